/**
 * The one list of the query parameters that each public page reads. The server drops names that no page
 * knows before it looks for a kept answer, and pages are given no others: a name that is missing here
 * does not exist. What only another page or the API reads, a page says that it leaves out.
 */

import { COUNT_PARAMS } from "@/lib/record/count-terms";
import { OF, THEME, WIDTH } from "@/lib/record/embeds";
import { FOLLOWED_PARAMS } from "@/lib/record/followed";
import { AS_OF, REVISION } from "@/lib/record/moment";
import { MATRIX_PARAMS, WITH } from "@/lib/record/nation-choices";
import { PAGES, type PageKind, pageAt } from "@/lib/record/pages";
import { isSitePage } from "@/lib/record/site-pages";
import { FILTER_KEYS } from "@/lib/record/table";
import { type RawParams, TABLE_PARAMS } from "@/lib/record/table-query";
import { FROM, TO } from "./compared-moments";
import { ownParamName } from "./param-names";
import { SPOTLIGHT_PARAMS } from "./spotlight-choice";

const MOMENT = [AS_OF, REVISION] as const;

/** The parameters of every kind of page. */
export const PAGE_PARAMS = {
  home: [...MOMENT, ...SPOTLIGHT_PARAMS],
  table: [...MOMENT, ...TABLE_PARAMS, ...FILTER_KEYS],
  search: [...MOMENT, "q"],
  changes: [...MOMENT, FROM, TO, "noc"],
  count: [...MOMENT, ...COUNT_PARAMS],
  matrix: [...MOMENT, ...MATRIX_PARAMS],
  /** The nation that another is shown beside. */
  nation: [...MOMENT, WITH],
  following: [...MOMENT, ...FOLLOWED_PARAMS],
  /** What is embedded and how; the day and the revision are those of the embed. */
  embed: [...MOMENT, OF, THEME, WIDTH],
  /** One boxer, place, draw …, and the pages of text. */
  other: MOMENT,
  /** Of the site, below no Games. */
  site: [],
} as const satisfies Record<PageKind, readonly string[]>;

/** The search of the site is at its own address, below no Games. */
const SITE_SEARCH = PAGES.search.path;

/** The kind of a page, by the parts of its address without the language: `["paris-2024", "nations"]`. */
export function pageKind(segments: readonly string[]): PageKind {
  const [first, ...own] = segments.map((segment) => segment.toLowerCase());
  if (first !== undefined && isSitePage([first, ...own])) return "site";
  const page = own.length === 0 && first === SITE_SEARCH ? "search" : pageAt(own);
  return page === null ? "other" : PAGES[page].kind;
}

/**
 * The parameter that is meant by a name in the address of a page of this kind, whether the page reads
 * it or another does; `null`: no page knows it, and nothing says so.
 */
export function askedParam(kind: PageKind, given: string): string | null {
  // Only these pages know them: elsewhere they are names that mean nothing.
  if ((kind === "embed" || kind === "nation" || kind === "following") && isKnownParam(kind, given))
    return given;
  const name = ownParamName(given);
  if (name !== "route") return name;
  return kind === "home" ? "tournament" : name;
}

/** What of the parameters that were given a page of this kind reads. */
export function knownParams(kind: PageKind, given: RawParams): Params {
  return pickParams(given, (name) => isKnownParam(kind, name));
}

/** What of the parameters that were given other pages read, or the API, but not a page of this kind. */
export function otherParams(kind: PageKind, given: RawParams): Params {
  return pickParams(given, (name) => !isKnownParam(kind, name) && askedParam(kind, name) === name);
}

type Params = Readonly<Record<string, string | readonly string[]>>;

function pickParams(given: RawParams, isWanted: (name: string) => boolean): Params {
  const entries: [string, string | readonly string[] | undefined][] =
    given instanceof URLSearchParams
      ? [...new Set(given.keys())].map((name) => [name, given.getAll(name)])
      : Object.entries(given);
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      value === undefined || !isWanted(name) ? [] : [[name, value] as const],
    ),
  );
}

/** What is searched, how it is sorted and which columns are shown make no other page for a search engine. */
const PRESENTATION: readonly string[] = TABLE_PARAMS;

/** The parameters in the one address of all that say the same, in a fixed order. */
export function canonicalParams(
  kind: PageKind,
  given: Readonly<Record<string, string | readonly string[]>>,
): URLSearchParams {
  const entries = Object.entries(given)
    .filter(([name]) => kind === "search" || !PRESENTATION.includes(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new URLSearchParams(
    entries.flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
  );
}

/** Does a page of this kind read a parameter of this name? */
function isKnownParam(kind: PageKind, name: string): boolean {
  return (PAGE_PARAMS[kind] as readonly string[]).includes(name);
}
