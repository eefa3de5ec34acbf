import { loadGamesRows } from "@/lib/data/load-games-rows";
import { readFacts } from "@/lib/operations/facts/read-facts";
import { importGames } from "@/lib/operations/import-games";
import { placesByRule } from "@/lib/qualification/rule";
import { ruleOf } from "@/lib/schemas/facts/rules";
import { describeDatabase } from "../support/database";

describeDatabase("the facts of Paris 2024", (database) => {
  test("are imported whole: 13 categories, 7 tournaments, 253 places", async () => {
    await expect(importGames(database.prisma, "prisma/data/paris-2024")).resolves.toMatchObject({
      outcome: "imported",
      revision: 1,
    });
    const rows = await loadGamesRows(database.prisma, "paris-2024");
    expect(rows?.categories).toHaveLength(13);
    expect(rows?.tournaments).toHaveLength(7);
    expect(rows?.places).toHaveLength(253);
    expect(rows?.rules).toHaveLength(6);
  }, 60_000);
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
