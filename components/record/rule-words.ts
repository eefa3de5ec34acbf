import { useTranslations } from "next-intl";
import { type GrammaticalCase, useInCases } from "@/lib/i18n/cases";
import type { Rule } from "@/lib/qualification/rule";

/**
 * Who wins a place by a rule, in words that go on a sentence: "the finalists and the winner of a
 * box-off among the losing semi-finalists".
 */
export function useRuleWords(): (rule: Rule, grammaticalCase?: GrammaticalCase) => string {
  const t = useTranslations("rule");
  const inCases = useInCases();
  return (rule, grammaticalCase = "nominative") => {
    switch (rule.kind) {
      case "reach-round":
        return t(`reached.${rule.round}`, { case: grammaticalCase });
      case "reach-round-and-box-off":
        return t("boxOff", {
          case: grammaticalCase,
          places: rule.boxOffPlaces,
          ...inCases("reached", (each) => t(`reached.${rule.round}`, { case: each })),
          ...inCases("losers", (each) => t(`losers.${rule.losersOf}`, { case: each })),
        });
      default:
        return t(rule.kind, { case: grammaticalCase });
    }
  };
}
