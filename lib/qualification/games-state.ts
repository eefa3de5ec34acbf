/** All that the core knows of a Games at one moment: facts, draws, places and checks. */
import { type ComputedDraw, computeDraws, drawKey, type StoredBout } from "./compute-draws";
import { isInForce } from "./ledger";
import { type Check, type ReconcileInput, reconcile } from "./reconcile";

/** A place that stands: recorded, or following from the bouts, or both. */
export interface StandingPlace {
  /** Id of the recorded place; `null`: it follows from bouts and is not recorded yet. */
  placeId: string | null;
  tournamentId: string | null;
  categoryCode: string;
  boxer: string;
  noc: string;
}

export interface GamesState {
  input: ReconcileInput;
  draws: ReadonlyMap<string, ComputedDraw>;
  boutById: ReadonlyMap<string, StoredBout>;
  nocOf: ReadonlyMap<string, string>;
  genderOf: ReadonlyMap<string, string>;
  /** Recorded places by draw. */
  recordedIn: ReadonlyMap<string, readonly ReconcileInput["places"][number][]>;
  /** By `checkKey`. */
  checks: ReadonlyMap<string, Check>;
  /** How many places in force each NOC has. */
  heldByNoc: ReadonlyMap<string, number>;
  /** "M51 KAZ" for each place in force. */
  heldIn: ReadonlySet<string>;
}

/** The key of a check in a state's map. */
export function checkKey(kind: string, ...subject: readonly string[]): string {
  return `${kind} ${subject.join(" ")}`;
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
  const recordedIn = new Map<string, ReconcileInput["places"][number][]>();
  const recorded = new Set<string>();
  for (const place of standing) {
    if (place.tournamentId === null) continue;
    const key = drawKey(place.tournamentId, place.categoryCode);
    recordedIn.set(key, [...(recordedIn.get(key) ?? []), place]);
    recorded.add(`${key} ${place.boxerSlug}`);
  }
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
    heldIn.add(`${categoryCode} ${noc}`);
  }
  const checks = reconcile({ ...input, places }, draws);
  return {
    input,
    draws,
    boutById,
    nocOf,
    genderOf: new Map(input.categories.map(({ code, gender }) => [code, gender])),
    recordedIn,
    checks: new Map(checks.map((check) => [checkKey(check.kind, ...check.subject), check])),
    heldByNoc,
    heldIn,
  };
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
