import { useTranslations } from "next-intl";
import type { Rule } from "@/lib/qualification/rule";

/**
 * Who wins a place by a rule, in words that go on a sentence: "the finalists and the winner of a
 * box-off among the losing semi-finalists".
 */
export function useRuleWords(): (rule: Rule) => string {
  const t = useTranslations("rule");
  return (rule) => {
    switch (rule.kind) {
      case "reach-round":
        return t(`reached.${rule.round}`);
      case "reach-round-and-box-off":
        return t("boxOff", {
          reached: t(`reached.${rule.round}`),
          places: rule.boxOffPlaces,
          losers: t(`losers.${rule.losersOf}`),
        });
      default:
        return t(rule.kind);
    }
  };
}
