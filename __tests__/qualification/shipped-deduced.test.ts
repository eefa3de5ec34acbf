import { computeDraws, drawKey } from "@/lib/qualification/compute-draws";
import { deduceDraws } from "@/lib/qualification/deduce";
import type { Reached } from "@/lib/qualification/deduction";
import { once } from "../support/once";
import { shippedGames } from "../support/shipped-games";

const input = once(() => shippedGames("paris-2024"));
const draws = once(() => computeDraws(input()));

function deduced(games = input(), computed = draws()) {
  return [...deduceDraws(games, computed)].flatMap(([key, { bouts }]) =>
    bouts.map(({ round, red, blue, winner, follows }) => {
      const what = follows.pair && follows.winner ? "both" : follows.pair ? "pair" : "winner";
      return `${key} ${round}: ${red} – ${blue}, ${winner} won (${what})`;
    }),
  );
}

/** All that follows of the shipped facts, each looked at by hand: see the data's README. */
const DEDUCED = [
  "european-games-2023 M57 F: javier-ibanez-diaz – jose-quiles-brotons, javier-ibanez-diaz won (both)",
  "european-games-2023 W50 F: buse-naz-cakiroglu – wassila-lkhadiri, buse-naz-cakiroglu won (both)",
  "european-games-2023 W57 SF: svetlana-kamenova-staneva – irma-testa, svetlana-kamenova-staneva won (both)",
  "european-games-2023 W57 F: amina-zidani – svetlana-kamenova-staneva, amina-zidani won (both)",
  "asian-games-2023 W50 QF: chuthamat-raksat – rukhafzo-khaknazarova, chuthamat-raksat won (pair)",
  "asian-games-2023 W57 SF: karina-ibragimova – mijgona-samadova, karina-ibragimova won (pair)",
  "asian-games-2023 W60 QF: yang-wenlu – tugsjargal-nomin-erdene, yang-wenlu won (both)",
  "asian-games-2023 W60 SF: won-ungyong – thananya-somnuek, won-ungyong won (pair)",
  "world-qualifier-1-2024 M57 QF: makhmud-sabyrkhan – asror-vokhidov, makhmud-sabyrkhan won (both)",
  "world-qualifier-2-2024 M63.5 QF: radoslav-simeonov-rosenov – alexandru-paraschiv, radoslav-simeonov-rosenov won (both)",
];

test("ten bouts follow from the shipped facts, and nothing else", () => {
  expect(deduced()).toEqual(DEDUCED);
});

test("without the quarter-final of González nobody can tell whom Sabyrkhan met", () => {
  const bouts = input().bouts.filter(({ id }) => id !== "world-qualifier-1-2024-mens-57kg-qf-3");
  const games = { ...input(), bouts };
  expect(deduced(games, computeDraws(games)).filter((line) => /sabyrkhan/.test(line))).toEqual([]);
});

test("without the place of Rosenov nobody can tell whom Paraschiv met", () => {
  const places = input().places.filter(
    ({ boxerSlug }) => boxerSlug !== "radoslav-simeonov-rosenov",
  );
  const games = { ...input(), places };
  expect(deduced(games, computeDraws(games)).filter((line) => /paraschiv/.test(line))).toEqual([]);
});

test("the eighth quarter-finalist of 51 kg would be whom Bibossinov beat", () => {
  const [tournamentId, categoryCode] = ["world-qualifier-1-2024", "M51"];
  const draw = draws().get(drawKey(tournamentId, categoryCode));
  const eighth = { tournamentId, categoryCode, boxerSlug: "somebody", round: "QF" as const };
  const games = { ...input(), reached: [...(input().reached ?? []), eighth] };
  const found = deduceDraws(games, draws()).get(drawKey(tournamentId, categoryCode))?.bouts;
  expect(draw?.bracket.bouts.filter(({ round }) => round === "QF")).toHaveLength(4);
  expect(found).toMatchObject([
    {
      boutId: "world-qualifier-1-2024-mens-51kg-qf-4",
      red: "saken-bibossinov",
      blue: "somebody",
      winner: "saken-bibossinov",
      follows: { pair: true, winner: false },
    },
  ]);
});

test.each<[string, Reached]>([
  ["a boxer who lost before", { boxer: "asror-vokhidov", round: "SF" }],
  ["a ninth quarter-finalist", { boxer: "nobody-else", round: "QF" }],
])("of a draw whose facts contradict each other nothing is said: %s", (_, { boxer, round }) => {
  const [tournamentId, categoryCode] = ["world-qualifier-1-2024", "M57"];
  const place = {
    ...input().places.find(({ id }) => id === "mens-57kg-kaz-world-qualifier-1-2024"),
  };
  expect(place.finish).toBe("semi-finalist");
  const told = { tournamentId, categoryCode, boxerSlug: boxer, round };
  const reached = [...(input().reached ?? []).filter(({ boxerSlug }) => boxerSlug !== boxer), told];
  const found = deduceDraws({ ...input(), reached }, draws()).get(
    drawKey(tournamentId, categoryCode),
  );
  expect(found?.bouts).toEqual([]);
  expect(found?.contradicted).toContain(boxer);
});
