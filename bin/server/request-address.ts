import { LRUCache } from "lru-cache";
import { routing } from "../../lib/i18n/routing";
import { EMBED, EMBED_PARAMS } from "../../lib/record/embeds";
import { AS_OF, REVISION } from "../../lib/record/moment";
import { askedParam, pageKind } from "../../lib/schemas/page-params";
import { isTrackingParam, meantParamName } from "../../lib/schemas/param-names";
import { readPath, valueWithoutGlue, withoutGlue, writePath } from "./path-spelling";

/** What an address asks for, judged before anything is made for it. */
export type RequestAddress = Readonly<
  /** Something that is the same for everybody until a publish, by its canonical address. */
  | { kind: "public"; url: string; of: "page" | "api" | "file" }
  /** Something of its visitor, or that changes without a publish. */
  | { kind: "private"; url: string }
  /** The address is meant, but spelt otherwise. */
  | { kind: "moved"; url: string; isPrivate: boolean }
  /** There is certainly nothing. */
  | { kind: "nothing" }
  | { kind: "unreadable" }
>;

/** A path with one of these parts shows something of its visitor, or changes without a publish. */
const PRIVATE_SEGMENTS = new Set([
  "admin",
  "auth",
  "login",
  "events",
  "healthz",
  "readyz",
  "metrics",
]);

/** What the rows of a table are asked for. */
const MOMENT: ReadonlySet<string> = new Set([AS_OF, REVISION]);

/** A file of the build, whose address is asked of the framework as it is written. */
const BUILD_FILE = /^\/_next\/static\/(?!.*(?:\.\.|%2e|%5c|\\|\/\/))/i;

const FLAG = /^\/flags\/[a-z]{2}\.svg$/;

const UNREADABLE = { kind: "unreadable" } as const;
const NOTHING = { kind: "nothing" } as const;

const MOST_REMEMBERED = 2000;
const MOST_REMEMBERED_CHARACTERS = 500;

/** A path as it is meant, whatever is asked of it. */
interface MeantPath {
  read: readonly string[];
  /** Without what was glued to the end. */
  segments: readonly string[];
  /** The one spelling of those. */
  spelt: string;
  isPrivate: boolean;
}

type JudgedPath = MeantPath | "unreadable" | "ambiguous";

/** A list is asked for by one path and a thousand queries. */
const knownPaths = new LRUCache<string, JudgedPath>({ max: MOST_REMEMBERED });

function meantPath(path: string): JudgedPath {
  const known = knownPaths.get(path);
  if (known !== undefined) return known;
  const judged = judgePath(path);
  if (path.length <= MOST_REMEMBERED_CHARACTERS) knownPaths.set(path, judged);
  return judged;
}

function judgePath(path: string): JudgedPath {
  const read = readPath(path);
  if (typeof read === "string") return read;
  const segments = withoutGlue(read);
  const isPrivate = read.some((segment) => PRIVATE_SEGMENTS.has(wordOf(segment)));
  return { read, segments, spelt: writePath(segments), isPrivate };
}

/**
 * Reads what a request line asks for; `isOwnFile`: whether a path is that of a file of the site.
 *
 * Parameters that nothing reads are left out, so that all addresses that say the same are one: one
 * rendering, one kept answer. The path is decoded before it is judged.
 */
export function readAddress(
  target: string | undefined,
  isOwnFile: (path: string) => boolean,
): RequestAddress {
  const url = parseTarget(target);
  if (url === null) return UNREADABLE;
  const { path, query } = split(url);
  const meant = meantPath(path);
  if (meant === "unreadable") return UNREADABLE;
  if (meant === "ambiguous") return NOTHING;
  const { read, segments, spelt } = meant;
  if (BUILD_FILE.test(path)) {
    const isThere = isOwnFile(`/${read.join("/")}`);
    return isThere ? { kind: "public", url: path, of: "file" } : NOTHING;
  }
  if (meant.isPrivate) return privateAddress(path, query, read);
  const [first] = segments;
  if (first === "api") return apiAddress(path, spelt, query, segments);
  const isFile = isOwnFile(spelt) || FLAG.test(spelt);
  if (!isFile && (first === "_next" || segments.some((segment) => segment.includes(".")))) {
    return NOTHING;
  }
  if (isFile) return spelt === path ? { kind: "public", url: spelt, of: "file" } : moved(spelt);
  return pageAddress(path, spelt, query, segments);
}

/** The same, but an address that is asked for again is not read again. */
export function makeAddressReader(
  isOwnFile: (path: string) => boolean,
): (target: string | undefined) => RequestAddress {
  const known = new LRUCache<string, RequestAddress>({ max: MOST_REMEMBERED });
  return (target = "") => {
    const found = known.get(target);
    if (found) return found;
    const address = readAddress(target, isOwnFile);
    if (target.length <= MOST_REMEMBERED_CHARACTERS) known.set(target, address);
    return address;
  };
}

