import { localePath } from "@/lib/i18n/routing";
import { EMPTY_QUERY, type Resource, type TableQuery } from "@/lib/record/table";
import { makeTableParams } from "@/lib/schemas/table-query";

/** The addresses of a Games' pages in one language. */
export function gamesLinks(locale: string, games: string) {
  const at = (path: string) => localePath(locale, `/${games}/${path}`);
  return {
    home: (choice?: { noc?: string; tournament?: string }) => {
      const params = new URLSearchParams(choice).toString();
      return localePath(locale, "/") + (params ? `?${params}` : "");
    },
    table: (resource: Exclude<Resource, "bouts">, query: Partial<TableQuery> = {}) => {
      const params = makeTableParams({ ...EMPTY_QUERY, ...query }).toString();
      return at(resource) + (params ? `?${params}` : "");
    },
    nation: (noc: string) => at(`nations/${noc}`),
    boxer: (slug: string) => at(`boxers/${slug}`),
    category: (slug: string) => at(`categories/${slug}`),
    tournament: (id: string) => at(`tournaments/${id}`),
    about: () => at("about"),
    api: (resource: Resource, query = "") => `/api/v1/${games}/${resource}${query}`,
  };
}
