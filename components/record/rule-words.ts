import type { GrammaticalCase } from "@/lib/i18n/cases";
import { useWords } from "@/lib/i18n/use-words";
import type { Words } from "@/lib/i18n/words";
import type { Rule } from "@/lib/qualification/rule";

type RuleWords = (rule: Rule, grammaticalCase?: GrammaticalCase) => string;

/**
 * Who wins a place by a rule, in words that go on a sentence: "the finalists and the winner of a
 * box-off among the losing semi-finalists".
 */
export function useRuleWords(): RuleWords {
  return ruleWords(useWords());
}

/** {@link useRuleWords} where there is no page around. */
export function ruleWords({ t, inCases }: Words): RuleWords {
  return (rule, grammaticalCase = "nominative") => {
    switch (rule.kind) {
      case "reach-round":
        return t(`rule.reached.${rule.round}`, { case: grammaticalCase });
      case "reach-round-and-box-off":
        return t("rule.boxOff", {
          case: grammaticalCase,
          places: rule.boxOffPlaces,
          ...inCases("reached", (each) => t(`rule.reached.${rule.round}`, { case: each })),
          ...inCases("losers", (each) => t(`rule.losers.${rule.losersOf}`, { case: each })),
        });
      default:
        return t(`rule.${rule.kind}`, { case: grammaticalCase });
    }
  };
}
