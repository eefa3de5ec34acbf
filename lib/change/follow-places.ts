/** Places of a draw follow from its bouts: they come, go and say what the bouts make of them. */
import type { ComputedPlace } from "@/lib/qualification/award-places";
import { categorySlug } from "@/lib/qualification/category-slug";
import {
  boutsOfDraw,
  type ComputedDraw,
  drawKey,
  entriesOfDraw,
  nocsOf,
} from "@/lib/qualification/compute-draws";
import { drawsOf, withPlaces } from "@/lib/record/computed-places";
import type { Bout, GamesRows, StoredPlace } from "@/lib/record/games-rows";
import { remember } from "@/lib/record/remember";
import { type Changed, NO_PROBLEMS, problem, refused } from "./change-problem";

/** The draws of a Games, by `drawKey`. */
export type Draws = ReadonlyMap<string, ComputedDraw>;

/** The id of a place won at a tournament: readable, and the same whenever it is won again. */
export function placeIdOf(categoryCode: string, noc: string, tournamentId: string): string {
  return `${categorySlug(categoryCode)}-${noc.toLowerCase()}-${tournamentId}`;
}

/** A place taken away can let a NOC take another, which can take one away: so many times at most. */
const MOST_ROUNDS = 20;

/**
 * Lets the places follow the bouts: one that they now give is added; one that they gave and no
 * longer give goes, unless something has happened to it since; what they say of one that stays
 * (day, bout, finish) is said anew. Places that only a list tells of stay as they are.
 */
export function syncPlaces(
  before: GamesRows,
  after: GamesRows,
  draws: Draws,
  earlier?: GamesRows,
): Changed {
  const old = awardsIn(before, draws);
  for (const [key, place] of awardsBack(before, after, earlier)) old.set(key, place);
  let rows = after;
  let followed: Draws | null = null;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const now = drawsOf(rows);
    // The same draws give the same places.
    if (followed !== null && areSameDraws(followed, now)) return { rows, problems: NO_PROBLEMS };
    const places = followedPlaces(rows, old, awardsIn(rows, now));
    if (places === rows.places) return { rows, problems: NO_PROBLEMS };
    followed = now;
    rows = withPlaces(rows, places);
    const left = new Set(places.map(({ id }) => id));
    const inUse = after.places.filter(
      ({ id, ledger }) =>
        !left.has(id) &&
        (ledger.length > 0 || places.some(({ reallocatedFromId }) => reallocatedFromId === id)),
    );
    if (inUse.length > 0) {
      return refused(
        before,
        ...inUse.map(({ boxerSlug }) => problem("place-has-gone-on", "bout", { boxer: boxerSlug })),
      );
    }
  }
  throw new Error("The places that follow from the bouts do not settle");
}

/** The places that the bouts give, as they are stored, by draw and boxer. */
type AwardedPlaces = ReadonlyMap<string, StoredPlace>;

/** The key of a boxer's place in a draw. */
export function awardKey({
  tournamentId,
  categoryCode,
  boxerSlug,
}: Pick<StoredPlace, "tournamentId" | "categoryCode" | "boxerSlug">): string {
  return `${drawKey(tournamentId ?? "", categoryCode)} ${boxerSlug}`;
}

function areSameDraws(then: Draws, now: Draws): boolean {
  for (const [key, draw] of now) if (then.get(key) !== draw) return false;
  return then.size === now.size;
}

function awardsIn(rows: GamesRows, draws: Draws): Map<string, StoredPlace> {
  const awards = new Map<string, StoredPlace>();
  for (const draw of draws.values()) {
    for (const [key, place] of awardsOf(draw, rows)) awards.set(key, place);
  }
  return awards;
}

/** The places of one draw. A draw is of the very rows that it was made from, so that they are found once. */
const awardsOf = remember((draw: ComputedDraw, rows: GamesRows): AwardedPlaces => {
  const places = draw.awards.places.flatMap((award) => awardedPlace(rows, draw, award) ?? []);
  return new Map(places.map((place) => [awardKey(place), place]));
});

