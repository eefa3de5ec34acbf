import { drawKey } from "@/lib/qualification/compute-draws";
import { compareDays } from "@/lib/qualification/day-order";
import { isFirstAward } from "@/lib/qualification/ledger";
import type { Gender } from "@/lib/qualification/vocabulary";
import { recordDay } from "./as-of";
import { type Attempt, attempts } from "./attempts";
import {
  type ByGender,
  countByGender,
  isOnTheDraw,
  isOutsideTotal,
  placesHeldOn,
  placesOfTournament,
} from "./counts";
import { type GamesRecord, required, routeOf } from "./games-record";
import type {
  Allocation,
  Bout,
  Boxer,
  Category,
  Nation,
  QuotaPlace,
  Tournament,
} from "./games-rows";
import { isOpenTo } from "./open-to";
import {
  type BoutSeenBy,
  boutsOf,
  decidingBout,
  type HistoryStep,
  placeHistory,
} from "./place-history";
import { roundPosition } from "./rounds";
import { type Board, tournamentBoards } from "./spotlight";
import { placeRow, routePosition } from "./tables/quota-place-rows";
import type { PlaceRow } from "./tables/quota-places-table";
import { sumTotals, type Total } from "./totals";
import { isWonWithoutBout } from "./won-without-bout";

/** A place with what happened to it and the bout that gave it. */
export interface PlaceStory {
  place: PlaceRow;
  bout: BoutSeenBy | null;
  /** Whether the draw let its holder through without a bout. */
  isWithoutBout: boolean;
  history: readonly HistoryStep[];
}

/** The whole story of one place. */
function placeStory(record: GamesRecord, place: QuotaPlace): PlaceStory {
  return {
    place: placeRow(record, place),
    bout: decidingBout(record, place),
    isWithoutBout: isWonWithoutBout(record, place),
    history: placeHistory(record, place),
  };
}

/** The stories of some places, in the places' order. */
export function placeStories(record: GamesRecord, places: readonly QuotaPlace[]): PlaceStory[] {
  return places.map((place) => placeStory(record, place));
}

function byDate(a: PlaceStory, b: PlaceStory): number {
  const x = a.history[0]?.day ?? "";
  const y = b.history[0]?.day ?? "";
  if (x !== y) return x < y ? -1 : 1;
  return a.place.noc < b.place.noc ? -1 : 1;
}

export interface NationProfile {
  nation: Nation;
  awards: readonly PlaceStory[];
  held: ByGender;
  onTheDraw: number;
  /** One cell a category, in the record's order: the awards in it, those lost included. */
  byCategory: readonly { category: Category; places: readonly PlaceRow[] }[];
  /** The nation's share of each tournament's places, tournaments in order of date. */
  byTournament: readonly {
    tournament: Tournament;
    /** Whether the nation could win a place there; `null`: its continent is not known. */
    isOpen: boolean | null;
    won: ByGender;
    given: ByGender;
  }[];
  /** Awards without a tournament: invitations and reallocations. */
  otherRoutes: readonly PlaceRow[];
  boxersWithout: readonly Boxer[];
}

/** All that the record says of a nation; `null`: there is no such NOC. */
export function nationProfile(record: GamesRecord, noc: string): NationProfile | null {
  const nation = record.nationByNoc.get(noc);
  if (!nation) return null;
  const places = record.placesByNoc.get(noc) ?? [];
  const awards = placeStories(record, places).sort(byDate);
  return {
    nation,
    awards,
    held: countByGender(record, placesHeldOn(record, recordDay(record), places)),
    onTheDraw: places.filter(isOnTheDraw).length,
    byCategory: record.categories.map((category) => ({
      category,
      places: awards.map(({ place }) => place).filter((place) => place.category === category.code),
    })),
    byTournament: record.tournaments.filter(hasBegun(record)).map((tournament) => ({
      tournament,
      isOpen: isOpenTo(tournament, nation),
      won: countByGender(
        record,
        places.filter((place) => place.tournamentId === tournament.id),
      ),
      given: placesOfTournament(record, tournament),
    })),
    otherRoutes: awards
      .map(({ place }) => place)
      .filter((place) => !record.tournamentById.has(place.route)),
    boxersWithout: (record.boxersByNoc.get(noc) ?? []).filter(
      ({ slug }) =>
        !record.placesByBoxer.has(slug) && (record.asOf === null || record.boutsByBoxer.has(slug)),
    ),
  };
}

