import { type Facets, type Filters, matches } from "./table";

/** A place among the facets of a row that counts places, with the counts that it stands in. */
export interface CountedPlace extends Facets {
  /** The holder's slug. */
  boxer: string;
  /** Held at the end of the record's day. */
  isHeld: boolean;
  /** One of the Games' places given for the first time. */
  isFirst: boolean;
  /** Outside the Games' total: an invitation of the refugee team. */
  isOutside: boolean;
  /** Its holder was on the draw of the Games. */
  isDrawn: boolean;
}

/** What a row that counts places counts from. */
export interface CountsPlaces {
  /** What the row is found by: the places that a list shows, and what says no place. */
  facets: readonly (Facets | CountedPlace)[];
  /** Awards that were lost by the record's day: no list of that day shows them. */
  gone: readonly CountedPlace[];
}

function isCounted(facets: Facets | CountedPlace): facets is CountedPlace {
  return "isHeld" in facets;
}

/** The row's places that a list of places shows under the filters. */
export function listedUnder(row: CountsPlaces, filters: Filters): CountedPlace[] {
  return row.facets.filter(isCounted).filter((place) => matches(place, filters));
}

/** Every award of the row that is all that the filters ask for, those lost by the day included. */
export function awardsUnder(row: CountsPlaces, filters: Filters): CountedPlace[] {
  return [...row.facets.filter(isCounted), ...row.gone].filter((place) => matches(place, filters));
}
