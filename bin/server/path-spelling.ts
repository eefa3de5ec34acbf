/**
 * What text programs take for the end of an address though it is the sentence's: signs that no
 * address of ours ends with, also as entities. A word and a number are never cut, nor is the plus of
 * "M92+", which is another category than "M92".
 */
const GLUED_TO_PATH =
  /(?:&(?:amp|gt|lt|quot|apos|nbsp|rsquo|rdquo|#\w{1,6});?|[^\p{L}\p{N}\p{M}+])+$/iu;
/** The value of a parameter may end with a plus or a space that was one ("M92+"), and with a dash. */
const GLUED_TO_VALUE =
  /(?:&(?:amp|gt|lt|quot|apos|nbsp|rsquo|rdquo|#\w{1,6});?|[.,;:!?<>"'`()[\]{}«»“”„’‘…*_|~\\\p{Pe}\p{Pf}])+$/iu;

/** No page has a longer name; looking at the end of one takes time that grows with its square. */
const MOST_CHARACTERS = 300;

const ONLY_ASCII = /^[\x20-\x7e]*$/;
/** What no part of an address of ours holds once it is decoded: it would be taken apart again. */
const AMBIGUOUS = /[%/\\\0\p{Cs}]/u;

/**
 * The parts of a path as they are meant: decoded once, without empty ones, "." and "..".
 * `"unreadable"`: it is not percent-encoded UTF-8; `"ambiguous"`: it could be read in two ways.
 */
export function readPath(path: string): string[] | "unreadable" | "ambiguous" {
  const segments: string[] = [];
  for (const written of repairUtf8(path).split("/")) {
    const segment = decodeSegment(written);
    if (segment === null) return "unreadable";
    if (AMBIGUOUS.test(segment)) return "ambiguous";
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments;
}

/** The parts without what was glued to their end: `["nations", "KAZ)."]` → `["nations", "KAZ"]`. */
export function withoutGlue(segments: readonly string[]): string[] {
  const left = [...segments];
  for (let last = left.pop(); last !== undefined; last = left.pop()) {
    const cut = withoutGluedEnd(last, GLUED_TO_PATH);
    if (cut !== "") return [...left, cut];
  }
  return [];
}

/** A parameter's value without what was glued to the end of the address. */
export function valueWithoutGlue(value: string): string {
  return withoutGluedEnd(value, GLUED_TO_VALUE);
}

/** The one spelling of a path. */
export function writePath(segments: readonly string[]): string {
  return `/${segments.map(encodeSegment).join("/")}`;
}

function withoutGluedEnd(text: string, glue: RegExp): string {
  return text.length > MOST_CHARACTERS ? text : text.replace(glue, "");
}

/** A program that does not encode sends bytes, which Node reads as Latin-1. */
function repairUtf8(path: string): string {
  if (ONLY_ASCII.test(path)) return path;
  const repaired = Buffer.from(path, "latin1").toString("utf8");
  return repaired.includes("\ufffd") ? path : repaired;
}

function decodeSegment(segment: string): string | null {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** As encodeURIComponent, which also writes signs as codes that need none in a path. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent);
}
