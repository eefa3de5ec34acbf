/**
 * What can still become of each boxer of a draw, and what each bout to come decides. Only what is
 * certain is said: it is true in every way in which the draw can go on.
 */
import { awardPlaces, type BoxOffState, boxOffRoundsPassed, boxOffState } from "./award-places";
import { type Bracket, type BracketBout, boxerOn, loserOf, winnerOf } from "./bracket";
import { decidingRound, isKnockOut, type KnockOutRound, type Rule, roundPosition } from "./rule";
import type { Corner } from "./vocabulary";
import { CORNERS } from "./vocabulary";

export type BoxerOutlook =
  | { state: "qualified" }
  /**
   * That many wins are enough, and fewer may be. `throughBoxOff`: even a loss in the round that the
   * box-off is for leaves a way.
   */
  | { state: "wins-away"; wins: number; throughBoxOff: boolean }
  /** Only the box-off is left; that many wins in it are enough. */
  | { state: "box-off"; wins: number }
  | { state: "out" }
  /** The tournament is over and the facts do not say. */
  | { state: "unknown" };

/** What a bout to come is sure to decide. */
export interface BoutStake {
  winner: "qualifies" | "goes-on";
  loser: "out" | "box-off" | "qualifies";
}

export interface Outlook {
  boxers: ReadonlyMap<string, BoxerOutlook>;
  /** By key, for bouts to come that decide something about a place. */
  stakes: ReadonlyMap<string, BoutStake>;
}

export interface OutlookOptions {
  /** The tournament is over: what the facts leave open will not be boxed. */
  isOver?: boolean;
  /** NOCs that hold a place in the category already. */
  holders?: ReadonlySet<string>;
  nocOf?: (boxer: string) => string | null;
}

/** The outlook of every boxer seen in the draw, and the stakes of its bouts to come. */
export function outlook(bracket: Bracket, rule: Rule, options: OutlookOptions = {}): Outlook {
  const { isOver = false, holders, nocOf } = options;
  const round = decidingRound(rule);
  const boxers = new Map<string, BoxerOutlook>();
  if (round === null) return { boxers, stakes: new Map() };
  const awards = awardPlaces(bracket, rule, holders, nocOf);
  const boxOff = boxOffState(bracket, rule);
  for (const { boxer } of awards.places) boxers.set(boxer, { state: "qualified" });

  const bouts: Bouts = new Map(bracket.bouts.map((bout) => [bout.key, bout]));
  const lastOf = new Map<string, BracketBout>();
  for (const bout of bracket.bouts) {
    for (const corner of CORNERS) {
      const boxer = boxerOn(bout[corner]);
      if (boxer !== null) lastOf.set(boxer, bout);
    }
  }
  for (const [boxer, last] of lastOf) {
    if (boxers.has(boxer)) continue;
    const noc = nocOf?.(boxer) ?? null;
    const isBarred = noc !== null && holders?.has(noc) === true;
    const found: BoxerOutlook = isBarred
      ? { state: "out" }
      : openOutlook(bouts, rule, round, boxOff, boxer, last);
    boxers.set(boxer, isOver && found.state !== "out" ? { state: "unknown" } : found);
  }
  return { boxers, stakes: isOver ? new Map() : stakesOf(bracket, bouts, rule, round, boxOff) };
}

/** The bouts of the knock-out by key. */
type Bouts = ReadonlyMap<string, BracketBout>;

/** The outlook of a boxer without a place whose last known bout is `last`. */
function openOutlook(
  bouts: Bouts,
  rule: Rule,
  round: KnockOutRound,
  boxOff: BoxOffState | null,
  boxer: string,
  last: BracketBout,
): BoxerOutlook {
  const isOut = last.winner !== null && winnerOf(last) !== boxer;
  if (!isOut) {
    const wins = winsToPass(bouts, round, last, boxer);
    return { state: "wins-away", wins, throughBoxOff: boxOff !== null };
  }
  const isEntrant = boxOff !== null && loserOf(last) === boxer && isLosersRound(rule, last);
  if (!isEntrant || !boxOff.alive.includes(boxer)) return { state: "out" };
  return { state: "box-off", wins: winsInBoxOff(boxOff, boxer) };
}

