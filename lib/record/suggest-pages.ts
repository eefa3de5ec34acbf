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

/** The parts of an address's path, decoded as far as they can be. */
export function pathSegments(path: string): string[] {
  return path.split("/").filter(Boolean).map(decodeSegment);
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The last part of a page's own address, from what was typed; `null`: there is no such page. */
type FindId = (record: GamesRecord, typed: string) => string | null;

const known =
  (idsOf: (record: GamesRecord) => ReadonlyMap<string, unknown>): FindId =>
  (record, typed) => {
    const meant = [typed, typed.toLowerCase(), typed.toUpperCase()];
    return meant.find((id) => idsOf(record).has(id)) ?? null;
  };

const categorySlugs = known((record) => record.categoryBySlug);

const SECTIONS: ReadonlyMap<string, FindId> = new Map([
  ["quota-places", () => null],
  ["about", () => null],
  ["checks", () => null],
  ["nations", known((record) => record.nationByNoc)],
  ["boxers", known((record) => record.boxerBySlug)],
  ["tournaments", known((record) => record.tournamentById)],
  [
    "categories",
    (record, typed) =>
      record.categoryByCode.get(typed.toUpperCase())?.slug ?? categorySlugs(record, typed),
  ],
]);

/**
 * The page's own address below its Games, as segments: `["nations", "kaz"]` → `["nations", "KAZ"]`,
 * `["categories", "M51"]` → `["categories", "mens-51kg"]`. `null`: there is no such page.
 */
export function findPage(record: GamesRecord, segments: readonly string[]): string[] | null {
  const [section, typed, ...more] = segments;
  if (section === undefined) return [];
  const findId = SECTIONS.get(section);
  if (!findId || more.length > 0) return null;
  if (typed === undefined) return [section];
  const id = findId(record, typed);
  return id === null ? null : [section, id];
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
