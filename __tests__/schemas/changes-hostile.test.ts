import { type Change, changeRows } from "@/lib/change/change";
import { CHANGE_PROBLEMS } from "@/lib/change/change-problem";
import { explanationProblems } from "@/lib/change/explanation-problems";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { Base, Changes, inputProblems } from "@/lib/schemas/changes";
import { at } from "../support/at";
import { aBoxer, someRows } from "../support/record-factory";
import { inputSaid } from "../support/said";

const sourceUrl = "https://example.org/results";

/** One of each kind of change, with all that it can say. */
const WHOLE: { readonly [K in Change["kind"]]: Change & { kind: K } } = {
  "enter-bout": {
    kind: "enter-bout",
    bout: {
      id: "cup-m51-sf-1",
      tournamentId: "cup",
      categoryCode: "M51",
      round: "SF",
      number: 3,
      boxedOn: "2024-03-10",
      redSlug: "a",
      blueSlug: "b",
      winner: "red",
      decision: "WP",
      score: "4:1",
      cornerKnown: true,
      sourceUrl,
    },
  },
  "remove-bout": { kind: "remove-bout", boutId: "cup-m51-sf-1" },
  "save-draw": {
    kind: "save-draw",
    tournamentId: "cup",
    categoryCode: "M51",
    entries: [
      {
        tournamentId: "cup",
        categoryCode: "M51",
        boxerSlug: "a",
        position: 1,
        seed: 1,
        sourceUrl,
      },
    ],
  },
  "add-ledger-entry": {
    kind: "add-ledger-entry",
    placeId: "mens-51kg-kaz-cup",
    entry: { kind: "confirmed", date: "2024-06-01", dateIsExact: true, note: "By mail", sourceUrl },
  },
  "remove-ledger-entry": { kind: "remove-ledger-entry", placeId: "mens-51kg-kaz-cup", position: 0 },
  "record-place": {
    kind: "record-place",
    place: {
      id: "mens-51kg-kaz-cup",
      categoryCode: "M51",
      noc: "KAZ",
      boxerSlug: "a",
      routeKind: "tournament",
      tournamentId: "cup",
      finish: "finalist",
      wonOn: "2024-03-10",
      wonOnIsExact: true,
      decidingBoutId: null,
      reallocatedFromId: null,
      note: "By list",
      sourceUrl,
      ledger: [],
    },
  },
  "remove-place": { kind: "remove-place", placeId: "mens-51kg-kaz-cup" },
  "save-boxer": {
    kind: "save-boxer",
    boxer: {
      slug: "a",
      name: "Сәкен Әбілқайыр",
      familyName: "Әбілқайыр",
      givenName: "Сәкен",
      gender: "M",
      noc: "KAZ",
      categoryCode: "M51",
      birthDate: "1999-01-01",
      birthPlace: "Өскемен",
      honours: "Champion",
      gamesBoutsWon: 1,
      aliases: ["Saken"],
      sourceUrl,
    },
  },
  "merge-boxers": { kind: "merge-boxers", from: "a", into: "b" },
  "save-tournament": {
    kind: "save-tournament",
    tournament: {
      id: "cup",
      name: "The Cup",
      shortName: "Cup",
      city: "Өскемен",
      countryNoc: "KAZ",
      venue: "Hall",
      startsOn: "2024-03-03",
      endsOn: "2024-03-11",
      continent: "ASI",
      timeZone: "Asia/Almaty",
      entries: 1,
      nocsEntered: 1,
      boutsBoxed: 1,
      placesMen: 1,
      placesMenMost: 2,
      placesWomen: 1,
      placesWomenMost: 2,
      stopsWhenFilled: false,
      sourceUrl,
    },
    allocations: [{ categoryCode: "M51", places: 2, placesMost: 4, ruleId: "r", sourceUrl }],
  },
  "explain-check": {
    kind: "explain-check",
    explanation: {
      kind: "category-total",
      subject: "M51",
      reason: "Бір орын берілмеді",
      sourceUrl,
    },
  },
  "remove-explanation": {
    kind: "remove-explanation",
    check: { kind: "category-total", subject: "M51" },
  },
  "save-rule": {
    kind: "save-rule",
    rule: {
      id: "r",
      rule: { kind: "reach-round-and-box-off", round: "SF", losersOf: "QF", boxOffPlaces: 2 },
      citations: [{ sourceUrl, says: "Four and two" }],
    },
  },
};

