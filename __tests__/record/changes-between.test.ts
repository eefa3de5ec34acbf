import { recordAsOf } from "@/lib/record/as-of";
import { changesBetween } from "@/lib/record/changes-between";
import { MOVED_PLACES } from "../support/moved-places";
import { aBoxer, aPlace, aRecord } from "../support/record-factory";

const record = aRecord({ places: MOVED_PLACES });
const ids = ({ places }: ReturnType<typeof changesBetween>) =>
  places.map(({ kind, before, after }) => [kind, before?.id ?? null, after?.id ?? null]);

test("a record differs in nothing from itself", () => {
  expect(changesBetween(record, record)).toMatchObject({ places: [], nations: [] });
});

test("a place that was lost is lost, and once it is given again it has moved", () => {
  const on = (day: string) => recordAsOf(record, day);
  const [held, lost, given] = [on("2024-05-16"), on("2024-05-17"), on("2024-06-02")];
  expect(ids(changesBetween(held, lost))).toEqual([["lost", "lost-by-kaz", null]]);
  expect(ids(changesBetween(lost, given))).toContainEqual(["gained", null, "received-by-tha"]);
  expect(ids(changesBetween(held, given))).toContainEqual([
    "moved",
    "lost-by-kaz",
    "received-by-tha",
  ]);
  expect(ids(changesBetween(given, held))).toContainEqual(["lost", "received-by-tha", null]);
});

test("of one nation are also the places that it lost to another", () => {
  const before = recordAsOf(record, "2024-05-16");
  const after = recordAsOf(record, "2024-06-02");
  const kaz = changesBetween(before, after, "KAZ");
  expect(ids(kaz)).toEqual([["moved", "lost-by-kaz", "received-by-tha"]]);
  expect(kaz.nations).toEqual([{ noc: "KAZ", before: 1, after: 0 }]);
  expect(kaz.held).toEqual({
    before: { M: 1, W: 0, total: 1 },
    after: { M: 0, W: 0, total: 0 },
  });
});

test("a place with another boxer has moved, though its nation holds as many", () => {
  const boxers = [aBoxer({ slug: "one" }), aBoxer({ slug: "two" })];
  const [before, after] = ["one", "two"].map((boxerSlug) =>
    aRecord({ boxers, places: [aPlace({ id: "p", boxerSlug })] }),
  );
  if (!before || !after) throw new Error("There are two records");
  const changes = changesBetween(before, after);
  expect(ids(changes)).toEqual([["moved", "p", "p"]]);
  expect(changes.nations).toEqual([]);
});

test("the figures are the differences of the two states", () => {
  const before = recordAsOf(record, "2023-05-01");
  const { held, holders, nations } = changesBetween(before, record);
  expect(held.before.total).toBe(0);
  expect(nations.reduce((sum, { before: then, after }) => sum + after - then, 0)).toBe(
    held.after.total - held.before.total,
  );
  // The refugee team is no nation.
  const holding = nations.filter(({ noc, after }) => after > 0 && noc !== "EOR");
  expect(holding).toHaveLength(holders.after);
});
