import { boxerLabels, boxerMarks } from "./boxer-labels";
import { findDraw } from "./draws";
import { fold, makeSearch, searchText } from "./fold";
import { type GamesRecord, required } from "./games-record";
import { newBoxerSlug } from "./match-boxers";
import { searchRecord } from "./search";
import type { FoundPage } from "./search-index";

/** A page that exists. */
export interface PageSuggestion {
  kind: "nation" | "boxer" | "tournament" | "category" | "place";
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

const findCategory: FindId = (record, typed) =>
  record.categoryByCode.get(typed.toUpperCase())?.slug ?? categorySlugs(record, typed);

const boxerSlugs = known((record) => record.boxerBySlug);

/** Also by what the address would be of another spelling: boxers who are one now were two once. */
const findBoxer: FindId = (record, typed) => {
  const slug = boxerSlugs(record, typed);
  if (slug !== null) return slug;
  const wanted = typed.toLowerCase();
  const named = record.boxers.filter(({ noc, aliases }) =>
    aliases.some((alias) => newBoxerSlug(alias, noc, NO_SLUGS) === wanted),
  );
  return named.length === 1 ? (named[0]?.slug ?? null) : null;
};

const NO_SLUGS: ReadonlySet<string> = new Set();

const SECTIONS: ReadonlyMap<string, FindId> = new Map([
  ["quota-places", known((record) => record.placeById)],
  ["still-open", () => null],
  ["search", () => null],
  ["about", () => null],
  ["checks", () => null],
  ["corrections", () => null],
  ["nations", known((record) => record.nationByNoc)],
  ["boxers", findBoxer],
  ["tournaments", known((record) => record.tournamentById)],
  ["categories", findCategory],
]);

/**
 * The page's own address below its Games, as segments: `["nations", "kaz"]` → `["nations", "KAZ"]`,
 * `["categories", "M51"]` → `["categories", "mens-51kg"]`; a draw stands below its
 * tournament: `["tournaments", "world-1", "mens-51kg"]`. `null`: there is no such page.
 */
export function findPage(record: GamesRecord, segments: readonly string[]): string[] | null {
  const [first, typed, part, ...more] = segments;
  if (first === undefined) return [];
  const section = first.toLowerCase();
  const findId = SECTIONS.get(section);
  if (!findId || more.length > 0) return null;
  if (typed === undefined) return [section];
  const id = findId(record, typed);
  if (id === null || part === undefined) return id === null ? null : [section, id];
  const draw = section === "tournaments" ? findDrawSlug(record, id, part) : null;
  return draw === null ? null : [section, id, draw];
}

/** The slug of a category that a tournament has a draw in. */
function findDrawSlug(record: GamesRecord, tournamentId: string, typed: string): string | null {
  const slug = findCategory(record, typed);
  const category = slug === null ? undefined : record.categoryBySlug.get(slug);
  return category && findDraw(record, tournamentId, category.code) ? slug : null;
}

/**
 * Pages that somebody may have meant who asked for an address that does not exist: the tournament of
 * a draw that it does not have, and what a search for the words of its last part finds, or places
 * whose id begins with them.
 */
export function suggestPages(record: GamesRecord, segments: readonly string[]): PageSuggestion[] {
  const typed = segments.at(-1) ?? "";
  if (fold(typed) === "") return [];
  const found = makeSearch(typed);
  const above = record.tournamentById.get(segments.at(-2) ?? "");
  const { hits, near } = searchRecord(record, typed, MOST);
  const pages: PageSuggestion[] = [
    ...(above ? [{ kind: "tournament" as const, id: above.id, name: above.name }] : []),
    ...[...hits, ...(above ? [] : near)]
      .filter(({ kind, id }) => kind !== "tournament" || id !== above?.id)
      .map(({ kind, id }) => ({ kind, id, name: pageName(record, kind, id) })),
    ...record.places
      .filter(({ id }) => found(searchText([id])))
      .map(({ id, noc, categoryCode, boxerSlug }) => {
        const { name } = required(record.boxerBySlug, boxerSlug);
        return { kind: "place" as const, id, name: `${name}, ${noc}, ${categoryCode}` };
      }),
  ];
  return toldApart(record, pages.slice(0, MOST));
}

/** Boxers who are called alike, each with what tells them apart. */
function toldApart(record: GamesRecord, pages: readonly PageSuggestion[]): PageSuggestion[] {
  const boxers = pages.flatMap(({ kind, id }) =>
    kind === "boxer" ? [required(record.boxerBySlug, id)] : [],
  );
  const marks = boxerMarks(boxers);
  const labels = boxerLabels(boxers);
  return pages.map((page) =>
    page.kind === "boxer" && marks.has(page.id)
      ? { ...page, name: labels.get(page.id) ?? page.name }
      : page,
  );
}

function pageName(record: GamesRecord, kind: FoundPage["kind"], id: string): string {
  switch (kind) {
    case "nation":
      return required(record.nationByNoc, id).name;
    case "boxer":
      return required(record.boxerBySlug, id).name;
    case "tournament":
      return required(record.tournamentById, id).name;
    case "category":
      return required(record.categoryBySlug, id).code;
  }
}
