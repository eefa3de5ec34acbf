/** Boxers who are saved, and two spellings of one person who become one. */
import { type Change, replacedRows } from "@/lib/change/change";
import type { Boxer, GamesRows } from "@/lib/record/games-rows";
import { at } from "../../support/at";
import {
  BOXERS,
  changed,
  drawnRows,
  enter,
  problemsOf,
  quarterFinal,
} from "../../support/eight-boxers";
import { aBout, aBoxer, aPlace, someRows } from "../../support/record-factory";

const kaz = at(BOXERS, 0);
const rows = drawnRows();
const save = (boxer: Boxer, isNew?: true): Change => ({ kind: "save-boxer", boxer, isNew });
const found = ({ boxers }: GamesRows, slug: string) => boxers.find((each) => each.slug === slug);

describe("a boxer is saved", () => {
  test("in their place, or behind all others", () => {
    const known = { ...kaz, name: "Saken", birthDate: "1997-07-16" };
    const added = aBoxer({ slug: "new", noc: "UZB", categoryCode: "W60" });
    const { boxers } = changed(rows, save(known), save(added, true));
    expect(boxers).toEqual([known, ...rows.boxers.slice(1), added]);
  });

  test("with each other spelling once, sorted, and none that is the name", () => {
    const spelled = { ...kaz, name: "Saken", aliases: ["Sakén", "Saken", "Saaken", "Sakén"] };
    expect(found(changed(rows, save(spelled)), "b-kaz")?.aliases).toEqual(["Saaken", "Sakén"]);
  });

  test("as somebody of the other gender or NOC, where nothing names them", () => {
    const woman = aBoxer({ slug: "other-kaz", noc: "UZB", categoryCode: "W50", gender: "W" });
    expect(found(changed(rows, save(woman)), "other-kaz")).toEqual(woman);
  });

  test("and is the row that is replaced", () => {
    expect(replacedRows(rows, [save(kaz), save(aBoxer({ slug: "new" }))])).toEqual([
      { table: "boxers", key: "b-kaz", before: kaz },
      { table: "boxers", key: "new", before: null },
    ]);
  });
});

describe("a boxer is refused", () => {
  test.each<[string, Change, { code: string; field: string; about: object }]>([
    [
      "as a new one, under the address of another",
      save(kaz, true),
      { code: "boxer-exists", field: "boxer.slug", about: { name: "B-KAZ (KAZ)" } },
    ],
    [
      "in no category",
      save({ ...kaz, categoryCode: "M48" }),
      { code: "no-such-category", field: "boxer.categoryCode", about: { category: "M48" } },
    ],
    [
      "of no NOC",
      save({ ...kaz, noc: "XXX" }),
      { code: "no-such-nation", field: "boxer.noc", about: { noc: "XXX" } },
    ],
    [
      "in a category of the other gender",
      save({ ...kaz, categoryCode: "W50" }),
      { code: "other-gender", field: "boxer.categoryCode", about: { category: "W50" } },
    ],
  ])("%s", (_, change, expected) => {
    expect(problemsOf(rows, change)).toEqual([expected]);
  });

  const one = aBoxer({ slug: "one", name: "Ann One" });
  const { basis: _, ...place } = aPlace({ boxerSlug: "one", routeKind: "universality" });
  test.each<[string, Partial<GamesRows>]>([
    ["a place", { places: [place] }],
    ["a bout's red corner", { bouts: [aBout({ id: "x", redSlug: "one" })] }],
    ["a bout's blue corner", { bouts: [aBout({ id: "x", blueSlug: "one" })] }],
    ["a draw", { entries: [{ ...at(rows.entries, 0), boxerSlug: "one" }] }],
  ])("as somebody of the other gender, who is named by %s", (_, named) => {
    const own = { ...someRows({ boxers: [one] }), ...named };
    expect(problemsOf(own, save({ ...one, gender: "W", categoryCode: "W50" }))).toEqual([
      { code: "gender-in-use", field: "boxer.gender", about: { name: "Ann One (KAZ)" } },
    ]);
  });

  test("as somebody of another NOC, who holds a place", () => {
    const own = { ...rows, places: [{ ...place, boxerSlug: "b-kaz" }] };
    expect(problemsOf(own, save({ ...kaz, noc: "UZB" }))).toEqual([
      { code: "noc-in-use", field: "boxer.noc", about: { name: "B-KAZ (KAZ)" } },
    ]);
    expect(found(changed(own, save({ ...kaz, name: "Saken" })), "b-kaz")?.name).toBe("Saken");
  });

  test("as another, by the draw that comes with them", () => {
    const drawn: Change = {
      kind: "save-draw",
      tournamentId: "world-1",
      categoryCode: "M51",
      entries: [],
    };
    const another = { code: "another-boxer", field: "boxer.slug", about: { name: "B-KAZ (KAZ)" } };
    const turned = { ...kaz, gender: "W" as const, categoryCode: "W50" };
    expect(problemsOf(rows, save({ ...kaz, noc: "UZB" }), drawn)).toEqual([another]);
    expect(problemsOf(rows, drawn, save(turned))).toEqual([another]);
    const added = aBoxer({ slug: "new" });
    expect(
      changed(rows, save({ ...kaz, name: "Saken" }), save(added, true), drawn).entries,
    ).toEqual([]);
  });
});

