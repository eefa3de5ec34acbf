import { readdirSync } from "node:fs";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { readFacts } from "@/lib/operations/facts/read-facts";
import { importGames } from "@/lib/operations/import-games";
import { placesByRule } from "@/lib/qualification/rule";
import { recordChecks } from "@/lib/record/checks";
import type { GamesRows } from "@/lib/record/games-rows";
import { openQuestions } from "@/lib/record/open-questions";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { ruleOf } from "@/lib/schemas/facts/rules";
import { describeDatabase } from "../support/database";

describeDatabase("the facts of Paris 2024", (database) => {
  test("are imported whole: 13 categories, 7 tournaments, 253 places; every nation named in full", async () => {
    await expect(importGames(database.prisma, "prisma/data/paris-2024")).resolves.toMatchObject({
      outcome: "imported",
      revision: 1,
    });
    const rows = await loadGamesRows(database.prisma, "paris-2024");
    expect(rows?.categories).toHaveLength(13);
    expect(rows?.tournaments).toHaveLength(7);
    expect(rows?.places).toHaveLength(253);
    expect(rows?.rules).toHaveLength(6);
    const { nations = [], categories = [] } = rows ?? {};
    const names = nations.map(({ name }) => name);
    expect(names).toHaveLength(208);
    expect(new Set(names).size).toBe(208);
    const shortened =
      /&|\p{Ll}\p{Lu}|(?<!\p{L})(?:\p{Lu}{2,3}(?! Virgin)|\p{Lu}$|Rep|Centr|Afric)(?!\p{L})|^(?:Korea|Congo)$/u;
    expect(names.filter((name) => shortened.test(name))).toEqual([]);
    const once = names.filter((name) => /Korea|Congo|Laos|Emirates|Grenadines/.test(name));
    expect(once.toSorted()).toEqual([
      "Democratic Republic of the Congo",
      "Laos",
      "North Korea",
      "Republic of the Congo",
      "South Korea",
      "St Vincent and the Grenadines",
      "United Arab Emirates",
    ]);
    expect(categories.find(({ code }) => code === "M92+")?.weightLabel).toBe("92+ kg");
  }, 60_000);
});

