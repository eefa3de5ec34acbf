import { listGames, loadGamesRows } from "@/lib/data/load-games-rows";
import type { PrismaClient } from "@/lib/data/prisma";
import * as stored from "@/lib/data/stored-words";
import { importGames } from "@/lib/operations/import-games";
import { RULE_KINDS } from "@/lib/qualification/rule";
import * as words from "@/lib/qualification/vocabulary";
import { coreInput } from "@/lib/record/computed-places";
import { CONFIDENCES } from "@/lib/record/confidence";
import { at } from "../support/at";
import { describeDatabase } from "../support/database";
import { entry, makeFacts, writeFacts } from "../support/facts";

const source = "https://example.org/facts";
const CUP = { tournamentId: "cup-2023", categoryCode: "M51", sourceUrl: source };

describeDatabase("reading the rows of a Games", (database) => {
  async function load(facts = makeFacts()) {
    await importGames(database.prisma, writeFacts(facts));
    const rows = await loadGamesRows(database.prisma, "test-2024");
    if (!rows) throw new Error("The Games was not found");
    return rows;
  }

  test("a Games that is not there is null", async () => {
    await expect(loadGamesRows(database.prisma, "test-2024")).resolves.toBeNull();
    await expect(listGames(database.prisma)).resolves.toEqual([]);
  });

  test("the Games has its revision and when it was published", async () => {
    const before = Date.now();
    const { games, revision, publishedAt } = await load();
    expect(games).toEqual({
      id: "test-2024",
      name: "Test 2024",
      city: "Testville",
      qualificationStartsOn: "2023-05-01",
      qualificationEndsOn: "2024-06-23",
      startsOn: "2024-07-27",
      endsOn: "2024-08-11",
      placesMen: 2,
      placesMenMost: null,
      placesWomen: null,
      placesWomenMost: null,
      isFeatured: true,
      spotlightNoc: "KAZ",
      spotlightTournament: "cup-2023",
      sourceUrl: source,
    });
    expect(revision).toBe(1);
    expect(Date.parse(publishedAt)).toBeGreaterThanOrEqual(before - 1000);
    expect(Date.parse(publishedAt)).toBeLessThanOrEqual(Date.now() + 1000);
    await expect(listGames(database.prisma)).resolves.toEqual([{ id: "test-2024", revision: 1 }]);
  });

  test("entries stand by line and reach the core", async () => {
    const facts = makeFacts();
    facts.bouts = [];
    facts.quota_places = [];
    facts.ledger = [];
    facts.known_breaks = [];
    facts.published_counts = [];
    facts.nations.push({ ...at(facts.nations, 0), noc: "THA", name: "Thailand" });
    facts.boxers.push({ ...at(facts.boxers, 0), slug: "thana-five", noc: "THA", aliases: "" });
    facts.entries = [
      entry("thana-five", "4"),
      entry("munkh-three", "3"),
      entry("ulugbek-two", "2"),
      entry("saken-one", "1", "3"),
    ];
    const rows = await load(facts);
    expect(rows.entries).toEqual([
      { ...CUP, boxerSlug: "saken-one", position: 1, seed: 3 },
      { ...CUP, boxerSlug: "ulugbek-two", position: 2, seed: null },
      { ...CUP, boxerSlug: "munkh-three", position: 3, seed: null },
      { ...CUP, boxerSlug: "thana-five", position: 4, seed: null },
    ]);
    expect(coreInput(rows).entries).toEqual(rows.entries);
  });

  test("rows are plain objects in the words of the vocabulary", async () => {
    const rows = await load();
    expect(at(rows.categories, 1)).toEqual({
      code: "W50",
      slug: "womens-50kg",
      gender: "W",
      weightLabel: "50 kg",
      minKg: 45,
      maxKg: 50,
      places: null,
      placesMost: null,
      confidence: null,
      sourceUrl: source,
    });
    expect(at(rows.allocations, 1)).toEqual({
      route: "universality",
      routeKind: "universality",
      tournamentId: null,
      categoryCode: "W50",
      places: 1,
      placesMost: null,
      ruleId: "invitation",
      rule: { kind: "invitation" },
      sourceUrl: source,
    });
    expect(at(rows.bouts, 1)).toEqual({
      id: "cup-2023-mens-51kg-box-off-1",
      tournamentId: "cup-2023",
      categoryCode: "M51",
      round: "BOX-OFF",
      number: null,
      boxedOn: "2023-10-03",
      redSlug: "ulugbek-two",
      blueSlug: "munkh-three",
      winner: "red",
      decision: "RSC-I",
      score: null,
      cornerKnown: false,
      sourceUrl: source,
    });
    expect(rows.places.find(({ noc }) => noc === "UZB")).toEqual({
      id: "mens-51kg-uzb-cup-2023",
      categoryCode: "M51",
      noc: "UZB",
      boxerSlug: "ulugbek-two",
      routeKind: "tournament",
      tournamentId: "cup-2023",
      finish: "box-off-winner",
      wonOn: null,
      wonOnIsExact: false,
      decidingBoutId: null,
      reallocatedFromId: null,
      note: null,
      sourceUrl: source,
      ledger: [
        { kind: "confirmed", date: "2023-11-01", dateIsExact: true, note: null, sourceUrl: source },
        { kind: "lost", date: "2024-02-01", dateIsExact: true, note: null, sourceUrl: source },
      ],
    });
  });

  test("rules, restrictions and what is known of the Games are read whole", async () => {
    const citations = [{ sourceUrl: "https://example.org/rules", says: "Both finalists qualify." }];
    const rows = await load();
    expect(rows.rules).toEqual([
      { id: "finalists", rule: { kind: "reach-round", round: "F" }, citations },
      {
        id: "with-box-off",
        rule: { kind: "reach-round-and-box-off", round: "SF", losersOf: "QF", boxOffPlaces: 1 },
        citations,
      },
      { id: "invitation", rule: { kind: "invitation" }, citations },
    ]);
    expect(rows.restrictions).toEqual([{ id: "one-place-per-noc-and-category", citations }]);
    expect(rows.tournaments).toEqual([
      expect.objectContaining({ id: "cup-2023", stopsWhenFilled: true, citations }),
    ]);
    expect(rows.facts).toEqual([
      {
        field: "federation",
        value: "World Boxing",
        confidence: "confirmed",
        asOf: "2024-01-01",
        sourceUrl: source,
      },
      { field: "host_places", value: null, confidence: "unknown", asOf: null, sourceUrl: null },
    ]);
    expect(rows.knownBreaks).toEqual([
      {
        kind: "published-count",
        subject: "kaz",
        reason: "One was counted twice.",
        sourceUrl: null,
      },
    ]);
  });

  test("totals that are a range or unknown, and days that are not published", async () => {
    const facts = makeFacts();
    facts.quota_places = [];
    facts.ledger = [];
    facts.bouts = [];
    facts.published_counts = [];
    facts.known_breaks = [];
    Object.assign(facts.games, {
      places_men: "100-124",
      qualification_starts_on: null,
      qualification_ends_on: null,
      starts_on: null,
      ends_on: null,
    });
    Object.assign(at(facts.categories, 0), { places: "16-18", confidence: "announced" });
    Object.assign(at(facts.tournaments, 0), { places_men: "", places_women: "6-8" });
    at(facts.allocations, 0).places = "";
    at(facts.allocations, 1).places = "1-3";
    const rows = await load(facts);
    expect(rows.games).toMatchObject({
      placesMen: 100,
      placesMenMost: 124,
      placesWomen: null,
      placesWomenMost: null,
      qualificationStartsOn: null,
      qualificationEndsOn: null,
      startsOn: null,
      endsOn: null,
    });
    expect(at(rows.categories, 0)).toMatchObject({
      places: 16,
      placesMost: 18,
      confidence: "announced",
    });
    expect(at(rows.tournaments, 0)).toMatchObject({
      placesMen: null,
      placesMenMost: null,
      placesWomen: 6,
      placesWomenMost: 8,
    });
    expect(rows.allocations.map(({ places, placesMost }) => [places, placesMost])).toEqual([
      [null, null],
      [1, 3],
    ]);
  });

  test("a bout that put both boxers out has the winner none", async () => {
    const facts = makeFacts();
    Object.assign(at(facts.bouts, 1), { winner: "none", decision: "DSQ", score: "" });
    const rows = await load(facts);
    expect(rows.bouts.map(({ winner }) => winner)).toEqual(["red", "none"]);
  });

  test("lists are in the record's order", async () => {
    const facts = makeFacts();
    const cup = { ...at(facts.tournaments, 0), places_men: "0" };
    facts.tournaments.push(
      { ...cup, id: "b-cup-2023", starts_on: "2023-09-01" },
      { ...cup, id: "a-cup-2023", starts_on: "2023-09-01" },
    );
    const rows = await load(facts);
    expect(rows.nations.map(({ noc }) => noc)).toEqual(["KAZ", "MGL", "UZB"]);
    expect(rows.categories.map(({ code }) => code)).toEqual(["M51", "W50"]);
    expect(rows.tournaments.map(({ id }) => id)).toEqual(["a-cup-2023", "b-cup-2023", "cup-2023"]);
    expect(rows.boxers.map(({ slug }) => slug)).toEqual([
      "aiym-four",
      "munkh-three",
      "saken-one",
      "ulugbek-two",
    ]);
    expect(at(rows.boxers, 2).aliases).toEqual(["Saken", "Сәкен"]);
    expect(rows.bouts.map(({ round }) => round)).toEqual(["SF", "BOX-OFF"]);
    expect(rows.places.map(({ id }) => id)).toEqual([
      "mens-51kg-kaz-cup-2023",
      "mens-51kg-mgl-reallocation",
      "mens-51kg-uzb-cup-2023",
      "womens-50kg-kaz-universality",
    ]);
  });

  test("a read in whose middle another process publishes is wholly of one revision", async () => {
    const next = makeFacts();
    next.games.name = "Published meanwhile";
    next.quota_places = next.quota_places.slice(0, 2);
    next.allocations = next.allocations.slice(0, 1);
    next.published_counts = [];
    next.known_breaks = [];
    const before = await load();
    const interrupted = database.connect().$extends({
      query: {
        category: {
          async findMany({ args, query }) {
            await importGames(database.prisma, writeFacts(next));
            return query(args);
          },
        },
      },
    });
    const during = await loadGamesRows(asPrismaClient(interrupted), "test-2024");
    expect(during).toEqual(before);
    await expect(loadGamesRows(database.prisma, "test-2024")).resolves.toMatchObject({
      revision: 2,
      games: { name: "Published meanwhile" },
      publishedCounts: [],
    });
  });
});

