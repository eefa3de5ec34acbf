/** Bouts that are entered, corrected and removed: what is asked of them, and what they replace. */
import { type Change, replacedRows } from "@/lib/change/change";
import type { Bout } from "@/lib/record/games-rows";
import { changed, drawnRows, enter, problemsOf, quarterFinal } from "../../support/eight-boxers";
import { aBoxer, someRows } from "../../support/record-factory";

const wrong = (bout: Partial<Bout>) => problemsOf(drawnRows(), enter(quarterFinal(1, "red", bout)));

describe("a bout is refused, naming what is wrong,", () => {
  test.each<[string, Partial<Bout>, { code: string; field: string; about: object }]>([
    [
      "of a tournament that there is not",
      { tournamentId: "x", boxedOn: "1999-01-01" },
      { code: "no-such-tournament", field: "bout.tournamentId", about: { tournament: "x" } },
    ],
    [
      "of a category that there is not",
      { categoryCode: "M48" },
      { code: "no-such-category", field: "bout.categoryCode", about: { category: "M48" } },
    ],
    [
      "with nobody known in the red corner",
      { redSlug: "x" },
      { code: "no-such-boxer", field: "bout.redSlug", about: { boxer: "x" } },
    ],
    [
      "with nobody known in the blue corner",
      { blueSlug: "x" },
      { code: "no-such-boxer", field: "bout.blueSlug", about: { boxer: "x" } },
    ],
    [
      "of a woman among men",
      { blueSlug: "woman" },
      { code: "other-gender", field: "bout.blueSlug", about: { name: "WOMAN" } },
    ],
    [
      "of a boxer against themselves",
      { blueSlug: "b-kaz" },
      { code: "same-boxer", field: "bout.blueSlug", about: { boxer: "b-kaz" } },
    ],
    [
      "on the day before its tournament",
      { boxedOn: "2024-03-02" },
      { code: "outside-tournament", field: "bout.boxedOn", about: { day: "2024-03-02" } },
    ],
    [
      "on the day after its tournament",
      { boxedOn: "2024-03-12" },
      { code: "outside-tournament", field: "bout.boxedOn", about: { day: "2024-03-12" } },
    ],
    [
      "with cards that cannot be",
      { score: "6:0" },
      { code: "score", field: "bout.score", about: { value: "6:0" } },
    ],
    [
      "won by a corner in which nobody is",
      { winner: "blue", blueSlug: null },
      { code: "winner-unknown", field: "bout.winner", about: { value: "blue" } },
    ],
    [
      "in which points put both out",
      { winner: "none", score: null },
      { code: "decision-without-winner", field: "bout.decision", about: { value: "WP" } },
    ],
  ])("%s", (_, bout, expected) => {
    expect(wrong(bout)).toEqual([expected]);
  });

  test("everything at once", () => {
    const codes = wrong({ tournamentId: "x", redSlug: "y", blueSlug: "woman", score: "9:9" });
    expect(codes.map(({ code, field }) => `${code} ${field}`)).toEqual([
      "no-such-tournament bout.tournamentId",
      "no-such-boxer bout.redSlug",
      "other-gender bout.blueSlug",
      "score bout.score",
    ]);
  });
});

test.each(["2024-03-03", "2024-03-11", null])("a bout may be of %s", (boxedOn) => {
  const rows = someRows({ boxers: ["b-kaz", "b-uzb"].map((slug) => aBoxer({ slug })) });
  const bout = quarterFinal(1, "red", { boxedOn });
  expect(changed(rows, enter(bout)).bouts).toEqual([bout]);
});

test("corners in which nobody is known yet are no contradiction", () => {
  const bout = quarterFinal(1, null, { redSlug: null, blueSlug: null, round: null });
  expect(changed(drawnRows(), enter(bout)).bouts).toEqual([bout]);
});

test("a corrected bout stands where it stood, a new one behind all", () => {
  const rows = changed(drawnRows(), enter(quarterFinal(1)), enter(quarterFinal(2)));
  const next = changed(rows, enter(quarterFinal(1, "blue")), enter(quarterFinal(3)));
  expect(next.bouts).toEqual([quarterFinal(1, "blue"), quarterFinal(2), quarterFinal(3)]);
});

describe("a bout to remove", () => {
  const rows = changed(drawnRows(), enter(quarterFinal(1)), enter(quarterFinal(2)));
  const remove = (boutId: string): Change => ({ kind: "remove-bout", boutId });

  test("goes alone, with the place that it gave", () => {
    const next = changed(rows, remove("qf-1"));
    expect(next.bouts).toEqual([quarterFinal(2)]);
    expect(next.places.map(({ noc }) => noc)).toEqual(["ITA"]);
  });

  test("must be there", () => {
    expect(problemsOf(rows, remove("x"))).toEqual([
      { code: "no-such-bout", field: "boutId", about: { bout: "x" } },
    ]);
  });

  test("is the row that is replaced", () => {
    expect(replacedRows(rows, [remove("qf-2"), remove("x"), remove("qf-2")])).toEqual([
      { table: "bouts", key: "qf-2", before: quarterFinal(2) },
      { table: "bouts", key: "x", before: null },
    ]);
  });
});
