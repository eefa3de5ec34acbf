/** All that the core knows of a Games at one moment: facts, draws, places and checks. */

import { firstTelling } from "./award-places";
import { type ComputedDraw, computeDraws, drawKey, type StoredBout } from "./compute-draws";
import { grouped } from "./grouped";
import { isInForce } from "./ledger";
import { type DecidesOthers, type Progress, progressOf } from "./progress";
import { type Check, type ReconcileInput, reconcile } from "./reconcile";
import { decidingRound, type KnockOutRound } from "./rule";

/** A place that stands: recorded, or following from the bouts, or both. */
export interface StandingPlace {
  /** Id of the recorded place; `null`: it follows from bouts and is not recorded yet. */
  placeId: string | null;
  tournamentId: string | null;
  categoryCode: string;
  boxer: string;
  noc: string;
}

/** What a result can move in a draw where that is the draw's own places and their totals. */
export interface OwnMoves {
  draw: ComputedDraw;
  /** The days on which the draw may be boxed. */
  tournament: ReconcileInput["tournaments"][number];
  decidingRound: KnockOutRound | null;
  /** Index of the first bout that can say something about a place. */
  firstTelling: number;
  /** The recorded places, and the places that stand, in the order of `standingIn`. */
  recorded: readonly ReconcileInput["places"][number][];
  standing: readonly StandingPlace[];
  /** The checks of the totals that the draw's places are part of. */
  totals: readonly Check[];
  /** Whether the totals of other tournaments can depend on a place more or less. */
  decidesOthers: DecidesOthers;
}

export interface GamesState {
  input: ReconcileInput;
  draws: ReadonlyMap<string, ComputedDraw>;
  boutById: ReadonlyMap<string, StoredBout>;
  nocOf: ReadonlyMap<string, string>;
  genderOf: ReadonlyMap<string, string>;
  /**
   * By tournament, then category; a draw is missing where a result can move more than its own
   * places.
   */
  ownMoves: ReadonlyMap<string, ReadonlyMap<string, OwnMoves>>;
  /** Recorded places by draw. */
  recordedIn: ReadonlyMap<string, readonly ReconcileInput["places"][number][]>;
  /** By `checkKey`. */
  checks: ReadonlyMap<string, Check>;
  /** How many places in force each NOC has. */
  heldByNoc: ReadonlyMap<string, number>;
  /** By `holderKey`, for each place in force. */
  heldIn: ReadonlySet<string>;
  /** Tournaments in which boxers of a NOC won a place by the rule, refused or not; by `holderKey`. */
  wonIn: ReadonlyMap<string, readonly string[]>;
}

/** The key of a check in a state's map. */
export function checkKey(kind: string, ...subject: readonly string[]): string {
  return `${kind} ${subject.join(" ")}`;
}

/** The key of what a NOC holds in a category. */
export function holderKey(categoryCode: string, noc: string): string {
  return `${categoryCode} ${noc}`;
}

/**
 * Whether a recorded place stands by the bouts: one with a deciding bout stands while its boxer is
 * the winner of that bout; one that only a list tells of always does.
 */
export function stands(
  place: Pick<ReconcileInput["places"][number], "decidingBoutId" | "boxerSlug">,
  bout: StoredBout | undefined,
): boolean {
  if (place.decidingBoutId === null || !bout || bout.winner === null) return true;
  const winner =
    bout.winner === "red" ? bout.redSlug : bout.winner === "blue" ? bout.blueSlug : null;
  return winner === place.boxerSlug;
}

/** The state of a Games from its facts; linear in them. */
export function makeState(input: ReconcileInput): GamesState {
  const draws = computeDraws(input);
  const boutById = new Map(input.bouts.map((bout) => [bout.id, bout]));
  const nocOf = new Map(input.boxers.map(({ slug, noc }) => [slug, noc]));
  const standing = input.places.filter((place) =>
    stands(place, boutById.get(place.decidingBoutId ?? "")),
  );
  const keyIn = ({ tournamentId, categoryCode }: ReconcileInput["places"][number]) =>
    drawKey(tournamentId ?? "", categoryCode);
  const recordedIn = grouped(
    standing.filter(({ tournamentId }) => tournamentId !== null),
    keyIn,
  );
  const recorded = new Set(standing.map((place) => `${keyIn(place)} ${place.boxerSlug}`));
  const following = [...draws].flatMap(([key, draw]) =>
    draw.awards.places
      .filter(({ boxer }) => !recorded.has(`${key} ${boxer}`))
      .map(({ boxer, decidingBout }): ReconcileInput["places"][number] => ({
        id: `${key} ${boxer}`,
        categoryCode: draw.categoryCode,
        noc: nocOf.get(boxer) ?? "",
        boxerSlug: boxer,
        routeKind: "tournament",
        tournamentId: draw.tournamentId,
        wonOn: boutById.get(decidingBout ?? "")?.boxedOn ?? null,
        wonOnIsExact: decidingBout !== null,
        decidingBoutId: decidingBout,
        reallocatedFromId: null,
        sourceUrl: "computed",
        ledger: [],
      })),
  );
  const places = [...standing, ...following];
  const heldByNoc = new Map<string, number>();
  const heldIn = new Set<string>();
  for (const { noc, categoryCode, ledger } of places) {
    if (!isInForce(ledger)) continue;
    heldByNoc.set(noc, (heldByNoc.get(noc) ?? 0) + 1);
    heldIn.add(holderKey(categoryCode, noc));
  }
  const progress = progressOf({ tournaments: input.tournaments, places });
  const checks = reconcile({ ...input, places }, draws, progress);
  const state = {
    input,
    draws,
    boutById,
    nocOf,
    genderOf: new Map(input.categories.map(({ code, gender }) => [code, gender])),
    recordedIn,
    checks: new Map(checks.map((check) => [checkKey(check.kind, ...check.subject), check])),
    heldByNoc,
    heldIn,
    wonIn: wonInOf(draws, nocOf),
  };
  const kept = new Set(standing);
  const fallen = input.places.filter((place) => !kept.has(place)).map(keyIn);
  return { ...state, ownMoves: ownMovesOf(state, progress, new Set(fallen)) };
}