/** The path and query that a request line asks for, or null when it names none. */
function parseTarget(target: string | undefined): string | null {
  if (target === undefined) return null;
  if (target.startsWith("/")) return target;
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return null;
  const { pathname, search } = new URL(target);
  return pathname + search;
}

function split(url: string): { path: string; query: string } {
  const whole = url.split("#", 1)[0] ?? "";
  const at = whole.indexOf("?");
  return at === -1
    ? { path: whole, query: "" }
    : { path: whole.slice(0, at), query: whole.slice(at + 1) };
}

/** A part as some programs read it: without letter case, and without what follows a semicolon. */
function wordOf(segment: string): string {
  return (segment.split(";", 1)[0] ?? "").trim().toLowerCase();
}

function privateAddress(path: string, query: string, segments: readonly string[]): RequestAddress {
  if (segments.some((segment) => segment.includes(";"))) return NOTHING;
  const meant = segments.map((segment) =>
    PRIVATE_SEGMENTS.has(wordOf(segment)) ? wordOf(segment) : segment,
  );
  const spelt = writePath(meant);
  const url = query ? `${spelt}?${query}` : spelt;
  return spelt === path ? { kind: "private", url } : { kind: "moved", url, isPrivate: true };
}

function apiAddress(
  path: string,
  spelt: string,
  query: string,
  segments: readonly string[],
): RequestAddress {
  const isTable = segments[1] === "tables";
  const nameOf = (given: string) => {
    const name = meantParamName(given);
    return (isTable ? MOMENT.has(name) : !isTrackingParam(name)) ? name : null;
  };
  const isLeft = isAsRead(query, nameOf);
  const url = isLeft ? `${spelt}?${query}` : withQuery(spelt, readQuery(query, nameOf).params);
  return spelt === path ? { kind: "public", url, of: "api" } : moved(url);
}

function pageAddress(
  path: string,
  spelt: string,
  query: string,
  segments: readonly string[],
): RequestAddress {
  const [first, ...rest] = segments;
  const isLanguage = (routing.locales as readonly (string | undefined)[]).includes(first);
  const below = isLanguage ? rest : segments;
  const isEmbed = below[0]?.toLowerCase() === EMBED;
  const kind = pageKind(isEmbed ? below.slice(1) : below);
  const nameOf = (name: string) =>
    isEmbed && EMBED_PARAMS.includes(name) ? name : askedParam(kind, name);
  const { params, isAsWritten } = readQuery(query, nameOf, "q");
  const url = withQuery(spelt, params);
  // The page's script reads the address too: it has to be one that it understands.
  return spelt === path && isAsWritten ? { kind: "public", url, of: "page" } : moved(url);
}

/**
 * The parameters that something reads, by the names that `nameOf` gives them; `null`: nothing does.
 * `typed`: the one whose value is somebody's words, which are left as they are; where there is such a
 * one, a parameter without a value asks for nothing and is left out.
 */
function readQuery(
  query: string,
  nameOf: (given: string) => string | null,
  typed?: string,
): { params: URLSearchParams; isAsWritten: boolean } {
  const params = new URLSearchParams();
  if (query === "") return { params, isAsWritten: true };
  const read = [...new URLSearchParams(query)].flatMap(([given, text]) => {
    const [name, value] = text === "" ? apartAgain(given) : [given, text];
    const meant = nameOf(name);
    return meant === null ? [] : [{ given, text, meant, value }];
  });
  let isAsWritten = true;
  for (const [index, { given, text, meant, value }] of read.entries()) {
    const isCut = typed !== undefined && meant !== typed && index === read.length - 1;
    const clean = isCut ? valueWithoutGlue(value) : value;
    if (meant !== given || clean !== text) isAsWritten = false;
    if (typed !== undefined && clean.trim() === "" && meant !== AS_OF) isAsWritten = false;
    else params.append(meant, clean);
  }
  return { params, isAsWritten };
}

/**
 * Of most programs' queries: names with values, written as URLSearchParams writes them. Of what is encoded it
 * knows the comma and the plus only.
 */
const PLAIN_QUERY = /^[\w.*-]+=(?:[\w.*+-]|%2[BC])+(?:&[\w.*-]+=(?:[\w.*+-]|%2[BC])+)*$/;

/** Whether the query is already what would be made of it by reading and writing it, which takes longer. */
function isAsRead(query: string, nameOf: (given: string) => string | null): boolean {
  return (
    PLAIN_QUERY.test(query) &&
    query.split("&").every((each) => {
      const name = each.slice(0, each.indexOf("="));
      return nameOf(name) === name;
    })
  );
}

/** "noc%3DKAZ", whose "=" was encoded with the rest: a name and its value. */
function apartAgain(given: string): readonly [name: string, value: string] {
  const at = given.indexOf("=");
  return at === -1 ? [given, ""] : [given.slice(0, at), given.slice(at + 1)];
}

function withQuery(path: string, params: URLSearchParams): string {
  return params.size > 0 ? `${path}?${params}` : path;
}

function moved(url: string): RequestAddress {
  return { kind: "moved", url, isPrivate: false };
}
