import {
  guessColumns,
  guessNumbering,
  makeNocReader,
  type PastedDraw,
  readDraw,
  readTable,
} from "@/lib/change/paste-draw";
import type { Nation } from "@/lib/record/games-rows";
import { alpha3Of, nationNames } from "@/lib/record/nation-names";
import { shippedRows } from "./shipped-games";

const NATIONS = shippedRows("paris-2024", "nations").map(
  ({ noc = "", name = "", iso_alpha2 }) =>
    ({ noc, name, isoAlpha2: iso_alpha2 || null }) as Pick<Nation, "noc" | "name" | "isoAlpha2">,
);

/** The reader of the nations of Paris 2024, by every name that the draw desk gives it. */
export const readNoc = makeNocReader(
  NATIONS.map((nation) => ({
    noc: nation.noc,
    name: nation.name,
    alpha3: alpha3Of(nation),
    names: nationNames(nation),
  })),
);

/** A pasted text as the draw desk reads it before anybody tells otherwise. */
export function readPaste(text: string): PastedDraw {
  const table = readTable(text, readNoc);
  const columns = guessColumns(table, readNoc);
  return readDraw(table, columns, guessNumbering(columns, table), readNoc);
}

/** "1 Saken Bibossinov KAZ [seed]" for each boxer, and "! row column code found" for each problem. */
export function toldOf(text: string): string[] {
  const { boxers, problems } = readPaste(text);
  return [
    ...boxers.map(({ position, name, noc, seed }) =>
      [position ?? "?", name, noc ?? "?", ...(seed === null ? [] : [`[${seed}]`])].join(" "),
    ),
    ...problems.map(({ row, column, code, found }) => `! ${row} ${column} ${code} ${found}`),
  ];
}
