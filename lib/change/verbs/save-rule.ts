import { placesByRule } from "@/lib/qualification/rule";
import type { GamesRule } from "@/lib/record/games-rows";
import { NO_PROBLEMS, problem } from "../change-problem";
import { canGive } from "./allocation";
import { replaceOrAdd, type Verb } from "./verb";

/** By which results places are won; allocations name it, and must not say another number of places. */
export interface SaveRule {
  kind: "save-rule";
  rule: GamesRule;
}

export const saveRule: Verb<SaveRule> = {
  touches: () => false,
  replaces({ rules }, { rule: { id } }) {
    const position = rules.findIndex((rule) => rule.id === id);
    const rule = rules[position];
    return [{ table: "rules", key: id, before: rule ? { ...rule, position } : null }];
  },
  apply(rows, { rule }) {
    const given = placesByRule(rule.rule);
    const contradicted = rows.allocations.filter(
      (allocation) => allocation.ruleId === rule.id && !canGive(allocation, given),
    );
    if (contradicted.length > 0) {
      const problems = contradicted.map(({ route, categoryCode: category, places }) =>
        problem("rule-places", "rule.rule", { allocation: { route, category, places } }),
      );
      return { rows, problems };
    }
    const allocations = rows.allocations.map((allocation) =>
      allocation.ruleId === rule.id ? { ...allocation, rule: rule.rule } : allocation,
    );
    const rules = replaceOrAdd(rows.rules, rule, ({ id }) => id === rule.id);
    return { rows: { ...rows, rules, allocations }, problems: NO_PROBLEMS };
  },
};
