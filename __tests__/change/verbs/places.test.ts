/** Places that a list tells of: recorded, said anew, passed on and removed. */
import { type Change, replacedRows } from "@/lib/change/change";
import type { GamesRows, StoredPlace } from "@/lib/record/games-rows";
import { at } from "../../support/at";
import { changed, drawnRows, enter, problemsOf, quarterFinal } from "../../support/eight-boxers";
import { aBoxer, anEntry, aPlace } from "../../support/record-factory";

const { basis: _, ...listed } = aPlace({ id: "listed", noc: "GER", boxerSlug: "b-ger" });
const record = (place: Partial<StoredPlace>): Change => ({
  kind: "record-place",
  place: { ...listed, ...place },
});
const remove = (placeId: string): Change => ({ kind: "remove-place", placeId });
const INVITED = { routeKind: "universality", tournamentId: null, wonOn: null } as const;

const rows = drawnRows();
/** The rows with these places, stored as they are. */
const holding = (...places: Partial<StoredPlace>[]): GamesRows => ({
  ...rows,
  places: places.map((place) => ({ ...listed, ...place })),
});

describe("a place is recorded", () => {
  test("as it is told, and is the row that is replaced when it is told anew", () => {
    const next = changed(rows, record({ ledger: [anEntry("confirmed")] }));
    expect(next.places).toEqual([{ ...listed, ledger: [anEntry("confirmed")] }]);
    expect(replacedRows(next, [record({}), record({ id: "other" })])).toEqual([
      { table: "places", key: "listed", before: at(next.places, 0) },
      { table: "places", key: "other", before: null },
    ]);
  });

  test.each(["2024-03-03", "2024-03-11", null])("won on %s", (wonOn) => {
    expect(changed(rows, record({ wonOn })).places).toHaveLength(1);
  });

  test("won on any day where no tournament gave it", () => {
    expect(changed(rows, record({ ...INVITED, wonOn: "1999-01-01" })).places).toHaveLength(1);
  });
});

describe("a place is refused", () => {
  test.each<[string, Partial<StoredPlace>, { code: string; field: string; about: object }]>([
    [
      "of a boxer who is not there",
      { boxerSlug: "x" },
      { code: "no-such-boxer", field: "place.boxerSlug", about: { boxer: "x" } },
    ],
    [
      "of no category",
      { categoryCode: "M48" },
      { code: "no-such-category", field: "place.categoryCode", about: { category: "M48" } },
    ],
    [
      "of a tournament that there is not",
      { tournamentId: "x" },
      { code: "no-such-tournament", field: "place.tournamentId", about: { tournament: "x" } },
    ],
    [
      "that was won at no tournament",
      { tournamentId: null },
      { code: "no-such-tournament", field: "place.tournamentId", about: { tournament: null } },
    ],
    [
      "of a woman among men",
      { boxerSlug: "woman", noc: "KAZ" },
      { code: "other-gender", field: "place.boxerSlug", about: { name: "WOMAN" } },
    ],
    [
      "of another NOC than its boxer's",
      { noc: "KAZ" },
      { code: "other-nation", field: "place.noc", about: { noc: "GER" } },
    ],
    [
      "won on the day before its tournament",
      { wonOn: "2024-03-02" },
      { code: "outside-tournament", field: "place.wonOn", about: { day: "2024-03-02" } },
    ],
    [
      "won on the day after its tournament",
      { wonOn: "2024-03-12" },
      { code: "outside-tournament", field: "place.wonOn", about: { day: "2024-03-12" } },
    ],
    [
      "that names the bout which gave it",
      { decidingBoutId: "qf-1" },
      { code: "follows-from-bouts", field: "place.decidingBoutId", about: { bout: "qf-1" } },
    ],
  ])("%s", (_, place, expected) => {
    expect(problemsOf(rows, record(place))).toEqual([expected]);
  });

  test("of no NOC, which its boxer's is not either", () => {
    expect(problemsOf(rows, record({ noc: "XXX" }))).toEqual([
      { code: "no-such-nation", field: "place.noc", about: { noc: "XXX" } },
      { code: "other-nation", field: "place.noc", about: { noc: "GER" } },
    ]);
  });

  test("in the place of one that the bouts give", () => {
    const won = changed(rows, enter(quarterFinal(1)));
    const kaz = { id: "mens-51kg-kaz-world-1", noc: "KAZ", boxerSlug: "b-kaz" };
    const expected = {
      code: "follows-from-bouts",
      field: "place.id",
      about: { place: "mens-51kg-kaz-world-1" },
    };
    expect(problemsOf(won, record(kaz))).toEqual([expected]);
    // A list that names no bout tells of the same place.
    const told = { ...won, places: won.places.map((each) => ({ ...each, decidingBoutId: null })) };
    expect(problemsOf(told, record(kaz))).toEqual([expected]);
    const other = { ...INVITED, id: kaz.id, noc: "GER" };
    expect(problemsOf(told, record(other))).toEqual([expected]);
  });
});

