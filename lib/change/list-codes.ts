/** Whose codes a pasted list uses, the IOC's or ISO's, which share some for two nations. */
import type { DrawColumn } from "./draw-columns";
import type { NocReader } from "./noc-reader";
import { readFree } from "./paste-lines";
import type { PastedTable } from "./pasted-table";

/** The cells in which a boxer's NOC stands, where a column or the name holds it. */
export function codesOf(
  { rows }: PastedTable,
  columns: readonly (DrawColumn | null)[],
  readNoc: NocReader,
): string[] {
  const index = columns.indexOf(columns.includes("noc") ? "noc" : "name");
  return rows.flatMap(({ cells }) => {
    const cell = cells[index]?.trim() ?? "";
    return columns[index] === "noc" ? cell : readFree(cell, "trailing", readNoc).noc;
  });
}

/**
 * The reader for a list in ISO's codes: some of them are no codes of the IOC, and none the IOC's alone.
 * `isSure`: whether a code of it says one nation, which one of both lists does only where all others
 * are of one list.
 */
export function readerFor(codes: readonly string[], anyNoc: NocReader) {
  const isIso = codes.some((code) => anyNoc.isIso(code) && !anyNoc.isIoc(code));
  const isIoc = codes.some((code) => anyNoc.isIoc(code) && !anyNoc.isIso(code));
  const isAsIso = isIso && !isIoc;
  const readNoc = isAsIso ? Object.assign((text: string) => anyNoc.iso(text), anyNoc) : anyNoc;
  const isSure = (code: string) => isIso !== isIoc || anyNoc(code) === anyNoc.iso(code);
  return { readNoc, isSure };
}

/** The codes of a list that were read as ISO's, each with the NOC. */
export function readAsIso(codes: readonly string[], readNoc: NocReader) {
  const read = new Map<string, string>();
  for (const code of codes) {
    const noc = readNoc(code);
    if (noc !== null && readNoc.isIso(code) && noc !== code.toUpperCase()) read.set(code, noc);
  }
  return [...read].map(([code, noc]) => ({ code, noc }));
}
