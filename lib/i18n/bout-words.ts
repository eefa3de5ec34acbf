import { useLocale, useTranslations } from "next-intl";
import type { BoutSeenBy } from "@/lib/record/place-history";
import { type GrammaticalCase, useInCases } from "./cases";
import { formatDay } from "./day";

type BoutFacts = Pick<BoutSeenBy, "round" | "decision" | "score" | "boxedOn">;

interface BoutWords {
  /** "the quarter-final" */
  round: (round: BoutFacts["round"], grammaticalCase?: GrammaticalCase) => string;
  /** "5:0 in the quarter-final": an adverbial, whole, that no sentence around it inflects. */
  how: (bout: BoutFacts) => string;
  /** The same with the day, where it is known. */
  howAndWhen: (bout: BoutFacts) => string;
  /** Which round, without the result: "in the semi-final on 1 July 2023". */
  where: (bout: BoutFacts) => string;
}

/** The word by which a message chooses among results: ids without a hyphen, which it cannot have. */
export function resultKey({ decision, score }: Pick<BoutFacts, "decision" | "score">): string {
  return decision === null || (decision === "WP" && score) ? "none" : decision.replace("-", "_");
}

/** "5:0", "RSC", "WO"; "": not known, or points without the judges' cards. */
export function resultOf({ decision, score }: Pick<BoutFacts, "decision" | "score">): string {
  const parts = [decision === "WP" ? null : decision, score];
  return parts.filter((part) => part !== null).join(" ");
}

/** Puts what is known of a bout into words for a sentence about its boxers. */
export function useBoutWords(): BoutWords {
  const t = useTranslations("bout");
  const locale = useLocale();
  const inCases = useInCases();
  const roundWords: BoutWords["round"] = (round, grammaticalCase = "nominative") =>
    t(`round.${round ?? "unknown"}`, { case: grammaticalCase });
  const howAndWhen = (bout: BoutFacts) =>
    t("how", {
      score: bout.score ?? "none",
      result: resultKey(bout),
      ...inCases("round", (each) => roundWords(bout.round, each)),
      day: bout.boxedOn === null ? "none" : formatDay(locale, bout.boxedOn),
    });
  return {
    round: roundWords,
    how: (bout) => howAndWhen({ ...bout, boxedOn: null }),
    howAndWhen,
    where: (bout) => howAndWhen({ ...bout, decision: null, score: null }),
  };
}
