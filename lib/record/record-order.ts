/**
 * The order in which a record keeps its lists. It is made here and not by the database, whose collations
 * differ, so that a list is the same whether it was read or made by a change.
 */
import { AFTER_EVERY_DAY } from "@/lib/qualification/day-order";
import { ROUNDS } from "@/lib/qualification/vocabulary";
import type { GamesRows } from "./games-rows";
import { type Ordered, orderBy } from "./order-by";

type ListName = {
  [Name in keyof GamesRows]: GamesRows[Name] extends readonly object[] ? Name : never;
}[keyof GamesRows];
export type ListedRow<Name extends ListName> = GamesRows[Name][number];

/** Where a category stands on the programme; before all, where it is not on it. */
export type PositionOf = (categoryCode: string) => number;

/** The lists whose order is none of their facts, with what they are ordered by. */
const ORDERS: {
  readonly [Name in ListName]?: (row: ListedRow<Name>, position: PositionOf) => readonly Ordered[];
} = {
  nations: ({ noc }) => [noc],
  tournaments: ({ startsOn, id }) => [startsOn, id],
  allocations: ({ route, categoryCode }, position) => [route, position(categoryCode)],
  boxers: ({ slug }) => [slug],
  entries: (entry, position) => [
    entry.tournamentId,
    position(entry.categoryCode),
    entry.position ?? Number.MAX_SAFE_INTEGER,
    entry.boxerSlug,
  ],
  reached: ({ tournamentId, categoryCode, boxerSlug }, position) => [
    tournamentId,
    position(categoryCode),
    boxerSlug,
  ],
  bouts: (bout, position) => [
    bout.tournamentId,
    position(bout.categoryCode),
    bout.round ? ROUNDS.indexOf(bout.round) : ROUNDS.length,
    bout.id,
  ],
  places: ({ categoryCode, wonOn, id }, position) => [
    position(categoryCode),
    wonOn ?? AFTER_EVERY_DAY,
    id,
  ],
  publishedCounts: ({ id }) => [id],
  knownBreaks: ({ kind, subject }) => [kind, subject],
};

/** The rows of one list in the record's order. */
export function inRecordOrder<Name extends ListName>(
  name: Name,
  rows: readonly ListedRow<Name>[],
  position: PositionOf,
): readonly ListedRow<Name>[] {
  const order = ORDERS[name] as
    | ((row: ListedRow<Name>, position: PositionOf) => readonly Ordered[])
    | undefined;
  return order ? orderBy(rows, (row) => order(row, position)) : rows;
}

/** Where each category stands on the programme. */
export function positionsOf(categories: readonly { code: string }[]): PositionOf {
  const positions = new Map(categories.map(({ code }, index) => [code, index]));
  return (code) => positions.get(code) ?? -1;
}

/** The rows with every list in the record's order. */
export function rowsInOrder(rows: GamesRows): GamesRows {
  const position = positionsOf(rows.categories);
  const names = Object.keys(ORDERS) as ListName[];
  const lists = names.map((name) => [name, inRecordOrder(name, rows[name], position)]);
  return { ...rows, ...Object.fromEntries(lists) };
}
