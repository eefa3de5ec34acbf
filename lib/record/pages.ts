/**
 * The public pages of a Games, one entry each, in the order in which they are linked and listed. The
 * path of an entry is the page's folder below `app/[locale]/[games]` and the pattern of its address.
 * Title, navigation, links, parameters, suggestions, the pages that a change moves and the sitemap
 * follow from the entry; what stands in the place of `[id]` is said in page-subjects.ts.
 */

/** What an address asks beside the day: the choice of the home page, a table's question, or words. */
export type PageKind =
  | "home"
  | "table"
  | "search"
  | "changes"
  | "count"
  | "matrix"
  | "nation"
  | "following"
  | "embed"
  | "other"
  | "site";

interface Page {
  /** Without slashes around it; "" is the home page. */
  path: string;
  kind: PageKind;
  /** What the page shows of a day: a list of places, its part of the record, or nothing. */
  shows: "places" | "record" | "nothing";
  /** Where every page links it, by its name in the messages `nav`. */
  linkedFrom: readonly ("header" | "footer")[];
  /** Whether the sitemap has it. */
  isListed: boolean;
  /** The message that is its title; `null`: the title names what the page is about. */
  title: string | null;
}

function table<Name extends string, Shows extends Page["shows"]>(name: Name, shows: Shows) {
  return {
    path: name,
    kind: "table",
    shows,
    linkedFrom: ["header"],
    isListed: true,
    title: `pages.${name}.title`,
  } as const;
}

/** A page that says the same on every day. */
function text<Name extends string>(name: Name) {
  return {
    path: name,
    kind: "other",
    shows: "nothing",
    linkedFrom: ["footer"],
    isListed: true,
    title: `${name}.title`,
  } as const;
}

/** A page of each nation, boxer, … */
function pageOfEach<Path extends string>(path: Path) {
  return {
    path,
    kind: "other",
    shows: "record",
    linkedFrom: [],
    isListed: true,
    title: null,
  } as const;
}

export const PAGES = {
  home: { path: "", kind: "home", shows: "record", linkedFrom: [], isListed: true, title: null },
  "quota-places": table("quota-places", "places"),
  nations: table("nations", "record"),
  boxers: table("boxers", "record"),
  tournaments: table("tournaments", "record"),
  categories: table("categories", "record"),
  "still-open": {
    path: "still-open",
    kind: "other",
    shows: "record",
    linkedFrom: ["header", "footer"],
    isListed: true,
    title: null,
  },
  changes: {
    path: "changes",
    kind: "changes",
    shows: "nothing",
    linkedFrom: ["footer"],
    isListed: true,
    title: "changes.title",
  },
  count: {
    path: "count",
    kind: "count",
    shows: "record",
    linkedFrom: ["footer"],
    isListed: true,
    title: "count.title",
  },
  "one-win-short": {
    path: "one-win-short",
    kind: "other",
    shows: "record",
    linkedFrom: ["footer"],
    isListed: true,
    title: "nearMisses.title",
  },
  matrix: {
    path: "matrix",
    kind: "matrix",
    shows: "record",
    linkedFrom: ["footer"],
    isListed: true,
    title: "nationMatrix.title",
  },
  map: {
    path: "map",
    kind: "other",
    shows: "record",
    linkedFrom: ["footer"],
    isListed: true,
    title: "nationMap.title",
  },
  // The code that other sites copy is reached from what it shows.
  embed: {
    path: "embed",
    kind: "embed",
    shows: "record",
    linkedFrom: [],
    isListed: false,
    title: "embed.title",
  },
  // What a browser follows stands in its address, so that it is one of many.
  following: {
    path: "following",
    kind: "following",
    shows: "record",
    linkedFrom: [],
    isListed: false,
    title: "following.title",
  },
  about: text("about"),
  checks: text("checks"),
  corrections: text("corrections"),
  press: text("press"),
  glossary: text("glossary"),
  // A search is a way to pages, not one that is listed.
  search: {
    path: "search",
    kind: "search",
    shows: "record",
    linkedFrom: [],
    isListed: false,
    title: null,
  },
  tournament: pageOfEach("tournaments/[id]"),
  draw: pageOfEach("tournaments/[id]/[category]"),
  category: pageOfEach("categories/[slug]"),
  // Beside another one if it is asked for.
  nation: { ...pageOfEach("nations/[noc]"), kind: "nation" },
  place: pageOfEach("quota-places/[id]"),
  boxer: pageOfEach("boxers/[slug]"),
} as const satisfies Record<string, Page>;

