import { checkRecord } from "@/lib/operations/facts/check-record";
import { publishedChecks, recordChecks } from "@/lib/record/checks";
import type { Boxer, KnownBreak, LedgerEntry } from "@/lib/record/games-rows";
import { MOVED_PLACES } from "../support/moved-places";
import {
  aBout,
  aBoxer,
  anEntry,
  aPlace,
  aPublishedCount,
  aRecord,
} from "../support/record-factory";

const check = (query: string, asOf: string | null, value = 0) =>
  publishedChecks(
    aRecord({ places: MOVED_PLACES, publishedCounts: [aPublishedCount({ query, asOf, value })] }),
  )[0];

describe("a published count", () => {
  const cases: [query: string, asOf: string | null, actual: number][] = [
    // Without a day: awards, whoever lost them later
    ["", null, 6],
    ["noc=KAZ", null, 1],
    ["route=world-1", null, 2],
    ["route=world-1&gender=M", null, 1],
    ["noc=KAZ&route=world-1", null, 0],
    ["noc=KAZ,UZB", null, 2],
    ["category=W50&category=M51", null, 6],
    ["continent=ASI", null, 3],
    // With a day: places held at its end
    ["noc=KAZ", "2023-10-03", 0],
    ["noc=KAZ", "2023-10-04", 1],
    ["noc=KAZ", "2024-05-16", 1],
    ["noc=KAZ", "2024-05-17", 0],
    ["continent=ASI", "2024-05-17", 1],
    ["continent=ASI", "2024-06-02", 2],
    ["noc=XXX", "2024-06-02", 0],
  ];
  test.each(cases)("of %j as of %s is compared with %i", (query, asOf, actual) => {
    expect(check(query, asOf)?.actual).toBe(actual);
  });

  test("holds when it is what the record answers, and breaks when not", () => {
    expect(check("noc=KAZ", null, 1)?.holds).toBe(true);
    expect(check("noc=KAZ", null, 2)?.holds).toBe(false);
  });

  test("may ask for M92+, although a URL turns + into a space", () => {
    const publishedCounts = [aPublishedCount({ query: "category=M92+" })];
    const places = [aPlace({ categoryCode: "M92+" }), aPlace()];
    expect(publishedChecks(aRecord({ places, publishedCounts }))[0]).toMatchObject({
      published: { filters: { category: ["M92+"] } },
      actual: 1,
    });
  });
});

test("a published count that breaks names the places that were counted", () => {
  expect(check("noc=KAZ,UZB", null, 2)?.rows).toEqual([]);
  expect(check("noc=KAZ,UZB", null, 3)?.rows).toHaveLength(2);
});

describe("the checks of a record", () => {
  const checksWith = (...knownBreaks: KnownBreak[]) => ({
    ...recordChecks(
      aRecord({
        games: { placesMen: 7 },
        places: MOVED_PLACES,
        publishedCounts: [
          aPublishedCount({ id: "right", query: "noc=KAZ", value: 1 }),
          aPublishedCount({ id: "wrong", query: "noc=KAZ", value: 9 }),
        ],
        knownBreaks,
      }),
    ),
  });
  const listed = (kind: string, subject: string): KnownBreak => ({
    kind,
    subject,
    reason: "The page counts otherwise",
    sourceUrl: null,
  });
  const names = (checks: readonly { kind: string; subject: readonly string[] }[]) =>
    checks.map(({ kind, subject }) => [kind, ...subject]);

  test("are those of the core and the published counts; each holds, breaks, or has nothing to compare with", () => {
    const { checks, broken, holding, uncompared } = checksWith();
    expect(names(broken)).toEqual([
      ["games-total", "M"],
      ["published-count", "wrong"],
    ]);
    expect(names(checks)).toContainEqual(["published-count", "right"]);
    expect(names(checks.filter(({ expected }) => expected === null))).toContainEqual([
      "games-total",
      "W",
    ]);
    expect(uncompared).toBeGreaterThan(0);
    expect(holding + broken.length + uncompared).toBe(checks.length);
  });

  test("compare no total as long as its places are still given", () => {
    const given = (...ledger: LedgerEntry[]) =>
      recordChecks(aRecord({ games: { placesMen: 124 }, places: [aPlace({ ledger })] }));
    const none = recordChecks(aRecord({ games: { placesMen: 124 } }));
    for (const { checks, broken, uncompared } of [none, given(), given(anEntry("confirmed"))]) {
      expect(broken).toEqual([]);
      const [men] = checks;
      expect(men).toMatchObject({ kind: "games-total", subject: ["M"], isOpen: true, rows: [] });
      expect(uncompared).toBe(none.uncompared);
    }
    const over = given(anEntry("entered"));
    expect(names(over.broken)).toEqual([["games-total", "M"]]);
    expect(over.uncompared).toBe(none.uncompared - 1);
  });

  test("are known to break where kind and subject are listed, and not otherwise", () => {
    const entry = listed("published-count", "wrong");
    const { broken, stale, unmatched } = checksWith(entry);
    expect(broken.map(({ known }) => known)).toEqual([null, entry]);
    expect([stale, unmatched]).toEqual([[], []]);
  });

  test("report an entry whose check holds, and leave the check as it is", () => {
    const entry = listed("published-count", "right");
    const { checks, stale, unmatched } = checksWith(entry);
    expect([stale, unmatched]).toEqual([[entry], []]);
    expect(checks.every(({ known }) => known === null)).toBe(true);
  });

  test.each([
    ["published-count", "no-such-count"],
    ["games-total", "X"],
    ["one-boxer-per-noc", "KAZ"],
    ["no-such-kind", ""],
  ])("report an entry for %s %j, which there is not", (kind, subject) => {
    const entry = listed(kind, subject);
    expect(checksWith(entry)).toMatchObject({ stale: [], unmatched: [entry] });
  });

  test("report an entry for a total that is not published yet as one that holds", () => {
    const entry = listed("games-total", "W");
    expect(checksWith(entry)).toMatchObject({ stale: [entry], unmatched: [] });
  });
});

