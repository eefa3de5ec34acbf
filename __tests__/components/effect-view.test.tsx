import { screen, within } from "@testing-library/react";
import { EffectView } from "@/components/admin/change/effect-view";
import type { ChangeEffect } from "@/lib/change/effect";
import { axeViolations } from "../support/axe";
import { renderComponent } from "../support/render-component";

const NOTHING: ChangeEffect = {
  gained: [],
  lost: [],
  totals: [],
  nations: [],
  broken: [],
  healed: [],
  drawProblems: [],
  pages: [],
};

test("totals of the record stand open, those that somebody printed behind their number", async () => {
  const totals = [
    { kind: "category-total" as const, subject: "M51", before: 3, after: 4 },
    { kind: "published-count" as const, subject: "kaz-march", before: 6, after: 7 },
    { kind: "published-count" as const, subject: "asia-men", before: 20, after: 21 },
  ];
  const { container } = renderComponent(<EffectView effect={{ ...NOTHING, totals }} />);
  const folded = screen.getByText("2 published totals no longer match");
  const details = folded.closest("details");
  if (!details) throw new Error("They do not fold");
  expect(within(details).getAllByRole("listitem", { hidden: true })).toHaveLength(2);
  expect(screen.getByText("3 → 4").closest("details")).toBeNull();
  expect(await axeViolations(container)).toEqual([]);
});

test("a change without an effect says so", () => {
  renderComponent(<EffectView effect={NOTHING} />);
  expect(screen.getByText("No place, total or check changes.")).toBeInTheDocument();
});