type Pages = typeof PAGES;
export type PageId = keyof Pages;

/** One string for each `[id]` of a path. */
type IdsIn<Path extends string> = Path extends `${string}[${string}]${infer Rest}`
  ? [id: string, ...IdsIn<Rest>]
  : [];

/** What stands in an address of the page beside the words of its path. */
export type IdsOf<P extends PageId> = IdsIn<Pages[P]["path"]>;

type PageWhere<Key extends keyof Page, Value> = {
  [P in PageId]: Pages[P][Key] extends Value ? P : never;
}[PageId];

/** A page that is a table of the Games' rows. */
export type TablePageId = PageWhere<"kind", "table">;
/** A page that is one of its kind in a Games. */
export type PlainPageId = { [P in PageId]: IdsOf<P> extends [] ? P : never }[PageId];
/** A page of each nation, boxer, … */
export type SubjectPageId = Exclude<PageId, PlainPageId>;
/** A page that every page links. */
export type LinkedPageId = Exclude<PageId, PageWhere<"linkedFrom", readonly []>>;
/** A page with a title of its own. */
export type TitledPageId = Exclude<PageId, PageWhere<"title", null>>;

export const PAGE_IDS = Object.keys(PAGES) as readonly PageId[];

const PARTS: ReadonlyMap<PageId, readonly string[]> = new Map(
  PAGE_IDS.map((page) => [page, PAGES[page].path.split("/").filter((part) => part !== "")]),
);

/** The words of a path, and the names of what stands between them in brackets. */
export function pathParts(page: PageId): readonly string[] {
  return PARTS.get(page) ?? [];
}

function isId(part: string): boolean {
  return part.startsWith("[");
}

export function isSubjectPage(page: PageId): page is SubjectPageId {
  return pathParts(page).some(isId);
}

export function isTablePage(page: PageId): page is TablePageId {
  return PAGES[page].kind === "table";
}

/** The pages that every page links, from its header or its footer. */
export function pagesLinkedFrom(where: Page["linkedFrom"][number]): readonly LinkedPageId[] {
  const isLinked = (page: PageId): page is LinkedPageId =>
    (PAGES[page].linkedFrom as Page["linkedFrom"]).includes(where);
  return PAGE_IDS.filter(isLinked);
}

/** The page at the address of some parts below its Games, whose first is the word of its path. */
export function pageAt([section, ...ids]: readonly string[]): PageId | null {
  const isAt = (page: PageId) => {
    const [word, ...others] = pathParts(page);
    return word === section && others.length === ids.length;
  };
  return PAGE_IDS.find(isAt) ?? null;
}

/** The page whose name in the navigation stands for a page: the list of nations for a nation. */
export function sectionOf(page: PageId): PageId {
  return pageAt(pathParts(page).slice(0, 1)) ?? page;
}

/**
 * The address of a page without language and parameters: `pagePath("paris-2024", "nation", "KAZ")` is
 * "/paris-2024/nations/KAZ". The home page of a Games is at "/paris-2024".
 */
export function pagePath<P extends PageId>(games: string, page: P, ...ids: IdsOf<P>): string {
  let path = `/${games}`;
  let next = 0;
  for (const part of pathParts(page)) path += `/${isId(part) ? ids[next++] : part}`;
  return path;
}
