/** What the tables that count must answer under filters, counted anew from the record's rows. */
import fc from "fast-check";
import { isFirstAward, isHeldOn } from "@/lib/qualification/ledger";
import { recordDay } from "@/lib/record/as-of";
import { isOnTheDraw, isOutsideTotal } from "@/lib/record/counts";
import { filterValues } from "@/lib/record/filters";
import { gamesDays } from "@/lib/record/games-days";
import {
  awardOf,
  currentStatus,
  type GamesRecord,
  required,
  routeOf,
} from "@/lib/record/games-record";
import type { QuotaPlace } from "@/lib/record/games-rows";
import { FILTER_KEYS, type Filters, pickFilters, type Resource } from "@/lib/record/table";
import { RESOURCE_READERS } from "@/lib/record/tables";
import { aQuery } from "./small-table";

export type JsonRow = Readonly<Record<string, unknown>>;

/** The rows of a resource's JSON under those of the filters that it has. */
export function answer(record: GamesRecord, resource: Resource, filters: Filters): JsonRow[] {
  const reader = RESOURCE_READERS[resource];
  const own = pickFilters(...reader.filters)(filters);
  return reader.read(record, aQuery({ filters: own }), { offset: 0, limit: null }).json();
}

/** The quota places that the filters find. */
function placesFound(record: GamesRecord, filters: Filters): QuotaPlace[] {
  return answer(record, "quota-places", filters).map(({ id }) =>
    required(record.placeById, String(id)),
  );
}

function has(filters: Filters, values: Readonly<Record<string, string | null>>): boolean {
  return FILTER_KEYS.filter((key) => key !== "holds").every((key) => {
    const chosen = filters[key];
    return !chosen?.length || chosen.includes(values[key] ?? "");
  });
}

/** Whether somebody is known to be in the Games' draw, and not everybody who holds a place. */
function isDrawnInPart(record: GamesRecord): boolean {
  const held = record.places.filter(isHeld(record));
  return record.places.some(isOnTheDraw) && !held.every(isOnTheDraw);
}

const isHeld = (record: GamesRecord) => (place: QuotaPlace) =>
  isHeldOn(awardOf(record, place), gamesDays(record), recordDay(record));
const genderOf = (record: GamesRecord, place: QuotaPlace) =>
  required(record.categoryByCode, place.categoryCode).gender;

/** Every award by the record's day that is all that the filters ask for, listed or not. */
function awardsBy(record: GamesRecord, filters: Filters): QuotaPlace[] {
  return record.places.filter((place) =>
    has(filters, {
      noc: place.noc,
      gender: genderOf(record, place),
      category: place.categoryCode,
      continent: required(record.nationByNoc, place.noc).continent,
      route: routeOf(place),
      status: currentStatus(place),
    }),
  );
}

/** The boxers of a nation who boxed for a place, or were given one, as the filters ask. */
function triersOf(record: GamesRecord, noc: string, filters: Filters): string[] {
  const { continent } = required(record.nationByNoc, noc);
  const slugs = record.boxers.filter((boxer) => boxer.noc === noc).map(({ slug }) => slug);
  return slugs.filter((slug) => {
    const places = record.places.filter(({ boxerSlug }) => boxerSlug === slug);
    const listed = answer(record, "boxers", { noc: [noc] }).find((row) => row.slug === slug);
    const tries = [
      ...record.bouts
        .filter(({ redSlug, blueSlug }) => redSlug === slug || blueSlug === slug)
        .map(({ tournamentId, categoryCode }) => ({ route: tournamentId, category: categoryCode })),
      ...places.map((place) => ({ route: routeOf(place), category: place.categoryCode })),
    ];
    const own = { noc, continent, status: String(listed?.status) };
    return tries.some(({ route, category }) => {
      const { gender } = required(record.categoryByCode, category);
      return has(filters, { ...own, route, category, gender });
    });
  });
}