const merge = (from: string, into: string): Change => ({ kind: "merge-boxers", from, into });

describe("two spellings become one", () => {
  const facts = {
    familyName: "One",
    givenName: "Ann",
    birthDate: "1999-01-02",
    birthPlace: "Astana",
    honours: "Champion of 2019",
    gamesBoutsWon: 2,
  };
  const others = {
    familyName: "Two",
    givenName: "Bea",
    birthDate: "1998-01-02",
    birthPlace: "Almaty",
    honours: "Champion of 2020",
    gamesBoutsWon: 0,
  };
  const mergedFrom = (gone: Partial<Boxer>, kept: Partial<Boxer>) => {
    const boxers = [
      aBoxer({ slug: "gone", name: "One Ann", ...gone }),
      aBoxer({ slug: "other" }),
      aBoxer({ slug: "kept", name: "Ann One", ...kept }),
    ];
    return changed(someRows({ boxers }), merge("gone", "kept")).boxers;
  };

  test("with what is known of either", () => {
    const kept = aBoxer({ slug: "kept", name: "Ann One", ...facts, aliases: ["One Ann"] });
    expect(mergedFrom(facts, {})).toEqual([aBoxer({ slug: "other" }), kept]);
    expect(mergedFrom({}, facts)).toEqual([aBoxer({ slug: "other" }), kept]);
  });

  test("where both say something, with what the kept one says", () => {
    expect(mergedFrom(others, facts)).toContainEqual(
      expect.objectContaining({ slug: "kept", name: "Ann One", ...facts }),
    );
  });

  test("with every other spelling of both, once", () => {
    const [, kept] = mergedFrom({ aliases: ["Ann One", "B", "A"] }, { aliases: ["B", "C"] });
    expect(kept?.aliases).toEqual(["A", "B", "C", "One Ann"]);
  });

  test("in every bout, entry and place of theirs, and of nobody else", () => {
    const { basis: _, ...place } = aPlace({ id: "his", boxerSlug: "gone", categoryCode: "M57" });
    const other = { ...place, id: "her", noc: "UZB", boxerSlug: "other" };
    const entry = { ...at(rows.entries, 0), tournamentId: "asian" };
    const own = someRows({
      boxers: ["gone", "kept", "other"].map((slug) => aBoxer({ slug })),
      bouts: [
        aBout({ id: "1", redSlug: "gone", blueSlug: "other" }),
        aBout({ id: "2", redSlug: "other", blueSlug: "gone" }),
        aBout({ id: "3", redSlug: "kept", blueSlug: null }),
        aBout({ id: "4", redSlug: null, blueSlug: "other" }),
      ],
      entries: [
        { ...entry, boxerSlug: "gone", position: 1 },
        { ...entry, boxerSlug: "other", position: 2 },
      ],
      places: [place, other],
    });
    const next = changed(own, merge("gone", "kept"));
    expect(next.bouts.map(({ redSlug, blueSlug }) => [redSlug, blueSlug])).toEqual([
      ["kept", "other"],
      ["other", "kept"],
      ["kept", null],
      [null, "other"],
    ]);
    expect(next.entries.map(({ boxerSlug }) => boxerSlug)).toEqual(["kept", "other"]);
    expect(next.places.map(({ boxerSlug }) => boxerSlug)).toEqual(["kept", "other"]);
  });

  test("though each stands in a draw of another tournament or category", () => {
    const entry = at(rows.entries, 0);
    const entries = [
      { ...entry, boxerSlug: "other-kaz", tournamentId: "asian" },
      { ...entry, boxerSlug: "other-kaz", categoryCode: "M57" },
    ];
    const next = changed({ ...rows, entries: [entry, ...entries] }, merge("other-kaz", "b-kaz"));
    expect(next.entries.map(({ boxerSlug }) => boxerSlug)).toEqual(["b-kaz", "b-kaz", "b-kaz"]);
  });

  test("and both are the rows that are replaced", () => {
    expect(replacedRows(rows, [merge("other-kaz", "b-kaz")])).toEqual([
      { table: "boxers", key: "other-kaz", before: aBoxer({ slug: "other-kaz" }) },
      { table: "boxers", key: "b-kaz", before: kaz },
    ]);
  });
});

