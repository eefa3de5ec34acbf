/** Every way in which a draw can go on to its end, by brute force: for draws of up to 8 boxers. */
import { awardPlaces } from "@/lib/qualification/award-places";
import {
  type Bracket,
  boxerOn,
  type Draw,
  type DrawBout,
  loserOf,
  winnerOf,
} from "@/lib/qualification/bracket";
import { readDraw } from "@/lib/qualification/read-draw";
import type { Rule } from "@/lib/qualification/rule";
import { CORNERS, WINNERS } from "@/lib/qualification/vocabulary";
import { boutOf, decided, openBouts, pairings } from "./draws";

/** One way in which a draw went on to its end. */
export interface Completion {
  qualified: ReadonlySet<string>;
  /** Bouts boxed from now on, in order, without those that needed no boxing. */
  boxed: readonly { key: string; winner: string | null; loser: string | null; both: string[] }[];
}

export type Boxed = Completion["boxed"][number];

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
export function completions(draw: Draw, rule: Rule, before: readonly Boxed[] = []): Completion[] {
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
