/** Which nation holds a place in which category. */
import type { Gender } from "@/lib/qualification/vocabulary";
import { recordDay } from "./as-of";
import { placesHeldOn } from "./counts";
import type { GamesRecord } from "./games-record";
import type { Category, Nation, QuotaPlace } from "./games-rows";

/** A nation in a category: the place that it holds there, else the last one that it lost. */
export interface MatrixCell {
  category: Category;
  place: QuotaPlace | null;
  isHeld: boolean;
}

export interface MatrixRow {
  nation: Nation;
  cells: readonly MatrixCell[];
  /** Places held. */
  held: number;
}

export interface NationMatrix {
  categories: readonly Category[];
  /** Nations that hold a place in one of the categories, most places first, else by their NOC. */
  rows: readonly MatrixRow[];
  /** Places held in each category. */
  totals: readonly number[];
  held: number;
}

/** The matrix at the end of the record's day. */
export function nationMatrix(record: GamesRecord, gender: Gender | null): NationMatrix {
  const categories = record.categories.filter((each) => gender === null || each.gender === gender);
  const held = new Set(placesHeldOn(record, recordDay(record)));
  const rows = record.nations
    .map((nation) => matrixRow(record, nation, categories, held))
    .filter((row) => row.held > 0)
    .sort((a, b) => b.held - a.held || (a.nation.noc < b.nation.noc ? -1 : 1));
  const totals = categories.map(
    (_, index) => rows.filter(({ cells }) => cells[index]?.isHeld).length,
  );
  return { categories, rows, totals, held: totals.reduce((sum, total) => sum + total, 0) };
}

function matrixRow(
  record: GamesRecord,
  nation: Nation,
  categories: readonly Category[],
  held: ReadonlySet<QuotaPlace>,
): MatrixRow {
  const own = record.placesByNoc.get(nation.noc) ?? [];
  const cells = categories.map((category): MatrixCell => {
    const places = own.filter(({ categoryCode }) => categoryCode === category.code);
    const inForce = places.find((place) => held.has(place));
    return {
      category,
      place: inForce ?? places.at(-1) ?? null,
      isHeld: inForce !== undefined,
    };
  });
  return { nation, cells, held: cells.filter(({ isHeld }) => isHeld).length };
}
