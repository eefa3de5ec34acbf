/**
 * The filters of the tables, one entry each, in the order in which the API lists them; `FILTER_KEYS`
 * has their order in addresses. A table names those that it has, and its rows' facets hold their
 * values. Their words are the messages `table.filter` and `values`.
 */
import { CONTINENTS, GENDERS, PLACE_STATUSES, ROUTE_KINDS } from "@/lib/qualification/vocabulary";
import type { GamesRecord } from "./games-record";
import {
  isMeaningless,
  type Meant,
  meantAmong,
  meantCategoryOrNear,
  meantGender,
  meantNation,
  NO_MEANING,
  tournamentWords,
  type Worded,
} from "./meant-value";
import { remember } from "./remember";
import type { FilterKey } from "./table";

interface Filter {
  /** Its values where they are the same in every Games; `null`: each Games has its own. */
  everywhere: readonly string[] | null;
  /** Its values in a Games, in the order to show them. */
  values: (record: GamesRecord) => readonly string[];
  /** Reads a value that it does not have. */
  meant: (record: GamesRecord, text: string) => Meant;
  /** What people, forms and other sites call it, without capitals and signs. README.md lists them. */
  otherNames: readonly string[];
}

const CONTINENT_WORDS: readonly Worded[] = [
  { value: "AFR", words: ["Africa", "African", "Африка"] },
  { value: "AME", words: ["America", "Americas", "The Americas", "American", "Америка"] },
  { value: "ASI", words: ["Asia", "Asian", "Азия"] },
  { value: "EUR", words: ["Europe", "European", "Европа", "Еуропа"] },
  { value: "OCE", words: ["Oceania", "Oceanian", "Океания"] },
];

const KIND_WORDS: readonly Worded[] = [
  { value: "universality", words: ["universality place", "universality places", "invitation"] },
  { value: "reallocation", words: ["reallocated", "reallocations"] },
  { value: "refugee", words: ["refugees", "refugee team"] },
  { value: "host", words: ["host place", "host places"] },
];

const STATUS_WORDS: readonly Worded[] = [
  ...PLACE_STATUSES.map((value) => ({ value, words: [value] })),
  { value: "no-place", words: ["no place", "none", "without a place"] },
];

const HOLDS_WORDS: readonly Worded[] = [
  { value: "yes", words: ["yes", "y", "true", "1", "with", "with a place"] },
  { value: "no", words: ["no", "n", "false", "0", "without", "without a place"] },
];

/** The values of a filter that are the same in every Games. */
function everywhere(values: readonly string[]) {
  return { everywhere: values, values: () => values };
}

export const FILTERS: Readonly<Record<FilterKey, Filter>> = {
  gender: {
    ...everywhere(GENDERS),
    meant: (_record, text) => meantGender(text),
    otherNames: ["genders", "sex"],
  },
  category: {
    everywhere: null,
    values: ({ categories }) => categories.map(({ code }) => code),
    meant: meantCategoryOrNear,
    otherNames: ["categories", "weight", "weights", "weightclass", "class", "division", "event"],
  },
  noc: {
    everywhere: null,
    values: ({ nations }) => nations.map(({ noc }) => noc),
    meant: ({ nations }, text) => meantNation(nations, text),
    otherNames: ["nocs", "nation", "nations", "country", "countries"],
  },
  continent: {
    ...everywhere(CONTINENTS),
    meant: (_record, text) => meantAmong(CONTINENT_WORDS, text),
    otherNames: ["continents", "region"],
  },
  route: {
    everywhere: null,
    values: ({ tournaments }) => [
      ...tournaments.map(({ id }) => id),
      ...ROUTE_KINDS.filter((kind) => kind !== "tournament"),
    ],
    meant: (record, text) => meantAmong([...tournamentWords(record), ...KIND_WORDS], text),
    otherNames: ["routes", "tournament", "tournaments", "qualifier"],
  },
  status: {
    ...everywhere([...PLACE_STATUSES, "no-place"]),
    meant: (_record, text) => meantAmong(STATUS_WORDS, text),
    otherNames: ["statuses"],
  },
  holds: {
    ...everywhere(["yes", "no"]),
    meant: (_record, text) => meantAmong(HOLDS_WORDS, text),
    otherNames: [],
  },
};

/** Every value that a filter takes in a Games, in the order to show them. */
export type FilterValues = Readonly<Record<FilterKey, readonly string[]>>;

/** What may be asked of a Games; a value that no row has is allowed and finds nothing. */
export const filterValues = remember((record: GamesRecord): FilterValues => {
  const entries = Object.entries(FILTERS).map(([key, { values }]) => [key, values(record)]);
  return Object.fromEntries(entries) as FilterValues;
});

/**
 * Reads a value that a filter does not have. What is certain is in `values`; what only looks like a
 * code or a name is in `near`.
 */
export function meantValue(record: GamesRecord, key: FilterKey, text: string): Meant {
  return isMeaningless(text) ? NO_MEANING : FILTERS[key].meant(record, text);
}
