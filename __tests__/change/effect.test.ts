import { advance } from "@/lib/change/advance";
import { diffRows } from "@/lib/change/rows-diff";
import type { LiveRecord } from "@/lib/record/games-record";
import {
  aBout,
  aBoxer,
  aCategory,
  anAllocation,
  anEntry,
  aPlace,
  aPublishedCount,
  aRecord,
} from "../support/record-factory";

const kaz = aPlace({ id: "kaz", noc: "KAZ", boxerSlug: "a" });
const uzb = aPlace({ id: "uzb", noc: "UZB", boxerSlug: "b" });
const boxers = [
  aBoxer({ slug: "a", name: "Aibek" }),
  aBoxer({ slug: "b", name: "Bobur", noc: "UZB" }),
];
const base = {
  boxers,
  categories: [aCategory("M51", { places: 2 })],
  allocations: [anAllocation({ places: 2 })],
};

const effectOf = (before: LiveRecord, after: LiveRecord) =>
  advance(before, diffRows(before.rows, after.rows)).effect;

describe("the effect of a change", () => {
  test("names who gains and who loses a place, and counts by nation", () => {
    const effect = effectOf(
      aRecord({ ...base, places: [kaz] }),
      aRecord({ ...base, places: [uzb] }),
    );
    expect(effect.gained).toEqual([
      {
        placeId: "uzb",
        categoryCode: "M51",
        noc: "UZB",
        boxerSlug: "b",
        boxer: "Bobur",
        route: "world-1",
        decidingBoutId: null,
      },
    ]);
    expect(effect.lost).toMatchObject([{ placeId: "kaz", boxer: "Aibek" }]);
    expect(effect.nations).toEqual([
      { noc: "KAZ", before: 1, after: 0 },
      { noc: "UZB", before: 0, after: 1 },
    ]);
  });

  test("a place that is declined is lost, though its row stays", () => {
    const declined = { ...kaz, ledger: [anEntry("declined")] };
    const effect = effectOf(
      aRecord({ ...base, places: [kaz] }),
      aRecord({ ...base, places: [declined] }),
    );
    expect(effect.lost).toMatchObject([{ placeId: "kaz" }]);
    expect(effect.gained).toEqual([]);
  });

  test("a total that moves to what was published heals its check; moving away breaks it", () => {
    const entered = { ...kaz, ledger: [...kaz.ledger, anEntry("entered")] };
    const one = aRecord({ ...base, places: [entered] });
    const two = aRecord({ ...base, places: [entered, uzb] });
    const total = { kind: "category-total", subject: "M51" };
    expect(effectOf(one, two).totals).toContainEqual({ ...total, before: 1, after: 2 });
    expect(effectOf(one, two).healed).toContainEqual(
      expect.objectContaining({ ...total, expected: 2, actual: 2 }),
    );
    expect(effectOf(two, one).broken).toContainEqual(
      expect.objectContaining({ ...total, expected: 2, actual: 1 }),
    );
  });

  test("a count that somebody printed is broken too", () => {
    const publishedCounts = [aPublishedCount({ id: "uzb", query: "noc=UZB", value: 0 })];
    const before = aRecord({ ...base, places: [kaz], publishedCounts });
    const after = aRecord({ ...base, places: [kaz, uzb], publishedCounts });
    expect(effectOf(before, after).broken).toContainEqual(
      expect.objectContaining({ kind: "published-count", subject: "uzb", expected: 0, actual: 1 }),
    );
  });

  test("a boxer who was merged into another neither gains nor loses", () => {
    const merged = { ...base, boxers: [{ ...aBoxer({ slug: "c" }), name: "Aibek" }] };
    const effect = effectOf(
      aRecord({ ...base, places: [kaz] }),
      aRecord({ ...merged, places: [{ ...kaz, boxerSlug: "c" }] }),
    );
    expect(effect).toMatchObject({ gained: [], lost: [], nations: [] });
  });

  test("what a draw has against the bouts is told", () => {
    const bout = aBout({ id: "x", round: "QF", redSlug: "a", blueSlug: "b", winner: "red" });
    const again = { ...bout, id: "y" };
    const effect = effectOf(
      aRecord({ ...base, bouts: [bout] }),
      aRecord({ ...base, bouts: [bout, again] }),
    );
    expect(effect.drawProblems).toContainEqual(
      expect.objectContaining({ tournamentId: "world-1", categoryCode: "M51", boutId: "y" }),
    );
  });

  test("pages are those of who and what it is about; without a change there is none", () => {
    const before = aRecord({ ...base, places: [kaz] });
    expect(effectOf(before, before)).toEqual({
      gained: [],
      lost: [],
      totals: [],
      nations: [],
      broken: [],
      healed: [],
      drawProblems: [],
      pages: [],
    });
    expect(effectOf(before, aRecord({ ...base, places: [kaz, uzb] })).pages).toEqual([
      "/paris-2024",
      "/paris-2024/boxers/b",
      "/paris-2024/categories/mens-51kg",
      "/paris-2024/checks",
      "/paris-2024/nations/UZB",
      "/paris-2024/quota-places",
      "/paris-2024/quota-places/uzb",
      "/paris-2024/still-open",
      "/paris-2024/tournaments/world-1",
      "/paris-2024/tournaments/world-1/mens-51kg",
    ]);
  });
});
