/** What a change of the facts would do, before anybody publishes it. */
import { awardPlaces, boxersThrough } from "./award-places";
import { type Bracket, type DrawProblem, withResult } from "./bracket";
import type { ComputedDraw, StoredBout } from "./compute-draws";
import {
  type GamesState,
  holderKey,
  makeState,
  type OwnMoves,
  type StandingPlace,
  standingIn,
  stands,
} from "./games-state";
import type { LedgerEvent } from "./ledger";
import { type Check, judge } from "./reconcile";
import { unfilledOf } from "./unfilled";

export type Change =
  /** Enters a bout, or corrects the stored one of the same id. */
  | { kind: "bout"; bout: StoredBout }
  | { kind: "remove-bout"; boutId: string }
  /** The place's ledger becomes this one. */
  | { kind: "ledger"; placeId: string; ledger: readonly LedgerEvent[] };

/** A number that a change moves. */
export interface Moved {
  before: number;
  after: number;
}

export interface Effect {
  gained: readonly StandingPlace[];
  lost: readonly StandingPlace[];
  /** Totals that move, by the check that compares them. */
  totals: readonly ({ kind: Check["kind"]; subject: readonly string[] } & Moved)[];
  /** Places in force of each NOC that move, by NOC. */
  nations: readonly ({ noc: string } & Moved)[];
  /** Checks that hold before and not after, as they stand after. */
  broken: readonly Check[];
  /** Checks that hold after and not before, as they stand after. */
  healed: readonly Check[];
  /** What is wrong in the draw afterwards and was not before. */
  problems: readonly DrawProblem[];
}

export interface Preview {
  effect: Effect;
  /** The state after the change; computed when it is asked for. */
  next: () => GamesState;
}

/**
 * The effect of a change on a state, which stays as it is.
 * Throws where the change names a bout or a place that the state does not have.
 */
