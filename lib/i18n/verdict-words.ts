import { isHolding } from "@/lib/qualification/ledger";
import { isOnTheDraw } from "@/lib/record/counts";
import { gamesBoutsWon } from "@/lib/record/games-bouts-won";
import { currentStatus, type GamesRecord, required } from "@/lib/record/games-record";
import type { Boxer, QuotaPlace } from "@/lib/record/games-rows";
import { placeHistory } from "@/lib/record/place-history";
import { formatDay } from "./day";
import { categoryInSentence } from "./place-sentence";
import { useWords } from "./use-words";
import type { Words } from "./words";

interface Verdict {
  /** "How Bibossinov qualified" */
  title: string;
  /** Begins with yes or no: "Qualified: men’s 51 kg, …". */
  verdict: string;
}

interface VerdictWords {
  ofPlace: (place: QuotaPlace) => Verdict;
  /** Of a boxer who has, or on a day had, no place. */
  ofNoPlace: (boxer: Boxer) => Verdict;
}

/** Says whether somebody qualified, as it stood at the end of the record's day. */
export function useVerdictWords(record: GamesRecord): VerdictWords {
  return verdictWords(useWords(), record);
}

/** {@link useVerdictWords} where there is no page around. */
export function verdictWords(words: Words, record: GamesRecord): VerdictWords {
  const { t, names, locale, inCases } = words;
  const categoryName = categoryInSentence(words, record);
  const yesNo = (isSo: boolean) => (isSo ? "yes" : "no");
  const wayOf = ({ tournamentId, routeKind }: QuotaPlace) =>
    tournamentId === null || routeKind === "reallocation"
      ? t(`verdict.route.${routeKind as "host"}`)
      : names.tournament(required(record.tournamentById, tournamentId));

  const afterwards = (boxer: Boxer, place: QuotaPlace) => {
    const status = currentStatus(place);
    if (status === "suspended") return ` ${t("verdict.suspended")}`;
    if (status !== "competed") return "";
    const won = gamesBoutsWon(record, boxer);
    const where = inCases("city", (each) => names.city(record.games, each));
    if (won === null) return ` ${t("verdict.competed", where)}`;
    const { bouts, isLeast } = won;
    return ` ${t("verdict.competedWon", { ...where, bouts, isLeast: yesNo(isLeast) })}`;
  };

  return {
    ofPlace: (place) => {
      const boxer = required(record.boxerBySlug, place.boxerSlug);
      const status = currentStatus(place);
      const steps = placeHistory(record, place);
      const [award] = steps;
      const facts = {
        ...inCases("category", (each) => categoryName(place.categoryCode, each)),
        way: wayOf(place),
        day: award ? formatDay(locale, award.day) : t("words.unknown"),
        isExact: yesNo(award?.isExact ?? true),
      };
      const name = names.boxerShort(boxer);
      if (isHolding(status)) {
        return {
          title: t("why.title", { boxer: name }),
          verdict: t("verdict.qualified", facts) + afterwards(boxer, place),
        };
      }
      const end = steps.findLast(({ kind }) => kind === status);
      return {
        title: t("why.titleNoLonger", { boxer: name, status }),
        verdict: t("verdict.lost", {
          ...facts,
          status,
          end: end ? formatDay(locale, end.day) : "none",
          endIsExact: yesNo(end?.isExact ?? true),
        }),
      };
    },
    ofNoPlace: (boxer) => {
      const name = names.boxerShort(boxer);
      const { asOf, games } = record;
      const facts = {
        ...inCases("category", (each) => categoryName(boxer.categoryCode, each)),
        ...inCases("games", (each) => names.games(games, each)),
      };
      // Until boxers are drawn a place may still be given, or given again.
      const isOver = record.places.some(isOnTheDraw);
      return {
        title: t(isOver ? "attempts.whyNot" : "attempts.noPlaceYet", { boxer: name }),
        verdict: asOf
          ? t("boxer.noPlaceOn", { ...facts, day: formatDay(locale, asOf) })
          : t(isOver ? "boxer.noPlace" : "boxer.noPlaceYet", facts),
      };
    },
  };
}
