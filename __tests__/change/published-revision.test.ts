/** What of a revision is for somebody who follows some nations and categories. */
import type { ChangeEffect, MovedPlace } from "@/lib/change/effect";
import { type Followed, type PublishedRevision, partFor } from "@/lib/change/published-revision";

const moved = (noc: string, categoryCode: string): MovedPlace => ({
  placeId: `${categoryCode}-${noc}`,
  categoryCode,
  noc,
  boxerSlug: "somebody",
  boxer: "Somebody",
  route: "world-1",
  decidingBoutId: null,
});
const effect: ChangeEffect = {
  gained: [moved("KAZ", "M51"), moved("UZB", "W50")],
  lost: [moved("ITA", "M51")],
  totals: [],
  nations: [
    { noc: "ITA", before: 1, after: 0 },
    { noc: "KAZ", before: 0, after: 1 },
    { noc: "UZB", before: 0, after: 1 },
  ],
  broken: [],
  healed: [],
  drawProblems: [],
  pages: ["/paris-2024", "/paris-2024/nations/FRA", "/paris-2024/categories/mens-57kg"],
};
const revision: PublishedRevision = {
  revision: 7,
  publishedAt: "2024-03-10T14:00:00.000Z",
  kind: "bouts",
  reason: null,
  undoes: null,
  effect,
};
const part = (followed: Partial<Followed>, of = revision) =>
  partFor("paris-2024", of, { noc: [], category: [], ...followed });

/** Who gains, loses and is counted, "-" where nobody is. */
const told = (followed: Partial<Followed>) => {
  const found = part(followed)?.effect;
  const nocs = (list: readonly { noc: string }[] = []) =>
    list.map(({ noc }) => noc).join(" ") || "-";
  return found && [nocs(found.gained), nocs(found.lost), nocs(found.nations)];
};

test("everybody hears of all of it", () => {
  expect(part({})).toBe(revision);
});

test("an effect that is not known may be about anybody", () => {
  const unknown = { ...revision, effect: null };
  expect(part({ noc: ["FRA"], category: ["M51"] }, unknown)).toBe(unknown);
});

test.each<[string, Partial<Followed>, string[]]>([
  ["a nation that gained", { noc: ["KAZ"] }, ["KAZ", "-", "KAZ"]],
  ["a nation that lost", { noc: ["ITA"] }, ["-", "ITA", "ITA"]],
  ["several nations", { noc: ["UZB", "ITA", "FRA"] }, ["UZB", "ITA", "ITA UZB"]],
  ["a category", { category: ["M51"] }, ["KAZ", "ITA", "-"]],
  ["a nation in a category", { noc: ["KAZ"], category: ["M51", "W50"] }, ["KAZ", "-", "-"]],
  ["a nation whose page says something else", { noc: ["FRA"] }, ["-", "-", "-"]],
  ["a category whose page says something else", { category: ["M57"] }, ["-", "-", "-"]],
  ["a nation and a category whose pages do", { noc: ["FRA"], category: ["M57"] }, ["-", "-", "-"]],
  [
    "one of several whose pages do",
    { noc: ["GER", "FRA"], category: ["W60", "M57"] },
    ["-", "-", "-"],
  ],
])("who follows %s hears of their part", (_, followed, expected) => {
  expect(told(followed)).toEqual(expected);
  expect(part(followed)).toMatchObject({ revision: 7, effect: { pages: effect.pages } });
});

test.each<[string, Partial<Followed>]>([
  ["another nation", { noc: ["GER"] }],
  ["another category", { category: ["W60"] }],
  ["a nation in a category in which another moved", { noc: ["KAZ"], category: ["W50"] }],
  [
    "a nation whose page does, in a category whose page does not",
    { noc: ["FRA"], category: ["W60"] },
  ],
  [
    "a category whose page does, for a nation whose page does not",
    { noc: ["GER"], category: ["M57"] },
  ],
])("who follows %s hears nothing", (_, followed) => {
  expect(part(followed)).toBeNull();
});
