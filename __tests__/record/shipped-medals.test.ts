import { shippedRows } from "../support/shipped-games";

const boxers = new Map(shippedRows("paris-2024", "boxers").map((row) => [row.slug, row]));
const competed = new Set(
  shippedRows("paris-2024", "ledger")
    .filter(({ kind }) => kind === "competed" || kind === "suspended")
    .map(({ place }) => place),
);
const places = shippedRows("paris-2024", "quota_places").filter(({ id }) => competed.has(id));
const categories = [...new Set(places.map(({ category }) => category ?? ""))];

/** The boxers of a category who were at the Games, with what they won there. */
function resultsIn(code: string) {
  return places
    .filter(({ category }) => category === code)
    .map(({ boxer }) => {
      const { games_bouts_won, honours } = boxers.get(boxer) ?? {};
      const medal = /Paris 2024 (\w+)/.exec(honours ?? "")?.[1] ?? null;
      return { boxer, wins: Number(games_bouts_won), medal };
    });
}

test("the Games had 13 categories", () => {
  expect(categories).toHaveLength(13);
});

describe.each(categories)("%s at the Games of Paris 2024", (code) => {
  const results = resultsIn(code);

  test("every boxer but the winner lost one bout, so the wins are one fewer than the boxers", () => {
    const wins = results.reduce((sum, each) => sum + each.wins, 0);
    expect(wins).toBe(results.length - 1);
  });

  test("the medals are a gold, a silver and two bronzes; nobody without one won three bouts", () => {
    const medals = results.flatMap(({ medal }) => medal ?? []);
    expect(medals.toSorted()).toEqual(["bronze", "bronze", "gold", "silver"]);
    const winsOf = (kind: string) =>
      results.flatMap(({ medal, wins }) => (medal === kind ? wins : []));
    expect(Math.min(...winsOf("gold"))).toBeGreaterThanOrEqual(3);
    expect(Math.min(...winsOf("silver"))).toBeGreaterThanOrEqual(2);
    expect(Math.max(...results.map((each) => (each.medal === null ? each.wins : 0)))).toBeLessThan(
      3,
    );
  });
});
