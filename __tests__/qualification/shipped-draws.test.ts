import type { ComputedDraw } from "@/lib/qualification/compute-draws";
import { computeDraws, drawKey } from "@/lib/qualification/compute-draws";
import { outlook } from "@/lib/qualification/outlook";
import { reconcile } from "@/lib/qualification/reconcile";
import { placesByRule } from "@/lib/qualification/rule";
import { once } from "../support/once";
import { shippedGames, shippedRows } from "../support/shipped-games";

const input = once(() => shippedGames("paris-2024"));
const draws = once(() => computeDraws(input()));

const NO_BOUT = "no bout of the boxer there is known";
const NO_DECIDING = "the last bout that is known is before the deciding round";

/** Places won at a tournament that its known bouts do not prove, and why. */
const NOT_COMPUTED: Record<string, string> = {
  "womens-66kg-tha-asian-games-2023": NO_BOUT,
  "mens-57kg-kaz-world-qualifier-1-2024": NO_DECIDING,
  "mens-63-5kg-jor-world-qualifier-1-2024": NO_BOUT,
  "mens-71kg-uzb-world-qualifier-1-2024": NO_BOUT,
  "mens-80kg-hun-world-qualifier-1-2024": NO_BOUT,
  "mens-80kg-tur-world-qualifier-1-2024": NO_BOUT,
  "mens-80kg-uzb-world-qualifier-1-2024": NO_BOUT,
  "mens-92kg-uzb-world-qualifier-1-2024": NO_BOUT,
  "mens-92kg-plus-nor-world-qualifier-1-2024": NO_BOUT,
  "mens-63-5kg-bul-world-qualifier-2-2024": NO_BOUT,
  "mens-92kg-aze-world-qualifier-2-2024": NO_BOUT,
  "mens-92kg-plus-ukr-world-qualifier-2-2024": NO_BOUT,
  "womens-50kg-fin-world-qualifier-2-2024": NO_DECIDING,
  "womens-57kg-tur-world-qualifier-2-2024": NO_BOUT,
  "womens-57kg-usa-world-qualifier-2-2024": NO_DECIDING,
  "womens-66kg-svk-world-qualifier-2-2024": NO_DECIDING,
};

/** Computed places of which the deciding bout is not known: a later bout proves them. */
const PROVEN_LATER = [
  "mens-57kg-swe-european-games-2023",
  "mens-63-5kg-mgl-asian-games-2023",
  "mens-92kg-tjk-asian-games-2023",
  "womens-50kg-tha-asian-games-2023",
  "womens-54kg-chn-asian-games-2023",
  "womens-54kg-prk-asian-games-2023",
  "womens-60kg-chn-asian-games-2023",
];

function drawOf(tournamentId: string, categoryCode: string): ComputedDraw {
  const found = draws().get(drawKey(tournamentId, categoryCode));
  if (!found) throw new Error(`No draw ${tournamentId} ${categoryCode}`);
  return found;
}

function recordedIn({ tournamentId, categoryCode }: ComputedDraw) {
  return input().places.filter(
    (place) => place.tournamentId === tournamentId && place.categoryCode === categoryCode,
  );
}

const cases = shippedRows("paris-2024", "allocations")
  .filter(({ rule }) => rule !== "invitation")
  .map(({ route = "", category = "" }) => ({ route, category }));

const allDraws = () => [...draws().values()];

test("the seven tournaments give places in 91 draws", () => {
  expect(cases).toHaveLength(91);
  expect([...draws().keys()].sort()).toEqual(
    cases.map(({ route, category }) => drawKey(route, category)).sort(),
  );
});

describe.each(cases)("$route $category", ({ route, category }) => {
  const draw = () => drawOf(route, category);

  test("has no bout that contradicts another, and refuses nobody", () => {
    const { problems, awards } = draw();
    expect({ problems, refused: awards.refused }).toEqual({ problems: [], refused: [] });
  });

  test("gives no place that is not recorded, and never more than its rule", () => {
    const { awards, rule } = draw();
    const recorded = recordedIn(draw());
    expect(recorded.map(({ boxerSlug }) => boxerSlug)).toEqual(
      expect.arrayContaining(awards.places.map(({ boxer }) => boxer)),
    );
    expect(recorded).toHaveLength(placesByRule(rule) ?? Number.NaN);
  });

  test("gives each place through the bout that is recorded as deciding", () => {
    const { awards } = draw();
    for (const place of recordedIn(draw())) {
      const computed = awards.places.find(({ boxer }) => boxer === place.boxerSlug);
      if (computed)
        expect([place.id, computed.decidingBout]).toEqual([place.id, place.decidingBoutId]);
    }
  });

  test("leaves open what is listed as not computed, and calls nobody out who has a place", () => {
    const { awards, bracket, rule } = draw();
    const recorded = recordedIn(draw());
    const computed = new Set(awards.places.map(({ boxer }) => boxer));
    const open = recorded.filter(({ boxerSlug }) => !computed.has(boxerSlug));
    const { boxers } = outlook(bracket, rule, { isOver: true });
    expect(
      open.map(({ id, boxerSlug }) => [
        id,
        boxers.get(boxerSlug)?.state === "unknown" ? NO_DECIDING : NO_BOUT,
      ]),
    ).toEqual(open.map(({ id }) => [id, NOT_COMPUTED[id]]));
    expect(recorded.map(({ boxerSlug }) => boxers.get(boxerSlug)?.state)).not.toContain("out");
  });
});