/** An extended client has every method of the client; only its type is another. */
function asPrismaClient(extended: unknown): PrismaClient {
  return extended as PrismaClient;
}

test.each([
  [words.ROUTE_KINDS, stored.STORED_ROUTE_KIND, stored.ROUTE_KIND_OF],
  [RULE_KINDS, stored.STORED_RULE_KIND, stored.RULE_KIND_OF],
  [words.ROUNDS, stored.STORED_ROUND, stored.ROUND_OF],
  [words.WINNERS, stored.STORED_WINNER, stored.WINNER_OF],
  [words.DECISIONS, stored.STORED_DECISION, stored.DECISION_OF],
  [words.FINISHES, stored.STORED_FINISH, stored.FINISH_OF],
  [CONFIDENCES, stored.STORED_CONFIDENCE, stored.CONFIDENCE_OF],
  [words.LEDGER_KINDS, stored.STORED_LEDGER_KIND, stored.LEDGER_KIND_OF],
])("every word of %j is stored and read back as itself", (list, toStored, fromStored) => {
  const there: Record<string, string> = toStored;
  const back: Record<string, string> = fromStored;
  expect(Object.keys(there).sort()).toEqual([...list].sort());
  for (const word of list) expect(back[there[word] ?? ""]).toBe(word);
});
