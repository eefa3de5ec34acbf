import { useRuleWords } from "@/components/record/rule-words";
import type { Rule } from "@/lib/qualification/rule";
import { renderComponent } from "../support/render-component";

function Words({ rule }: { rule: Rule }) {
  return <p>{useRuleWords()(rule)}</p>;
}

const rules: [Rule, string][] = [
  [{ kind: "winner" }, "the winner"],
  [{ kind: "invitation" }, "by invitation"],
  [{ kind: "reach-round", round: "F" }, "the finalists"],
  [{ kind: "reach-round", round: "SF" }, "the semi-finalists"],
  [{ kind: "reach-round", round: "R16" }, "all who reach the round of 16"],
  [
    { kind: "reach-round-and-box-off", round: "F", losersOf: "SF", boxOffPlaces: 1 },
    "the finalists and the winner of a box-off among the losing semi-finalists",
  ],
  [
    { kind: "reach-round-and-box-off", round: "SF", losersOf: "QF", boxOffPlaces: 2 },
    "the semi-finalists and the 2 winners of box-offs among the losing quarter-finalists",
  ],
];

test.each(rules)("the words of a rule come from its kind and parameters: %j", (rule, words) => {
  const { container } = renderComponent(<Words rule={rule} />);
  expect(container.textContent).toBe(words);
});
