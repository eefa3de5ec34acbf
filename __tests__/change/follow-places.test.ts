/** Places follow the bouts: what comes, goes, is said anew, and what only a list tells of stays. */
import { placeIdOf } from "@/lib/change/follow-places";
import type { Bout, GamesRows, StoredPlace } from "@/lib/record/games-rows";
import { at } from "../support/at";
import {
  changed,
  drawnRows,
  enter,
  problemsOf,
  quarterFinal,
  slugOf,
} from "../support/eight-boxers";
import { aBout, anEntry, aPlace, SOURCE } from "../support/record-factory";

const KAZ = "mens-51kg-kaz-world-1";
const rows = drawnRows();
const won = changed(rows, enter(quarterFinal(1)));
const kaz = at(won.places, 0);
const withPlaces = (from: GamesRows, ...places: StoredPlace[]): GamesRows => ({ ...from, places });
const placeOf = ({ places }: GamesRows, id = KAZ) => places.find((place) => place.id === id);

test.each([
  ["M51", "KAZ", "world-1", "mens-51kg-kaz-world-1"],
  ["W50", "UZB", "reallocation", "womens-50kg-uzb-reallocation"],
  ["M63.5", "NGR", "african-qualifier-2023", "mens-63-5kg-ngr-african-qualifier-2023"],
  ["M92+", "EOR", "refugee", "mens-92kg-plus-eor-refugee"],
])("the id of a place in %s of %s by %s", (code, noc, route, id) => {
  expect(placeIdOf(code, noc, route)).toBe(id);
});

describe("a place that names its bout", () => {
  // A bout of no round is no part of the draw, which gives nothing by it.
  const bout = (change: Partial<Bout> = {}) => quarterFinal(1, "red", { round: null, ...change });
  const other = aBout({ id: "other", tournamentId: "asian", redSlug: slugOf(5), winner: "red" });
  const { basis: _, ...listed } = aPlace({ id: KAZ, boxerSlug: "b-kaz", decidingBoutId: "qf-1" });
  const left = (change: Bout | null) => {
    const from = withPlaces({ ...rows, bouts: [other, bout()] }, listed);
    const moved = change ? enter(change) : ({ kind: "remove-bout", boutId: "qf-1" } as const);
    return placeOf(changed(from, moved));
  };

  test.each<[string, Bout]>([
    ["its boxer won", bout()],
    [
      "its boxer won in the other corner",
      bout({ redSlug: "b-uzb", blueSlug: "b-kaz", winner: "blue" }),
    ],
    ["nobody has won yet", bout({ winner: null, decision: null, score: null })],
  ])("stays while %s", (_, change) => {
    expect(left(change)).toEqual(listed);
  });

  test.each<[string, Bout | null]>([
    ["the other won", bout({ winner: "blue" })],
    ["neither won", bout({ winner: "none", decision: "DSQ", score: null })],
    ["its boxer is in no corner", bout({ redSlug: slugOf(3) })],
    ["it is removed", null],
  ])("goes when %s", (_, change) => {
    expect(left(change)).toBeUndefined();
  });

  test("stays, whatever becomes of other bouts", () => {
    const from = withPlaces({ ...rows, bouts: [other, bout()] }, listed);
    expect(placeOf(changed(from, enter({ ...other, winner: null })))).toEqual(listed);
  });
});

describe("a place that stays", () => {
  test("is the very same list, where nothing of it moved", () => {
    expect(changed(won, enter(quarterFinal(2, null))).places).toBe(won.places);
    expect(changed(won, enter(quarterFinal(1))).places).toBe(won.places);
  });

  test("says the day and the finish anew", () => {
    const later = changed(won, enter(quarterFinal(1, "red", { boxedOn: "2024-03-11" })));
    expect(placeOf(later)).toEqual({ ...kaz, wonOn: "2024-03-11" });
    const undated = changed(won, enter(quarterFinal(1, "red", { boxedOn: null })));
    expect(placeOf(undated)).toEqual({ ...kaz, wonOn: null, wonOnIsExact: false });
  });

  test("keeps what a list says otherwise than the bouts did", () => {
    const told = {
      ...kaz,
      wonOn: "2024-03-09",
      note: "By the list",
      sourceUrl: "https://list.example",
    };
    const next = changed(
      withPlaces(won, told),
      enter(quarterFinal(1, "red", { boxedOn: "2024-03-11" })),
    );
    expect(placeOf(next)).toEqual(told);
  });

  test("stands where it stood, a new one behind all", () => {
    const next = changed(
      won,
      enter(quarterFinal(2)),
      enter(quarterFinal(1, "red", { boxedOn: null })),
    );
    expect(next.places.map(({ noc }) => noc)).toEqual(["KAZ", "ITA"]);
  });
});

