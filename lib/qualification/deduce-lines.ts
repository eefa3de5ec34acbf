/**
 * Deduction in a draw whose lines are known: who meets whom is drawn, so that only who won can follow,
 * and from that who met in the next round. Each bout has one winner from either of its two halves;
 * going up from the first round, every fact about a boxer concerns the one path from their line, and
 * nothing more can follow than what is said here.
 */
import { type BracketBout, boxerOn, type Side } from "./bracket";
import { deduceBoxOff } from "./deduce-box-off";
import {
  chain,
  type DeducedBout,
  type Deduction,
  type DrawFacts,
  isBoxedByRule,
  NOTHING_DEDUCED,
  type Reason,
  roundsOfFinish,
} from "./deduction";
import { isKnockOut, type KnockOutRound, roundPosition } from "./rule";
import { CORNERS } from "./vocabulary";

/** How far a boxer came, as a position among the rounds, and where the way ended. */
interface Way {
  reached: number;
  lost: number | null;
  reasons: readonly Reason[];
}

/** Who goes on from a bout, with the reasons that no page prints; `null` members: not known. */
interface Through {
  boxer: string | null;
  reasons: readonly Reason[] | null;
}

/** Deduces what follows from the facts of a draw with lines; linear in its bouts. */
export function deduceLines(facts: DrawFacts): Deduction {
  const ways = waysOf(facts);
  const { bracket, rule } = facts;
  const through = new Map<string, Through>();
  const bouts: DeducedBout[] = [];
  const contradicted = new Set<string>();
  const last = Math.max(0, ...[...ways.values()].map(({ reached }) => reached));
  const inBracket = new Set(
    bracket.bouts.flatMap(({ red, blue }) => [boxerOn(red), boxerOn(blue)]),
  );
  if (bracket.alone !== null) inBracket.add(bracket.alone);
  for (const boxer of ways.keys()) if (!inBracket.has(boxer)) contradicted.add(boxer);
  for (const bout of bracket.bouts) {
    const { round } = bout;
    if (!isKnockOut(round)) continue;
    const at = roundPosition(round);
    const sides = CORNERS.map((corner) => standing(bout[corner], bout[`${corner}From`], through));
    const found = winnerIn(bout, sides, ways, at);
    const boxers = sides.map(({ boxer }) => boxer);
    for (const boxer of boxers) {
      if (boxer === null) continue;
      const way = ways.get(boxer);
      const isOut = found.boxer !== null ? found.boxer !== boxer : bout.winner === "none";
      const isThrough = found.boxer === boxer;
      if (way && ((isOut && way.reached > at) || (isThrough && way.lost === at))) {
        contradicted.add(boxer);
      }
    }
    through.set(bout.key, found);
    const [red = null, blue = null] = boxers;
    const isPair = red !== null && blue !== null;
    const follows = {
      pair: isPair && sides.some(({ reasons }) => reasons !== null),
      winner: found.boxer !== null && found.reasons !== null,
    };
    const isBoxed = isBoxedByRule(rule, round) || bout.id !== null || at < last;
    if (!isBoxed || (!follows.pair && !follows.winner)) continue;
    bouts.push({
      key: bout.key,
      boutId: bout.id,
      round,
      red,
      blue,
      winner: found.boxer,
      follows,
      reasons: chain(
        ...sides.map(({ reasons }) => reasons ?? []),
        isPair ? [{ code: "lines", boxer: red, other: blue, round }] : [],
        found.reasons ?? [],
      ),
    });
  }
  bouts.push(...deduceBoxOff(facts, losersOf(facts, through)));
  if (contradicted.size > 0) return { bouts: [], contradicted: [...contradicted] };
  return bouts.length > 0 ? { bouts, contradicted: [] } : NOTHING_DEDUCED;
}

