import fc from "fast-check";
import { awardPlaces } from "@/lib/qualification/award-places";
import {
  type Bracket,
  boxerOn,
  type Draw,
  type DrawBout,
  loserOf,
  readDraw,
  winnerOf,
} from "@/lib/qualification/bracket";
import { outlook } from "@/lib/qualification/outlook";
import { boxersIn, type Rule } from "@/lib/qualification/rule";
import { CORNERS, WINNERS } from "@/lib/qualification/vocabulary";
import { anyDraw, boutOf, decided, openBouts, pairings, RULES } from "../support/draws";

/** One way in which a draw went on to its end. */
interface Completion {
  qualified: ReadonlySet<string>;
  /** Bouts boxed from now on, in order, without those that needed no boxing. */
  boxed: readonly { key: string; winner: string | null; loser: string | null; both: string[] }[];
}

type Boxed = Completion["boxed"][number];

function boxedFrom(bouts: Bracket["bouts"], id: string): Boxed {
  const bout = bouts.find((each) => each.id === id);
  if (!bout) throw new Error(`No bout ${id}`);
  return {
    key: bout.key,
    winner: winnerOf(bout),
    loser: loserOf(bout),
    both: CORNERS.flatMap((corner) => boxerOn(bout[corner]) ?? []),
  };
}

/** Every way to the end of the knock-out, then every box-off that the rule asks for. */
function completions(draw: Draw, rule: Rule, before: readonly Boxed[] = []): Completion[] {
  const { bracket } = readDraw(draw);
  const [open] = openBouts(bracket);
  if (!open) return boxOffCompletions(draw, rule, before);
  return WINNERS.flatMap((winner) => {
    const bout = decided(open, winner);
    const next = { ...draw, bouts: [...draw.bouts, bout] };
    const boxed = boxedFrom(readDraw(next).bracket.bouts, bout.id);
    return completions(next, rule, [...before, boxed]);
  });
}

function boxOffCompletions(draw: Draw, rule: Rule, before: readonly Boxed[]): Completion[] {
  const { bracket } = readDraw(draw);
  const end = (): Completion[] => [
    {
      boxed: before,
      qualified: new Set(awardPlaces(bracket, rule).places.map(({ boxer }) => boxer)),
    },
  ];
  if (rule.kind !== "reach-round-and-box-off") return end();
  const losers = bracket.bouts
    .filter(({ round }) => round === rule.losersOf)
    .flatMap((bout) => loserOf(bout) ?? []);
  return boxOffRound(draw, rule, losers, before);
}

/** A knock-out among losers, by its own definition: pair, box, go on until the places are left. */
function boxOffRound(
  draw: Draw,
  rule: Rule & { kind: "reach-round-and-box-off" },
  left: readonly string[],
  before: readonly Boxed[],
): Completion[] {
  const { boxOffPlaces: places } = rule;
  const { bracket } = readDraw(draw);
  if (left.length <= places) {
    const qualified = awardPlaces(bracket, rule).places.map(({ boxer }) => boxer);
    return [{ boxed: before, qualified: new Set(qualified) }];
  }
  const rounds = Math.ceil(Math.log2(left.length / places));
  const byes = 2 ** rounds * places - left.length;
  const stored = bracket.boxOffs;
  return pairings(left, byes)
    .filter((pairs) => stored.every((bout) => isAmong(pairs, bout, left)))
    .flatMap((pairs) => boxPairs(draw, rule, pairs, left, before));
}

function isAmong(
  pairs: readonly [string, string][],
  bout: Bracket["boxOffs"][number],
  left: readonly string[],
): boolean {
  const both = CORNERS.map((corner) => boxerOn(bout[corner]) ?? "");
  if (!both.every((boxer) => left.includes(boxer))) return true;
  return pairs.some((pair) => both.every((boxer) => pair.includes(boxer)));
}

function boxPairs(
  draw: Draw,
  rule: Rule & { kind: "reach-round-and-box-off" },
  pairs: readonly [string, string][],
  left: readonly string[],
  before: readonly Boxed[],
): Completion[] {
  const [pair, ...rest] = pairs;
  if (!pair) return boxOffRound(draw, rule, left, before);
  const stored = draw.bouts.find(
    ({ round, red, blue }) =>
      round === "BOX-OFF" && [red, blue].sort().join() === [...pair].sort().join(),
  );
  const outcomes = stored?.winner ? [stored.winner] : WINNERS;
  return outcomes.flatMap((winner) => {
    const bout: DrawBout = stored
      ? { ...stored, winner }
      : boutOf("BOX-OFF", pair[0], pair[1], winner, `2024-01-${10 + draw.bouts.length}`);
    const next = { ...draw, bouts: [...draw.bouts.filter((each) => each !== stored), bout] };
    const boxed = boxedFrom(readDraw(next).bracket.boxOffs, bout.id);
    const out = boxed.both.filter((boxer) => boxer !== boxed.winner);
    return boxPairs(
      next,
      rule,
      rest,
      left.filter((boxer) => !out.includes(boxer)),
      stored?.winner ? before : [...before, boxed],
    );
  });
}

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