export function previewChange(state: GamesState, change: Change): Preview {
  const next = once(() => makeState(changed(state, change)));
  const quick = change.kind === "bout" ? resultEffect(state, change.bout) : null;
  return { effect: quick ?? effectBetween(state, next()), next };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The facts after the change. */
function changed({ input, boutById }: GamesState, change: Change): GamesState["input"] {
  switch (change.kind) {
    case "bout": {
      const { bout } = change;
      const bouts = boutById.has(bout.id)
        ? input.bouts.map((each) => (each.id === bout.id ? { ...each, ...bout } : each))
        : [...input.bouts, bout];
      return { ...input, bouts };
    }
    case "remove-bout":
      if (!boutById.has(change.boutId)) throw new Error(`There is no bout ${change.boutId}`);
      return { ...input, bouts: input.bouts.filter(({ id }) => id !== change.boutId) };
    case "ledger": {
      const { placeId, ledger } = change;
      if (!input.places.some(({ id }) => id === placeId)) {
        throw new Error(`There is no place ${placeId}`);
      }
      const places = input.places.map((place) =>
        place.id === placeId ? { ...place, ledger } : place,
      );
      return { ...input, places };
    }
  }
}

/** What differs between two states of one Games. */
export function effectBetween(before: GamesState, after: GamesState): Effect {
  const keyOf = ({ tournamentId, categoryCode, boxer }: StandingPlace) =>
    `${tournamentId} ${categoryCode} ${boxer}`;
  const placesOf = (state: GamesState) =>
    [...state.draws.values()].flatMap((draw) =>
      standingIn(state, draw, (id) => state.boutById.get(id)),
    );
  const then = new Map(placesOf(before).map((place) => [keyOf(place), place]));
  const now = new Map(placesOf(after).map((place) => [keyOf(place), place]));
  const checks = [...after.checks].map(([key, check]) => ({ check, old: before.checks.get(key) }));
  const nocs = [...new Set([...before.heldByNoc.keys(), ...after.heldByNoc.keys()])];
  const heldBy = (state: GamesState, noc: string) => state.heldByNoc.get(noc) ?? 0;
  return {
    gained: [...now].flatMap(([key, place]) => (then.has(key) ? [] : [place])),
    lost: [...then].flatMap(([key, place]) => (now.has(key) ? [] : [place])),
    totals: checks.flatMap(({ check, old }) =>
      TOTALS.has(check.kind) && old && old.actual !== check.actual
        ? [{ kind: check.kind, subject: check.subject, before: old.actual, after: check.actual }]
        : [],
    ),
    nations: nocs
      .map((noc) => ({ noc, before: heldBy(before, noc), after: heldBy(after, noc) }))
      .filter((each) => each.before !== each.after)
      .sort(byNoc),
    broken: checks.flatMap(({ check, old }) => (old?.holds && !check.holds ? [check] : [])),
    healed: checks.flatMap(({ check, old }) => (old && !old.holds && check.holds ? [check] : [])),
    problems: [...after.draws].flatMap(([key, draw]) => newProblems(before.draws.get(key), draw)),
  };
}

const TOTALS: ReadonlySet<Check["kind"]> = new Set([
  "games-total",
  "category-total",
  "tournament-total",
  "allocation",
]);

function newProblems(before: ComputedDraw | undefined, after: ComputedDraw): DrawProblem[] {
  const known = new Set(before?.problems.map(problemKey));
  return after.problems.filter((problem) => !known.has(problemKey(problem)));
}

function problemKey({ code, boxer, boutId }: DrawProblem): string {
  return `${code} ${boxer} ${boutId}`;
}

/**
 * The effect of a result in a draw whose lines are known, from that draw alone; `null` where more
 * than its own places can move, so that everything has to be computed again.
 */
function resultEffect(state: GamesState, bout: StoredBout): Effect | null {
  const moves = state.ownMoves.get(bout.tournamentId)?.get(bout.categoryCode);
  if (!moves || !staysInDraw(state, moves, bout)) return null;
  const { draw } = moves;
  const key = findBout(draw, bout, state.boutById.has(bout.id));
  const bracket = key === null ? null : withResult(draw.bracket, key, bout.winner, bout.id);
  if (!bracket) return null;
  if (tellsTheSame(moves, bracket)) return nothingMoves();
  const boxers = boxersAfter(state, moves, bracket);
  if (!boxers) return null;
  const gained = gainedPlaces(state, moves, boxers);
  const lost = lostPlaces(moves, boxers, bout);
  for (const { noc } of gained) {
    const key = holderKey(draw.categoryCode, noc);
    // A NOC's second place in a category is a matter for every check.
    if (draw.holders.has(noc) || state.heldIn.has(key) || isOfOtherDraws(state, draw, key))
      return null;
  }
  for (const { noc } of lost) {
    if (isOfOtherDraws(state, draw, holderKey(draw.categoryCode, noc))) return null;
  }
  // The first place after all others says that the tournaments before it are over.
  if (gained.length > 0 && moves.decidesOthers.byGain) return null;
  if (lost.length > 0 && moves.decidesOthers.byLoss) return null;
  const unfilled = unfilledAfter(state, moves, bout, bracket);
  const moved = movedTotals(moves, gained.length - lost.length, unfilled);
  if (!moved) return null;
  const { totals, healed } = moved;
  const nations = movedNations(state, gained, lost);
  return { gained, lost, totals, nations, broken: [], healed, problems: [] };
}

/** How many places more nobody can win after the change: only where both boxers of a bout are out. */
function unfilledAfter(
  { boutById, nocOf }: GamesState,
  { draw }: OwnMoves,
  bout: StoredBout,
  bracket: Bracket,
): number {
  if (bout.winner !== "none" && boutById.get(bout.id)?.winner !== "none") return 0;
  const awards = awardPlaces(bracket, draw.rule, draw.holders, (boxer) => nocOf.get(boxer) ?? null);
  return unfilledOf({ ...draw, bracket, awards }).count - unfilledOf(draw).count;
}

/** The boxers with a place after the change; `null`: it changes who is refused one. */
function boxersAfter(
  { nocOf }: GamesState,
  { draw, decidingRound, firstTelling }: OwnMoves,
  bracket: Bracket,
): readonly string[] | null {
  const { rule, holders, awards } = draw;
  if (decidingRound !== null && awards.refused.length === 0 && !("boxOffPlaces" in rule)) {
    return boxersThrough(bracket, decidingRound, firstTelling);
  }
  const after = awardPlaces(bracket, rule, holders, (boxer) => nocOf.get(boxer) ?? null);
  const isSame = after.refused.length === awards.refused.length;
  return isSame ? after.places.map(({ boxer }) => boxer) : null;
}

/** Whether no bout has changed that can say something about a place. */
function tellsTheSame({ draw, firstTelling }: OwnMoves, { bouts }: Bracket): boolean {
  const before = draw.bracket.bouts;
  for (let index = firstTelling; index < bouts.length; index++) {
    if (before[index] !== bouts[index]) return false;
  }
  return true;
}

function nothingMoves(): Effect {
  return { gained: [], lost: [], totals: [], nations: [], broken: [], healed: [], problems: [] };
}

/** Whether a place of the NOC has to do with what its boxers won in other tournaments. */
function isOfOtherDraws({ wonIn }: GamesState, { tournamentId }: ComputedDraw, key: string) {
  return wonIn.get(key)?.some((id) => id !== tournamentId) ?? false;
}

/** Whether the bout stays in its draw and on its day. */
function staysInDraw(
  { boutById }: GamesState,
  { tournament: { id, startsOn, endsOn } }: OwnMoves,
  { id: boutId, tournamentId, categoryCode, boxedOn }: StoredBout,
): boolean {
  const before = boutById.get(boutId);
  if (!before) return boxedOn === null || (boxedOn >= startsOn && boxedOn <= endsOn);
  return (
    before.tournamentId === id &&
    tournamentId === id &&
    before.categoryCode === categoryCode &&
    before.boxedOn === boxedOn
  );
}

/** Key of the place in the bracket that the stored bout has, or is to have; `null`: none. */
function findBout({ bracket }: ComputedDraw, bout: StoredBout, isStored: boolean): string | null {
  for (const { key, id, round, red, blue } of bracket.bouts) {
    if (
      round === bout.round &&
      (id === null || id === bout.id) &&
      red.kind === "boxer" &&
      red.boxer === bout.redSlug &&
      blue.kind === "boxer" &&
      blue.boxer === bout.blueSlug
    ) {
      // A stored bout that is to stand elsewhere now would leave its old place.
      return id === null && isStored ? null : key;
    }
  }
  return null;
}

/** The places that follow now and did not stand. */
function gainedPlaces(
  { nocOf }: GamesState,
  { draw: { tournamentId, categoryCode }, standing }: OwnMoves,
  boxers: readonly string[],
): StandingPlace[] {
  const gained: StandingPlace[] = [];
  for (const boxer of boxers) {
    if (standing.some((place) => place.boxer === boxer)) continue;
    const noc = nocOf.get(boxer) ?? "";
    gained.push({ placeId: null, tournamentId, categoryCode, boxer, noc });
  }
  return gained;
}

/** The places that stood, do not follow now, and are not recorded by anything but the bout. */
function lostPlaces(
  { recorded, standing }: OwnMoves,
  boxers: readonly string[],
  bout: StoredBout,
): StandingPlace[] {
  return standing.filter(
    ({ boxer, placeId }) =>
      !boxers.includes(boxer) &&
      !recorded.some(
        (place) =>
          place.id === placeId && (place.decidingBoutId !== bout.id || stands(place, bout)),
      ),
  );
}

/**
 * The totals of a draw when it has `more` places and `unfilled` more that nobody can win; `null` where one breaks: the rows that break it
 * are those of the whole record.
 */
function movedTotals(
  { totals }: OwnMoves,
  more: number,
  unfilled: number,
): Pick<Effect, "totals" | "healed"> | null {
  const moved: Effect["totals"][number][] = [];
  const healed: Check[] = [];
  if (more === 0 && unfilled === 0) return { totals: moved, healed };
  for (const check of totals) {
    const actual = check.actual + more;
    const now = unfilled === 0 ? check : withUnfilled(check, unfilled);
    const verdict = judge(now, actual);
    if (check.holds && !verdict.holds) return null;
    if (more !== 0) {
      moved.push({ kind: check.kind, subject: check.subject, before: check.actual, after: actual });
    }
    if (!check.holds && verdict.holds) healed.push({ ...now, actual, ...verdict, rows: [] });
  }
  return { totals: moved, healed };
}

function withUnfilled({ unfilled: before = 0, ...check }: Check, more: number): Check {
  const unfilled = before + more;
  return unfilled > 0 ? { ...check, unfilled } : check;
}

function movedNations(
  { heldByNoc }: GamesState,
  gained: readonly StandingPlace[],
  lost: readonly StandingPlace[],
): Effect["nations"] {
  const moved: Effect["nations"][number][] = [];
  const places = lost.length === 0 ? gained : [...gained, ...lost];
  for (const [index, { noc }] of places.entries()) {
    if (places.findIndex((place) => place.noc === noc) < index) continue;
    const before = heldByNoc.get(noc) ?? 0;
    const after = before + countOf(gained, noc) - countOf(lost, noc);
    if (before !== after) moved.push({ noc, before, after });
  }
  return moved.length > 1 ? moved.sort(byNoc) : moved;
}

function byNoc(a: { noc: string }, b: { noc: string }): number {
  return a.noc < b.noc ? -1 : 1;
}

function countOf(places: readonly StandingPlace[], wanted: string): number {
  let count = 0;
  for (const { noc } of places) if (noc === wanted) count += 1;
  return count;
}
