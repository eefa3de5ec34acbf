/** Which boxers of a draw have won a place by the rule, and through which bout. */
import {
  type Bracket,
  type BracketBout,
  boutOf,
  boxerOn,
  loserOf,
  opposite,
  winnerOf,
} from "./bracket";
import { kept } from "./kept";
import {
  boxersIn,
  decidingRound,
  isKnockOut,
  type KnockOutRound,
  placesByRule,
  type Rule,
  roundAfter,
  roundPosition,
} from "./rule";
import type { Finish } from "./vocabulary";
import { CORNERS } from "./vocabulary";

/** A place that follows from the bouts. */
export interface ComputedPlace {
  boxer: string;
  /** How far the boxer is known to have come; `null`: not as far as there is a word for. */
  finish: Finish | null;
  /** The stored bout that gave it; `null`: it follows from a later bout, or needed none. */
  decidingBout: string | null;
  /** Key of a bout that proves it: the deciding one, else the boxer's first known one after it. */
  provenBy: string | null;
}

export interface Awards {
  /** In the bracket's order; those of a box-off last. */
  places: readonly ComputedPlace[];
  /** Boxers who won a place that they cannot take: their NOC holds one in the category. */
  refused: readonly ComputedPlace[];
  /** Keys of the bouts that can still decide a place. */
  pending: readonly string[];
  /** How many places nobody can win any more. Known only for a draw whose lines are known. */
  unfilled: number;
}

const NO_AWARDS: Awards = { places: [], refused: [], pending: [], unfilled: 0 };

const KNOCK_OUT_FINISH: Partial<Record<KnockOutRound, Finish>> = {
  SF: "semi-finalist",
  F: "finalist",
};

/** The rounds of a box-off; `entrants` box for `places`. */
export function boxOffRounds(entrants: number, places: number): number {
  return entrants <= places ? 0 : Math.ceil(Math.log2(entrants / places));
}

/** Who is in the box-off of a rule, and what is known of it. */
export interface BoxOffState {
  /** Losers of the round, as far as they are known. */
  entrants: readonly string[];
  /** Whether more losers can follow or are not known. */
  isOpen: boolean;
  /** How many more can follow at most; of a draw pieced together, how many are not known. */
  toCome: number;
  /** Entrants who have not lost in the box-off. */
  alive: readonly string[];
  /** Entrants whom the pairs of the first round leave over: they box from the second on. */
  byes: ReadonlySet<string>;
  /** Bouts won in the box-off. */
  wins: ReadonlyMap<string, number>;
  /** Rounds that it takes from the first to a place, with all entrants. */
  rounds: number;
  places: number;
}

/** The box-off of a draw; `null`: the rule has none. */
export function boxOffState(bracket: Bracket, rule: Rule): BoxOffState | null {
  if (rule.kind !== "reach-round-and-box-off") return null;
  const { losersOf, boxOffPlaces } = rule;
  const bouts = bracket.bouts.filter(({ round }) => round === losersOf);
  const seen = bracket.boxOffs.flatMap(({ red, blue }) => [boxerOn(red), boxerOn(blue)]);
  const losers = new Set([...bouts.map(loserOf), ...seen]);
  const entrants = [...losers].filter((boxer) => boxer !== null);
  const wins = new Map<string, number>();
  const out = new Set<string>();
  for (const bout of bracket.boxOffs) {
    if (bout.winner === null) continue;
    const winner = winnerOf(bout);
    if (winner !== null) wins.set(winner, (wins.get(winner) ?? 0) + 1);
    for (const corner of CORNERS) {
      const boxer = boxerOn(bout[corner]);
      if (boxer !== null && boxer !== winner) out.add(boxer);
    }
  }
  // Of a draw pieced together not every bout of the round need be known.
  const toCome = bracket.isDrawn
    ? bouts.filter(canHaveLoser).length
    : boxersIn(losersOf) / 2 - entrants.length;
  const rounds = boxOffRounds(entrants.length + toCome, boxOffPlaces);
  return {
    entrants,
    byes: toCome > 0 ? new Set() : byesOf(bracket, entrants, 2 ** rounds * boxOffPlaces),
    isOpen: toCome > 0,
    toCome,
    alive: entrants.filter((boxer) => !out.has(boxer)),
    wins,
    rounds,
    places: boxOffPlaces,
  };
}

