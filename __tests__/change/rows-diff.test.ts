import {
  applyChanges,
  conflicts,
  diffBetween,
  diffRows,
  invert,
  invertAll,
  isSameRow,
} from "@/lib/change/rows-diff";
import { at } from "../support/at";
import { aBout, aCategory, aPlace, someRows } from "../support/record-factory";

const { basis: _, ...place } = aPlace();

test("a row that is said in another order of keys is the same", () => {
  const rows = someRows({ places: [place] });
  const turned = Object.fromEntries(Object.entries(place).reverse()) as typeof place;
  expect(diffRows(rows, { ...rows, places: [turned] })).toEqual([]);
});

test("a ledger in another order is another", () => {
  const entry = {
    kind: "confirmed",
    date: null,
    dateIsExact: false,
    note: null,
    sourceUrl: "s",
  } as const;
  const ledger = [entry, { ...entry, kind: "entered" } as const];
  const rows = someRows({ places: [{ ...place, ledger }] });
  const turned = { ...rows, places: [{ ...place, ledger: ledger.toReversed() }] };
  expect(diffRows(rows, turned)).toHaveLength(1);
});

test("a place that has one entry more, or no note any more, is another", () => {
  const entry = { kind: "confirmed", date: null, dateIsExact: false, note: "n", sourceUrl: "s" };
  const one = { ...place, ledger: [entry] };
  expect(isSameRow(one, structuredClone(one))).toBe(true);
  expect(isSameRow(one, { ...one, ledger: [entry, entry] })).toBe(false);
  expect(isSameRow({ ...one, ledger: [entry, entry] }, one)).toBe(false);
  expect(isSameRow(one, { ...one, ledger: [{ ...entry, note: null }] })).toBe(false);
  expect(isSameRow({ ledger: [] }, { ledger: {} })).toBe(false);
});

test("the order of categories is a fact: it is a difference and is taken back", () => {
  const codes = ["M51", "M57", "W50"];
  const before = someRows({ categories: codes.map((code) => aCategory(code)) });
  const after = { ...before, categories: ["W50", "M51"].map((code) => aCategory(code)) };
  const diff = diffRows(before, after);
  expect(diff.map(({ key }) => key)).toEqual(["W50", "M51", "M57"]);
  expect(applyChanges(before, diff).categories).toEqual(after.categories);
  expect(applyChanges(after, invert(diff)).categories).toEqual(before.categories);
});

test("the Games itself can change, and be taken back", () => {
  const before = someRows();
  const after = { ...before, games: { ...before.games, name: "Another" } };
  const diff = diffRows(before, after);
  expect(diff).toMatchObject([{ table: "games", key: "paris-2024" }]);
  expect(applyChanges(before, diff)).toEqual(after);
  expect(applyChanges(after, invert(diff))).toEqual(before);
});

test("rows stand after those they refer to", () => {
  const before = someRows();
  const after = someRows({ places: [place], bouts: [aBout({ id: "b", redSlug: "kaz-m51" })] });
  const tables = diffRows(before, after).map(({ table }) => table);
  expect(tables).toEqual(["boxers", "bouts", "places"]);
});

describe("a row that is not as it was seen", () => {
  const bout = aBout({ id: "b" });
  const rows = someRows({ bouts: [{ ...bout, winner: "red" }] });

  test.each([
    ["was changed", "b", bout, { ...bout, winner: "red" }],
    ["came meanwhile", "b", null, { ...bout, winner: "red" }],
    ["went meanwhile", "gone", bout, null],
  ])("%s", (_, key, before, current) => {
    const change = { table: "bouts", key, before } as const;
    expect(conflicts(rows, [change])).toEqual([{ change, current }]);
  });

  test("is told apart from one that is", () => {
    const seen = { table: "bouts", key: "b", before: at(rows.bouts, 0) } as const;
    expect(conflicts(rows, [seen, { table: "boxers", key: "x", before: null }])).toEqual([]);
  });
});

describe("several changes of the same rows", () => {
  const [first, second, third] = ["a", "b", "c"].map((id) => aBout({ id })) as [
    ReturnType<typeof aBout>,
    ReturnType<typeof aBout>,
    ReturnType<typeof aBout>,
  ];
  const base = someRows({ bouts: [first, second] });
  const withBouts = (...bouts: readonly (typeof first)[]) => ({ ...base, bouts: [...bouts] });
  const won = { ...first, winner: "red" as const };
  const named = (rows: { bouts: readonly { id: string }[] }) =>
    rows.bouts.toSorted((a, b) => (a.id < b.id ? -1 : 1));

  test.each([
    ["nothing was changed yet", withBouts(first, second), withBouts(won, second), ["a"]],
    ["a change is given up", withBouts(won, second), base, ["a"]],
    [
      "a row is changed again",
      withBouts(won, second),
      withBouts({ ...won, winner: "blue" }),
      ["a", "b"],
    ],
    ["another row besides", withBouts(won, second), withBouts(won, second, third), ["c"]],
    ["a new row is given up", withBouts(first, second, third), withBouts(won, second), ["a", "c"]],
    ["a row that was removed is there again", withBouts(second), withBouts(first, second), ["a"]],
    ["the same is changed", withBouts(won, second), withBouts(won, second), []],
  ])("lead from one state to another: %s", (_, then, now, keys) => {
    const between = diffBetween(diffRows(base, then), diffRows(base, now));
    expect(between.map(({ key }) => key).sort()).toEqual(keys);
    for (const { table, key, before } of between) {
      expect(table).toBe("bouts");
      expect(before).toEqual(then.bouts.find(({ id }) => id === key) ?? null);
    }
    expect(named(applyChanges(then, between))).toEqual(named(now));
  });

  test("rows of one name in two lists are two", () => {
    const then = diffRows(base, { ...base, places: [{ ...place, id: "a" }] });
    const now = diffRows(base, withBouts(won, second));
    expect(diffBetween(then, now).map(({ table, key }) => `${table} ${key}`)).toEqual([
      "places a",
      "bouts a",
    ]);
  });

  test("are taken back at once, each row as it was before the oldest", () => {
    const once = withBouts(won, second);
    const twice = withBouts({ ...won, winner: "blue" }, second, third);
    const diffs = [diffRows(base, once), diffRows(once, twice)];
    const back = invertAll(diffs.toReversed());
    expect(back.map(({ key, before, after }) => [key, before, after])).toEqual([
      ["a", { ...won, winner: "blue" }, first],
      ["c", third, null],
    ]);
    expect(applyChanges(twice, back)).toEqual(base);
  });

  test("of which the later took back the earlier leave nothing to take back", () => {
    const diff = diffRows(base, withBouts(won, second));
    expect(invertAll([invert(diff), diff])).toEqual([]);
  });
});