/** Whether a tournament had begun by the end of the record's day; of the live record each has. */
function hasBegun({ asOf }: GamesRecord): (tournament: Tournament) => boolean {
  return ({ startsOn }) => asOf === null || asOf >= startsOn;
}

export interface BoxerProfile {
  boxer: Boxer;
  nation: Nation;
  category: Category;
  places: readonly QuotaPlace[];
  attempts: readonly Attempt[];
  /** Bouts of the qualification in the order they were boxed, as far as that is known. */
  bouts: readonly BoutSeenBy[];
}

/** All that the record says of a boxer; `null`: there is no such boxer. */
export function boxerProfile(record: GamesRecord, slug: string): BoxerProfile | null {
  const boxer = record.boxerBySlug.get(slug);
  if (!boxer) return null;
  return {
    boxer,
    nation: required(record.nationByNoc, boxer.noc),
    category: required(record.categoryByCode, boxer.categoryCode),
    places: record.placesByBoxer.get(slug) ?? [],
    attempts: attempts(record, slug),
    bouts: boutsOf(record, slug).sort(asBoxed(record, record.boutsByBoxer.get(slug) ?? [])),
  };
}

/** The order of one boxer's bouts; one of an unknown round stands before those of later days. */
function asBoxed(record: GamesRecord, bouts: readonly Bout[]) {
  type Dated = Pick<Bout, "tournamentId" | "round" | "boxedOn">;
  const position = ({ tournamentId, round, boxedOn }: Dated) => {
    if (round !== null || boxedOn === null) return roundPosition(round);
    const later = bouts.filter(
      (bout) => bout.tournamentId === tournamentId && bout.boxedOn && bout.boxedOn > boxedOn,
    );
    return Math.min(...later.map((bout) => roundPosition(bout.round)), roundPosition(null)) - 0.5;
  };
  return (a: Dated, b: Dated) =>
    routePosition(record, a.tournamentId) - routePosition(record, b.tournamentId) ||
    position(a) - position(b) ||
    compareDays(a.boxedOn ?? "", b.boxedOn ?? "");
}

export interface CategoryProfile {
  category: Category;
  /** Every award in the category, in order of date. */
  awards: readonly PlaceStory[];
  firstAwarded: number;
  held: number;
  /** Those held that stand outside the category's total. */
  outside: number;
  /** Places that were lost or given up and that nobody took over. */
  vacant: number;
  onTheDraw: number;
  /** First awards by route, routes in order of date. */
  byRoute: readonly CategoryRoute[];
  /** The awards that are counted in none of them: given a second time, or outside the total. */
  besides: readonly CategoryRoute[];
}

/** The awards of one route in a category. */
export interface CategoryRoute {
  route: string;
  tournament: Tournament | null;
  /** Whether there is a draw to look at. */
  hasDraw: boolean;
  /** "first": places of the category; "again": given a second time; "outside": outside its total. */
  counts: "first" | "again" | "outside";
  places: readonly PlaceRow[];
}

