/** Every draw of a Games as a bracket, with the places that follow from it. */
import { type Awards, awardPlaces } from "./award-places";
import { type Bracket, type DrawBout, type DrawProblem, readDraw } from "./bracket";
import { grouped } from "./grouped";
import { type Award, type GamesDays, isHeldOn } from "./ledger";
import type { KnockOutRound, Rule } from "./rule";
import type { Day, Finish, Round, RouteKind, Winner } from "./vocabulary";

/** A bout with the draw it belongs to, as it is stored. */
export interface StoredBout {
  id: string;
  tournamentId: string;
  categoryCode: string;
  round: Round | null;
  boxedOn: Day | null;
  redSlug: string | null;
  blueSlug: string | null;
  winner: Winner | null;
}

/** A boxer on a line of a draw. */
export interface StoredEntry {
  tournamentId: string;
  categoryCode: string;
  boxerSlug: string;
  /** 1 at the top; `null`: not known. */
  position: number | null;
}

/** A boxer who is known to have come as far as a round of a draw. */
export interface StoredReached {
  tournamentId: string;
  categoryCode: string;
  boxerSlug: string;
  round: KnockOutRound;
}

/** An award as it is recorded, as far as draws depend on it. */
export interface RecordedPlace extends Omit<Award, "tournamentEndsOn"> {
  id: string;
  categoryCode: string;
  noc: string;
  boxerSlug: string;
  routeKind: RouteKind;
  tournamentId: string | null;
  decidingBoutId: string | null;
  /** How far its holder came; `null`: not recorded. */
  finish?: Finish | null;
}

/** What the draws of a Games are made from. */
export interface DrawsInput {
  games: GamesDays;
  tournaments: readonly { id: string; startsOn: Day; endsOn: Day }[];
  allocations: readonly { tournamentId: string | null; categoryCode: string; rule: Rule }[];
  boxers: readonly { slug: string; noc: string }[];
  /** Lines of the draws, as far as they are known. */
  entries?: readonly StoredEntry[];
  reached?: readonly StoredReached[];
  bouts: readonly StoredBout[];
  places: readonly RecordedPlace[];
}

/** One category of a tournament. */
export interface ComputedDraw {
  tournamentId: string;
  categoryCode: string;
  rule: Rule;
  bracket: Bracket;
  problems: readonly DrawProblem[];
  awards: Awards;
  /** NOCs that held a place in the category when the tournament began. */
  holders: ReadonlySet<string>;
}

/** The key of a draw in the map of `computeDraws`. */
export function drawKey(tournamentId: string, categoryCode: string): string {
  return `${tournamentId} ${categoryCode}`;
}

/** The form in which the bracket reads a stored bout. */
export function drawBout(bout: StoredBout): DrawBout {
  const { id, round, boxedOn, redSlug, blueSlug, winner } = bout;
  return { id, round, boxedOn, red: redSlug, blue: blueSlug, winner };
}

/**
 * Computes every draw of the allocations that a tournament gives, in the order of the tournaments;
 * linear in bouts. Keys are those of `drawKey`.
 */
export function computeDraws(input: DrawsInput): ReadonlyMap<string, ComputedDraw> {
  const tournaments = new Map(input.tournaments.map((each) => [each.id, each]));
  const ofDraw = ({ tournamentId, categoryCode }: StoredBout | StoredEntry) =>
    drawKey(tournamentId, categoryCode);
  const bouts = grouped(input.bouts, ofDraw);
  const entries = grouped(input.entries ?? [], ofDraw);
  const nocs = new Map(input.boxers.map(({ slug, noc }) => [slug, noc]));
  const nocOf = (boxer: string) => nocs.get(boxer) ?? null;
  const inCategory = new Map<string, (RecordedPlace & { tournamentEndsOn: Day | null })[]>();
  const recorded = new Set<string>();
  for (const place of input.places) {
    const { tournamentId, categoryCode, boxerSlug } = place;
    const endsOn = tournamentId === null ? undefined : tournaments.get(tournamentId)?.endsOn;
    const award = { ...place, tournamentEndsOn: endsOn ?? null };
    const places = inCategory.get(categoryCode);
    if (places) places.push(award);
    else inCategory.set(categoryCode, [award]);
    if (tournamentId !== null) recorded.add(`${drawKey(tournamentId, categoryCode)} ${boxerSlug}`);
  }

  const given = input.allocations.flatMap(({ tournamentId, categoryCode, rule }) => {
    const tournament = tournamentId === null ? undefined : tournaments.get(tournamentId);
    return tournament ? [{ tournament, categoryCode, rule }] : [];
  });
  // What was won earlier decides who may win later.
  given.sort((a, b) => (a.tournament.startsOn < b.tournament.startsOn ? -1 : 1));
  const draws = new Map<string, ComputedDraw>();
  /** Places by category that only the bouts tell of. */
  const unrecorded = new Map<string, { noc: string; endsOn: Day }[]>();
  for (const { tournament, categoryCode, rule } of given) {
    const key = drawKey(tournament.id, categoryCode);
    const holders = new Set<string>();
    for (const place of inCategory.get(categoryCode) ?? []) {
      if (place.tournamentId === tournament.id) continue;
      if (isHeldOn(place, input.games, tournament.startsOn)) holders.add(place.noc);
    }
    for (const { noc, endsOn } of unrecorded.get(categoryCode) ?? []) {
      if (endsOn < tournament.startsOn) holders.add(noc);
    }
    const read = readDraw({
      entries: (entries.get(key) ?? []).map(({ boxerSlug, position }) => ({
        boxer: boxerSlug,
        noc: nocOf(boxerSlug) ?? "",
        position,
      })),
      bouts: (bouts.get(key) ?? []).map(drawBout),
    });
    const awards = awardPlaces(read.bracket, rule, holders, nocOf);
    draws.set(key, { tournamentId: tournament.id, categoryCode, rule, ...read, awards, holders });
    for (const { boxer } of awards.places) {
      const noc = nocOf(boxer);
      if (noc === null || recorded.has(`${key} ${boxer}`)) continue;
      const others = unrecorded.get(categoryCode) ?? [];
      unrecorded.set(categoryCode, [...others, { noc, endsOn: tournament.endsOn }]);
    }
  }
  return draws;
}