/** Whether somebody can still lose the bout; where nobody stands on a side, nobody can. */
function canHaveLoser({ winner, red, blue }: BracketBout): boolean {
  return winner === null && red.kind !== "nobody" && blue.kind !== "nobody";
}

/** The entrants without an opponent in the first round; none while its pairs are not all known. */
function byesOf(bracket: Bracket, entrants: readonly string[], size: number): ReadonlySet<string> {
  const inFirst = new Set(
    bracket.boxOffs
      .filter(({ redFrom, blueFrom }) => redFrom === null && blueFrom === null)
      .flatMap((bout) => CORNERS.map((corner) => boxerOn(bout[corner]))),
  );
  const byes = entrants.filter((boxer) => !inFirst.has(boxer));
  return new Set(byes.length === size - entrants.length ? byes : []);
}

/** How many rounds of the box-off the boxer has passed, a bye among them. */
export function boxOffRoundsPassed({ wins, byes }: BoxOffState, boxer: string): number {
  return (wins.get(boxer) ?? 0) + (byes.has(boxer) ? 1 : 0);
}

/** Whether the box-off has given the boxer a place. */
function hasWonBoxOff(state: BoxOffState, boxer: string): boolean {
  const isLast = !state.isOpen && state.alive.length === 1;
  return isLast || boxOffRoundsPassed(state, boxer) >= state.rounds;
}

/**
 * The places that the rule gives for what is known of a draw. `holders`: NOCs that hold a place in
 * the category already and cannot take a second; `nocOf` tells a boxer's.
 */
export function awardPlaces(
  bracket: Bracket,
  rule: Rule,
  holders: ReadonlySet<string> = new Set(),
  nocOf: (boxer: string) => string | null = () => null,
): Awards {
  const round = decidingRound(rule);
  if (round === null) return NO_AWARDS;
  const won = new Map<string, ComputedPlace>();
  const pending: string[] = [];

  if (bracket.alone !== null) {
    won.set(bracket.alone, {
      boxer: bracket.alone,
      finish: "winner",
      decidingBout: null,
      provenBy: null,
    });
  }
  for (let index = firstTelling(bracket, round); index < bracket.bouts.length; index++) {
    const bout = bracket.bouts[index] as BracketBout;
    if (bout.round === round) {
      const winner = winnerOf(bout);
      if (winner !== null) won.set(winner, placeFrom(bracket, winner, bout));
      else if (bout.winner === null) pending.push(bout.key);
      continue;
    }
    // Whoever boxes in a later round has come past the deciding one, by a bye or unseen.
    for (const corner of CORNERS) {
      const boxer = boxerOn(bout[corner]);
      const from = corner === "red" ? bout.redFrom : bout.blueFrom;
      if (boxer !== null && from === null && !won.has(boxer)) {
        won.set(boxer, { ...placeFrom(bracket, boxer, bout), decidingBout: null });
      }
    }
  }

  let unfilled = bracket.isDrawn ? winnersOf(rule) - won.size - pending.length : 0;

  const boxOff = boxOffState(bracket, rule);
  if (boxOff) {
    const winners = boxOff.alive.filter((boxer) => hasWonBoxOff(boxOff, boxer));
    for (const boxer of winners) {
      const last = bracket.boxOffs.findLast((bout) => winnerOf(bout) === boxer);
      won.set(boxer, {
        boxer,
        finish: "box-off-winner",
        decidingBout: last?.id ?? null,
        provenBy: last?.key ?? null,
      });
    }
    if (boxOff.isOpen || winners.length < Math.min(boxOff.places, boxOff.alive.length)) {
      pending.push(
        ...bracket.boxOffs.filter(({ winner }) => winner === null).map(({ key }) => key),
      );
      if (bracket.isDrawn) unfilled += boxOff.places - mostByBoxOff(bracket, boxOff);
    } else if (bracket.isDrawn) unfilled += boxOff.places - winners.length;
  }

  const all = [...won.values()];
  const isRefused = ({ boxer }: ComputedPlace) => {
    const noc = holders.size === 0 ? null : nocOf(boxer);
    return noc !== null && holders.has(noc);
  };
  return {
    places: kept(all.filter((place) => !isRefused(place))),
    refused: kept(all.filter(isRefused)),
    pending: kept(pending),
    unfilled,
  };
}