function isLosersRound(rule: Rule, { round }: BracketBout): boolean {
  return rule.kind === "reach-round-and-box-off" && rule.losersOf === round;
}

/** How many wins take a boxer from the bout past the deciding round, at most. */
function winsToPass(bouts: Bouts, round: KnockOutRound, from: BracketBout, boxer: string): number {
  let wins = 0;
  let bout: BracketBout | undefined = from;
  let reached = isKnockOut(from.round) ? roundPosition(from.round) : 0;
  while (bout && reached <= roundPosition(round)) {
    const hasWon = winnerOf(bout) === boxer;
    const corner: Corner = isOn(bout, boxer, "red", bouts) ? "red" : "blue";
    const isOpen = !hasWon && bout[corner === "red" ? "blue" : "red"].kind !== "nobody";
    if (isOpen) wins += 1;
    const next: BracketBout | undefined = bout.next ? bouts.get(bout.next) : undefined;
    reached = next && isKnockOut(next.round) ? roundPosition(next.round) : reached + 1;
    bout = next;
  }
  return wins + Math.max(0, roundPosition(round) - reached + 1);
}

/** Whether the boxer stands, or would stand, on the corner of the bout. */
function isOn(bout: BracketBout, boxer: string, corner: Corner, bouts: Bouts): boolean {
  if (boxerOn(bout[corner]) === boxer) return true;
  if (boxerOn(bout[corner === "red" ? "blue" : "red"]) === boxer) return false;
  const from = bout[`${corner}From`];
  const before = from === null ? undefined : bouts.get(from);
  if (!before) return false;
  return CORNERS.some((each) => isOn(before, boxer, each, bouts));
}

/** How many wins in the box-off give its entrant a place, at most. */
function winsInBoxOff(state: BoxOffState, boxer: string): number {
  const left = state.rounds - boxOffRoundsPassed(state, boxer);
  // Each win puts somebody out, and nobody has more wins to get than opponents.
  return state.isOpen ? left : Math.min(left, state.alive.length - 1);
}

/** What each bout to come decides for certain. */
function stakesOf(
  bracket: Bracket,
  bouts: Bouts,
  rule: Rule,
  round: KnockOutRound,
  boxOff: BoxOffState | null,
): Map<string, BoutStake> {
  const stakes = new Map<string, BoutStake>();
  for (const bout of bracket.bouts) {
    if (bout.winner !== null || !isKnockOut(bout.round)) continue;
    if (roundPosition(bout.round) > roundPosition(round)) continue;
    const loser = isLosersRound(rule, bout) ? boxOffStake(boxOff) : "out";
    stakes.set(bout.key, { winner: passes(bouts, round, bout) ? "qualifies" : "goes-on", loser });
  }
  for (const bout of bracket.boxOffs) {
    if (bout.winner !== null || !boxOff) continue;
    const isLast = CORNERS.every((corner) => {
      const boxer = boxerOn(bout[corner]);
      return boxer !== null && winsInBoxOff(boxOff, boxer) === 1;
    });
    stakes.set(bout.key, { winner: isLast ? "qualifies" : "goes-on", loser: "out" });
  }
  return stakes;
}

/** What the loser of a bout whose losers box off has: a place where too few others lost. */
function boxOffStake(boxOff: BoxOffState | null): "box-off" | "qualifies" {
  return boxOff !== null && boxOff.rounds === 0 ? "qualifies" : "box-off";
}

/** Whether the winner of the bout is past the deciding round without another bout. */
function passes(bouts: Bouts, round: KnockOutRound, from: BracketBout): boolean {
  if (from.round === round) return true;
  for (let bout = from; bout.next !== null; ) {
    const next = bouts.get(bout.next);
    if (!next) return false;
    const opposite = next.redFrom === bout.key ? next.blue : next.red;
    if (opposite.kind !== "nobody") return false;
    if (next.round === round) return true;
    bout = next;
  }
  return false;
}
