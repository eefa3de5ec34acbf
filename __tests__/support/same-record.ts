import { advance } from "@/lib/change/advance";
import { applyChanges, type RowChange } from "@/lib/change/rows-diff";
import { namedIn } from "@/lib/record/category-part";
import { recordChecks } from "@/lib/record/checks";
import type { LiveRecord } from "@/lib/record/games-record";
import type { GamesRows } from "@/lib/record/games-rows";
import { makeGamesRecord, partsOf } from "@/lib/record/record-of-rows";
import { rowsInOrder } from "@/lib/record/record-order";
import { makeParts } from "@/lib/record/record-parts";
import { TABLES } from "@/lib/record/tables";
import { effectByComparison } from "./effect-by-comparison";

/** Maps as sorted lists: the order of a map by key says nothing, of a group by key all. */
function plain(value: unknown): unknown {
  if (!(value && typeof value === "object" && "entries" in value && "get" in value)) return value;
  return [...(value as ReadonlyMap<string, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Fails where anything that can be asked of the record is not as it is made from its rows alone. */
export function expectSameRecord(record: LiveRecord, scratch: LiveRecord): void {
  for (const name of Object.keys(scratch) as (keyof LiveRecord)[]) {
    expect([name, plain(record[name])]).toEqual([name, plain(scratch[name])]);
  }
  expect([...record.draws.keys()]).toEqual([...scratch.draws.keys()]);
  expect(recordChecks(record)).toEqual(recordChecks(scratch));
  for (const [name, { rows }] of Object.entries(TABLES)) {
    expect([name, rows(record)]).toEqual([name, rows(scratch)]);
  }
  const [parts, made] = [partsOf(record), makeParts(scratch.rows)];
  expect(plain(parts.tallies)).toEqual(plain(made.tallies));
  expect(parts.lastDay).toBe(made.lastDay);
  const codes = (of: typeof parts) =>
    [...of.categoriesOf].map(([boxer, own]) => [boxer, own.toSorted()]).sort();
  expect(codes(parts)).toEqual(codes(made));
  const named = ({ categories }: typeof parts) =>
    [...categories].map(([code, part]) => [code, [...namedIn(part)].sort()]).sort();
  expect(named(parts)).toEqual(named(made));
}

const scratches = new WeakMap<GamesRows, LiveRecord>();

/** The record of rows, made from scratch once. */
function scratchOf(rows: GamesRows): LiveRecord {
  const made = scratches.get(rows) ?? makeGamesRecord(rows);
  scratches.set(rows, made);
  return made;
}

/** Advances the record, and fails where its effect is not what comparing two records finds. */
export function advanceByEffect(record: LiveRecord, diff: readonly RowChange[]) {
  const scratch = makeGamesRecord(rowsInOrder(applyChanges(record.rows, diff)));
  const { record: next, effect } = advance(record, diff);
  const { pages, ...moved } = effect;
  expect(moved).toEqual(effectByComparison(scratchOf(record.rows), scratch));
  expect(pages.length > 0).toBe(diff.length > 0);
  return { next, scratch };
}

/** The same, and fails where anything of the record is not what is made from scratch. */
export function advanceSoundly(record: LiveRecord, diff: readonly RowChange[]): LiveRecord {
  const { next, scratch } = advanceByEffect(record, diff);
  expectSameRecord(next, scratch);
  return next;
}