/** What the bouts gave of the places that are brought back, in the rows that they come from. */
function awardsBack(before: GamesRows, after: GamesRows, earlier?: GamesRows): AwardedPlaces {
  if (!earlier) return new Map();
  const there = new Set(before.places);
  const back = new Set(after.places.filter((place) => !there.has(place)).map(awardKey));
  const then = awardsIn(earlier, drawsOf(earlier));
  return new Map([...then].filter(([key]) => back.has(key)));
}

/** The places as the bouts give them now; the same list if nothing moved. */
function followedPlaces(
  rows: GamesRows,
  old: AwardedPlaces,
  now: AwardedPlaces,
): readonly StoredPlace[] {
  const seen = new Set<string>();
  let moved = false;
  const left: StoredPlace[] = [];
  for (const place of rows.places) {
    const key = awardKey(place);
    const award = now.get(key);
    if (award) {
      seen.add(key);
      const followed = follow(place, old.get(key), award);
      moved ||= followed !== place;
      left.push(followed);
      continue;
    }
    const { decidingBoutId } = place;
    const stays =
      decidingBoutId === null ||
      rows.bouts.some((bout) => bout.id === decidingBoutId && stands(place, bout));
    if (stays && !old.has(key)) left.push(place);
    else moved = true;
  }
  const stayed = left.length;
  for (const [key, place] of now) if (!seen.has(key)) left.push(place);
  return moved || left.length > stayed ? left : rows.places;
}

const FOLLOWING = ["finish", "wonOn", "wonOnIsExact", "decidingBoutId"] as const;

/** Whether a place still stands by its deciding bout: its boxer is the winner, or nobody is yet. */
export function stands({ boxerSlug }: StoredPlace, { winner, redSlug, blueSlug }: Bout): boolean {
  if (winner === null) return true;
  return boxerSlug === (winner === "red" ? redSlug : winner === "blue" ? blueSlug : null);
}

/** The place with what it had from the bouts as they say it now; what a list says of it stays. */
function follow(place: StoredPlace, then: StoredPlace | undefined, now: StoredPlace): StoredPlace {
  if (!then || then === now) return place;
  const moved = FOLLOWING.filter((key) => place[key] === then[key] && then[key] !== now[key]);
  if (moved.every((key) => place[key] === now[key])) return place;
  return { ...place, ...Object.fromEntries(moved.map((key) => [key, now[key]])) };
}

/** A place of a draw as it is stored; `null`: nothing says whose it is. */
function awardedPlace(
  rows: GamesRows,
  draw: ComputedDraw,
  { boxer, finish, decidingBout, provenBy }: ComputedPlace,
): StoredPlace | null {
  const { tournamentId, categoryCode, bracket } = draw;
  const proof = [...bracket.bouts, ...bracket.boxOffs].find(({ key }) => key === provenBy);
  const boutId = decidingBout ?? proof?.id;
  const bout = boutsOfDraw(rows.bouts, draw).find(({ id }) => id === boutId);
  const entry = entriesOfDraw(rows.entries, draw).find(({ boxerSlug }) => boxerSlug === boxer);
  const sourceUrl = bout?.sourceUrl ?? entry?.sourceUrl;
  const noc = nocsOf(rows.boxers).get(boxer);
  if (noc === undefined || sourceUrl === undefined) return null;
  return {
    id: placeIdOf(categoryCode, noc, tournamentId),
    categoryCode,
    noc,
    boxerSlug: boxer,
    routeKind: "tournament",
    tournamentId,
    finish,
    wonOn: bout?.boxedOn ?? null,
    wonOnIsExact: decidingBout !== null && bout !== undefined && bout.boxedOn !== null,
    decidingBoutId: decidingBout,
    reallocatedFromId: null,
    note: null,
    sourceUrl,
    ledger: [],
  };
}
