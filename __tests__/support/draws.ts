import fc from "fast-check";
import {
  type Bracket,
  type BracketBout,
  boxerOn,
  type Draw,
  type DrawBout,
  type DrawEntry,
  loserOf,
} from "@/lib/qualification/bracket";
import { readDraw } from "@/lib/qualification/read-draw";
import type { Rule } from "@/lib/qualification/rule";
import type { Round, Winner } from "@/lib/qualification/vocabulary";

export const RULES: Record<string, Rule> = {
  winner: { kind: "winner" },
  finalists: { kind: "reach-round", round: "F" },
  "semi-finalists": { kind: "reach-round", round: "SF" },
  "quarter-finalists": { kind: "reach-round", round: "QF" },
  "finalists and box-off": {
    kind: "reach-round-and-box-off",
    round: "F",
    losersOf: "SF",
    boxOffPlaces: 1,
  },
  "semi-finalists and box-off": {
    kind: "reach-round-and-box-off",
    round: "SF",
    losersOf: "QF",
    boxOffPlaces: 1,
  },
  "semi-finalists and box-off for two": {
    kind: "reach-round-and-box-off",
    round: "SF",
    losersOf: "QF",
    boxOffPlaces: 2,
  },
};

/** A boxer of a made-up NOC of the same name on each given line. */
export function entriesOn(lines: readonly number[]): DrawEntry[] {
  return lines.map((line) => ({ boxer: `b${line}`, noc: `N${line}`, position: line }));
}

/** "a beats b" in a round, as a stored bout; the first named stands in the red corner. */
export function boutOf(
  round: Round | null,
  red: string | null,
  blue: string | null,
  winner: Winner | null = "red",
  boxedOn: string | null = null,
): DrawBout {
  return { id: `${round} ${red} ${blue}`, round, boxedOn, red, blue, winner };
}

/** The bracket of a draw in which nothing is wrong. */
export function bracketOf(draw: Draw): Bracket {
  const { bracket, problems } = readDraw(draw);
  expect(problems).toEqual([]);
  return bracket;
}

/** The bouts of a bracket that can be boxed now: both boxers are known, and no result is. */
export function openBouts(bracket: Bracket): BracketBout[] {
  return bracket.bouts.filter(
    ({ winner, red, blue }) => winner === null && red.kind === "boxer" && blue.kind === "boxer",
  );
}

/** The stored form of the next open bout, decided. */
export function decided(bout: BracketBout, winner: Winner): DrawBout {
  return { ...boutOf(bout.round, boxerOn(bout.red), boxerOn(bout.blue), winner), id: bout.key };
}

/** Lines of a legal draw: byes never meet. Most draws are as large as they may be. */
export const anyLines = (most: number) =>
  fc
    .oneof(
      { weight: 4, arbitrary: fc.constant(Math.log2(most)) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: Math.log2(most) }) },
    )
    .chain((power) => {
      const size = 2 ** power;
      return fc
        .array(fc.constantFrom("both", "both", "both", "upper", "lower"), {
          minLength: size / 2,
          maxLength: size / 2,
        })
        .map((pairs) =>
          pairs.flatMap((pair, index) => {
            const upper = 2 * index + 1;
            if (pair === "both") return [upper, upper + 1];
            return pair === "upper" ? [upper] : [upper + 1];
          }),
        )
        .filter((lines) => Math.max(...lines) > size / 2);
    });

const anyWinner = fc.constantFrom<Winner>("red", "blue", "red", "blue", "red", "none");

/** A draw with lines and some results; with the rule's box-off, begun where it can be. */
export function anyDraw(most: number, rule: Rule = { kind: "winner" }): fc.Arbitrary<Draw> {
  return fc
    .record({
      lines: anyLines(most),
      choices: fc.array(fc.record({ pick: fc.nat(), winner: anyWinner }), {
        maxLength: most,
        size: "max",
      }),
      boxOffs: fc.array(fc.record({ pick: fc.nat(), winner: fc.option(anyWinner) }), {
        maxLength: 3,
        size: "max",
      }),
    })
    .map(({ lines, choices, boxOffs }) => {
      const entries = entriesOn(lines);
      let bouts: DrawBout[] = [];
      for (const { pick, winner } of choices) {
        const open = openBouts(readDraw({ entries, bouts }).bracket);
        const bout = open[pick % Math.max(1, open.length)];
        if (!bout) break;
        bouts = [...bouts, decided(bout, winner)];
      }
      for (const { pick, winner } of boxOffs) {
        const pair = nextBoxOff({ entries, bouts }, rule, pick);
        if (!pair) break;
        bouts = [
          ...bouts,
          boutOf("BOX-OFF", pair[0], pair[1], winner, `2024-01-${10 + bouts.length}`),
        ];
      }
      return { entries, bouts };
    });
}

/** Two boxers who can be paired in the first round of a box-off, or in the one after it. */
function nextBoxOff(draw: Draw, rule: Rule, pick: number): [string, string] | null {
  if (rule.kind !== "reach-round-and-box-off") return null;
  const { bracket } = readDraw(draw);
  const bouts = bracket.bouts.filter(({ round }) => round === rule.losersOf);
  if (bouts.length === 0 || bouts.some(({ winner }) => winner === null)) return null;
  const losers = bouts.flatMap((bout) => loserOf(bout) ?? []);
  const seen = bracket.boxOffs.flatMap(({ red, blue }) => [boxerOn(red), boxerOn(blue)]);
  const rounds = Math.ceil(Math.log2(losers.length / rule.boxOffPlaces));
  const byes = 2 ** rounds * rule.boxOffPlaces - losers.length;
  const fresh = losers.filter((boxer) => !seen.includes(boxer));
  if (rounds < 1 || fresh.length - byes < 2) return null;
  const all = pairings(fresh, byes);
  return all[pick % all.length]?.[0] ?? null;
}

/** Pairs of a box-off's round: everybody boxes but for the byes. */
export function pairings(boxers: readonly string[], byes: number): [string, string][][] {
  const [first, ...rest] = boxers;
  if (first === undefined) return byes === 0 ? [[]] : [];
  const withBye = byes > 0 ? pairings(rest, byes - 1) : [];
  const boxing = rest.flatMap((opponent) =>
    pairings(
      rest.filter((boxer) => boxer !== opponent),
      byes,
    ).map((pairs): [string, string][] => [[first, opponent], ...pairs]),
  );
  return [...withBye, ...boxing];
}
