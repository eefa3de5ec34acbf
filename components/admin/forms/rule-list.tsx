import { useTranslations } from "next-intl";
import { useRuleWords } from "@/components/record/rule-words";
import type { Allocation, GamesRule } from "@/lib/record/games-rows";
import styles from "./rule-list.module.css";

interface RuleListProps {
  rules: readonly GamesRule[];
  allocations: readonly Allocation[];
}

/** The rules of a Games, how often each is used, and the pages that say so. */
export function RuleList({ rules, allocations }: RuleListProps) {
  const t = useTranslations("admin.rule");
  const ruleWords = useRuleWords();
  if (rules.length === 0) return <p>{t("none")}</p>;
  return (
    <ul className={styles.rules}>
      {rules.map(({ id, rule, citations }) => (
        <li key={id}>
          <b>{ruleWords(rule)}</b>{" "}
          {t("used", { id, count: allocations.filter(({ ruleId }) => ruleId === id).length })}
          <ul>
            {citations.map(({ sourceUrl, says }) => (
              <li key={`${sourceUrl} ${says}`}>
                <a href={sourceUrl}>{says}</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
