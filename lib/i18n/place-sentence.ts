import { useLocale, useTranslations } from "next-intl";
import { type GamesRecord, required } from "@/lib/record/games-record";
import type { QuotaPlace } from "@/lib/record/games-rows";
import type { HistoryStep } from "@/lib/record/place-history";
import { type PlaceReasons, placeReasons } from "@/lib/record/place-reasons";
import { useBoutWords } from "./bout-words";
import { type GrammaticalCase, useInCases } from "./cases";
import { formatDay } from "./day";
import { capitalised, useNames } from "./names";
import type { Words } from "./words";

/** Names a category in a sentence: "men’s 51 kg". */
export function useCategoryInSentence(
  record: GamesRecord,
): (code: string, grammaticalCase?: GrammaticalCase) => string {
  return categoryInSentence({ names: useNames() }, record);
}

/** {@link useCategoryInSentence} where there is no page around. */
export function categoryInSentence({ names }: Pick<Words, "names">, record: GamesRecord) {
  return (code: string, grammaticalCase?: GrammaticalCase) =>
    names.categoryInSentence(required(record.categoryByCode, code), grammaticalCase);
}

/**
 * How a place was given and what became of it by the end of the record's day, to be printed as it is.
 */
export function usePlaceSentence(record: GamesRecord, place: QuotaPlace): string {
  const t = useTranslations();
  const names = useNames();
  const locale = useLocale();
  const boutWords = useBoutWords();
  const categoryName = useCategoryInSentence(record);
  const inCases = useInCases();
  const category = inCases("category", (each) => categoryName(place.categoryCode, each));
  const boxer = names.boxer(required(record.boxerBySlug, place.boxerSlug));
  const nationText = names.nationInSentence(required(record.nationByNoc, place.noc));
  const reasons = placeReasons(record, place);
  const when = ({ day, isExact }: HistoryStep) => ({
    day: formatDay(locale, day),
    isExact: isExact ? "yes" : "no",
  });

  const given = ({ steps, from }: PlaceReasons): string => {
    const award = steps.find((each) => each.kind === "award");
    if (!award) return "";
    const { kind } = award.step;
    const common = {
      boxer,
      ...category,
      ...inCases("games", (each) => names.games(record.games, each)),
      ...when(award.step),
    };
    const nation = capitalised(nationText);
    if (kind === "received") {
      if (!from) return t("place.receivedAlone", { ...common, nation });
      const earlier = names.boxer(required(record.boxerBySlug, from.boxerSlug));
      return t("place.received", { ...common, nation, earlier, noc: from.noc });
    }
    const tournament = steps.find((each) => each.kind === "tournament")?.tournament;
    if (kind !== "won" || !tournament) {
      return t("place.invited", { ...common, nation: nationText });
    }
    const where = {
      ...common,
      nation,
      ...inCases("tournament", (each) => names.tournament(tournament, each)),
      ...inCases("city", (each) => names.city(tournament, each)),
    };
    const bout = steps.find((each) => each.kind === "bout")?.bout;
    if (bout?.opponent) {
      const { noc } = bout.opponent;
      const opponent = names.boxer(bout.opponent);
      const key = bout.deduced ? "place.wonDeduced" : "place.won";
      return t(key, { ...where, opponent, noc, how: boutWords.how(bout) });
    }
    return t(bout || place.basis === "computed" ? "place.wonProven" : "place.wonUnknown", where);
  };

  const became = (): string | null => {
    const last = reasons.steps.findLast(
      (each) => each.kind === "event" && each.step.kind !== "reallocated",
    );
    if (last?.kind !== "event") return null;
    const { step } = last;
    return t(`place.became.${step.kind as "lost"}`, { nation: nationText, boxer, ...when(step) });
  };

  return [given(reasons), became()].filter(Boolean).join(" ");
}
