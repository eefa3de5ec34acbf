import { filterValues, meantValue } from "@/lib/record/filters";
import type { LiveRecord } from "@/lib/record/games-record";
import { probablyMeant } from "@/lib/schemas/asked-values";
import type { FindMeant } from "@/lib/schemas/resource-query";

/** Finds what was probably meant by a value that a filter of a Games does not have. */
export function findMeantIn(live: LiveRecord): FindMeant {
  const values = filterValues(live);
  return (key, value) => {
    const allowed = values[key];
    return probablyMeant({ allowed, meant: (text) => meantValue(live, key, text) }, value).near;
  };
}