/** Who lost in the round that the rule's box-off is for: who stood opposite its winners. */
function losersOf(
  { bracket, rule }: DrawFacts,
  through: ReadonlyMap<string, Through>,
): ReadonlyMap<string, readonly Reason[]> {
  const losers = new Map<string, readonly Reason[]>();
  if (rule.kind !== "reach-round-and-box-off") return losers;
  const round = rule.losersOf;
  for (const bout of bracket.bouts) {
    const winner = through.get(bout.key) ?? { boxer: null, reasons: null };
    if (bout.round !== round || winner.boxer === null) continue;
    const sides = CORNERS.map((corner) => standing(bout[corner], bout[`${corner}From`], through));
    const loser = sides.find(({ boxer }) => boxer !== winner.boxer);
    if (!loser || loser.boxer === null) continue;
    const { boxer } = loser;
    const printed: readonly Reason[] =
      bout.id === null ? [] : [{ code: "lost", boxer, round, boutId: bout.id }];
    losers.set(boxer, chain(loser.reasons ?? [], winner.reasons ?? printed));
  }
  return losers;
}

function standing(side: Side, from: string | null, through: ReadonlyMap<string, Through>): Through {
  const boxer = boxerOn(side);
  if (boxer !== null) return { boxer, reasons: null };
  const before = from === null ? undefined : through.get(from);
  return side.kind === "awaited" && before ? before : { boxer: null, reasons: null };
}

function winnerIn(
  bout: BracketBout,
  sides: readonly Through[],
  ways: ReadonlyMap<string, Way>,
  at: number,
): Through {
  const round = bout.round as KnockOutRound;
  if (bout.winner === "none") return { boxer: null, reasons: null };
  if (bout.winner !== null) return { boxer: boxerOn(bout[bout.winner]), reasons: null };
  for (const { boxer } of sides) {
    const way = boxer === null ? undefined : ways.get(boxer);
    if (boxer !== null && way && way.reached > at) {
      return { boxer, reasons: chain(way.reasons, [{ code: "went-on", boxer, round }]) };
    }
  }
  const [one, other] = sides;
  const unopposed = bout.blue.kind === "nobody" ? one : bout.red.kind === "nobody" ? other : null;
  if (unopposed?.boxer != null) {
    const { boxer } = unopposed;
    return {
      boxer,
      reasons: chain(unopposed.reasons ?? [], [{ code: "unopposed", boxer, round }]),
    };
  }
  for (const [loser, winner] of [
    [one?.boxer, other?.boxer],
    [other?.boxer, one?.boxer],
  ]) {
    const way = loser ? ways.get(loser) : undefined;
    if (loser && winner && way && way.lost === at) {
      const reasons = chain(way.reasons, [
        { code: "other-lost", boxer: winner, other: loser, round },
      ]);
      return { boxer: winner, reasons };
    }
  }
  return { boxer: null, reasons: null };
}

/** How far each boxer came by what is known beside the bouts; a round beyond the last is the title. */
function waysOf({ bracket, rule, reached, places }: DrawFacts): Map<string, Way> {
  const ways = new Map<string, Way>();
  const add = (boxer: string, to: number, lost: number | null, reason: Reason) => {
    const way = ways.get(boxer);
    if (way && way.reached >= to && (lost === null || way.lost !== null)) return;
    ways.set(boxer, {
      reached: Math.max(to, way?.reached ?? 0),
      lost: lost ?? way?.lost ?? null,
      reasons: chain(way?.reasons, [reason]),
    });
  };
  for (const { boxer, round } of reached) {
    add(boxer, roundPosition(round), null, { code: "reached", boxer, round });
  }
  for (const { id: placeId, boxer, finish } of places) {
    const rounds = finish && roundsOfFinish(finish, rule);
    if (!rounds) continue;
    const to = roundPosition(rounds.reached) + (rounds.won ? 1 : 0);
    const lost = rounds.lost ? roundPosition(rounds.lost) : null;
    add(boxer, to, lost, { code: "place", boxer, finish, placeId });
  }
  if (rule.kind === "reach-round-and-box-off") {
    const round = rule.losersOf;
    for (const { id, red, blue } of bracket.boxOffs) {
      for (const boxer of [boxerOn(red), boxerOn(blue)]) {
        if (boxer === null || id === null) continue;
        const at = roundPosition(round);
        add(boxer, at, at, { code: "boxed-off", boxer, round, boutId: id });
      }
    }
  }
  return ways;
}
