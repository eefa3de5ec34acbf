/**
 * The values that an address gives a parameter of closed values, as they were meant: a list with other
 * signs between its values, a name with a comma in it, signs of the sentence around it, a value that
 * was encoded twice.
 */
import type { Meant } from "@/lib/record/meant-value";
import { canonical, type RawParams, rawList } from "@/lib/record/table-query";

/** A parameter that takes closed values: which it has, and what others mean. */
export interface ClosedParam {
  name: string;
  /** The page shows one of its values at a time. */
  isSingle: boolean;
  allowed: readonly string[];
  meant: (value: string) => Meant;
}

/** A value as it was given, and the codes that it certainly means; `null`: none. */
export interface AskedValue {
  given: string;
  codes: readonly string[] | null;
}

/** "Korea, Democratic People's Republic of" is read whole; no name has more commas. */
const MOST_PIECES = 3;
/** Of more values than anybody chooses each is read alone. */
const MOST_READ = 250;
/** No value of ours is longer; nothing is looked for in a longer one. */
const MOST_CHARACTERS = 120;

/** Signs of a sentence; a plus and a minus belong to a value. */
const EDGE = "[\\s.,;:!?'\"“”„‘’«»()\\[\\]{}<>*_`|~…\\u200b-\\u200f\\ufeff]+";
const EDGES = new RegExp(`^${EDGE}|${EDGE}$`, "gu");
const BETWEEN = /\s*[;|/&]\s*|\+(?=\D)|\s+(?:and|or)\s+/i;
const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&(?:#39|#x27|apos|rsquo);/gi, "'"],
  [/&(?:#38|amp);/gi, "&"],
  [/&(?:nbsp|#160);/gi, " "],
];

/** The values of a parameter in their order, each with what it means. */
export function askedValues(each: ClosedParam, params: RawParams): AskedValue[] {
  return rawList(params, each.name).flatMap((list) => readList(each, list));
}

function readList(each: ClosedParam, list: string): AskedValue[] {
  const pieces = list.split(",");
  const asked: AskedValue[] = [];
  for (let at = 0; at < pieces.length; ) {
    const most = pieces.length > MOST_READ ? 1 : Math.min(MOST_PIECES, pieces.length - at);
    let size = most;
    let codes: readonly string[] | null = null;
    for (; size > 0 && codes === null; size -= 1) {
      codes = meantCodes(each, pieces.slice(at, at + size).join(","), size > 1);
    }
    const taken = codes === null ? 1 : size + 1;
    const given = pieces
      .slice(at, at + taken)
      .join(",")
      .trimStart();
    if (given.trim() !== "") asked.push({ given, codes });
    at += taken;
  }
  return asked;
}

/** The codes that a text means for certain; `isJoined`: it was several pieces of a list. */
function meantCodes(each: Known, text: string, isJoined: boolean): readonly string[] | null {
  if (text.trim() === "" || text.length > MOST_CHARACTERS) return null;
  if (isJoined) {
    // A comma too many at an end is no part of a name.
    if (text.split(",").some((piece) => piece.trim() === "")) return null;
    return nonEmpty(each.meant(text.trim()).values);
  }
  for (const spelling of spellings(text)) {
    const codes = oneValue(each, spelling) ?? severalValues(each, spelling);
    if (codes !== null) return codes;
  }
  return null;
}

type Known = Pick<ClosedParam, "allowed" | "meant">;

/**
 * What somebody probably meant by a value that is none of the parameter's: its certain meaning, or the
 * likeliest; `isShared`: it may be each of them.
 */
export function probablyMeant(
  each: Known,
  text: string,
): { near: readonly string[]; isShared: boolean } {
  const codes = meantCodes(each, text, false);
  if (codes !== null) return { near: codes, isShared: false };
  for (const spelling of spellings(text.slice(0, MOST_CHARACTERS))) {
    const { near, isShared = false } = each.meant(spelling);
    const found = near();
    if (found.length > 0) return { near: found, isShared };
  }
  return { near: [], isShared: false };
}

function oneValue(each: Known, text: string): readonly string[] | null {
  const own = canonical(text.trimStart(), each.allowed);
  return own === undefined ? nonEmpty(each.meant(text).values) : [own];
}

/** "KAZ;UZB", "KAZ UZB", "men and women": all of the parts have to mean something. */
function severalValues(each: Known, text: string): readonly string[] | null {
  const parts = text.split(BETWEEN).filter((part) => part.trim() !== "");
  if (parts.length > 1) return allOf(parts.map((part) => oneValue(each, part)));
  const words = text.trim().split(/\s+/);
  if (words.length < 2) return null;
  return allOf(
    words.map((word) => {
      const own = canonical(word, each.allowed);
      return own === undefined ? null : [own];
    }),
  );
}

function allOf(parts: readonly (readonly string[] | null)[]): readonly string[] | null {
  return parts.includes(null) ? null : [...new Set(parts.flatMap((codes) => codes ?? []))];
}

function nonEmpty(values: readonly string[]): readonly string[] | null {
  return values.length > 0 ? values : null;
}

/** A value as it stands, decoded once more, and without what a sentence put around it. */
function spellings(text: string): ReadonlySet<string> {
  const decoded = ENTITIES.reduce(
    (before, [entity, sign]) => before.replace(entity, sign),
    decodedAgain(text),
  );
  const bare = decoded.replace(EDGES, "");
  return new Set([text, decoded, bare].filter((spelling) => spelling.trim() !== ""));
}

/** "Great%20Britain", which an address had as "Great%2520Britain". */
function decodedAgain(text: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
