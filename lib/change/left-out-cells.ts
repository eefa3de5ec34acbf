/** Finds boxers in the cells of a pasted draw that no column of it takes. */

import { fold } from "@/lib/record/fold";
import type { DrawColumn } from "./draw-columns";
import type { NocReader } from "./noc-reader";
import { saysBye } from "./paste-lines";
import type { PastedTable } from "./paste-table";

/** Words in the heads of columns that name nobody who boxes. */
const OTHER_HEADS: ReadonlySet<string> = new Set(
  [
    ...["club", "coach", "trainer", "city", "town", "region", "place", "birthplace", "residence"],
    ...["born", "birth", "dob", "date", "weight", "category", "class", "event", "sex", "gender"],
    ...["round", "ring", "session", "time", "venue", "status", "result", "score", "decision"],
    ...["winner", "note", "notes", "remark", "remarks", "comment", "stance", "continent"],
    ...["клуб", "тренер", "город", "регион", "дата", "вес", "пол", "примечание"],
  ].map(fold),
);

function headsOther(head: string): boolean {
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
  const said = others.join(" ");
  if (others.some((cell) => saysBye(cell) || readNoc(cell) !== null)) return said;
  // One word beside a whole name is a club or a town.
  const isName = /\s/.test(said) || !/\s/.test(boxer.name);
  return said !== "" && isName ? said : null;
}
