/** Which pages say something else after a change of a row; and who gains a place when boxers go. */
import { advance } from "@/lib/change/advance";
import { diffRows } from "@/lib/change/rows-diff";
import type { Bout, GamesRows, StoredPlace } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { rowsInOrder } from "@/lib/record/record-order";
import { at } from "../support/at";
import {
  aBout,
  aBoxer,
  anAllocation,
  aPlace,
  aPublishedCount,
  SOURCE,
  someRows,
} from "../support/record-factory";

const NOCS = ["KAZ", "UZB", "ITA", "TUR"];
const drawn = (boxerSlug: string, index: number) => ({
  tournamentId: "world-1",
  categoryCode: "M51",
  boxerSlug,
  position: index + 1,
  seed: null,
  sourceUrl: SOURCE,
});
const semi = aBout({ id: "sf-1", round: "SF", redSlug: "kaz", blueSlug: "uzb" });
const friendly = aBout({
  id: "w50-1",
  categoryCode: "W50",
  tournamentId: "asian",
  redSlug: "ind",
  blueSlug: "chn",
});
const invited = { ...aPlace({ id: "invited", noc: "IND", categoryCode: "W50", boxerSlug: "ind" }) };
const stored = (place: Partial<StoredPlace>): StoredPlace => {
  const { basis: _, ...row } = {
    ...invited,
    routeKind: "universality" as const,
    tournamentId: null,
  };
  return { ...row, ...place };
};

/** Four are drawn in M51 at "world-1", which gives places; two boxed in W50 at "asian", which gives none. */
const rows: GamesRows = rowsInOrder(
  someRows({
    boxers: [
      ...NOCS.map((noc) => aBoxer({ slug: noc.toLowerCase(), noc })),
      aBoxer({ slug: "ind", noc: "IND", categoryCode: "W50" }),
      aBoxer({ slug: "chn", noc: "CHN", categoryCode: "W50" }),
      aBoxer({ slug: "reserve", noc: "THA", categoryCode: "M57" }),
    ],
    rules: [{ id: "semi-finalists", rule: { kind: "reach-round", round: "SF" }, citations: [] }],
    allocations: [anAllocation({ places: null })],
    entries: NOCS.map((noc, index) => drawn(noc.toLowerCase(), index)),
    bouts: [semi, friendly],
    places: [stored({})],
    publishedCounts: [aPublishedCount()],
  }),
);

/** The pages that are moved beside those which show everything, without the Games' part. */
function moved(next: Partial<GamesRows>, from: GamesRows = rows): string[] {
  const diff = diffRows(from, { ...from, ...next });
  const { pages } = advance(makeGamesRecord(from), diff).effect;
  const always = ["/paris-2024", "/paris-2024/checks", "/paris-2024/still-open"];
  expect(pages).toEqual([...new Set(pages)].sort());
  expect(pages).toEqual(expect.arrayContaining(always));
  return pages
    .filter((page) => !always.includes(page))
    .map((page) => page.replace("/paris-2024/", ""));
}

const M51 = [
  "categories/mens-51kg",
  "tournaments",
  "tournaments/world-1",
  "tournaments/world-1/mens-51kg",
];
const W50 = [
  "categories/womens-50kg",
  "tournaments",
  "tournaments/asian",
  "tournaments/asian/womens-50kg",
];
const everybody = NOCS.flatMap((noc) => [`boxers/${noc.toLowerCase()}`, `nations/${noc}`]);
const without = <Row>(list: readonly Row[], row: Row) => list.filter((each) => each !== row);
const bouts = (bout: Partial<Bout>, of: Bout) => ({
  bouts: rows.bouts.map((each) => (each.id === of.id ? { ...each, ...bout } : each)),
});