/** How many places the box-off can give at most, however it goes on. */
function mostByBoxOff({ boxOffs }: Bracket, state: BoxOffState): number {
  const { entrants, toCome, alive, places } = state;
  const left = Math.min(places, alive.length + toCome);
  const bothOut = boxOffs.filter(({ winner }) => winner === "none");
  if (bothOut.length === 0) return left;
  const roundOf = new Map<string, number>();
  for (const { key, redFrom, blueFrom } of boxOffs) {
    const before = [redFrom, blueFrom].map((from) => roundOf.get(from ?? "") ?? 0);
    roundOf.set(key, Math.max(...before) + 1);
  }
  const lostIn = (round: number) => bothOut.filter(({ key }) => roundOf.get(key) === round).length;
  // Fewer losers may come than can: then there are fewer rounds, and a bout lost costs more or less.
  const fields = Array.from({ length: toCome + 1 }, (_, more) => entrants.length + more);
  const most = fields.map((field) => {
    const rounds = boxOffRounds(field, places);
    let through = field;
    for (let round = 1; round <= rounds; round++) {
      through = Math.min(through, places * 2 ** (rounds - round)) - lostIn(round);
    }
    return through;
  });
  return Math.max(0, Math.min(left, Math.max(...most)));
}

/** How many boxers the rule lets through without a box-off. */
function winnersOf(rule: Rule): number {
  return (placesByRule(rule) ?? 0) - ("boxOffPlaces" in rule ? rule.boxOffPlaces : 0);
}

/**
 * Index of the first bout that can say something about a place: no bout before the deciding round
 * does. Bouts stand by round.
 */
function firstTelling({ bouts }: Bracket, round: KnockOutRound): number {
  const position = roundPosition;
  const first = position(round);
  let index = bouts.length;
  while (index > 0 && position(bouts[index - 1]?.round as KnockOutRound) >= first) index -= 1;
  return index;
}

/** The place of a boxer who went on from `bout`, or is first seen in it. */
function placeFrom(bracket: Bracket, boxer: string, bout: BracketBout): ComputedPlace {
  let last = bout;
  for (;;) {
    const next = winnerOf(last) === boxer && last.next ? boutOf(bracket, last.next) : undefined;
    if (!next) break;
    last = next;
  }
  const round = isKnockOut(last.round) ? last.round : null;
  const reached = round && winnerOf(last) === boxer ? roundAfter(round) : round;
  return {
    boxer,
    finish: reached === null ? "winner" : (KNOCK_OUT_FINISH[reached] ?? null),
    decidingBout: bout.id,
    provenBy: bout.id === null ? firstStored(bracket, boxer, bout) : bout.key,
  };
}

/** Key of the first stored bout of the boxer from here on. */
function firstStored(bracket: Bracket, boxer: string, from: BracketBout): string | null {
  for (
    let bout: BracketBout | undefined = from;
    bout;
    bout = bout.next ? boutOf(bracket, bout.next) : undefined
  ) {
    if (bout.id !== null) return bout.key;
    if (boxerOn(bout[opposite("red")]) !== boxer && boxerOn(bout.red) !== boxer) return null;
  }
  return null;
}
