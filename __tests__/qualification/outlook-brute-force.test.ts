import fc from "fast-check";
import { outlook } from "@/lib/qualification/outlook";
import { readDraw } from "@/lib/qualification/read-draw";
import { boxersIn, type Rule } from "@/lib/qualification/rule";
import { type Boxed, type Completion, completions } from "../support/completions";
import { anyDraw, RULES } from "../support/draws";

/** What brute force says of a boxer, in the words of the outlook. */
function bruteForce(all: readonly Completion[], boxer: string) {
  const has = all.filter(({ qualified }) => qualified.has(boxer)).length;
  const own = all.map(({ boxed, qualified }) => ({
    qualified: qualified.has(boxer),
    bouts: boxed.filter(({ both }) => both.includes(boxer)),
  }));
  const unbeaten = own.filter(({ bouts }) => bouts.every(({ winner }) => winner === boxer));
  return {
    always: has === all.length,
    never: has === 0,
    /** Always a place when all bouts from now on are won. */
    winsSuffice: unbeaten.every(({ qualified }) => qualified),
    unbeaten,
  };
}

/** How many of the bouts count towards a place: those of the rounds that the rule asks for. */
function winsUsed(bouts: readonly Boxed[], rule: Rule, state: "wins-away" | "box-off"): number {
  if (state === "box-off") return bouts.length;
  const counting = ROUNDS_BY_RULE[rule.kind === "winner" ? "winner" : targetOf(rule)] ?? [];
  return bouts.filter(({ key }) => counting.includes(key.split("-")[0] ?? "")).length;
}

/** Which rounds a boxer has to win, by the round to be reached. */
const ROUNDS_BY_RULE: Record<string, readonly string[]> = {
  winner: ["QF", "SF", "F"],
  F: ["QF", "SF"],
  SF: ["QF"],
  QF: [],
};

function targetOf(rule: Rule): string {
  return "round" in rule ? rule.round : "";
}

describe("the outlook equals brute force over all completions", () => {
  for (const [name, rule] of Object.entries(RULES)) {
    test(`in draws of up to 8 boxers, rule "${name}"`, () => {
      fc.assert(
        fc.property(anyDraw(8, rule), (draw) => {
          const { bracket } = readDraw(draw);
          const all = completions(draw, rule);
          const told = outlook(bracket, rule);
          for (const [boxer, state] of told.boxers) {
            const truth = bruteForce(all, boxer);
            const said = { boxer, ...state };
            const isSure = state.state === "qualified";
            expect({ ...said, always: truth.always }).toEqual({ ...said, always: isSure });
            expect({ ...said, never: truth.never }).toEqual({
              ...said,
              never: state.state === "out",
            });
            if (state.state === "wins-away" || state.state === "box-off") {
              expect({ ...said, winsSuffice: truth.winsSuffice }).toEqual({
                ...said,
                winsSuffice: true,
              });
              const used = truth.unbeaten.map(({ bouts }) => winsUsed(bouts, rule, state.state));
              // In the worst completion exactly that many bouts have to be won.
              expect({ ...said, wins: Math.max(...used) }).toEqual(said);
            }
          }
          for (const [key, stake] of told.stakes) {
            const boxed = all.flatMap(({ boxed, qualified }) =>
              boxed.filter((bout) => bout.key === key).map((bout) => ({ bout, qualified })),
            );
            const winners = boxed.filter(({ bout }) => bout.winner !== null);
            const losers = boxed.filter(({ bout }) => bout.loser !== null);
            const winnerAlways = winners.every(({ bout, qualified }) =>
              qualified.has(bout.winner ?? ""),
            );
            const loserHas = losers.filter(({ bout, qualified }) =>
              qualified.has(bout.loser ?? ""),
            );
            if (winners.length === 0) continue;
            const loser =
              loserHas.length === 0
                ? "out"
                : loserHas.length === losers.length
                  ? "qualifies"
                  : "box-off";
            expect({ key, winner: winnerAlways ? "qualifies" : "goes-on", loser }).toEqual({
              key,
              ...stake,
            });
          }
        }),
        { numRuns: 25 },
      );
    });
  }
});

test("a full round has as many boxers as its name says", () => {
  expect([
    boxersIn("F"),
    boxersIn("SF"),
    boxersIn("QF"),
    boxersIn("R16"),
    boxersIn("R128"),
  ]).toEqual([2, 4, 8, 16, 128]);
});