test("223 of the 239 places won at tournaments are computed, seven of them by a later bout", () => {
  const won = input().places.filter(({ tournamentId }) => tournamentId !== null);
  const computed = allDraws().flatMap((draw) => draw.awards.places);
  expect([won.length, computed.length]).toEqual([239, 223]);
  expect(Object.keys(NOT_COMPUTED)).toHaveLength(16);
  const byBoxer = new Map(
    allDraws().flatMap((draw) =>
      recordedIn(draw).map((place) => [`${draw.tournamentId} ${place.boxerSlug}`, place.id]),
    ),
  );
  const later = allDraws().flatMap((draw) =>
    draw.awards.places
      .filter(({ decidingBout }) => decidingBout === null)
      .map(({ boxer }) => byBoxer.get(`${draw.tournamentId} ${boxer}`)),
  );
  expect(later.sort()).toEqual(PROVEN_LATER);
  expect(
    allDraws().flatMap((draw) => draw.awards.places.filter((p) => p.provenBy === null)),
  ).toEqual([]);
});

test("every check of the shipped facts holds", () => {
  expect(reconcile(input(), draws()).filter(({ holds }) => !holds)).toEqual([]);
});

/** "boxer finish bout" of each computed place, by boxer; the bout without its draw's name. */
function placesOf(tournamentId: string, categoryCode: string): string[] {
  return drawOf(tournamentId, categoryCode)
    .awards.places.map(
      ({ boxer, finish, decidingBout }) =>
        `${boxer}: ${finish}, ${decidingBout?.replace(/^.*kg-(plus-)?/, "")}`,
    )
    .sort();
}

describe("by name", () => {
  test("Busto Arsizio, 51 kg: Bibossinov and three others win their quarter-finals", () => {
    expect(placesOf("world-qualifier-1-2024", "M51")).toEqual([
      "alejandro-claro-fiz: semi-finalist, qf-1",
      "juanma-lopez-de-jesus: semi-finalist, qf-2",
      "nijat-huseynov: semi-finalist, qf-3",
      "saken-bibossinov: semi-finalist, qf-4",
    ]);
    const { bracket } = drawOf("world-qualifier-1-2024", "M51");
    const bout = bracket.bouts.find(({ id }) => id === "world-qualifier-1-2024-mens-51kg-qf-4");
    expect(bout?.blue).toEqual({ kind: "unknown" });
  });

  test("Bangkok, 63.5 kg: three quarter-final winners, and the winner of a box-off of two stages", () => {
    expect(placesOf("world-qualifier-2-2024", "M63.5")).toEqual([
      "bazarbay-uulu-mukhammedsabyr: box-off-winner, box-off-3",
      "erislandy-alvarez: semi-finalist, qf-1",
      "malik-hasanov: semi-finalist, qf-2",
      "oier-ibarreche-conde: semi-finalist, qf-3",
    ]);
    const { bracket, rule } = drawOf("world-qualifier-2-2024", "M63.5");
    const prefix = "world-qualifier-2-2024-mens-63-5kg-box-off";
    expect(bracket.boxOffs.map(({ id, redFrom, blueFrom }) => [id, redFrom, blueFrom])).toEqual([
      [`${prefix}-1`, null, null],
      [`${prefix}-2`, null, null],
      [`${prefix}-3`, `${prefix}-2`, `${prefix}-1`],
    ]);
    // Paraschiv's quarter-final is not known; that he boxed the box-off says that he lost it.
    const { boxers } = outlook(bracket, rule);
    expect(boxers.get("emilio-garcia")).toEqual({ state: "out" });
    expect(boxers.get("jose-manuel-viafara")).toEqual({ state: "out" });
  });

  test("60 kg at Busto Arsizio and Bangkok: the third place goes to the winner of a box-off", () => {
    expect(placesOf("world-qualifier-1-2024", "W60")).toEqual([
      "alessia-mesiano: box-off-winner, box-off-1",
      "chelsey-heijnen: finalist, sf-1",
      "donjeta-sadiku: finalist, sf-2",
    ]);
    expect(placesOf("world-qualifier-2-2024", "W60")).toEqual([
      "agnes-alexiusson: finalist, sf-2",
      "oh-yeonji: finalist, sf-1",
      "thi-linh-ha: box-off-winner, box-off-1",
    ]);
  });

  test("Dakar: the men's place is won in the final, the women's up to 66 kg in the semi-finals", () => {
    expect(placesOf("african-qualifier-2023", "M51")).toEqual(["patrick-chiyemba: winner, f-1"]);
    expect(placesOf("african-qualifier-2023", "M92+")).toEqual(["mourad-kadi: winner, f-1"]);
    expect(placesOf("african-qualifier-2023", "W75")).toEqual(["khadija-mardi: winner, f-1"]);
    expect(placesOf("african-qualifier-2023", "W66")).toEqual([
      "alcinda-lucas-dos-santos: finalist, sf-1",
      "imane-khelif: winner, sf-2",
    ]);
  });

  test("the loser of a final at Dakar is out where only its winner qualifies", () => {
    const { bracket, rule } = drawOf("african-qualifier-2023", "M57");
    expect(outlook(bracket, rule).boxers.get("fikremariam-leta-yadesa")).toEqual({ state: "out" });
  });
});