const circle: Record<string, unknown> = {};
circle.circle = circle;

/** What no field of any change takes. */
const WRONG: readonly (readonly [string, unknown])[] = [
  ["a row", { a: 1 }],
  ["a circle", circle],
  ["a list of lists", [[1]]],
  ["no number", Number.NaN],
  ["a number without end", Number.POSITIVE_INFINITY],
  ["a number below 0", -1],
  ["a part of a number", 0.5],
  ["a huge number", 2 ** 53],
  ["a big integer", 10n ** 30n],
  ["a date", new Date(0)],
  ["a text without end", "x".repeat(100_000)],
  ["words without end", "a-".repeat(50_000)],
  ["half a character", "a\ud800"],
  ["a NUL", "a\u0000b"],
  ["a line that turns", "a\u202Eb"],
  ["a line that breaks", "a\u2028b"],
  ["spaces", "   "],
  ["an empty text", ""],
];

type Path = readonly (string | number)[];

/** Every field of a change, those of its rows included. */
function fieldsOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== "object") return [path];
  const below = Object.entries(value).flatMap(([key, each]) =>
    fieldsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? below : [path, ...below];
}

/** The same with another value in a field; `undefined`: without it. */
function withField(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const fields = copy as Record<string | number, unknown>;
  const made = withField(fields[key], rest, put);
  if (made === undefined) delete fields[key];
  else fields[key] = made;
  return copy;
}

function problemsOf(change: unknown): string[] {
  const read = Changes.safeParse([change]);
  return read.success ? [] : inputProblems(read.error).map(inputSaid);
}

const kinds = Object.values(WHOLE).map((change) => [change.kind, change] as const);

test.each(kinds)("%s as it should be is taken, with the letters of its language", (_, change) => {
  expect(Changes.parse([change])).toEqual([change]);
});

describe.each(kinds)("%s", (_, change) => {
  const fields = fieldsOf(change);

  test.each(WRONG)(
    "with %s in any field is refused, naming the field and what to do",
    (_, wrong) => {
      for (const field of fields) {
        // A check of the whole compares nothing in particular.
        if (wrong === "" && field.at(-1) === "subject") continue;
        const problems = problemsOf(withField(change, field, wrong));
        const name = ["0", ...field].join(".");
        // What is wrong in a list may be said of its item; others may contradict it then.
        const isNamed = problems.some(
          (each) => each.startsWith(name) && /^[ .]/.test(each.slice(name.length)),
        );
        expect([name, problems, isNamed]).toEqual([name, problems, true]);
        expect(problems.join()).not.toMatch(/Invalid|Unrecognized|Too big|expected|undefined/);
      }
    },
  );

  test("without a field is refused by its name, or the field is unknown", () => {
    for (const field of fields.filter((path) => typeof path.at(-1) === "string")) {
      const name = ["0", ...field].join(".");
      const problems = problemsOf(withField(change, field, undefined));
      if (problems.length > 0) expect(at(problems, 0).slice(0, name.length)).toBe(name);
      expect(problems.join()).not.toMatch(/Invalid|Unrecognized|Too big|expected|undefined/);
    }
  });

  test("with a field that nobody asked for is refused, whatever it is called", () => {
    for (const key of ["gamesId", "constructor", "toString"]) {
      expect(problemsOf({ ...change, [key]: {} })).toEqual([
        `0 has fields that are not known here; leave out: ${key}`,
      ]);
    }
    const polluted = JSON.parse(`{"__proto__":{"isAdmin":true},${JSON.stringify(change).slice(1)}`);
    const read = Changes.safeParse([polluted]);
    expect(read.success && "isAdmin" in at(read.data, 0)).toBe(false);
    expect("isAdmin" in {}).toBe(false);
  });

  // A rule refers to nothing of the record.
  if (change.kind === "save-rule") return;

  test("of what is not there is refused by the record with a code and the field", () => {
    const made = changeRows(someRows({ nations: [], categories: [] }), [change]);
    const { rows } = made;
    const problems = [...made.problems, ...explanationProblems(makeGamesRecord(rows), [change])];
    expect(problems.length).toBeGreaterThan(0);
    for (const { code, field } of problems) {
      expect(Object.keys(CHANGE_PROBLEMS)).toContain(code);
      expect(field).not.toBe("");
    }
    expect(rows.bouts).toEqual([]);
  });
});

