import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/i18n/day";
import type { Day as IsoDay } from "@/lib/qualification/vocabulary";

interface DayProps {
  day: IsoDay | null;
  /** `false`: by that day, not on it. */
  isExact?: boolean;
  /** Without the year, where the year is said nearby. */
  isShort?: boolean;
}

/** A calendar day in words; an unknown one says so. */
export function Day({ day, isExact = true, isShort = false }: DayProps) {
  const t = useTranslations("words");
  const locale = useLocale();
  if (!day) return <>{t("unknown")}</>;
  const text = formatDay(locale, day, isShort ? "short" : "long");
  return <time dateTime={day}>{isExact ? text : t("by", { date: text })}</time>;
}
