/** Finds the titles above the head of a pasted list, and its head where it stands again on a later page. */
import { fold } from "@/lib/record/fold";
import { COLUMN_OF_WORD, headerColumn } from "./draw-columns";
import { headsOther } from "./left-out-cells";
import type { NocReader } from "./noc-reader";
import { NUMBER, saysBye } from "./paste-lines";

const DELIMITERS = ["\t", "|", ";", ","];
const NUMBERINGS: ReadonlySet<string> = new Set(["bout", "match", "fight"].map(fold));
/** A name of a nation has no more words. */
const MOST_WORDS = 5;

/** A line that names columns: its cells, and what stands between them; `null`: spaces. */
interface Head {
  cells: readonly string[];
  delimiter: string | null;
}

/** Whether a line of words is the head of a printed list: "No. Name NOC". */
export function isHeaderText(text: string): boolean {
  const words = fold(text).split(" ").filter(Boolean);
  return words.length > 1 && words.every((word) => COLUMN_OF_WORD.has(word));
}

function split(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
}

function headOf(line: string): Head | null {
  for (const delimiter of DELIMITERS) {
    const cells = split(line, delimiter);
    const said = cells.filter((cell) => cell !== "");
    const known = said.filter((cell) => headerColumn(cell) !== null);
    const others = said.filter((cell) => headerColumn(cell) === null && headsOther(cell));
    const isMostKnown = (known.length + others.length) * 2 > said.length;
    if (known.length > 1 && isMostKnown && !said.some((cell) => NUMBER.test(cell))) {
      return { cells, delimiter };
    }
  }
  return isHeaderText(line) ? { cells: line.trim().split(/\s+/), delimiter: null } : null;
}

/** Whether any of the words of a line are a nation; codes in capitals, as "and" is none. */
function hasNation(line: string, readNoc: NocReader): boolean {
  const words = line.split(/[^\p{L}\p{M}'’-]+/u).filter(Boolean);
  return words.some((_, from) =>
    words.slice(from, from + MOST_WORDS).some((_each, more) => {
      const text = words.slice(from, from + more + 1).join(" ");
      return (text.length > 3 || /^\p{Lu}{3}$/u.test(text)) && readNoc(text) !== null;
    }),
  );
}

/**
 * The lines that are no rows: above the first head those that name no nation, and the same again further
 * down; the head itself again where the numbers under it go on. All else stays a row, to be asked about.
 */
export function headsAgain<Line extends { line: string }>(
  lines: readonly Line[],
  readNoc: NocReader,
): ReadonlySet<Line> {
  const at = lines.findIndex(({ line }) => headOf(line) !== null);
  const first = lines[at];
  const head = first && headOf(first.line);
  if (!first || !head) return new Set();
  const { cells, delimiter } = head;
  const isTitle = ({ line }: Line) =>
    !hasNation(line, readNoc) &&
    !saysBye(line.trim()) &&
    !/^\s*\d{1,3}(?!\s*(?:kg|кг)|\d|\s?(?:st|nd|rd|th)\b)/i.test(line) &&
    (delimiter === null ||
      split(line, delimiter).filter(Boolean).length < cells.filter(Boolean).length);
  const above = lines.slice(0, at);
  // A boxer above the head is of a list that goes on, and its title may be one too.
  if (!above.every(isTitle)) return new Set();
  const titles = new Set(above.map(({ line }) => line.trim()));
  const after = lines.slice(at + 1);
  const titlesAgain = after.filter(({ line }) => titles.has(line.trim()));
  const heads = after.filter(({ line }) => line.trim() === first.line.trim());
  const rows = after.filter((each) => !titlesAgain.includes(each) && !heads.includes(each));
  const isOn = delimiter === null || goesOn(rows, cells, delimiter);
  return new Set([...above, ...(isOn ? [...titlesAgain, ...heads] : [])]);
}

/** Whether the numbers of the lines or bouts rise from row to row: what begins anew is another list. */
function goesOn(
  rows: readonly { line: string }[],
  head: readonly string[],
  delimiter: string,
): boolean {
  const at = head.findIndex((cell) => headerColumn(cell) === "line" || NUMBERINGS.has(fold(cell)));
  if (at < 0) return false;
  const numbers = rows.map(({ line }) => {
    const cell = (split(line, delimiter)[at] ?? "").replace(/\.0+$|\.$/, "");
    return NUMBER.test(cell) ? Number(cell) : Number.NaN;
  });
  return numbers.every(
    (number, index) => number > (index === 0 ? 0 : (numbers[index - 1] as number)),
  );
}
