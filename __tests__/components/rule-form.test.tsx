import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { RuleForm } from "@/components/admin/forms/rule-form";
import type { GamesRule } from "@/lib/record/games-rows";
import { axeViolations } from "../support/axe";
import { makeUndo } from "../support/change-actions";
import { inLanguage, renderComponent } from "../support/render-component";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));

const sourceUrl = "https://example.org/rules";
const RULES: GamesRule[] = [
  {
    id: "finalists",
    rule: { kind: "reach-round", round: "F" },
    citations: [{ sourceUrl, says: "Two." }],
  },
];

const preview = jest.fn();

function fill() {
  preview.mockReset().mockReturnValue(new Promise(() => {}));
  const actions = { preview, publish: jest.fn(), undo: makeUndo() };
  const { container } = renderComponent(
    <RuleForm actions={actions} games="test-2024" rules={RULES} />,
  );
  return { user: userEvent.setup(), container };
}

const look = () => screen.getByRole("button", { name: "Preview" });

test("a new rule with a box-off, whose losers are those of the round before", async () => {
  const { user, container } = fill();
  expect(look()).toHaveAttribute("aria-disabled", "true");
  await user.type(screen.getByLabelText("Id"), "six");
  await user.selectOptions(screen.getByLabelText("Who wins a place"), "reach-round-and-box-off");
  await user.selectOptions(screen.getByLabelText("Reached"), "the semi-finalists");
  await user.type(screen.getByLabelText("Places by the box-off"), "2");
  await user.type(screen.getByLabelText("Address"), sourceUrl);
  await user.type(screen.getByLabelText("What it says, in our own words"), "Six qualify.");
  expect(await axeViolations(container)).toEqual([]);
  await user.click(look());
  const rule = { kind: "reach-round-and-box-off", round: "SF", losersOf: "QF", boxOffPlaces: 2 };
  const citations = [{ sourceUrl, says: "Six qualify." }];
  expect(preview).toHaveBeenCalledWith("test-2024", [
    { kind: "save-rule", rule: { id: "six", rule, citations } },
  ]);
});

test("a known rule keeps its id and its pages, and gets another", async () => {
  const { user } = fill();
  await user.selectOptions(screen.getByLabelText("Rule"), "the finalists");
  expect(screen.queryByLabelText("Id")).toBeNull();
  await user.selectOptions(screen.getByLabelText("Who wins a place"), "winner");
  await user.click(screen.getByRole("button", { name: "Add a page" }));
  await user.type(screen.getAllByLabelText("Address")[1] as HTMLElement, `${sourceUrl}/2`);
  await user.type(
    screen.getAllByLabelText("What it says, in our own words")[1] as HTMLElement,
    "One, since June.",
  );
  await user.click(look());
  const citations = [
    { sourceUrl, says: "Two." },
    { sourceUrl: `${sourceUrl}/2`, says: "One, since June." },
  ];
  expect(preview).toHaveBeenCalledWith("test-2024", [
    { kind: "save-rule", rule: { id: "finalists", rule: { kind: "winner" }, citations } },
  ]);
});

test.each([
  ["kk", "жартылай финалшылар"],
  ["ru", "полуфиналисты"],
] as const)("in %s the rounds have their names", async (language, semiFinalists) => {
  const actions = { preview, publish: jest.fn(), undo: makeUndo() };
  render(inLanguage(language, <RuleForm actions={actions} games="test-2024" rules={RULES} />));
  const kind = screen.getAllByRole("combobox")[1] as HTMLElement;
  await userEvent.setup().selectOptions(kind, "reach-round");
  expect(screen.getByRole("option", { name: semiFinalists })).toBeInTheDocument();
});
