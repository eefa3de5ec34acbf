/** What of the rows goes to the browser with a sheet: what its results can move, as short as may be. */
import { gamesRowsOf, sheetRows } from "@/lib/change/sheet-rows";
import type { GamesRows } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { rowsInOrder } from "@/lib/record/record-order";
import {
  aBout,
  aBoxer,
  anAllocation,
  anEntry,
  aPlace,
  aPublishedCount,
  SOURCE,
  someRows,
  TOURNAMENTS,
} from "../support/record-factory";

const RULE = { kind: "reach-round", round: "F" } as const;
const SLUGS = [
  "kaz",
  "uzb",
  ...["chn", "ger", "ind", "ita", "tha", "tur"].map((noc) => `${noc}-1`),
];
/** Eight are drawn, who box twice before the final. */
const drawn = (tournamentId: string, categoryCode = "M51") =>
  SLUGS.map((boxerSlug, index) => ({
    tournamentId,
    categoryCode,
    boxerSlug,
    position: index + 1,
    seed: null,
    sourceUrl: SOURCE,
  }));
const bout = (id: string, tournamentId: string, categoryCode = "M51") =>
  aBout({
    id,
    tournamentId,
    categoryCode,
    number: 7,
    round: "QF",
    redSlug: "kaz",
    blueSlug: "uzb",
    winner: "red",
    decision: "WP",
    score: "4:1",
  });
const stored = (place: Parameters<typeof aPlace>[0]) => {
  const { basis: _, ...row } = aPlace({ note: "By the list", ...place });
  return row;
};

/** M51 and M57 at all three tournaments; W50 has a place that nobody boxed for. */
const rows: GamesRows = rowsInOrder(
  someRows({
    boxers: [
      aBoxer({ slug: "kaz", name: "Saken", birthDate: "1997-07-16", honours: "Champion" }),
      aBoxer({ slug: "uzb", noc: "UZB", aliases: ["Uzb"] }),
      ...["CHN", "GER", "IND", "ITA", "THA", "TUR"].map((noc) =>
        aBoxer({ slug: `${noc.toLowerCase()}-1`, noc }),
      ),
    ],
    tournaments: TOURNAMENTS.map((each) => ({
      ...each,
      citations: [{ sourceUrl: SOURCE, says: "So." }],
    })),
    rules: [{ id: "finalists", rule: RULE, citations: [] }],
    allocations: TOURNAMENTS.flatMap(({ id: route }) =>
      ["M51", "M57"].map((categoryCode) =>
        anAllocation({ route, categoryCode, places: 2, ruleId: "finalists", rule: RULE }),
      ),
    ),
    entries: ["asian", "world-1", "world-2"].flatMap((id) => drawn(id)),
    bouts: [bout("1", "asian"), bout("2", "world-1"), bout("3", "world-2")],
    places: [
      stored({
        id: "won",
        boxerSlug: "kaz",
        ledger: [anEntry("confirmed", null, { note: "Letter" })],
      }),
      stored({ id: "w50", noc: "ITA", categoryCode: "W50", routeKind: "universality" }),
    ],
    reached: [
      {
        tournamentId: "world-1",
        categoryCode: "M51",
        boxerSlug: "kaz",
        round: "QF",
        sourceUrl: SOURCE,
      },
    ],
    publishedCounts: [aPublishedCount()],
    knownBreaks: [{ kind: "games-total", subject: "M", reason: "So.", sourceUrl: null }],
  }),
);
const sent = (from: GamesRows, ...ids: string[]) => sheetRows(makeGamesRecord(from), ids);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const routes = (list: readonly { route: string }[]) => [...new Set(list.map(({ route }) => route))];
const drawsOf = (list: readonly { tournamentId: string }[]) => [
  ...new Set(list.map(({ tournamentId }) => tournamentId)),
];