test.each<[string, unknown, string]>([
  [
    "a place that is called as another",
    withField(WHOLE["record-place"], ["place", "id"], "mens-51kg-kaz-other"),
    "0.place.id must be mens-51kg-kaz-cup",
  ],
  [
    "an exact day that is not said",
    withField(WHOLE["record-place"], ["place", "wonOn"], null),
    "0.place.wonOnIsExact is true, but there is no day; send false, or add the day",
  ],
  [
    "a range that falls",
    withField(WHOLE["save-tournament"], ["tournament", "placesMenMost"], 1),
    "0.tournament.placesMenMost is not above the smaller number; correct one, or empty it",
  ],
  [
    "a range without a beginning",
    withField(WHOLE["save-tournament"], ["tournament", "placesWomen"], null),
    "0.tournament.placesWomenMost is not above the smaller number; correct one, or empty it",
  ],
  [
    "an allocation's range that falls",
    withField(WHOLE["save-tournament"], ["allocations", 0, "placesMost"], 2),
    "0.allocations.0.placesMost is not above the smaller number; correct one, or empty it",
  ],
  [
    "a tournament at the address of the page for new ones",
    withField(WHOLE["save-tournament"], ["tournament", "id"], "new"),
    '0.tournament.id is the address of the page for a new one; choose another than "new"',
  ],
  [
    "a tournament whose bouts could not be named after it",
    withField(WHOLE["save-tournament"], ["tournament", "id"], "x".repeat(81)),
    "0.tournament.id is too long; shorten it to 80 characters",
  ],
])("%s is refused", (_, change, message) => {
  expect(problemsOf(change)).toEqual([message]);
});

test.each(["../up", "a/b", "a%2Fb", "a b", "A", "a--b", "-a", "a.json", "__proto__", "é", "а"])(
  "%j is no part of an address and no id",
  (id) => {
    expect(problemsOf(withField(WHOLE["save-boxer"], ["boxer", "slug"], id))).not.toEqual([]);
  },
);

test("a boxer may be called as a method of every object", () => {
  const boxer = { ...WHOLE["save-boxer"].boxer, slug: "constructor" };
  const rows = someRows({ boxers: [aBoxer({ slug: "a" })] });
  const { problems, rows: after } = changeRows(rows, [{ kind: "save-boxer", boxer }]);
  expect(problems).toEqual([]);
  expect(after.boxers.map(({ slug }) => slug)).toEqual(["a", "constructor"]);
});

test("of a thousand problems the first hundred are told", () => {
  const many = Array.from({ length: 500 }, () => ({ kind: "remove-bout" }));
  const read = Changes.safeParse(many);
  expect(read.success ? [] : inputProblems(read.error).map(inputSaid)).toHaveLength(100);
});

test.each<[string, unknown]>([
  ["in a circle", { circle }],
  ["deeper than rows are", { a: [{ b: [{ c: 1 }] }] }],
  ["of dates", { a: new Date(0) }],
  ["of texts without end", { a: "x".repeat(5000) }],
  ["of lists without end", { a: Array.from({ length: 501 }, () => 1) }],
])("a row that was seen and is %s is refused", (_, before) => {
  const read = Base.safeParse([{ table: "bouts", key: "a", before }]);
  expect(read.success ? [] : inputProblems(read.error).map(inputSaid)).toEqual([
    expect.stringMatching(/^0\.before\.\w+ is not a value of a row$/),
  ]);
});

test("a row that was seen keeps what it says, to its citations", () => {
  const before = { id: "a", ledger: [{ kind: "won", note: null }], rule: { kind: "x", places: 2 } };
  const base = [{ table: "bouts", key: "a", before }];
  expect(Base.parse(base)).toEqual(base);
});
