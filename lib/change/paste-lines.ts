/** Finds the pieces of a line without delimiters: number, name, NOC, seed; and boxers who share one. */
import { endInNations, nationBehind } from "./nation-behind";
import type { NocReader } from "./noc-reader";

export const NUMBER = /^\d{1,3}$/;
const NUMBERED = /^(\d{1,3})(?:\s*[.):]\s*|\s+|$)/;
const BYE = /^[([]?\s*(?:bye|byes|свободен|свободна)\s*[)\]]?$/i;
const NOBODY = /^[-–—.…]*$/;

/** Whether cells say that nobody stands there. */
export function isBye(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== "" && !NUMBER.test(cell));
  if (said.some((cell) => BYE.test(cell))) {
    return said.every((cell) => BYE.test(cell) || NOBODY.test(cell));
  }
  return said.every((cell) => NOBODY.test(cell));
}

export function saysBye(cell: string): boolean {
  return BYE.test(cell);
}

/** The pieces of a line without delimiters. */
export interface FreeParts {
  /** At its beginning: "1.", "1)", "1". */
  number: string;
  name: string;
  /** As it is written. */
  noc: string;
  /** Marked as a seed: "[1]", "(1)", "#1". */
  seed: string;
  /** Another number, which nothing explains. */
  other: string;
}

/** On which side of a name its code stands; `nation`: behind it stands the full name of a nation. */
export type CodeSide = "leading" | "trailing" | "nation";

const IN_BRACKETS = /[([{]\s*([^()[\]{}]+?)\s*[)\]}]/g;

const MONTHS =
  "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек";
/** A date of birth: "16 JUL 1997", "16.07.1997", "1997-07-16"; or a year at the end. */
const DATES = new RegExp(
  `(?<![\\d\\p{L}])(?:\\d{1,2}[\\s./-]+(?:${MONTHS})\\p{L}*\\.?,?[\\s./-]+\\d{2,4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})(?!\\d)|\\s(?:19|20)\\d\\d\\s*$`,
  "giu",
);

function withoutDates(line: string): string {
  return line.replace(DATES, "  ");
}

/** The word at one end of a text that is a code. */
function codeAt(
  text: string,
  side: CodeSide,
  isCode: (code: string) => boolean,
): [code: string, rest: string] | null {
  const found =
    side === "leading"
      ? /^(\p{Lu}{3})(?:\s*[-–:,]\s*|\s+)(.+)$/u.exec(text)
      : /^(.+?)(?:\s*[-–,/:]\s*|\s+)(\p{Lu}{3})$/u.exec(text);
  if (!found) return null;
  const [code, rest] = side === "leading" ? [found[1], found[2]] : [found[2], found[1]];
  return code && rest && isCode(code) ? [code, rest] : null;
}

/** The code at an end of a text: the IOC's before ISO's, the usual side before the other. */
function findCode(text: string, side: CodeSide, readNoc: NocReader) {
  const nation = side === "nation" ? nationBehind(text, readNoc) : null;
  if (nation) return nation;
  const other = side === "leading" ? "trailing" : "leading";
  for (const isCode of [readNoc.isIoc, readNoc.isIso]) {
    const found = codeAt(text, side, isCode) ?? codeAt(text, other, isCode);
    if (found) return found;
  }
  return null;
}

/** In which corner somebody boxes: "Red: BIBOSSINOV Saken". */
const CORNER = /^(?:red|blue|красный|синий)(?:\s+corner)?\s*[:–—-]\s*/i;
/** How a bout ended, behind the code of a boxer. */
const MARKED =
  /^(.+?\(?\b([A-Z]{3})\)?)\s+(W\/?O|Walkover|DNS|DSQ|WDR|Withdrawn|ABD|KO|RSC(?:-I)?(?:\s+R\d)?|WP)\.?$/;