describe("a sheet gets", () => {
  test("the tournament's own rows and those of later ones, nothing of earlier ones", () => {
    const { allocations, entries, bouts } = sent(rows, "world-1");
    expect(routes(allocations)).toEqual(["world-1", "world-2"]);
    expect(drawsOf(entries)).toEqual(["world-1", "world-2"]);
    expect(ids(bouts)).toEqual(["2", "3"]);
  });

  test("all later rows, from the first of several tournaments on", () => {
    const { entries, bouts } = sent(rows, "world-2", "asian");
    expect(drawsOf(entries)).toEqual(["asian", "world-1", "world-2"]);
    expect(ids(bouts)).toEqual(["1", "2", "3"]);
    expect(ids(sent(rows, "asian", "world-2").bouts)).toEqual(["1", "2", "3"]);
  });

  test("only the categories of the tournament, with all of their places", () => {
    const women = { categoryCode: "W50", places: null };
    const more: GamesRows = rowsInOrder({
      ...rows,
      allocations: [...rows.allocations, anAllocation({ ...women, route: "world-2", rule: RULE })],
      bouts: [...rows.bouts, bout("4", "world-2", "W50")],
    });
    const { allocations, bouts, places } = sent(more, "world-1");
    expect(allocations.map(({ categoryCode }) => categoryCode)).not.toContain("W50");
    expect(ids(bouts)).toEqual(["2", "3"]);
    expect(ids(places)).toEqual(["won"]);
  });

  test.each<[string, Partial<GamesRows>]>([
    ["that only a draw tells of", { entries: drawn("world-1", "M57") }],
    ["that only a bout tells of", { bouts: [bout("2", "world-1", "M57")] }],
    ["that only a place tells of", { places: [stored({ id: "m57", categoryCode: "M57" })] }],
  ])("a category %s", (_, own) => {
    const only = { ...rows, allocations: [], entries: [], bouts: [], places: [], ...own };
    const later = [bout("9", "world-2", "M57"), bout("8", "world-2", "M51")];
    const { bouts } = sent(rowsInOrder({ ...only, bouts: [...only.bouts, ...later] }), "world-1");
    expect(ids(bouts)).toContain("9");
    expect(ids(bouts)).not.toContain("8");
  });

  test("a bout elsewhere, whose id a new bout here might get", () => {
    const taken = { ...bout("world-1-mens-51kg-qf-1", "asian", "W50"), round: null };
    const { bouts } = sent({ ...rows, bouts: [...rows.bouts, taken] }, "world-1");
    expect(ids(bouts)).toContain(taken.id);
  });

  test("its own bouts as they are, and those of others without what their draws are not made of", () => {
    const { bouts } = sent(rows, "world-1");
    expect(bouts).toEqual([
      bout("2", "world-1"),
      { ...bout("3", "world-2"), number: null, decision: null, score: null, sourceUrl: "" },
    ]);
  });

  test("places without notes and pages", () => {
    const { places } = sent(rows, "world-1");
    expect(places).toEqual([
      {
        ...stored({ id: "won", boxerSlug: "kaz" }),
        note: null,
        sourceUrl: "",
        ledger: [{ ...anEntry("confirmed"), sourceUrl: "" }],
      },
    ]);
  });

  test("a place by itself, where the bout that gave it is not sent", () => {
    const decided = (decidingBoutId: string) =>
      sent(
        { ...rows, places: [stored({ id: "won", boxerSlug: "kaz", decidingBoutId })] },
        "world-2",
      ).places[0]?.decidingBoutId;
    expect(decided("1")).toBeNull();
    expect(decided("3")).toBe("3");
    expect(decided("gone")).toBe("gone");
  });

  test("every boxer, with what the sheet says and finds them by", () => {
    const known = { slug: "kaz", name: "Saken", noc: "KAZ", gender: "M", categoryCode: "M51" };
    expect(sent(rows, "world-1").boxers.filter(({ slug }) => slug.length === 3)).toEqual([
      { ...known, birthDate: "1997-07-16" },
      { ...known, slug: "uzb", name: "UZB", noc: "UZB", aliases: ["Uzb"] },
    ]);
  });

  test("every tournament without its citations, and which are its own", () => {
    const { tournaments, tournamentIds, games, revision, publishedAt, categories } = sent(
      rows,
      "asian",
    );
    expect(tournaments).toEqual(TOURNAMENTS);
    expect(tournamentIds).toEqual(["asian"]);
    expect({ games, revision, publishedAt, categories }).toEqual({
      games: rows.games,
      revision: rows.revision,
      publishedAt: rows.publishedAt,
      categories: rows.categories,
    });
  });
});

describe("the rows that come of it", () => {
  const arrived = gamesRowsOf(sent(rows, "world-1"));

  test("hold nothing on which no result depends", () => {
    const { rules, restrictions, reached, publishedCounts, facts, knownBreaks } = arrived;
    for (const list of [rules, restrictions, reached, publishedCounts, facts, knownBreaks]) {
      expect(list).toEqual([]);
    }
    expect(arrived).not.toHaveProperty("tournamentIds");
  });

  test("know of each nation no more than its code, once", () => {
    const nation = { isoAlpha2: null, continent: null, sourceUrl: "" };
    expect(arrived.nations.toSorted((a, b) => (a.noc < b.noc ? -1 : 1))).toEqual(
      ["CHN", "GER", "IND", "ITA", "KAZ", "THA", "TUR", "UZB"].map((noc) => ({
        ...nation,
        noc,
        name: noc,
      })),
    );
  });

  test("know of a boxer nothing that was not sent", () => {
    expect(arrived.boxers.find(({ slug }) => slug === "kaz")).toEqual({
      ...aBoxer({ slug: "kaz", name: "Saken", birthDate: "1997-07-16" }),
      sourceUrl: "",
    });
    expect(arrived.boxers.find(({ slug }) => slug === "uzb")).toEqual({
      ...aBoxer({ slug: "uzb", noc: "UZB", aliases: ["Uzb"] }),
      sourceUrl: "",
    });
  });
});
