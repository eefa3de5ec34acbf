/** A draw that is saved: its entries stand for whatever it had. */
import { type Change, replacedRows } from "@/lib/change/change";
import type { Entry } from "@/lib/record/games-rows";
import { changed, drawnRows, problemsOf } from "../../support/eight-boxers";
import { SOURCE } from "../../support/record-factory";

const entry = (boxerSlug: string, position: number, draw: Partial<Entry> = {}): Entry => ({
  tournamentId: "world-1",
  categoryCode: "M51",
  boxerSlug,
  position,
  seed: null,
  sourceUrl: SOURCE,
  ...draw,
});
const save = (entries: readonly Entry[], draw: Partial<Entry> = {}): Change => ({
  kind: "save-draw",
  tournamentId: "world-1",
  categoryCode: "M51",
  ...draw,
  entries,
});
const women = entry("woman", 1, { categoryCode: "W50" });
const earlier = entry("b-kaz", 1, { tournamentId: "asian" });
const drawn = drawnRows();
const rows = { ...drawn, entries: [women, earlier, ...drawn.entries] };

test("the entries of other categories and tournaments stay", () => {
  const two = [entry("b-uzb", 1), entry("b-kaz", 2)];
  expect(changed(rows, save(two)).entries).toEqual([women, earlier, ...two]);
});

test("an entry is of the draw that is saved, whatever it says", () => {
  const stray = entry("b-uzb", 1, { tournamentId: "asian", categoryCode: "W50" });
  expect(changed(rows, save([stray])).entries).toEqual([women, earlier, entry("b-uzb", 1)]);
});

test("each entry that it had is a row that is replaced", () => {
  expect(replacedRows(rows, [save([])])).toEqual(
    drawn.entries.map((before) => ({
      table: "entries",
      key: `world-1 M51 ${before.boxerSlug}`,
      before,
    })),
  );
  expect(replacedRows(rows, [save([], { categoryCode: "W50" })])).toEqual([
    { table: "entries", key: "world-1 W50 woman", before: women },
  ]);
});

const twice = { code: "boxer-twice", boxer: "b-uzb", boutId: null };
test.each<[string, Change, { code: string; field: string; about: object }]>([
  [
    "of a tournament that there is not",
    save([], { tournamentId: "x" }),
    { code: "no-such-tournament", field: "tournamentId", about: { tournament: "x" } },
  ],
  [
    "of a category that there is not",
    save([], { categoryCode: "M48" }),
    { code: "no-such-category", field: "categoryCode", about: { category: "M48" } },
  ],
  [
    "with somebody who is not there",
    save([entry("b-kaz", 1), entry("x", 2)]),
    { code: "no-such-boxer", field: "entries.1.boxerSlug", about: { boxer: "x" } },
  ],
  [
    "with a woman among men",
    save([entry("woman", 1)]),
    { code: "other-gender", field: "entries.0.boxerSlug", about: { name: "WOMAN" } },
  ],
  [
    "with one boxer on two lines",
    save([entry("b-uzb", 1), entry("b-kaz", 2), entry("b-uzb", 3)]),
    { code: "draw", field: "entries.2.boxerSlug", about: { drawProblem: twice } },
  ],
])("a draw %s is refused", (_, change, expected) => {
  expect(problemsOf(rows, change)).toEqual([expected]);
});

test("each entry that is wrong is named", () => {
  const problems = problemsOf(rows, save([entry("x", 1), entry("b-kaz", 2), entry("woman", 3)]));
  expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
    "no-such-boxer entries.0.boxerSlug",
    "other-gender entries.2.boxerSlug",
  ]);
});