describe("a place that comes", () => {
  test("has the source of its bout", () => {
    const sourceUrl = "https://example.org/results";
    const next = changed(rows, enter(quarterFinal(1, "red", { sourceUrl })));
    expect(placeOf(next)).toMatchObject({ sourceUrl, decidingBoutId: "qf-1", wonOnIsExact: true });
  });

  test("has the source of the draw, where no bout was needed, and no day", () => {
    const drawSource = "https://example.org/draw";
    const entries = rows.entries.slice(0, 4).map((entry) => ({ ...entry, sourceUrl: drawSource }));
    const { tournamentId, categoryCode } = at(entries, 0);
    const next = changed(rows, { kind: "save-draw", tournamentId, categoryCode, entries });
    expect(next.places.map(({ noc }) => noc)).toEqual(["KAZ", "UZB", "ITA", "TUR"]);
    expect(placeOf(next)).toMatchObject({
      sourceUrl: drawSource,
      decidingBoutId: null,
      wonOn: null,
      wonOnIsExact: false,
      finish: "semi-finalist",
    });
  });

  test("by a bout without the one before it has the day of that bout, which may be later", () => {
    const semi = aBout({
      id: "sf-1",
      round: "SF",
      boxedOn: "2024-03-11",
      redSlug: slugOf(1),
      blueSlug: slugOf(3),
      sourceUrl: "https://example.org/sf",
    });
    const { problems } = { problems: problemsOf(rows, enter(semi)) };
    // In a draw that is known the bouts before it are asked for.
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toContain("draw bout");
    const undrawn = { ...rows, entries: [] };
    const next = changed(undrawn, enter(semi));
    expect(
      next.places.map(({ noc, wonOn, wonOnIsExact, decidingBoutId, sourceUrl }) => ({
        noc,
        wonOn,
        wonOnIsExact,
        decidingBoutId,
        sourceUrl,
      })),
    ).toEqual(
      ["KAZ", "ITA"].map((noc) => ({
        noc,
        wonOn: "2024-03-11",
        wonOnIsExact: false,
        decidingBoutId: null,
        sourceUrl: "https://example.org/sf",
      })),
    );
  });
});

describe("a place that would go", () => {
  const goes = enter(quarterFinal(1, "blue"));
  const gone = (boxer: string) => ({ code: "place-has-gone-on", field: "bout", about: { boxer } });

  test("goes, as long as nothing happened to it", () => {
    expect(changed(won, goes).places.map(({ noc }) => noc)).toEqual(["UZB"]);
  });

  test("is kept by what happened to it", () => {
    const confirmed = { ...kaz, ledger: [anEntry("confirmed")] };
    expect(problemsOf(withPlaces(won, confirmed), goes)).toEqual([gone("b-kaz")]);
  });

  test("is kept by the place to which it passed on", () => {
    const { basis: _, ...next } = aPlace({
      id: "next",
      noc: "GER",
      boxerSlug: "b-ger",
      routeKind: "reallocation",
      reallocatedFromId: KAZ,
    });
    expect(problemsOf(withPlaces(won, kaz, next), goes)).toEqual([gone("b-kaz")]);
    const other = { ...next, reallocatedFromId: null };
    expect(placeOf(changed(withPlaces(won, kaz, other), goes))).toBeUndefined();
  });

  test("each that is kept is named", () => {
    const both = changed(won, enter(quarterFinal(2)));
    const places = both.places.map((place) => ({ ...place, ledger: [anEntry("confirmed")] }));
    const problems = problemsOf({ ...both, places }, goes, enter(quarterFinal(2, "blue")));
    expect(problems).toEqual([gone("b-kaz"), gone("b-ita")]);
  });
});

test("a NOC that loses its first place gets the one which it was refused", () => {
  const RULE = { route: "world-2", ruleId: "semi-finalists" };
  const both = {
    ...rows,
    allocations: [
      ...rows.allocations,
      { ...at(rows.allocations, 0), ...RULE, tournamentId: "world-2" },
    ],
  };
  const second = quarterFinal(1, "red", {
    id: "later",
    tournamentId: "world-2",
    boxedOn: "2024-05-30",
  });
  const first = changed(both, enter(quarterFinal(1)), enter(second));
  expect(first.places.map(({ id }) => id)).toEqual([KAZ]);
  const moved = changed(first, enter(quarterFinal(1, "blue")));
  expect(moved.places.map(({ id }) => id).sort()).toEqual([
    "mens-51kg-kaz-world-2",
    "mens-51kg-uzb-world-1",
  ]);
  expect(at(moved.places, 0).sourceUrl).toBe(SOURCE);
});
