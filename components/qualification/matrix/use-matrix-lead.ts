import { useLocale, useTranslations } from "next-intl";
import { useInCases } from "@/lib/i18n/cases";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import type { Gender } from "@/lib/qualification/vocabulary";
import { isUnderWay, REFUGEE_TEAM } from "@/lib/record/counts";
import type { GamesRecord } from "@/lib/record/games-record";
import type { NationMatrix } from "@/lib/record/nation-matrix";

/** How many nations hold how many places at the end of the record's day, in a sentence. */
export function useMatrixLead(
  record: GamesRecord,
  matrix: NationMatrix,
  gender: Gender | null,
): string {
  const t = useTranslations("nationMatrix");
  const names = useNames();
  const locale = useLocale();
  const inCases = useInCases();
  const { asOf } = record;
  if (matrix.held === 0) return t("none");
  const isRefugee = matrix.rows.some(({ nation }) => nation.noc === REFUGEE_TEAM);
  return t("lead", {
    when: asOf !== null ? "day" : isUnderWay(record) ? "now" : "end",
    day: asOf === null ? "" : formatDay(locale, asOf),
    ...inCases("games", (each) => names.games(record.games, each)),
    gender: gender ?? "all",
    places: matrix.held,
    nations: matrix.rows.length - (isRefugee ? 1 : 0),
    refugee: isRefugee ? "yes" : "no",
  });
}