describe("moved are the pages", () => {
  test.each<[string, Partial<GamesRows>, string[]]>([
    [
      "of everybody in the draw of a result, as it moves what is open for each",
      bouts({ winner: "red", decision: "KO" }, semi),
      [...M51, ...everybody],
    ],
    [
      "of the two of a bout, where no place is to be won",
      bouts({ winner: "red", decision: "KO" }, friendly),
      [...W50, "boxers/chn", "boxers/ind", "nations/CHN", "nations/IND"],
    ],
    [
      "of who boxed and who boxes instead",
      bouts({ redSlug: null }, friendly),
      [...W50, "boxers/chn", "boxers/ind", "nations/CHN", "nations/IND"],
    ],
    [
      "of a draw that a bout leaves and the one to which it comes",
      bouts({ tournamentId: "world-2" }, friendly),
      [
        ...W50,
        "boxers/chn",
        "boxers/ind",
        "nations/CHN",
        "nations/IND",
        "tournaments/world-2",
        "tournaments/world-2/womens-50kg",
      ],
    ],
    [
      "of who is drawn",
      { entries: [{ ...at(rows.entries, 0), seed: 1 }, ...rows.entries.slice(1)] },
      [...M51, "boxers/kaz", "nations/KAZ"],
    ],
    [
      "of who is known to have come far, without the list of tournaments",
      {
        reached: [
          {
            tournamentId: "asian",
            categoryCode: "W50",
            boxerSlug: "ind",
            round: "F",
            sourceUrl: SOURCE,
          },
        ],
      },
      [...without(W50, "tournaments"), "boxers/ind", "nations/IND"],
    ],
    [
      "of a place that no tournament gave",
      { places: [stored({ note: "By letter" })] },
      [
        "boxers/ind",
        "categories/womens-50kg",
        "nations/IND",
        "quota-places",
        "quota-places/invited",
      ],
    ],
    [
      "of a place that goes to another NOC",
      { places: [stored({ noc: "CHN", boxerSlug: "chn" })] },
      [
        "boxers/chn",
        "boxers/ind",
        "categories/womens-50kg",
        "nations/CHN",
        "nations/IND",
        "quota-places",
        "quota-places/invited",
      ],
    ],
    [
      "of a boxer and their category",
      {
        boxers: rows.boxers.map((each) =>
          each.slug === "reserve" ? { ...each, honours: "Champion" } : each,
        ),
      },
      ["boxers", "boxers/reserve", "categories/mens-57kg", "nations/THA"],
    ],
    [
      "of both NOCs of a boxer who is of another, and both categories",
      {
        boxers: rows.boxers.map((each) =>
          each.slug === "reserve" ? { ...each, noc: "ITA", categoryCode: "M51" } : each,
        ),
      },
      [
        "boxers",
        "boxers/reserve",
        "categories/mens-51kg",
        "categories/mens-57kg",
        "nations/ITA",
        "nations/THA",
      ],
    ],
    [
      "of the NOC of a boxer who goes, who has no page any more",
      { boxers: rows.boxers.filter(({ slug }) => slug !== "reserve") },
      ["boxers", "categories/mens-57kg", "nations/THA"],
    ],
    [
      "of a tournament",
      { tournaments: rows.tournaments.map((each) => ({ ...each, venue: "Arena" })) },
      ["tournaments", "tournaments/asian", "tournaments/world-1", "tournaments/world-2"],
    ],
    ["of the draw of an allocation", { allocations: [anAllocation({ places: 4 })] }, M51],
    [
      "of a category",
      {
        categories: rows.categories.map((each) =>
          each.code === "M51" ? { ...each, places: 16 } : each,
        ),
      },
      ["categories", "categories/mens-51kg"],
    ],
    [
      "of a category that goes, by the address that it had",
      { categories: rows.categories.slice(0, -1) },
      ["categories", "categories/womens-60kg"],
    ],
    [
      "that show everything, where a rule changes",
      {
        rules: [
          {
            id: "semi-finalists",
            rule: { kind: "reach-round", round: "SF" },
            citations: [{ sourceUrl: SOURCE, says: "So." }],
          },
        ],
      },
      [],
    ],
    ["that show everything, where a count changes", { publishedCounts: [] }, []],
    [
      "that show everything, where a reason is given",
      {
        knownBreaks: [
          { kind: "published-count", subject: "count", reason: "So.", sourceUrl: null },
        ],
      },
      [],
    ],
  ])("%s", (_, next, pages) => {
    expect(moved(next)).toEqual([...pages].sort());
  });
});