/** The bouts known by the record's day at these tournaments, in these categories; none named: at all. */
function boutsOf(record: GamesRecord, at: Filters, slug: string | null = null): number {
  return record.bouts
    .filter(({ redSlug, blueSlug }) => slug === null || redSlug === slug || blueSlug === slug)
    .filter(({ tournamentId, categoryCode }) => {
      const { gender } = required(record.categoryByCode, categoryCode);
      return has(at, { gender, category: categoryCode, route: tournamentId });
    }).length;
}

/** The places that a tournament has to give in the categories asked for; `null`: not published. */
function allocated(record: GamesRecord, tournament: string, filters: Filters): number | null {
  const asked = record.allocations.filter(
    ({ tournamentId, categoryCode }) =>
      tournamentId === tournament &&
      has(
        { gender: filters.gender ?? [], category: filters.category ?? [] },
        { category: categoryCode, gender: required(record.categoryByCode, categoryCode).gender },
      ),
  );
  const places = asked.map(({ places }) => places);
  return places.length === 0 || places.includes(null)
    ? null
    : places.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

/** The counts of a row of a table; `null`: only part is known, `undefined`: not said here. */
export function countedAgain(
  record: GamesRecord,
  resource: "nations" | "categories" | "tournaments" | "boxers",
  row: JsonRow,
  filters: Filters,
): Record<string, number | null | undefined> {
  const isOfPlaces = [filters.noc, filters.continent, filters.status].some((each) => each?.length);
  switch (resource) {
    case "nations": {
      const own = { ...filters, noc: [String(row.noc)] };
      const held = placesFound(record, own).filter(isHeld(record));
      const men = held.filter((place) => genderOf(record, place) === "M").length;
      const tried = triersOf(record, String(row.noc), filters).length;
      return {
        placesMen: men,
        placesWomen: held.length - men,
        places: held.length,
        awards: awardsBy(record, own).length,
        boxersWithPlace: new Set(held.map(({ boxerSlug }) => boxerSlug)).size,
        boxersWhoTried: tried,
      };
    }
    case "categories": {
      const own = { ...filters, category: [String(row.category)] };
      const found = placesFound(record, own);
      const awards = awardsBy(record, own);
      return {
        places: isOfPlaces ? found.length : undefined,
        firstAwarded: awards.filter(isFirstAward).length,
        held: found.filter(isHeld(record)).length,
        outside: found.filter(isHeld(record)).filter(isOutsideTotal).length,
        onTheDraw: isDrawnInPart(record) ? null : awards.filter(isOnTheDraw).length,
      };
    }
    case "tournaments": {
      const found = placesFound(record, { ...filters, route: [String(row.id)] });
      const men = found.filter((place) => genderOf(record, place) === "M").length;
      const { gender = [], category = [] } = filters;
      const knownBouts = boutsOf(record, { gender, category, route: [String(row.id)] });
      if (!isOfPlaces) {
        const inCategories = category.length > 0;
        const places = inCategories ? allocated(record, String(row.id), filters) : undefined;
        return { knownBouts, places: places ?? undefined };
      }
      return { placesMen: men, placesWomen: found.length - men, places: found.length };
    }
    case "boxers": {
      const { category = [], route = [] } = filters;
      const tournaments = route.filter((each) => record.tournamentById.has(each));
      return {
        knownBouts: boutsOf(record, { category, route: tournaments }, String(row.slug)),
      };
    }
  }
}

/** Some values of some filters of a record, often few so that something is found. */
export function someFilters(record: GamesRecord): fc.Arbitrary<Filters> {
  const values = filterValues(record);
  const some = (key: (typeof FILTER_KEYS)[number]) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.subarray([...values[key]], { minLength: 0, maxLength: 2 }) },
      { weight: 1, arbitrary: fc.subarray([...values[key]]) },
    );
  return fc
    .tuple(...FILTER_KEYS.map(some))
    .map((chosen) => Object.fromEntries(FILTER_KEYS.map((key, at) => [key, chosen[at] ?? []])));
}

/** The filters as a URL writes them, to name a failure. */
export function asText(filters: Filters): string {
  return FILTER_KEYS.flatMap((key) =>
    filters[key]?.length ? [`${key}=${filters[key]}`] : [],
  ).join("&");
}