/** All that the record says of a category; `null`: there is no such slug. */
export function categoryProfile(record: GamesRecord, slug: string): CategoryProfile | null {
  const category = record.categoryBySlug.get(slug);
  if (!category) return null;
  const places = record.placesByCategory.get(category.code) ?? [];
  const awards = placeStories(record, places).sort(byDate);
  const routes = [...new Set(places.map(routeOf))].sort(
    (a, b) => routePosition(record, a) - routePosition(record, b),
  );
  const ofRoute = (route: string): CategoryRoute => {
    const own = awards.map(({ place }) => place).filter((place) => place.route === route);
    const one = places.find((place) => routeOf(place) === route);
    return {
      route,
      tournament: record.tournamentById.get(route) ?? null,
      hasDraw: record.draws.has(drawKey(route, category.code)),
      counts: one && isOutsideTotal(one) ? "outside" : one && isFirstAward(one) ? "first" : "again",
      places: own,
    };
  };
  const byRoute = routes.map(ofRoute);
  const firstAwarded = places.filter(isFirstAward).length;
  const held = placesHeldOn(record, recordDay(record), places);
  const outside = held.filter(isOutsideTotal).length;
  return {
    category,
    awards,
    firstAwarded,
    held: held.length,
    outside,
    vacant: firstAwarded - (held.length - outside),
    onTheDraw: places.filter(isOnTheDraw).length,
    byRoute: byRoute.filter(({ counts }) => counts === "first"),
    besides: byRoute.filter(({ counts }) => counts !== "first"),
  };
}

export interface TournamentProfile {
  tournament: Tournament;
  country: Nation;
  boards: readonly [Board, Board];
  given: ByGender;
  /** How many of its bouts are known. */
  bouts: number;
  /** By category: how many places, by which rule, and who took them. */
  categories: readonly {
    category: Category;
    allocation: Allocation | null;
    places: readonly PlaceStory[];
  }[];
  /** Places by NOC, most first. */
  nations: readonly { nation: Nation; won: ByGender }[];
}

/** All that the record says of a tournament; `null`: there is no such id. */
export function tournamentProfile(record: GamesRecord, id: string): TournamentProfile | null {
  const tournament = record.tournamentById.get(id);
  if (!tournament) return null;
  const places = record.placesByTournament.get(id) ?? [];
  const allocations = record.allocationsByRoute.get(id) ?? [];
  const nocs = [...new Set(places.map(({ noc }) => noc))];
  return {
    tournament,
    country: required(record.nationByNoc, tournament.countryNoc),
    boards: tournamentBoards(record, id, null),
    given: placesOfTournament(record, tournament),
    bouts: record.boutsByTournament.get(id)?.length ?? 0,
    categories: record.categories.map((category) => ({
      category,
      allocation: allocations.find((each) => each.categoryCode === category.code) ?? null,
      places: placeStories(
        record,
        places.filter((place) => place.categoryCode === category.code),
      ),
    })),
    nations: nocs
      .map((noc) => ({
        nation: required(record.nationByNoc, noc),
        won: countByGender(
          record,
          places.filter((place) => place.noc === noc),
        ),
      }))
      .sort((a, b) => b.won.total - a.won.total || (a.nation.noc < b.nation.noc ? -1 : 1)),
  };
}

/** Allocations of the Games by route and category: the matrix of how many places are won where. */
export interface AllocationMatrix {
  routes: readonly { route: string; tournament: Tournament | null; total: Total }[];
  rows: readonly {
    category: Category;
    cells: readonly (Allocation | null)[];
    total: Total;
  }[];
  totals: Readonly<Record<Gender, Total>>;
}

/** The whole matrix, routes in order of date. */
export function allocationMatrix(record: GamesRecord): AllocationMatrix {
  const routes = [...record.allocationsByRoute.keys()].sort(
    (a, b) => routePosition(record, a) - routePosition(record, b),
  );
  const rows = record.categories.map((category) => {
    const own = record.allocations.filter(({ categoryCode }) => categoryCode === category.code);
    return {
      category,
      cells: routes.map((route) => own.find((allocation) => allocation.route === route) ?? null),
      total: sumTotals(own),
    };
  });
  const ofGender = (gender: Gender) =>
    sumTotals(rows.filter(({ category }) => category.gender === gender).map(({ total }) => total));
  return {
    routes: routes.map((route) => ({
      route,
      tournament: record.tournamentById.get(route) ?? null,
      total: sumTotals(record.allocationsByRoute.get(route) ?? []),
    })),
    rows,
    totals: { M: ofGender("M"), W: ofGender("W") },
  };
}