describeDatabase("the facts of Los Angeles 2028", (database) => {
  async function load() {
    await importGames(database.prisma, "prisma/data/la-2028");
    const rows = await loadGamesRows(database.prisma, "la-2028");
    if (!rows) throw new Error("Los Angeles 2028 was not imported");
    return rows;
  }

  test("are 14 categories whose places are not published, and totals that are", async () => {
    const { games, categories } = await load();
    expect(games).toMatchObject({
      placesMen: 124,
      placesWomen: 124,
      placesMenMost: null,
      placesWomenMost: null,
      qualificationStartsOn: null,
      qualificationEndsOn: null,
      startsOn: "2028-07-15",
      endsOn: "2028-07-30",
    });
    expect(categories.map(({ code }) => code)).toEqual([
      ...["M55", "M60", "M65", "M70", "M80", "M90", "M90+"],
      ...["W51", "W54", "W57", "W60", "W65", "W70", "W75"],
    ]);
    for (const { places, placesMost, confidence } of categories) {
      expect([places, placesMost, confidence]).toEqual([null, null, "confirmed"]);
    }
  });

  test("say of each fact how sure it is, and give no value to what is not published", async () => {
    const { facts } = await load();
    expect(
      facts.map(({ field, value, confidence }) => [field, value !== null, confidence]),
    ).toEqual([
      ["federation", true, "confirmed"],
      ["events", true, "confirmed"],
      ["places_total_women", true, "confirmed"],
      ["places_total_men", true, "confirmed"],
      ["places_per_category", false, "unknown"],
      ["places_per_tournament", false, "unknown"],
      ["host_places", false, "unknown"],
      ["universality_places", false, "unknown"],
      ["dates", true, "announced"],
      ["pathway", true, "one secondary source"],
      ["world_championships_2027", true, "confirmed"],
      ["world_championships_2027_places", true, "hearsay"],
      ["rankings", true, "reported"],
      ["membership", true, "confirmed"],
      ["member_federations", true, "confirmed"],
      ["neutral_athletes", true, "reported"],
    ]);
    for (const { value, sourceUrl } of facts) if (value === null) expect(sourceUrl).toBeNull();
    // Handed over without an address.
    expect(facts.filter((each) => each.value && !each.sourceUrl).map(({ field }) => field)).toEqual(
      ["world_championships_2027", "membership", "member_federations", "neutral_athletes"],
    );
  });

  test("have totals, which are compared when the first place is awarded", async () => {
    const checks = recordChecks(makeGamesRecord((await load()) as GamesRows));
    const totals = checks.checks.filter(({ kind }) => kind === "games-total");
    expect(totals.map(({ expected, isOpen }) => [expected !== null, isOpen])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(checks.broken).toEqual([]);
  });

  test("have no tournament, rule or place, and every question of the qualification is open", async () => {
    const rows = await load();
    expect([rows.tournaments, rows.rules, rows.allocations, rows.bouts, rows.places]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(openQuestions(makeGamesRecord(rows))).toEqual([
      "category-places",
      "qualification-days",
      "tournaments",
      "rules",
    ]);
  });
});

describeDatabase("the shipped facts", (database) => {
  const folders = readdirSync("prisma/data");

  test("are of one featured Games and others", async () => {
    for (const folder of folders) await importGames(database.prisma, `prisma/data/${folder}`);
    const games = await database.prisma.games.findMany({ orderBy: { id: "asc" } });
    expect(games.map(({ id }) => id)).toEqual([...folders].sort());
    expect(games.filter(({ isFeatured }) => isFeatured)).toHaveLength(1);
  }, 60_000);

  test.each(folders)(
    "%s: every check holds, or is known not to hold",
    async (folder) => {
      await importGames(database.prisma, `prisma/data/${folder}`);
      const rows = await loadGamesRows(database.prisma, folder);
      const { broken, stale, unmatched } = recordChecks(makeGamesRecord(rows as GamesRows));
      expect(broken.filter(({ known }) => known === null)).toEqual([]);
      expect([...stale, ...unmatched]).toEqual([]);
    },
    60_000,
  );
});

test("an award of Paris 2024 is dated as the bout that gave it, and exact only if that has a day", async () => {
  const { facts } = await readFacts("prisma/data/paris-2024");
  const dayOf = new Map(facts?.bouts.map(({ row }) => [row.id, row.boxed_on]));
  const decided = facts?.places.filter(({ row }) => row.deciding_bout !== null) ?? [];
  expect(decided).toHaveLength(216);
  for (const { row } of decided) {
    const day = dayOf.get(row.deciding_bout ?? "") ?? null;
    expect([row.id, row.won_on_is_exact ? row.won_on : null]).toEqual([row.id, day]);
  }
});

describe("the rules of Paris 2024", () => {
  const read = readFacts("prisma/data/paris-2024");

  test("give the places of every allocation but the invitations", async () => {
    const { facts } = await read;
    const rules = new Map(facts?.rules.rules.map(({ row }) => [row.id, ruleOf(row)]));
    const rows = facts?.allocations.map(({ row }) => row) ?? [];
    const given = rows.map(({ route, category, places, rule }) => ({
      where: `${route} ${category}`,
      places: places?.places,
      byRule: placesByRule(rules.get(rule) ?? { kind: "winner" }),
      isKnown: rules.has(rule),
    }));
    expect(given).toHaveLength(100);
    expect(given.filter(({ isKnown }) => !isKnown)).toEqual([]);
    const decided = given.filter(({ byRule }) => byRule !== null);
    expect(decided).toHaveLength(91);
    expect(decided.filter(({ places, byRule }) => places !== byRule)).toEqual([]);
    expect(given.filter(({ byRule }) => byRule === null).every(({ places }) => places === 1)).toBe(
      true,
    );
  });

  test.each([
    ["winner", 1, 21],
    ["finalists", 2, 30],
    ["semi-finalists", 4, 34],
    ["finalists-and-box-off", 3, 4],
    ["semi-finalists-and-box-off", 5, 2],
    ["invitation", null, 9],
  ])("%s gives %j places, in %i allocations", async (id, places, allocations) => {
    const { facts } = await read;
    const item = facts?.rules.rules.find(({ row }) => row.id === id)?.row;
    expect(item && placesByRule(ruleOf(item))).toBe(places);
    expect(facts?.allocations.filter(({ row }) => row.rule === id)).toHaveLength(allocations);
  });

  test("say of both world qualifiers, and of no other tournament, that they box no finals", async () => {
    const { facts } = await read;
    expect(
      facts?.rules.tournaments.filter(({ row }) => row.stops_when_filled).map(({ row }) => row.id),
    ).toEqual(["world-qualifier-1-2024", "world-qualifier-2-2024"]);
    expect(
      facts?.bouts.filter(({ row }) => row.round === "F" && /world/.test(row.tournament)),
    ).toEqual([]);
  });
});
