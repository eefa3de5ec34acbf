import { getLocale, getTranslations } from "next-intl/server";
import { formatDay } from "@/lib/i18n/day";
import type { GamesRecord } from "@/lib/record/games-record";

/** The title of a page with the day that its record was turned back to, if it was. */
export async function titleOn({ asOf }: GamesRecord, title: string): Promise<string> {
  if (asOf === null) return title;
  const t = await getTranslations("asOf");
  return t("title", { title, day: formatDay(await getLocale(), asOf) });
}
