import { useLocale, useTranslations } from "next-intl";
import { type DayStyle, formatDay } from "@/lib/i18n/day";
import type { Day as IsoDay } from "@/lib/qualification/vocabulary";

interface DayProps {
  day: IsoDay | null;
  /** `false`: by that day, not on it. */
  isExact?: boolean;
  /** How it is written: "short" and "brief" without the year, where that is said nearby. */
  style?: Exclude<DayStyle, "minute">;
}

/** A calendar day in words; an unknown one says so. */
export function Day({ day, isExact = true, style = "long" }: DayProps) {
  const t = useTranslations("words");
  const locale = useLocale();
  if (!day) return <>{t("unknown")}</>;
  const text = formatDay(locale, day, style);
  return <time dateTime={day}>{isExact ? text : t("by", { date: text })}</time>;
}
