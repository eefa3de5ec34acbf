/**
 * Whether anything can follow in a draw pieced together, by counting alone: of most draws nothing
 * does, and this is much cheaper than finding so by the reasons.
 */
import type { BracketBout } from "./bracket";
import { type DrawFacts, isBoxedByRule, roundsOfFinish } from "./deduction";
import { boxersIn, isKnockOut, KNOCK_OUT_ROUNDS, roundPosition } from "./rule";

/** What is counted of one round. */
interface Tally {
  pairs: number;
  /** Boxers who stand alone in a bout of the round. */
  halves: number;
  /** Winners of its bouts who are in no bout of the next. */
  goneOn: number;
  /** Boxers who are first seen in it. */
  firstSeen: number;
  /** Boxers of whom only places say that they came so far. */
  told: number;
  isBoxed: boolean;
}

/** `false`: nothing follows. `true`: something may. */
export function canFollow(facts: DrawFacts): boolean {
  const { bracket, rule, reached } = facts;
  if (reached.length > 0) return true;
  const tallies = KNOCK_OUT_ROUNDS.map(
    (round): Tally => ({
      pairs: 0,
      halves: 0,
      goneOn: 0,
      firstSeen: 0,
      told: 0,
      isBoxed: isBoxedByRule(rule, round),
    }),
  );
  for (const bout of bracket.bouts) if (count(tallies, bout)) return true;
  if (hasOpenBoxOff(facts)) return true;
  countPlaces(tallies, facts);
  let later = 0;
  for (let at = tallies.length - 1; at >= 0; at--) {
    const tally = tallies[at] as Tally;
    later += tally.told;
    const left = tally.halves + (tallies[at - 1]?.goneOn ?? 0) + later;
    const sides = boxersIn(KNOCK_OUT_ROUNDS[at] ?? "F") - 2 * tally.pairs;
    if (tally.isBoxed && left > 0 && 2 * left > sides) return true;
    later += tally.firstSeen;
  }
  return false;
}

/** Counts a bout; `true`: its result is open, and may follow. */
function count(tallies: readonly Tally[], bout: BracketBout): boolean {
  const { round, winner, red, blue } = bout;
  if (!isKnockOut(round)) return false;
  if (winner === null || winner === "none") return true;
  const tally = tallies[roundPosition(round)] as Tally;
  const hasRed = red.kind === "boxer";
  const hasBlue = blue.kind === "boxer";
  if (hasRed && hasBlue) tally.pairs += 1;
  else if (hasRed || hasBlue) tally.halves += 1;
  if (hasRed && bout.redFrom === null) tally.firstSeen += 1;
  if (hasBlue && bout.blueFrom === null) tally.firstSeen += 1;
  if (bout.next === null && (winner === "red" ? hasRed : hasBlue)) tally.goneOn += 1;
  if (bout.id !== null) tally.isBoxed = true;
  return false;
}

/** Whether a box-off of one stage has a bout that is not known whole. */
function hasOpenBoxOff({ bracket, rule }: DrawFacts): boolean {
  if (rule.kind !== "reach-round-and-box-off") return false;
  if (boxersIn(rule.losersOf) !== 4 * rule.boxOffPlaces) return false;
  const known = bracket.boxOffs.filter(
    ({ red, blue, winner }) => winner !== null && red.kind === "boxer" && blue.kind === "boxer",
  );
  return known.length < rule.boxOffPlaces;
}

/** Counts who came further by a recorded place than by the bouts. */
function countPlaces(tallies: readonly Tally[], { bracket, rule, places }: DrawFacts): void {
  const furthest = new Map<string, number>();
  for (const { round, red, blue, winner } of bracket.bouts) {
    if (!isKnockOut(round)) continue;
    const at = roundPosition(round);
    if (red.kind === "boxer") furthest.set(red.boxer, winner === "red" ? at + 1 : at);
    if (blue.kind === "boxer") furthest.set(blue.boxer, winner === "blue" ? at + 1 : at);
  }
  for (const { boxer, finish } of places) {
    const rounds = finish && roundsOfFinish(finish, rule);
    if (!rounds) continue;
    const tally = tallies[roundPosition(rounds.reached)] as Tally;
    if ((furthest.get(boxer) ?? -1) < roundPosition(rounds.reached)) tally.told += 1;
    if (rounds.won) tally.isBoxed = true;
  }
}
