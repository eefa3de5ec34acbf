import { useLocale, useTranslations } from "next-intl";
import type { BoutSeenBy } from "@/lib/record/place-history";
import { formatDay } from "./day";

type BoutFacts = Pick<BoutSeenBy, "round" | "decision" | "score" | "boxedOn">;

interface BoutWords {
  /** "the quarter-final" */
  round: (round: BoutFacts["round"]) => string;
  /** "5:0 in the quarter-final", to go on a sentence. */
  how: (bout: BoutFacts) => string;
  /** The same with the day, where it is known. */
  howAndWhen: (bout: BoutFacts) => string;
  /** Which round, without the result: "in the semi-final on 1 July 2023". */
  where: (bout: BoutFacts) => string;
}

/** Puts what is known of a bout into words for a sentence about its boxers. */
export function useBoutWords(): BoutWords {
  const t = useTranslations("bout");
  const locale = useLocale();
  const roundWords = (round: BoutFacts["round"]) => t(`round.${round ?? "unknown"}`);
  const how = ({ round, decision, score }: BoutFacts) => {
    const decided =
      decision === null || (decision === "WP" && score) ? [] : [t(`result.${decision}`)];
    const result = [...(score ? [score] : []), ...decided].join(" ");
    return t("how", { result: result || "none", round: roundWords(round) });
  };
  const howAndWhen = (bout: BoutFacts) =>
    bout.boxedOn === null
      ? how(bout)
      : t("on", { how: how(bout), day: formatDay(locale, bout.boxedOn) });
  return {
    round: roundWords,
    how,
    howAndWhen,
    where: (bout) => howAndWhen({ ...bout, decision: null, score: null }),
  };
}