describe("who may be one person", () => {
  const ask = (...boxers: Partial<Boxer>[]) =>
    recordChecks(
      aRecord({
        boxers: boxers.map((boxer, index) => aBoxer({ slug: `boxer-${index}`, ...boxer })),
      }),
    ).questions.map(({ rows }) => rows);
  const castillo = { name: "Julio Cesar Castillo", noc: "ECU" };

  test.each<[string, Partial<Boxer>]>([
    ["a family name", { name: "Castillo Torres", noc: "ECU" }],
    ["a name in another alphabet", { name: "Кастильо", aliases: ["Castillo"], noc: "ECU" }],
    ["a name that one letter tells apart", { name: "Julio Cesar Castilo", noc: "ECU" }],
  ])("is asked of two of one NOC and gender who share %s", (_, other) => {
    expect(ask(castillo, other)).toEqual([["boxer-0", "boxer-1"]]);
  });

  test("is asked of two who share a birth date, whatever their names", () => {
    const birthDate = "1999-01-31";
    const other = { name: "Somebody Else", noc: "ECU" };
    expect(ask({ ...castillo, birthDate }, { ...other, birthDate })).toEqual([
      ["boxer-0", "boxer-1"],
    ]);
    expect(ask({ ...castillo, birthDate }, { ...castillo, birthDate: "1999-02-01" })).toEqual([]);
  });

  test.each<[string, Partial<Boxer>]>([
    ["another NOC", { name: "Castillo Torres", noc: "COL" }],
    ["the other gender", { name: "Castillo Torres", noc: "ECU", gender: "W" }],
    ["another name", { name: "Gerlon Congo", noc: "ECU" }],
  ])("is not asked of a boxer of %s", (_, other) => {
    expect(ask(castillo, other)).toEqual([]);
  });

  test("is not asked of two who met, or boxed in two categories of one tournament", () => {
    const boxers = [
      aBoxer({ slug: "one", ...castillo }),
      aBoxer({ slug: "two", name: "Castillo Torres", noc: "ECU" }),
    ];
    const asked = (...bouts: ReturnType<typeof aBout>[]) =>
      recordChecks(aRecord({ boxers, bouts })).questions;
    expect(asked()).toHaveLength(1);
    expect(asked(aBout({ id: "a", redSlug: "one", blueSlug: "two" }))).toEqual([]);
    expect(
      asked(
        aBout({ id: "a", redSlug: "one", categoryCode: "M51" }),
        aBout({ id: "b", redSlug: "two", categoryCode: "M57" }),
      ),
    ).toEqual([]);
  });

  test("is a question: nothing is broken by it, nothing refused, and a reason answers it", () => {
    const boxers = [
      aBoxer({ slug: "one", ...castillo }),
      aBoxer({ slug: "two", name: "Castillo Torres", noc: "ECU" }),
    ];
    const answer = {
      kind: "may-be-one-person",
      subject: "one two",
      reason: "Brothers.",
      sourceUrl: null,
    };
    const open = aRecord({ boxers });
    expect(recordChecks(open).broken).toEqual([]);
    expect(checkRecord(open, [])).toEqual([]);
    expect(recordChecks(open).questions).toMatchObject([
      { holds: true, isOpen: true, known: null },
    ]);
    const answered = recordChecks(aRecord({ boxers, knownBreaks: [answer] }));
    expect(answered.questions).toMatchObject([{ known: answer }]);
    expect([answered.stale, answered.unmatched]).toEqual([[], []]);
    expect(answered.uncompared).toBe(recordChecks(aRecord()).uncompared);
  });
});
