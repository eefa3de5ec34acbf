import { fold, makeSearch, searchText } from "./fold";
import type { GamesRecord } from "./make-games-record";

/** A page that exists. */
export interface PageSuggestion {
  kind: "nation" | "boxer" | "tournament" | "category";
  /** The last part of the page's address. */
  id: string;
  name: string;
}

const MOST = 8;

const SECTIONS: Readonly<
  Record<string, (record: GamesRecord) => ReadonlyMap<string, unknown> | null>
> = {
  "quota-places": () => null,
  about: () => null,
  nations: (record) => record.nationByNoc,
  boxers: (record) => record.boxerBySlug,
  tournaments: (record) => record.tournamentById,
  categories: (record) => record.categoryBySlug,
};

/** Whether a Games has a page at `/{games}/{section}/{id}`; the segments after the Games are given. */
export function hasPage(record: GamesRecord, segments: readonly string[]): boolean {
  const [section, id, ...more] = segments;
  if (section === undefined) return true;
  if (more.length > 0 || !Object.hasOwn(SECTIONS, section)) return false;
  return id === undefined || (SECTIONS[section]?.(record)?.has(id) ?? false);
}

/**
 * Pages that somebody may have meant who asked for an address that does not exist: those whose name
 * or id begins with the words of its last part.
 */
export function suggestPages(record: GamesRecord, segments: readonly string[]): PageSuggestion[] {
  const typed = segments.at(-1) ?? "";
  if (fold(typed) === "") return [];
  const found = makeSearch(typed);
  const pages: (PageSuggestion & { text: string })[] = [
    ...record.nations.map(({ noc, name, isoAlpha2 }) => ({
      kind: "nation" as const,
      id: noc,
      name,
      text: searchText([noc, name, isoAlpha2]),
    })),
    ...record.tournaments.map(({ id, name, city }) => ({
      kind: "tournament" as const,
      id,
      name,
      text: searchText([id, name, city]),
    })),
    ...record.categories.map(({ slug, code, weightLabel }) => ({
      kind: "category" as const,
      id: slug,
      name: code,
      text: searchText([slug, code, weightLabel]),
    })),
    ...record.boxers.map(({ slug, name, aliases }) => ({
      kind: "boxer" as const,
      id: slug,
      name,
      text: searchText([name, ...aliases]),
    })),
  ];
  return pages
    .filter(({ text }) => found(text))
    .slice(0, MOST)
    .map(({ kind, id, name }) => ({ kind, id, name }));
}
