import { localePath } from "@/lib/i18n/routing";
import type { Day } from "@/lib/qualification/vocabulary";
import type { Games } from "@/lib/record/games-rows";
import { EMPTY_QUERY, type Resource, type TableQuery } from "@/lib/record/table";
import { AS_OF, makeTableParams } from "@/lib/record/table-query";

/** Games by id, or with whether its home page is that of the site; by id alone it is taken to be. */
export type GamesRef = string | Pick<Games, "id" | "isFeatured">;

/**
 * The addresses of a Games' pages in one language. On a page of a day they lead to pages of that
 * day, so that a reader stays on it.
 */
export function gamesLinks(locale: string, ref: GamesRef, asOf: Day | null = null) {
  const { id: games, isFeatured } = typeof ref === "string" ? { id: ref, isFeatured: true } : ref;
  const day: Record<string, string> = asOf === null ? {} : { [AS_OF]: asOf };
  const withParams = (path: string, params: Record<string, string> | URLSearchParams) => {
    const query = new URLSearchParams(params).toString();
    return query ? `${path}?${query}` : path;
  };
  const at = (path: string) => withParams(localePath(locale, `/${games}/${path}`), day);
  return {
    home: (choice: { noc?: string; tournament?: string } = {}) =>
      withParams(localePath(locale, isFeatured ? "/" : `/${games}`), { ...day, ...choice }),
    /** `asOf`: the list of another day, or with `null` without one. */
    table: (
      resource: Exclude<Resource, "bouts" | "checks">,
      { asOf: listDay = asOf, ...query }: Partial<TableQuery> & { asOf?: Day | null } = {},
    ) => {
      const params = makeTableParams({ ...EMPTY_QUERY, ...query }, listDay);
      return withParams(localePath(locale, `/${games}/${resource}`), params);
    },
    nation: (noc: string) => at(`nations/${noc}`),
    boxer: (slug: string) => at(`boxers/${slug}`),
    category: (slug: string) => at(`categories/${slug}`),
    tournament: (id: string) => at(`tournaments/${id}`),
    place: (id: string) => at(`quota-places/${id}`),
    placeJson: (id: string) => withParams(`/api/v1/${games}/quota-places/${id}`, day),
    draw: (tournament: string, category: string) => at(`tournaments/${tournament}/${category}`),
    /** Without words the page that says what can be searched. */
    search: (typed = "") =>
      withParams(localePath(locale, `/${games}/search`), typed ? { ...day, q: typed } : day),
    stillOpen: () => at("still-open"),
    about: () => at("about"),
    checks: () => at("checks"),
    corrections: () => at("corrections"),
    /** The log of all corrections, whatever the day. */
    correctionsJson: () => `/api/v1/${games}/corrections`,
    api: (resource: Resource, params: Record<string, string> = {}) =>
      withParams(`/api/v1/${games}/${resource}`, { ...day, ...params }),
  };
}