describe("two are not one", () => {
  test.each<[string, Change, { code: string; field: string; about: object }]>([
    [
      "where the first is not there",
      merge("x", "b-kaz"),
      { code: "no-such-boxer", field: "from", about: { boxer: "x" } },
    ],
    [
      "where the second is not there",
      merge("b-kaz", "x"),
      { code: "no-such-boxer", field: "into", about: { boxer: "x" } },
    ],
    [
      "where they are one already",
      merge("b-kaz", "b-kaz"),
      { code: "same-boxer", field: "into", about: { boxer: "b-kaz" } },
    ],
    [
      "of two genders",
      merge("woman", "b-kaz"),
      { code: "other-gender", field: "into", about: { boxer: "b-kaz" } },
    ],
    [
      "of two NOCs",
      merge("b-kaz", "b-uzb"),
      { code: "other-nation", field: "into", about: { noc: "UZB" } },
    ],
  ])("%s", (_, change, expected) => {
    expect(problemsOf(rows, change)).toEqual([expected]);
  });

  test.each([
    ["b-kaz", "other-kaz"],
    ["other-kaz", "b-kaz"],
  ])("who met, %s in the red corner and %s in the blue", (redSlug, blueSlug) => {
    const met = aBout({ id: "met", tournamentId: "asian", redSlug, blueSlug });
    const others = [
      aBout({ id: "1", tournamentId: "asian", redSlug, blueSlug: "b-uzb" }),
      aBout({ id: "2", tournamentId: "asian", redSlug: "b-uzb", blueSlug }),
    ];
    const same = { code: "same-boxer", field: "into", about: { bout: "met" } };
    const own = { ...rows, bouts: [...others, met] };
    expect(problemsOf(own, merge("other-kaz", "b-kaz"))).toEqual([same]);
    expect(changed({ ...rows, bouts: others }, merge("other-kaz", "b-kaz")).bouts).toHaveLength(2);
  });

  test("who stand in one draw", () => {
    const entry = { ...at(rows.entries, 0), boxerSlug: "other-kaz", position: 9 };
    const own = { ...rows, entries: [...rows.entries, entry] };
    const drawProblem = { code: "boxer-twice", boxer: "b-kaz", boutId: null };
    expect(problemsOf(own, merge("other-kaz", "b-kaz"))).toEqual([
      { code: "draw", field: "into", about: { drawProblem } },
    ]);
  });
});

test("a result of a boxer who was merged gives the kept one the place", () => {
  const merged = changed(rows, merge("other-kaz", "b-kaz"), enter(quarterFinal(1)));
  expect(merged.places.map(({ boxerSlug }) => boxerSlug)).toEqual(["b-kaz"]);
});