/** The same behind brackets, in which a nation stands in any form. */
const MARKED_BEHIND_BRACKETS =
  /^(.+?[([{]\s*([^()[\]{}]+?)\s*[)\]}])\s+(W\/?O|Walkover|DNS|DSQ|WDR|Withdrawn|ABD|KO|RSC(?:-I)?(?:\s+R\d)?|WP)\.?$/i;

/** What stands where nobody is known yet. */
const PLACEHOLDER =
  /^(?:tb[acd]|t\.b\.[acd]\.?|n\.?\s?n\.?|to be (?:announced|confirmed|determined|drawn)|unknown|vacant|winner (?:of|bout|match)\b.*|\?+)$/i;

/** Whether a text stands for somebody who is not known. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.trim());
}

export function readFree(line: string, side: CodeSide, readNoc: NocReader): FreeParts {
  const parts: FreeParts = { number: "", name: "", noc: "", seed: "", other: "" };
  let text = line.trim().replace(/^[•*·]\s*/, "");
  const numbered = NUMBERED.exec(text);
  if (numbered) {
    parts.number = numbered[1] ?? "";
    text = text.slice(numbered[0].length);
  }
  text = withoutDates(text)
    .replace(CORNER, "")
    .replace(/^(["“„«])([^"“”„«»]+)["”“»]/, "$2");
  const marked = MARKED.exec(text) ?? MARKED_BEHIND_BRACKETS.exec(text);
  if (marked?.[3] && readNoc(marked[2] ?? "") !== null) {
    parts.other = marked[3];
    text = marked[1] ?? "";
  }
  text = text.replace(/(?:#\s*|\bseed(?:ed)?\s*:?\s*)(\d{1,3})\b/i, (_, seed: string) => {
    parts.seed = seed;
    return "  ";
  });
  text = text.replace(IN_BRACKETS, (whole, inside: string) => {
    if (NUMBER.test(inside) && !parts.seed) parts.seed = inside;
    else if (!parts.noc && (readNoc(inside) || /^[A-Z]{3}$/.test(inside))) parts.noc = inside;
    else return whole;
    return "  ";
  });
  // What stands apart by several spaces or a tab, as columns of a printed page do.
  const pieces = text.split(/\t|\s{2,}/).filter((piece) => piece !== "");
  const kept = pieces.filter((piece, index) => {
    if (NUMBER.test(piece)) {
      parts.other ||= piece;
      return false;
    }
    const noc = pieces.length > 1 && !parts.noc ? readNoc(piece) : null;
    if (noc && (index === 0 || index === pieces.length - 1 || piece === noc)) {
      parts.noc = piece;
      return false;
    }
    return !/\d/.test(piece) || /\p{L}/u.test(piece);
  });
  text = kept.join(" ").trim();
  const trailing = /^(.+?)\s+(\d{1,3})$/.exec(text);
  if (trailing && !parts.other) {
    parts.other = trailing[2] ?? "";
    text = trailing[1] ?? "";
  }
  if (!parts.noc) {
    const found = findCode(text, side, readNoc);
    if (found) [parts.noc, text] = found;
  }
  // "KAZ BIBOSSINOV Saken KAZ" says one thing twice.
  const again = codeAt(text, "leading", (code) => code === parts.noc);
  if (again) text = again[1];
  parts.name = text.replace(/^[\s,;–-]+|[\s,;–-]+$/g, "");
  return parts;
}

/** On which side of the names most codes of the text stand. */
export function codeSide(lines: readonly string[], readNoc: NocReader): CodeSide {
  const bare = lines.map((line) => withoutDates(line.trim().replace(NUMBERED, "")).trim());
  const count = (side: CodeSide) =>
    bare.filter((line) => codeAt(line, side, (code) => readNoc(code) !== null)).length;
  const [leading, trailing] = [count("leading"), count("trailing")];
  if (leading + trailing === 0) {
    const halves = bare
      .flatMap((line) => piecesOf(line, readNoc))
      .map((half) => half.replace(SEED_BEHIND, ""))
      .filter((half) => !isBye([half]));
    // A nation in brackets or in a column of its own is found there.
    if (!halves.some((half) => /[([{]|\s{2}|\t/.test(half)) && endInNations(halves, readNoc))
      return "nation";
  }
  return leading > trailing ? "leading" : "trailing";
}

/** A seed at the end of a line. */
const SEED_BEHIND = /\s*(?:[([{]\s*\d{1,3}\s*[)\]}]|#\s*\d{1,3}|seed(?:ed)?\s*:?\s*\d{1,3})$/i;

/** What stands between the two of a bout, the surest first. */
const VERSUS = [/\s+(?:vs?\.?|versus|против)\s+/i, /\s+[–—]\s+/, /\s+-\s+/, /\s+\/\s+/, /\s+x\s+/];

/** The two of a bout whose nations are named in full; a line that is none is one piece. */
function piecesOf(line: string, readNoc: NocReader): string[] {
  const endsInNation = (text: string) =>
    nationBehind(text.replace(SEED_BEHIND, ""), readNoc) !== null;
  const halves = VERSUS.map((versus) => line.split(versus)).find(
    (each, index) => each.length === 2 && (index === 0 || each.every(endsInNation)),
  );
  return halves ?? [line];
}

/** The two of a bout in one line, without the bout's number; `null`: it names one boxer. */
export function splitPair(line: string, side: CodeSide, readNoc: NocReader): string[] | null {
  const isOne = (text: string) => {
    const { name, noc } = readFree(text, side, readNoc);
    return isBye([name]) ? saysBye(name) : noc !== "";
  };
  for (const [index, versus] of VERSUS.entries()) {
    const halves = line.split(versus);
    // Between two names "v" is a word of its own; a dash also joins a code to a name.
    if (halves.length === 2 && (index === 0 || halves.every(isOne))) {
      return halves.map((half) => half.trim().replace(NUMBERED, ""));
    }
  }
  return null;
}

/** The boxers of a line in which the columns of a page ran together: "1 A FRA 17 B ZAM". */
export function splitColumns(line: string, side: CodeSide, readNoc: NocReader): string[] {
  const text = withoutDates(line);
  const parts = text.split(/(?<=\s\(?\p{Lu}{3}\)?(?:\s*\[\d+\])?)\s+(?=\d{1,3}[.)]?\s+\p{Lu})/u);
  const areBoxers = parts.every((part) => {
    const { number, noc, name } = readFree(part, side, readNoc);
    return number !== "" && name !== "" && readNoc(noc) !== null;
  });
  return parts.length > 1 && areBoxers ? parts : [line];
}

const FURNITURE = [
  /^(?:page|seite|стр(?:аница)?\.?|p\.)\s*\d+(?:\s*(?:of|\/|von|из)\s*\d+)?$/i,
  /^(?:draw ?sheets?|start ?list|results? ?book|official results?|as of|report created)\b/i,
  // Some are names of people too: "Draw Adam".
  /^(?:draw|legend|notes?|printed|version|source)(?:$|\s*[:–—-]|\s+(?:v?\d|(?:on|by|of|for|at|from|in)\s))/i,
  // Not \b, which knows no Cyrillic letters.
  /^(?:(?:wo)?men['’]?s?|мужчины|женщины)(?![\p{L}\d]).*\b\d{2}(?:[.,]\d)?\s*\+?\s*(?:kg|кг)?\.?$/iu,
  /^(?:round of \d+|(?:quarter|semi)-?\s?finals?|finals?|preliminar(?:y|ies)|1\/\d+)$/i,
  /^(?:©|https?:|www\.)/i,
];

/** Whether a line is the head, the foot or the legend of a printed page; it must name no NOC. */
export function isFurniture(line: string): boolean {
  return FURNITURE.some((each) => each.test(line.trim()));
}
