/** What is known of each round of a draw pieced together: who was in it, who won and who lost, and why. */
import { type Bracket, type BracketBout, boutOf, boxerOn, loserOf, winnerOf } from "./bracket";
import { boutsIn, type DrawFacts, type Reason, roundsOfFinish } from "./deduction";
import {
  boxersIn,
  isKnockOut,
  KNOCK_OUT_ROUNDS,
  type KnockOutRound,
  roundAfter,
  roundPosition,
} from "./rule";

/** Why something is known of a boxer: reasons, or a bout of the bracket, put into words when asked. */
type Cause = readonly Reason[] | BracketBout;

/** Boxers with the causes for what is known of them, by round. */
type Known = Record<KnockOutRound, Map<string, Cause>>;

/** Two who met; `bout`: in this bout of the bracket, on whose unknown side the one may stand. */
export interface Pair {
  boxers: readonly [string, string];
  bout: BracketBout | null;
  /** Why they met; `null`: a page prints it. */
  reasons: readonly Reason[] | null;
}

export interface Working {
  facts: DrawFacts;
  /** Boxers who were in the round, who won in it, who lost in it to somebody who went on. */
  was: Known;
  won: Known;
  lost: Known;
  pairs: Record<KnockOutRound, Pair[]>;
  /** The bracket's bouts of each round. */
  bouts: Record<KnockOutRound, BracketBout[]>;
  /** Whether the draw began before the round, or in it and with enough boxers. */
  beganBefore: (round: KnockOutRound) => boolean;
  contradicted: Set<string>;
  changed: boolean;
}

function none(): Known {
  return Object.fromEntries(KNOCK_OUT_ROUNDS.map((round) => [round, new Map()])) as Known;
}

/** Who won is in the bracket already. */
const PRINTED: readonly Reason[] = [];

function lists<Item>(): Record<KnockOutRound, Item[]> {
  return Object.fromEntries(KNOCK_OUT_ROUNDS.map((round) => [round, [] as Item[]])) as Record<
    KnockOutRound,
    Item[]
  >;
}

export function begin(facts: DrawFacts): Working {
  const { bracket, rule, reached, places } = facts;
  const working: Working = {
    facts,
    was: none(),
    won: none(),
    lost: none(),
    pairs: lists(),
    bouts: lists(),
    beganBefore: roundsBegunBefore(facts),
    contradicted: new Set(),
    changed: true,
  };
  for (const bout of bracket.bouts) {
    if (!isKnockOut(bout.round)) continue;
    const { round } = bout;
    working.bouts[round].push(bout);
    const [red, blue] = [boxerOn(bout.red), boxerOn(bout.blue)];
    if (red !== null) note(working, "was", round, red, bout);
    if (blue !== null) note(working, "was", round, blue, bout);
    if (red !== null && blue !== null) {
      working.pairs[round].push({ boxers: [red, blue], bout, reasons: null });
    }
    const [winner, loser, next] = [winnerOf(bout), loserOf(bout), roundAfter(round)];
    if (winner !== null) {
      note(working, "won", round, winner, PRINTED);
      if (next) note(working, "was", next, winner, bout);
    }
    if (loser !== null) note(working, "lost", round, loser, bout);
  }
  for (const { boxer, round } of reached) {
    note(working, "was", round, boxer, [{ code: "reached", boxer, round }]);
  }
  for (const { id: placeId, boxer, finish } of places) {
    const rounds = finish && roundsOfFinish(finish, rule);
    if (!rounds) continue;
    const reasons: readonly Reason[] = [{ code: "place", boxer, finish, placeId }];
    note(working, "was", rounds.reached, boxer, reasons);
    if (rounds.won) note(working, "won", rounds.won, boxer, reasons);
    if (rounds.lost) note(working, "lost", rounds.lost, boxer, reasons);
  }
  if (rule.kind === "reach-round-and-box-off") {
    for (const { id, red, blue } of bracket.boxOffs) {
      for (const boxer of [boxerOn(red), boxerOn(blue)]) {
        if (boxer === null) continue;
        const round = rule.losersOf;
        const reasons: readonly Reason[] =
          id === null ? [] : [{ code: "boxed-off", boxer, round, boutId: id }];
        note(working, "lost", round, boxer, reasons);
      }
    }
  }
  return working;
}

/** The reasons for what is known of a boxer in a round. */
export function why(
  { facts, ...known }: Working,
  what: "was" | "won" | "lost",
  round: KnockOutRound,
  boxer: string,
): readonly Reason[] {
  const cause = known[what][round].get(boxer);
  return cause === undefined ? [] : reasonsOf(facts.bracket, what, round, boxer, cause);
}

/** A bout that no page prints is known from a later one of its winner. */
function reasonsOf(
  bracket: Bracket,
  what: "was" | "won" | "lost",
  round: KnockOutRound,
  boxer: string,
  cause: Cause,
): readonly Reason[] {
  if (!("key" in cause)) return cause;
  let told: BracketBout | undefined = cause;
  while (told && told.id === null) {
    told = told.next === null ? undefined : boutOf(bracket, told.next);
  }
  if (!told || told.id === null || !isKnockOut(told.round)) return [];
  const code =
    told !== cause ? "boxed" : what === "lost" ? "lost" : cause.round === round ? "boxed" : "won";
  return [{ code, boxer, round: told.round, boutId: told.id }];
}

export function note(
  working: Working,
  what: "was" | "won" | "lost",
  round: KnockOutRound,
  boxer: string,
  cause: Cause,
): void {
  const boxers = working[what][round];
  if (boxers.has(boxer)) return;
  boxers.set(boxer, cause);
  working.changed = true;
}

/**
 * Which rounds have no byes: those after a round of which something is known, and those for which
 * enough boxers are known to be in the draw.
 */
function roundsBegunBefore(facts: DrawFacts): Working["beganBefore"] {
  const { bracket, rule, reached, places } = facts;
  let earliest = Number.POSITIVE_INFINITY;
  const began = (round: KnockOutRound) => {
    earliest = Math.min(earliest, roundPosition(round));
  };
  for (const { round } of bracket.bouts) if (isKnockOut(round)) began(round);
  for (const { round } of reached) began(round);
  for (const { finish } of places) {
    const rounds = finish && roundsOfFinish(finish, rule);
    if (rounds) began(rounds.reached);
  }
  let named: number | null = null;
  return (round) => {
    if (roundPosition(round) > earliest) return true;
    named ??= countNamed(facts);
    return named >= boxersIn(round);
  };
}

/** How many boxers are known to have been in the draw. */
function countNamed({ bracket, reached, places }: DrawFacts): number {
  const named = new Set<string | null>([null]);
  for (const { red, blue } of [...bracket.bouts, ...bracket.boxOffs]) {
    named.add(boxerOn(red)).add(boxerOn(blue));
  }
  for (const { red, blue } of bracket.unplaced) named.add(red).add(blue);
  for (const { boxer } of [...reached, ...places]) named.add(boxer);
  return named.size - 1;
}

/** Whether the round has no byes. */
export function isFull({ bouts, pairs, beganBefore }: Working, round: KnockOutRound): boolean {
  if (beganBefore(round)) return true;
  const stored = bouts[round].filter(({ id }) => id !== null);
  const unstored = pairs[round].filter(({ bout }) => bout?.id == null);
  return stored.length + unstored.length === boutsIn(round);
}
