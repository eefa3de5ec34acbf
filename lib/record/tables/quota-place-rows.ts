import { awardedOn, isFirstAward, isHeldOn } from "@/lib/qualification/ledger";
import { ROUTE_KINDS } from "@/lib/qualification/vocabulary";
import { listedPlaces, recordDay } from "../as-of";
import { categorySearchText } from "../category-search-text";
import type { CountedPlace, CountsPlaces } from "../counted-places";
import { isOnTheDraw, isOutsideTotal } from "../counts";
import { joinSearchTexts, searchText } from "../fold";
import { gamesDays } from "../games-days";
import { awardOf, currentStatus, type GamesRecord, required, routeOf } from "../games-record";
import type { Allocation, QuotaPlace } from "../games-rows";
import { nationSearchText } from "../nation-names";
import { placeFacets } from "../place-facets";
import { sortName } from "../sort-name";
import type { Facets } from "../table";
import type { MovedPlace, PlaceRow } from "./quota-places-table";

/**
 * What a row that counts places counts from: the facets of its places, each with what holds of the
 * whole row, and what `otherwise` says.
 */
export function countedFacets(
  record: GamesRecord,
  places: readonly QuotaPlace[],
  otherwise: readonly Facets[],
  ofRow: Facets = {},
): CountsPlaces {
  const days = gamesDays(record);
  const listed = new Set(listedPlaces(record, places));
  const counted = (place: QuotaPlace): CountedPlace => ({
    ...placeFacets(record, place),
    ...ofRow,
    boxer: place.boxerSlug,
    isHeld: isHeldOn(awardOf(record, place), days, recordDay(record)),
    isFirst: isFirstAward(place),
    isOutside: isOutsideTotal(place),
    isDrawn: isOnTheDraw(place),
  });
  return {
    facets: [...[...listed].map(counted), ...otherwise],
    gone: places.filter((place) => !listed.has(place)).map(counted),
  };
}

/** What places are found by that a route has to give: whose they become is not known. */
export function allocationFacets(
  record: GamesRecord,
  allocations: readonly Allocation[],
): Facets[] {
  return allocations.map(({ route, categoryCode }) => ({
    route,
    gender: required(record.categoryByCode, categoryCode).gender,
    category: categoryCode,
  }));
}

/** Routes in order: the tournaments by date, then the others, each kind by itself. */
export function routePosition(record: GamesRecord, route: string): number {
  const position = record.tournaments.findIndex((tournament) => tournament.id === route);
  if (position >= 0) return position;
  return record.tournaments.length + (ROUTE_KINDS as readonly string[]).indexOf(route);
}

function movedPlace(record: GamesRecord, place: QuotaPlace | undefined): MovedPlace | null {
  if (!place) return null;
  const boxer = required(record.boxerBySlug, place.boxerSlug);
  return { id: place.id, noc: place.noc, boxer: boxer.name, boxerSlug: boxer.slug };
}

/** The words by which an award is found. */
function placeSearchText(record: GamesRecord, place: QuotaPlace): string {
  const nation = required(record.nationByNoc, place.noc);
  const category = required(record.categoryByCode, place.categoryCode);
  const boxer = required(record.boxerBySlug, place.boxerSlug);
  const tournament = place.tournamentId ? record.tournamentById.get(place.tournamentId) : undefined;
  const own = searchText([boxer.name, ...boxer.aliases, tournament?.name, tournament?.city]);
  const ofCategory = categorySearchText(category, record.games.id);
  return joinSearchTexts(own, ofCategory, nationSearchText(nation));
}

/** One award as a row of a table. `search`: "" where nobody will search, since making it costs most. */
export function placeRow(
  record: GamesRecord,
  place: QuotaPlace,
  search = placeSearchText(record, place),
): PlaceRow {
  const nation = required(record.nationByNoc, place.noc);
  const category = required(record.categoryByCode, place.categoryCode);
  const boxer = required(record.boxerBySlug, place.boxerSlug);
  const route = routeOf(place);
  const awarded = awardedOn(awardOf(record, place), gamesDays(record));
  return {
    id: place.id,
    facets: [placeFacets(record, place)],
    search,
    gender: category.gender,
    category: category.code,
    categoryPosition: record.categories.indexOf(category),
    weightLabel: category.weightLabel,
    noc: nation.noc,
    nation: nation.name,
    isoAlpha2: nation.isoAlpha2,
    continent: nation.continent,
    boxer: boxer.name,
    boxerSlug: boxer.slug,
    sortName: sortName(record.boxers, boxer),
    route,
    routePosition: routePosition(record, route),
    finish: place.finish,
    wonOn: place.wonOn,
    wonOnIsExact: place.wonOnIsExact,
    awardedOn: awarded.day,
    awardedOnIsExact: awarded.isExact,
    status: currentStatus(place),
    basis: place.basis,
    note: place.note,
    sourceUrl: place.sourceUrl,
    movedFrom: movedPlace(
      record,
      place.reallocatedFromId ? record.placeById.get(place.reallocatedFromId) : undefined,
    ),
    movedTo: movedPlace(record, record.successorOf.get(place.id)),
  };
}

/**
 * The places that a list shows: every award of the live record, where a place that was lost and
 * reallocated is two rows; the places held, of a record turned back to a day.
 */
export function placeRows(record: GamesRecord): PlaceRow[] {
  return listedPlaces(record).map((place) => placeRow(record, place));
}