describe("who gains and loses", () => {
  const effectOf = (before: GamesRows, after: GamesRows) =>
    advance(makeGamesRecord(before), diffRows(before, after)).effect;
  const told = ({ gained, lost }: ReturnType<typeof effectOf>) => ({
    gained: gained.map(({ placeId, boxer }) => `${placeId} ${boxer}`),
    lost: lost.map(({ placeId, boxer }) => `${placeId} ${boxer}`),
  });
  const boxers = (...gone: string[]) => rows.boxers.filter(({ slug }) => !gone.includes(slug));
  const alone: GamesRows = { ...rows, bouts: [] };

  test("a place that goes with its boxer is lost", () => {
    const after = { ...alone, boxers: boxers("ind"), places: [] };
    expect(told(effectOf(alone, after))).toEqual({ gained: [], lost: ["invited IND"] });
  });

  test("a place that stays with the NOC when its boxer goes, as one who was merged, is not", () => {
    const place = stored({ boxerSlug: "chn" });
    const after = { ...alone, boxers: boxers("ind"), places: [place] };
    expect(told(effectOf(alone, after))).toEqual({ gained: [], lost: [] });
  });

  test("a place that another boxer of the NOC has is lost by one and gained by the other", () => {
    const after = { ...alone, places: [stored({ boxerSlug: "chn" })] };
    expect(told(effectOf(alone, after))).toEqual({
      gained: ["invited CHN"],
      lost: ["invited IND"],
    });
  });

  test("a place that goes to another NOC is gained, though the boxer before is gone", () => {
    const place = stored({ boxerSlug: "chn", noc: "CHN" });
    const after = { ...alone, boxers: boxers("ind"), places: [place] };
    expect(told(effectOf(alone, after)).gained).toEqual(["invited CHN"]);
  });

  test("in the order of the programme, each with the route and the bout by which it was won", () => {
    const { basis: _, ...won } = aPlace({
      id: "won",
      noc: "KAZ",
      boxerSlug: "kaz",
      decidingBoutId: "sf-1",
    });
    const before = { ...rows, places: [] };
    const { gained, nations } = effectOf(before, { ...rows, places: [won, stored({})] });
    expect(
      gained.map(({ placeId, route, decidingBoutId }) => [placeId, route, decidingBoutId]),
    ).toEqual([
      ["won", "world-1", "sf-1"],
      ["invited", "universality", null],
    ]);
    expect(nations).toEqual([
      { noc: "IND", before: 0, after: 1 },
      { noc: "KAZ", before: 0, after: 1 },
    ]);
  });
});

test("what was wrong in a draw before is not told again", () => {
  const again = { ...semi, id: "sf-2" };
  const wrong: GamesRows = rowsInOrder({ ...rows, bouts: [semi, again, friendly] });
  const third = rowsInOrder({ ...wrong, bouts: [semi, again, { ...semi, id: "sf-3" }, friendly] });
  const problems = (from: GamesRows, to: GamesRows) =>
    advance(makeGamesRecord(from), diffRows(from, to)).effect.drawProblems;
  expect(problems(rows, wrong)).toMatchObject([
    { tournamentId: "world-1", categoryCode: "M51", boutId: "sf-2" },
  ]);
  expect(problems(wrong, third).map(({ boutId }) => boutId)).toEqual(["sf-3"]);
  expect(problems(wrong, rows)).toEqual([]);
});
