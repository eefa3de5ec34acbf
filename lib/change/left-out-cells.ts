/** Finds boxers in the cells of a pasted draw that no column of it takes. */

import { fold } from "@/lib/record/fold";
import type { DrawColumn } from "./draw-columns";
import type { NocReader } from "./noc-reader";
import { saysBye } from "./paste-lines";
import type { PastedTable } from "./pasted-table";

/** Words in the heads of columns that name nobody who boxes. */
const OTHER_HEADS: ReadonlySet<string> = new Set(
  [
    ...["club", "coach", "trainer", "city", "town", "region", "place", "birthplace", "residence"],
    ...["bib", "bout", "match", "fight", "age", "rank", "ranking", "points", "referee", "judges"],
    ...["born", "birth", "dob", "date", "weight", "category", "class", "event", "sex", "gender"],
    ...["round", "ring", "session", "time", "venue", "status", "result", "score", "decision"],
    ...["winner", "note", "notes", "remark", "remarks", "comment", "stance", "continent"],
    ...["клуб", "тренер", "город", "регион", "дата", "вес", "пол", "примечание"],
  ].map(fold),
);

/** What is said of a bout and of no boxer: its round, its winner's corner, how it was decided. */
const OF_BOUT =
  /^(?:red|blue|красный|синий|r(?:ound)?\s?(?:of\s?)?\d{1,3}|[qs]?f|(?:quarter|semi)-?\s?finals?|finals?|prelim\w*|(?:bout|match|ring|session|court|mat)\s*(?:\d+|[a-d])|wp|rsc(?:-i)?|ko|abd|dsq|w\/?o|(?:men|women)['’]?s?)$/i;
/** That somebody did not box, or no more: it may say that they are not in the draw. */
const OUTCOME = /^(?:w\/?o|walkover|dns|dsq|wdr|withdrawn)\.?$/i;

/** Whether a cell says something of a bout and names nobody. */
export function isOfBout(cell: string): boolean {
  return OF_BOUT.test(cell.trim());
}

/** Whether the head of a column says that nobody who boxes stands in it. */
export function headsOther(head: string): boolean {
  return fold(head)
    .split(" ")
    .some((word) => OTHER_HEADS.has(word));
}

/**
 * What no column took of a row and may be a boxer: a name, another NOC, a bye; `null`: nothing. `boxer`
 * is who was read from the row.
 */
export function leftOutOf(
  cells: readonly string[],
  columns: readonly (DrawColumn | null)[],
  header: PastedTable["header"],
  boxer: { name: string; noc: string | null },
  readNoc: NocReader,
): string | null {
  const others = columns.flatMap((column, at) => {
    const cell = cells[at]?.trim() ?? "";
    const isTold = column !== null || headsOther(header?.cells[at] ?? "");
    const isSame = boxer.noc !== null && readNoc(cell) === boxer.noc;
    return isTold || isSame || !/\p{L}/u.test(cell) ? [] : [cell];
  });
  const said = others.filter((cell) => !isOfBout(cell)).join(" ");
  if (others.some((cell) => saysBye(cell) || readNoc(cell) !== null)) return others.join(" ");
  if (others.some((cell) => OUTCOME.test(cell))) return others.join(" ");
  // One word beside a whole name is a club or a town.
  const isName = /\s/.test(said) || !/\s/.test(boxer.name);
  return said !== "" && isName ? said : null;
}
