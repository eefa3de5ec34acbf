/** By which of its rows a later revision is in the way of taking one back, and whether it can be at all. */
import type { RowChange } from "@/lib/change/rows-diff";
import { mayBlock, rowsInTheWay } from "@/lib/change/undo-blockers";
import type { Bout, StoredPlace } from "@/lib/record/games-rows";
import { aBout, aBoxer, aPlace } from "../support/record-factory";

const bout = (id: string, change: Partial<Bout> = {}): RowChange => {
  const after = aBout({ id, redSlug: `${id}-red`, blueSlug: `${id}-blue`, ...change });
  return { table: "bouts", key: id, before: null, after };
};
const place = (id: string, change: Partial<StoredPlace> = {}): RowChange => {
  const { basis: _, ...after } = aPlace({ id, boxerSlug: `${id}-boxer`, ...change });
  return { table: "places", key: id, before: null, after };
};
const boxer = (slug: string, categoryCode = "M51"): RowChange => {
  return { table: "boxers", key: slug, before: null, after: aBoxer({ slug, categoryCode }) };
};
const explained: RowChange = {
  table: "knownBreaks",
  key: "category-total M51",
  before: null,
  after: { kind: "category-total", subject: "M51", reason: "So.", sourceUrl: null },
};
const gone = (change: RowChange): RowChange =>
  ({ ...change, before: change.after, after: null }) as RowChange;

const back = [gone(bout("taken"))];
const ELSEWHERE = { tournamentId: "asian", categoryCode: "M57" };
const revision = (...diff: RowChange[]) => ({ number: 2, diff });

describe("a revision may be in the way", () => {
  test.each([
    ["that changes the same row", bout("taken", ELSEWHERE)],
    ["that names the row", bout("x", { ...ELSEWHERE, redSlug: "taken" })],
    ["that names the row no more", gone(bout("x", { ...ELSEWHERE, redSlug: "taken" }))],
    ["of the same category", bout("x", { tournamentId: "asian" })],
    ["that leaves the same category", gone(bout("x", { tournamentId: "asian" }))],
    ["of a boxer of the category", boxer("x")],
  ])("%s", (_, change) => {
    expect(mayBlock(back, revision(bout("far", ELSEWHERE), change))).toBe(true);
  });

  test.each([
    ["of another category", bout("x", ELSEWHERE)],
    ["of no category", explained],
    ["that is empty", null],
  ])("and not one %s", (_, change) => {
    expect(mayBlock(back, revision(...(change ? [change] : [])))).toBe(false);
  });
});

describe("in the way are the rows", () => {
  test.each<[string, RowChange[], string[]]>([
    ["that are the same", [bout("taken", ELSEWHERE), bout("far", ELSEWHERE)], ["taken"]],
    [
      "that name what is taken back, before or after",
      [
        bout("x", { ...ELSEWHERE, blueSlug: "taken" }),
        gone(bout("y", { ...ELSEWHERE, blueSlug: "taken" })),
        bout("far", ELSEWHERE),
      ],
      ["x", "y"],
    ],
    [
      "of its draw, and none of another tournament or category",
      [
        bout("same"),
        bout("other-tournament", { tournamentId: "asian" }),
        bout("other-category", { categoryCode: "M57" }),
      ],
      ["same"],
    ],
    ["without the places that follow from them", [bout("same"), place("follows")], ["same"]],
    ["that are places, where nothing else is", [place("near"), bout("far", ELSEWHERE)], ["near"]],
    [
      "that are all, where none is near",
      [bout("far", ELSEWHERE), boxer("x"), explained],
      ["far", "x", "category-total M51"],
    ],
    [
      "that are all but places, where none is near",
      [place("far", { ...ELSEWHERE }), explained],
      ["category-total M51"],
    ],
  ])("%s", (_, diff, keys) => {
    expect(rowsInTheWay(back, revision(...diff)).map(({ key }) => key)).toEqual(keys);
  });

  test("of no draw, where a place was won at none", () => {
    const invited = { tournamentId: null, routeKind: "universality" } as const;
    const taken = [gone(place("taken", invited))];
    const diff = [place("x", { ...invited, reallocatedFromId: "taken" }), place("y", invited)];
    expect(rowsInTheWay(taken, revision(...diff)).map(({ key }) => key)).toEqual(["x"]);
  });
});