describe("a place that passes on", () => {
  const passed = {
    id: "passed",
    routeKind: "reallocation",
    tournamentId: null,
    wonOn: null,
    reallocatedFromId: "given",
  } as const;
  const declined = [anEntry("declined")];
  const given = { ...INVITED, id: "given", noc: "KAZ", boxerSlug: "b-kaz", ledger: declined };
  const kept = { ...INVITED, id: "kept", noc: "UZB", boxerSlug: "b-uzb" };
  const field = "place.reallocatedFromId";

  test("is recorded once the NOC before has given it up", () => {
    expect(changed(holding(kept, given), record(passed)).places).toContainEqual({
      ...listed,
      ...passed,
    });
  });

  test("can be said anew, by its own successor only", () => {
    const twice = holding(kept, given, passed);
    expect(changed(twice, record({ ...passed, note: "By letter" })).places).toHaveLength(3);
    const next = { ...passed, id: "next", noc: "ITA", boxerSlug: "b-ita" };
    expect(problemsOf(twice, record(next))).toEqual([
      { code: "in-use", field, about: { place: "passed" } },
    ]);
  });

  test.each<[string, Partial<StoredPlace>[], Partial<StoredPlace>, object]>([
    [
      "from a place that there is not",
      [kept],
      passed,
      { code: "no-such-place", field, about: { place: "given" } },
    ],
    [
      "from itself",
      [kept, { ...passed, ledger: declined, reallocatedFromId: null }],
      { ...passed, reallocatedFromId: "passed" },
      { code: "no-such-place", field, about: { place: "passed" } },
    ],
    [
      "from another category",
      [kept, { ...given, categoryCode: "M57" }],
      passed,
      { code: "no-such-place", field, about: { place: "given" } },
    ],
    [
      "while the NOC before holds it",
      [kept, { ...given, ledger: [anEntry("confirmed")] }],
      passed,
      { code: "noc-holds-place", field, about: { place: "given" } },
    ],
  ])("does not %s", (_, stored, place, expected) => {
    expect(problemsOf(holding(...stored), record(place))).toEqual([expected]);
  });
});

describe("a place to remove", () => {
  const other = { ...INVITED, id: "other", noc: "UZB", boxerSlug: "b-uzb" };

  test("goes alone", () => {
    expect(changed(holding({}, other), remove("listed")).places.map(({ id }) => id)).toEqual([
      "other",
    ]);
  });

  test("must be there", () => {
    expect(problemsOf(holding({}), remove("x"))).toEqual([
      { code: "no-such-place", field: "placeId", about: { place: "x" } },
    ]);
  });

  test("must not have passed on", () => {
    const declined = { ...INVITED, ledger: [anEntry("declined")] };
    const next = { ...other, routeKind: "reallocation", reallocatedFromId: "listed" } as const;
    expect(problemsOf(holding(declined, next), remove("listed"))).toEqual([
      { code: "in-use", field: "placeId", about: { place: "other" } },
    ]);
  });

  test("must not be the bouts': the deciding bout is named, or the place where none is", () => {
    const won = changed(rows, enter(quarterFinal(2)), enter(quarterFinal(1)));
    const kaz = "mens-51kg-kaz-world-1";
    expect(problemsOf(won, remove(kaz))).toEqual([
      { code: "follows-from-bouts", field: "placeId", about: { bout: "qf-1" } },
    ]);
    const told = { ...won, places: won.places.map((each) => ({ ...each, decidingBoutId: null })) };
    expect(problemsOf(told, remove(kaz))).toEqual([
      { code: "follows-from-bouts", field: "placeId", about: { place: kaz } },
    ]);
  });

  test("must not name a bout that gives it no more, as long as it stands by it", () => {
    const bout = quarterFinal(1, "red", { round: null });
    const stored = { ...listed, noc: "KAZ", boxerSlug: "b-kaz", decidingBoutId: "qf-1" };
    expect(problemsOf({ ...rows, bouts: [bout], places: [stored] }, remove("listed"))).toEqual([
      { code: "follows-from-bouts", field: "placeId", about: { bout: "qf-1" } },
    ]);
  });

  test("is the row that is replaced", () => {
    const held = holding({}, other);
    expect(replacedRows(held, [remove("other"), remove("x")])).toEqual([
      { table: "places", key: "other", before: at(held.places, 1) },
      { table: "places", key: "x", before: null },
    ]);
  });
});

test("a boxer of no draw has no place by the bouts", () => {
  const own = { ...rows, boxers: [...rows.boxers, aBoxer({ slug: "reserve", noc: "ITA" })] };
  const place = { ...listed, noc: "ITA", boxerSlug: "reserve" };
  const told = changed(own, { kind: "record-place", place });
  expect(changed(told, remove("listed")).places).toEqual([]);
});
