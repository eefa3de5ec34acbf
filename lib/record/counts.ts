/**
 * The three things that are counted and never mixed: places first awarded (of the Games' 248),
 * places held at the end of a day, and boxers on the draw of the Games.
 */
import { isFirstAward, isHeldOn } from "@/lib/qualification/ledger";
import type { Day, Gender } from "@/lib/qualification/vocabulary";
import { isOver, recordDay } from "./as-of";
import { gamesDays } from "./games-days";
import { awardOf, currentStatus, type GamesRecord, required } from "./games-record";
import type { QuotaPlace, Tournament } from "./games-rows";

export interface ByGender {
  M: number;
  W: number;
  total: number;
}

/** Counts places by gender. */
export function countByGender(record: GamesRecord, places: readonly QuotaPlace[]): ByGender {
  const count: ByGender = { M: 0, W: 0, total: places.length };
  for (const place of places) count[genderOf(record, place)] += 1;
  return count;
}

function genderOf(record: GamesRecord, place: QuotaPlace): Gender {
  return required(record.categoryByCode, place.categoryCode).gender;
}

/**
 * The places of a tournament: those that it gave; while it is not over, or has not given all of
 * them in the live record, those that it has to give, as far as that is published.
 */
export function placesOfTournament(record: GamesRecord, tournament: Tournament): ByGender {
  const given = countByGender(record, record.placesByTournament.get(tournament.id) ?? []);
  if (record.asOf !== null && isOver(record, tournament)) return given;
  const M = Math.max(given.M, tournament.placesMen ?? 0);
  const W = Math.max(given.W, tournament.placesWomen ?? 0);
  return { M, W, total: M + W };
}

/** Whether the award stands outside the Games' total: an invitation of the refugee team. */
export function isOutsideTotal({ routeKind }: Pick<QuotaPlace, "routeKind">): boolean {
  return routeKind === "refugee";
}

/** Whether the holder was on the draw of the Games. */
export function isOnTheDraw(place: QuotaPlace): boolean {
  return place.ledger.some(({ kind }) => kind === "entered" || kind === "competed");
}

/**
 * How much of the draw of the Games the record knows: that it was made, by somebody who is known to be
 * in it, and all of it, once that is known of everybody who holds a place.
 */
export function drawKnown(record: GamesRecord): "none" | "part" | "all" {
  if (!record.places.some(isOnTheDraw)) return "none";
  const isAll = placesHeldOn(record, recordDay(record)).every(isOnTheDraw);
  return isAll ? "all" : "part";
}

/**
 * Whether the live record is of Games whose places can still change hands: not everybody who holds one
 * is known to be in the draw. What is held then is held now, and not at the end.
 */
export function isUnderWay(record: GamesRecord): boolean {
  return record.asOf === null && drawKnown(record) !== "all";
}

/** The places that were held at the end of `asOf`, the refugee team's invitation among them. */
export function placesHeldOn(
  record: GamesRecord,
  asOf: Day,
  places: readonly QuotaPlace[] = record.places,
): QuotaPlace[] {
  const days = gamesDays(record);
  return places.filter((place) => isHeldOn(awardOf(record, place), days, asOf));
}

export interface GamesTotals {
  /** Places of the Games by the published rules; `null`: not published yet. */
  published: { M: number | null; W: number | null };
  firstAwarded: ByGender;
  reallocated: number;
  /** Held at the end of the record's day, those outside the total included. */
  held: ByGender;
  /** Invitations outside the total: the refugee team's. */
  outside: number;
  /** Those known to be in the draw of the Games; not all of them while only part of it is known. */
  onTheDraw: ByGender;
  drawKnown: "none" | "part" | "all";
  /** Those of the draw who were suspended before they boxed. */
  suspended: number;
  nationsOnTheDraw: number;
}

/** The totals of a Games at the end of the record's day. */
export function gamesTotals(record: GamesRecord): GamesTotals {
  const { games, places } = record;
  const drawn = places.filter(isOnTheDraw);
  return {
    published: { M: games.placesMen, W: games.placesWomen },
    firstAwarded: countByGender(record, places.filter(isFirstAward)),
    held: countByGender(record, placesHeldOn(record, recordDay(record))),
    reallocated: places.filter(({ routeKind }) => routeKind === "reallocation").length,
    outside: places.filter(isOutsideTotal).length,
    onTheDraw: countByGender(record, drawn),
    drawKnown: drawKnown(record),
    suspended: drawn.filter((place) => currentStatus(place) === "suspended").length,
    nationsOnTheDraw: new Set(drawn.map(({ noc }) => noc)).size,
  };
}

export interface Holders {
  places: number;
  /** NOCs that hold a place, without the refugee team. */
  nations: number;
  refugeeTeam: boolean;
}

/** The refugee team's code among the NOCs: a team, not a nation. */
export const REFUGEE_TEAM = "EOR";
/** The code of neutral athletes, who are of no nation. */
export const NEUTRAL_ATHLETES = "AIN";

/** How many places were held at the end of `asOf`, and by how many. */
export function holdersOn(record: GamesRecord, asOf: Day): Holders {
  const held = placesHeldOn(record, asOf);
  const nocs = new Set(held.map(({ noc }) => noc));
  const refugeeTeam = nocs.delete(REFUGEE_TEAM);
  return { places: held.length, nations: nocs.size, refugeeTeam };
}
