import { publishedChecks, recordChecks } from "@/lib/record/checks";
import { MOVED_PLACES } from "../support/moved-places";
import { aPlace, aPublishedCount, aRecord } from "../support/record-factory";

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
      filters: { category: ["M92+"] },
      actual: 1,
    });
  });
});

test("all checks of a record are counted, holding and broken", () => {
  const { checks, published, holding, broken } = recordChecks(
    aRecord({
      games: { placesMen: 7 },
      places: MOVED_PLACES,
      publishedCounts: [
        aPublishedCount({ id: "right", query: "noc=KAZ", value: 1 }),
        aPublishedCount({ id: "wrong", query: "noc=KAZ", value: 9 }),
      ],
    }),
  );
  expect(published.map(({ count, holds }) => [count.id, holds])).toEqual([
    ["right", true],
    ["wrong", false],
  ]);
  expect(checks.filter(({ holds }) => !holds).map(({ kind }) => kind)).toEqual(["games-total"]);
  expect(broken).toBe(2);
  expect(holding + broken).toBe(checks.length + published.length);
});
