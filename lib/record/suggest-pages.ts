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
