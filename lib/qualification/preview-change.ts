/** What a change of the facts would do, before anybody publishes it. */
import { awardPlaces } from "./award-places";
import { boxerOn, type DrawProblem, withResult } from "./bracket";
import { type ComputedDraw, drawKey, type StoredBout } from "./compute-draws";
import {
  checkKey,
  type GamesState,
  makeState,
  type StandingPlace,
  standingIn,
} from "./games-state";
import type { LedgerEvent } from "./ledger";
import { type Check, isAsPublished } from "./reconcile";

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
  const draw = state.draws.get(drawKey(bout.tournamentId, bout.categoryCode));
  if (!draw || !canMoveAlone(state, draw, bout)) return null;
  const key = findBout(draw, bout);
  const bracket = key === null ? null : withResult(draw.bracket, key, bout.winner, bout.id);
  if (!bracket) return null;
  const nocOf = (boxer: string) => state.nocOf.get(boxer) ?? null;
  const awards = awardPlaces(bracket, draw.rule, draw.holders, nocOf);
  if (awards.refused.length !== draw.awards.refused.length) return null;
  const boutOf = (id: string) => state.boutById.get(id);
  const then = standingIn(state, draw, boutOf);
  const after = { ...draw, bracket, awards };
  const now = standingIn(state, after, (id) => (id === bout.id ? bout : boutOf(id)));
  const gained = now.filter(({ boxer }) => !then.some((each) => each.boxer === boxer));
  const lost = then.filter(({ boxer }) => !now.some((each) => each.boxer === boxer));
  // A NOC's second place in a category is a matter for every check.
  if (gained.some(({ noc }) => state.heldIn.has(`${draw.categoryCode} ${noc}`))) return null;
  if (movesOtherDraws(state, draw, [...gained, ...lost])) return null;
  const moved = movedChecks(state, draw, gained.length - lost.length);
  // A check that breaks names all that it counted.
  if (moved.some(({ before, after }) => before.holds && !after.holds)) return null;
  return {
    gained,
    lost,
    totals: moved.map(({ before, after }) => ({
      kind: after.kind,
      subject: after.subject,
      before: before.actual,
      after: after.actual,
    })),
    nations: movedNations(state, gained, lost),
    broken: [],
    healed: moved.flatMap(({ before, after }) => (!before.holds && after.holds ? [after] : [])),
    problems: [],
  };
}

/** Whether a place of these NOCs has to do with what their boxers won in other tournaments. */
function movesOtherDraws(
  { draws, nocOf }: GamesState,
  { tournamentId, categoryCode }: ComputedDraw,
  places: readonly StandingPlace[],
): boolean {
  if (places.length === 0) return false;
  const nocs = new Set(places.map(({ noc }) => noc));
  for (const { awards, ...other } of draws.values()) {
    if (other.categoryCode !== categoryCode || other.tournamentId === tournamentId) continue;
    for (const { boxer } of [...awards.places, ...awards.refused]) {
      if (nocs.has(nocOf.get(boxer) ?? "")) return true;
    }
  }
  return false;
}

/** Whether a result of the draw can move nothing but the draw's own places and their totals. */
function canMoveAlone(state: GamesState, draw: ComputedDraw, bout: StoredBout): boolean {
  const { bracket, problems, awards, tournamentId } = draw;
  // A box-off depends on who lost before it.
  if (!bracket.isDrawn || problems.length > 0 || bracket.boxOffs.length > 0) return false;
  const isInForce = (kind: string, ...subject: string[]) =>
    state.checks.get(checkKey(kind, ...subject))?.holds !== false;
  const recorded = state.recordedIn.get(drawKey(tournamentId, draw.categoryCode)) ?? [];
  const before = state.boutById.get(bout.id);
  return (
    // The bout stays in its draw and on its day.
    (!before ||
      (before.tournamentId === tournamentId &&
        before.categoryCode === bout.categoryCode &&
        before.boxedOn === bout.boxedOn)) &&
    (bout.boxedOn === null || before !== undefined || isOnItsDays(state, bout)) &&
    isInForce("one-boxer-per-noc") &&
    isInForce("computed-recorded", tournamentId) &&
    isInForce("deciding-bout", tournamentId) &&
    // What a list alone says does not move with the bouts.
    recorded.every(
      ({ boxerSlug, decidingBoutId, ledger }) =>
        ledger.length === 0 &&
        decidingBoutId !== null &&
        awards.places.some(
          (place) => place.boxer === boxerSlug && place.decidingBout === decidingBoutId,
        ),
    )
  );
}

function isOnItsDays({ input }: GamesState, { tournamentId, boxedOn }: StoredBout): boolean {
  const tournament = input.tournaments.find(({ id }) => id === tournamentId);
  return (
    tournament !== undefined &&
    boxedOn !== null &&
    boxedOn >= tournament.startsOn &&
    boxedOn <= tournament.endsOn
  );
}

/** Key of the place in the bracket that the stored bout has, or is to have; `null`: none. */
function findBout({ bracket }: ComputedDraw, bout: StoredBout): string | null {
  const found = bracket.bouts.find(
    ({ id, round, red, blue }) =>
      round === bout.round &&
      (id === null || id === bout.id) &&
      boxerOn(red) === bout.redSlug &&
      boxerOn(blue) === bout.blueSlug,
  );
  const isFree = found?.red.kind === "boxer" && found.blue.kind === "boxer";
  // A stored bout that is to stand elsewhere now would leave its old place.
  const isElsewhere = bracket.bouts.some(({ id, key }) => id === bout.id && key !== found?.key);
  return found && isFree && !isElsewhere ? found.key : null;
}

/** The totals of a draw when it has `more` places, before and after. */
function movedChecks(
  { checks, genderOf }: GamesState,
  { tournamentId, categoryCode }: ComputedDraw,
  more: number,
): { before: Check; after: Check }[] {
  if (more === 0) return [];
  const gender = genderOf.get(categoryCode) ?? "";
  const keys = [
    checkKey("games-total", gender),
    checkKey("category-total", categoryCode),
    checkKey("tournament-total", tournamentId, gender),
    checkKey("allocation", tournamentId, categoryCode),
  ];
  return keys.flatMap((key) => {
    const before = checks.get(key);
    if (!before) return [];
    const actual = before.actual + more;
    const holds = isAsPublished(before.expected, before.expectedMost, actual);
    return [{ before, after: { ...before, actual, holds, rows: holds ? [] : before.rows } }];
  });
}

function movedNations(
  { heldByNoc }: GamesState,
  gained: readonly StandingPlace[],
  lost: readonly StandingPlace[],
): Effect["nations"] {
  const more = new Map<string, number>();
  for (const { noc } of gained) more.set(noc, (more.get(noc) ?? 0) + 1);
  for (const { noc } of lost) more.set(noc, (more.get(noc) ?? 0) - 1);
  return [...more]
    .flatMap(([noc, by]) => {
      const before = heldByNoc.get(noc) ?? 0;
      return by === 0 ? [] : [{ noc, before, after: before + by }];
    })
    .sort(byNoc);
}

function byNoc(a: { noc: string }, b: { noc: string }): number {
  return a.noc < b.noc ? -1 : 1;
}
