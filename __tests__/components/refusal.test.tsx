import { screen } from "@testing-library/react";
import { ChangeNames } from "@/components/admin/change/change-words";
import { RefusalNote } from "@/components/admin/change/refusal";
import type { ChangeProblem } from "@/lib/change/change-problem";
import { aRefusal } from "../support/change-actions";
import { renderComponent } from "../support/render-component";

const NAMES = {
  categories: [{ code: "M51", gender: "M", weightLabel: "51 kg" }],
  tournaments: [{ id: "world-1", shortName: "Busto Arsizio" }],
  boxers: [],
} as const;

/** What a refusal says of one problem. */
function said(problem: ChangeProblem): string | null {
  renderComponent(
    <ChangeNames names={NAMES}>
      <RefusalNote
        games="paris-2024"
        refusal={aRefusal("change_invalid", { problems: [problem] })}
      />
    </ChangeNames>,
  );
  return screen.getByRole("listitem").textContent;
}

describe("a refusal is read by people", () => {
  test.each<[string, ChangeProblem, RegExp]>([
    [
      "a day in words",
      { code: "outside-tournament", field: "bout.boxedOn", about: { day: "2024-03-12" } },
      /^Day: 12 March 2024 is not a day of the tournament/,
    ],
    [
      "the day a place was won",
      { code: "before-won", field: "entry.date", about: { day: "2024-03-11" } },
      /before the place was won \(11 March 2024\)/,
    ],
    [
      "the first of two days that are turned",
      { code: "days-turned", field: "tournament.endsOn", about: { day: "2024-03-03" } },
      /before the first \(3 March 2024\)/,
    ],
    [
      "an allocation by its category, tournament and places",
      {
        code: "rule-places",
        field: "rule.rule",
        about: { allocation: { route: "world-1", category: "M51", places: 4 } },
      },
      /Men’s 51 kg, Busto Arsizio, 4 places: the rule gives/,
    ],
    [
      "a category with its places",
      {
        code: "rule-places",
        field: "allocations.0.places",
        about: { allocation: { route: null, category: "M51", places: 1 } },
      },
      /Men’s 51 kg, 1 place: the rule gives/,
    ],
    [
      "a draw",
      {
        code: "in-use",
        field: "boxerSlug",
        about: { draw: { tournament: "world-1", category: "M51" } },
      },
      /Men’s 51 kg, Busto Arsizio still refers to it/,
    ],
    [
      "a bout that a tournament's new days would leave out, and not as a day",
      { code: "outside-tournament", field: "tournament.startsOn", about: { bout: "qf-9" } },
      /The tournament would not have the day of qf-9/,
    ],
    [
      "an allocation that names what is removed, without a number",
      {
        code: "in-use",
        field: "rule",
        about: { allocation: { route: "world-1", category: "M51", places: null } },
      },
      /Men’s 51 kg, Busto Arsizio still refers to it/,
    ],
    [
      "a boxer whom the record may not have, and what was given, as they are",
      { code: "other-gender", field: "bout.redSlug", about: { name: "M51" } },
      /M51 is of the other gender/,
    ],
    [
      "what is wrong in a draw by its own message",
      {
        code: "draw",
        field: "entries",
        about: { drawProblem: { code: "boxer-twice", boxer: "wei-li", boutId: null } },
      },
      /wei-li is in the draw twice/,
    ],
  ])("and writes %s", (_, problem, words) => {
    expect(said(problem)).toMatch(words);
  });
});
