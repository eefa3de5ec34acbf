import { LRUCache } from "lru-cache";
import type { RevisionNote } from "@/lib/change/revision-note";
import { localePath, routing } from "../../lib/i18n/routing";
import type { GamesRecord } from "../../lib/record/games-record";
import { listPages } from "../../lib/record/list-pages";
import { SITE_PAGES } from "../../lib/record/site-pages";
import { PAGE_PARAMS } from "../../lib/schemas/page-params";
import { Answer } from "./answer";
import { siteOrigin } from "./site-origin";

/** A Games as the process answers from it. */
interface ListedGames {
  record: GamesRecord;
  notes: readonly RevisionNote[];
}

interface SiteFilesOptions {
  /** Every Games of the site. */
  listGames: () => readonly ListedGames[];
  findRevision: () => string | undefined;
  baseUrl: string | null;
  /** Addresses in one file; the protocol allows so many. */
  mostInFile?: number;
}

const MOST_IN_FILE = 50_000;
const PATH = /^\/(?:robots\.txt|sitemap(?:-([1-9]\d{0,5}))?\.xml)$/;

/** Of visitors, or for scripts of pages. */
const NOT_FOR_CRAWLERS = ["/admin", "/events/", "/api/auth/", "/api/tables/"];

/**
 * `/robots.txt` and `/sitemap.xml`, which need absolute addresses and so the visitor's host: pages are
 * rendered without one. Past what one file may hold, `/sitemap.xml` names `/sitemap-1.xml` and so on.
 */
export class SiteFiles {
  readonly #options: SiteFilesOptions;
  /** By path and origin; whoever asks by many names makes them anew. */
  readonly #kept = new LRUCache<string, Answer>({ max: 8 });
  #revision: string | undefined;

  constructor(options: SiteFilesOptions) {
    this.#options = options;
  }

  /** Whether the path may be one of these. */
  static isFor(path: string): boolean {
    return PATH.test(path);
  }

  /**
   * The file at a path for whoever asks this host. `"no host"`: the header does not name one, without
   * which there is no address to write; undefined: there is no such file.
   */
  find(path: string, host: string | undefined): Answer | "no host" | undefined {
    const revision = this.#options.findRevision();
    if (revision !== this.#revision) this.#kept.clear();
    this.#revision = revision;
    const origin = siteOrigin(this.#options.baseUrl, host);
    const key = `${origin}\n${path}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    if (path !== "/robots.txt" && origin === null) return "no host";
    const text = path === "/robots.txt" ? makeRobots(origin) : this.#makeSitemap(path, `${origin}`);
    if (text === undefined) return undefined;
    const type = path === "/robots.txt" ? "text/plain" : "application/xml";
    const headers = { "content-type": `${type}; charset=utf-8` };
    const made = { status: 200, headers, body: Buffer.from(text) };
    const answer = new Answer(made, { isShared: true, revision });
    this.#kept.set(key, answer);
    return answer;
  }

  #makeSitemap(path: string, origin: string): string | undefined {
    const pages = [...listSitePages(), ...this.#options.listGames().flatMap(listAddresses)];
    const most = this.#options.mostInFile ?? MOST_IN_FILE;
    const files = Math.ceil(pages.length / most);
    const part = PATH.exec(path)?.[1];
    if (part === undefined) return files <= 1 ? urlSet(origin, pages) : index(origin, files);
    const number = Number(part);
    if (files <= 1 || number > files) return undefined;
    return urlSet(origin, pages.slice((number - 1) * most, number * most));
  }
}

interface ListedPage {
  path: string;
  /** The day on which the page is known to have become what it is. */
  lastmod: string | null;
}

/** The pages of the site that are below no Games, in every language; they change with the site only. */
function listSitePages(): ListedPage[] {
  return SITE_PAGES.flatMap((page) =>
    routing.locales.map((locale) => ({ path: localePath(locale, `/${page}`), lastmod: null })),
  );
}

/** The pages of a Games in every language. */
function listAddresses({ record, notes }: ListedGames): ListedPage[] {
  const { games } = record;
  const changed = lastChanges({ record, notes });
  return listPages(record).flatMap((segments) => {
    const path = `/${[games.id, ...segments].join("/")}`;
    const own = segments.length === 0 && games.isFeatured ? "/" : path;
    const lastmod = changed.get(path) ?? null;
    return routing.locales.map((locale) => ({ path: localePath(locale, own), lastmod }));
  });
}

/** When each page last changed, by its path, as far back as it is known of every revision what it changed. */
function lastChanges({ record, notes }: ListedGames): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  let revision = record.revision;
  for (const { revision: number, paths, publishedAt } of notes.toReversed()) {
    // A whole import does not say what it changed: it may be any page.
    if (number !== revision || paths === null || publishedAt === undefined) break;
    for (const path of paths) if (!changed.has(path)) changed.set(path, publishedAt);
    revision -= 1;
  }
  return changed;
}

function urlSet(origin: string, pages: readonly ListedPage[]): string {
  const urls = pages.map(({ path, lastmod }) => {
    const time = lastmod === null ? "" : `<lastmod>${escapeXml(lastmod)}</lastmod>`;
    return `<url><loc>${escapeXml(origin + encodeURI(path))}</loc>${time}</url>`;
  });
  return document("urlset", urls);
}

function index(origin: string, files: number): string {
  const parts = Array.from({ length: files }, (_, each) => `${origin}/sitemap-${each + 1}.xml`);
  return document(
    "sitemapindex",
    parts.map((url) => `<sitemap><loc>${escapeXml(url)}</loc></sitemap>`),
  );
}

function document(root: string, items: readonly string[]): string {
  const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="${namespace}">`,
    ...items,
    `</${root}>\n`,
  ].join("\n");
}

/** Every view of a page by its parameters is the page again: for a crawler they have no end. */
function makeRobots(origin: string | null): string {
  const names = [...new Set(Object.values(PAGE_PARAMS).flat())].sort();
  return [
    "User-agent: *",
    ...NOT_FOR_CRAWLERS.map((path) => `Disallow: ${path}`),
    ...names.map((name) => `Disallow: /*?*${name}=`),
    ...(origin === null ? [] : ["", `Sitemap: ${origin}/sitemap.xml`]),
    "",
  ].join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