function wonInOf(
  draws: ReadonlyMap<string, ComputedDraw>,
  nocOf: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const wonIn = new Map<string, string[]>();
  for (const { tournamentId, categoryCode, awards } of draws.values()) {
    for (const { boxer } of [...awards.places, ...awards.refused]) {
      const key = holderKey(categoryCode, nocOf.get(boxer) ?? "");
      const ids = wonIn.get(key);
      if (ids) ids.push(tournamentId);
      else wonIn.set(key, [tournamentId]);
    }
  }
  return wonIn;
}

/** The draws of which a result moves nothing else; `fallen`: those of places that do not stand. */
function ownMovesOf(
  state: Omit<GamesState, "ownMoves">,
  progress: Progress,
  fallen: ReadonlySet<string>,
): Map<string, Map<string, OwnMoves>> {
  const { input, checks, genderOf } = state;
  const moves = new Map<string, Map<string, OwnMoves>>();
  if (checks.get(checkKey("one-boxer-per-noc"))?.holds === false) return moves;
  const tournaments = new Map(input.tournaments.map((each) => [each.id, each]));
  const told = new Set(
    (input.reached ?? []).map(({ tournamentId, categoryCode }) =>
      drawKey(tournamentId, categoryCode),
    ),
  );
  for (const [key, draw] of state.draws) {
    const { tournamentId: id, categoryCode, bracket, problems, awards } = draw;
    const tournament = tournaments.get(id);
    if (!tournament || !bracket.isDrawn || problems.length > 0 || fallen.has(key)) continue;
    // Who is said to have reached a round may contradict a result.
    if (told.has(key)) continue;
    // A box-off depends on who lost before it.
    if (bracket.boxOffs.length > 0) continue;
    if (checks.get(checkKey("computed-recorded", id))?.holds === false) continue;
    if (checks.get(checkKey("deciding-bout", id))?.holds === false) continue;
    const recorded = state.recordedIn.get(key) ?? [];
    // What a list alone says does not move with the bouts.
    const isComputed = recorded.every(
      ({ boxerSlug, decidingBoutId, ledger }) =>
        ledger.length === 0 &&
        decidingBoutId !== null &&
        awards.places.some(
          (place) => place.boxer === boxerSlug && place.decidingBout === decidingBoutId,
        ),
    );
    if (!isComputed) continue;
    const gender = genderOf.get(categoryCode) ?? "";
    const totals = [
      checks.get(checkKey("games-total", gender)),
      checks.get(checkKey("category-total", categoryCode)),
      checks.get(checkKey("tournament-total", id, gender)),
      checks.get(checkKey("allocation", id, categoryCode)),
    ].filter((check) => check !== undefined);
    const standing = standingIn(state, draw, (boutId) => state.boutById.get(boutId));
    const inTournament = moves.get(id) ?? new Map<string, OwnMoves>();
    const round = decidingRound(draw.rule);
    inTournament.set(categoryCode, {
      draw,
      tournament,
      decidingRound: round,
      firstTelling: round === null ? bracket.bouts.length : firstTelling(bracket, round),
      recorded,
      standing,
      totals,
      decidesOthers: progress.decidesOthers(draw),
    });
    moves.set(id, inTournament);
  }
  return moves;
}

/** The places of one draw that stand, recorded ones first. */
export function standingIn(
  state: Pick<GamesState, "nocOf" | "recordedIn">,
  draw: ComputedDraw,
  boutOf: (id: string) => StoredBout | undefined,
): StandingPlace[] {
  const key = drawKey(draw.tournamentId, draw.categoryCode);
  const { tournamentId, categoryCode } = draw;
  const places: StandingPlace[] = [];
  const seen = new Set<string>();
  for (const place of state.recordedIn.get(key) ?? []) {
    if (!stands(place, boutOf(place.decidingBoutId ?? ""))) continue;
    seen.add(place.boxerSlug);
    places.push({
      placeId: place.id,
      tournamentId,
      categoryCode,
      boxer: place.boxerSlug,
      noc: place.noc,
    });
  }
  for (const { boxer } of draw.awards.places) {
    if (seen.has(boxer)) continue;
    const noc = state.nocOf.get(boxer) ?? "";
    places.push({ placeId: null, tournamentId, categoryCode, boxer, noc });
  }
  return places;
}
