import { resultOf } from "@/lib/i18n/bout-words";
import { formatDay } from "@/lib/i18n/day";
import type { Words } from "@/lib/i18n/words";
import type { Nation } from "@/lib/record/games-rows";
import type { NationRoad, RoadAttempt } from "@/lib/record/nation-road";

/** What a nation's road shows, in a sentence. */
export function roadText({ t, names }: Words, nation: Nation, road: NationRoad): string {
  return t("nationRoad.text", {
    nation: names.nation(nation),
    attempts: road.attempts,
    tournaments: road.tournaments.length,
    won: road.won,
    short: road.oneWinShort,
  });
}

/** "Quarter-final: beat Kelyn Cassidy IRL and won the place, 5:0, 11 Mar 2024". */
export function beadText(
  { t, names, locale }: Words,
  { bout, mark }: RoadAttempt["bouts"][number],
): string {
  const { opponent, round, boxedOn } = bout;
  return t("nationRoad.bout", {
    round: t(`values.round.${round ?? "unknown"}`),
    mark,
    opponent: opponent ? `${names.boxer(opponent)} ${opponent.noc}` : t("nationRoad.nobody"),
    result: resultOf(bout) || "none",
    day: boxedOn ? formatDay(locale, boxedOn, "medium") : "none",
  });
}
