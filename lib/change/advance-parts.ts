/** The parts of a record after changes, and what of them is not as before. */
import { type CategoryPart, categoryPart, isNamedIn, namedIn } from "@/lib/record/category-part";
import {
  addBoxers,
  type DrawPart,
  type DrawRows,
  isDrawnIn,
  NO_ROWS,
} from "@/lib/record/draw-part";
import type { Boxer } from "@/lib/record/games-rows";
import { without } from "@/lib/record/indexes";
import { inRecordOrder } from "@/lib/record/record-order";
import { latestOf, type RecordParts, twiceKey } from "@/lib/record/record-parts";
import type { SharedMap } from "@/lib/record/shared-map";
import { count, moves, type Tallies } from "@/lib/record/tallies";
import { keyOfRow, type RowChange, type RowOf } from "./rows-diff";

type ChangeOf<T extends RowChange["table"]> = RowChange & { table: T };

/** The lists whose rows stand in a category. */
type CategoryList = "entries" | "reached" | "bouts" | "places";

function isOfCategory(change: RowChange): change is ChangeOf<CategoryList> {
  const { table } = change;
  return table === "entries" || table === "reached" || table === "bouts" || table === "places";
}

function changesOf<T extends RowChange["table"]>(diff: readonly RowChange[], table: T) {
  return diff.filter((change): change is ChangeOf<T> => change.table === table);
}

/** A category before and after changes; `undefined`: it was not there, or is not. */
export interface MovedCategory {
  code: string;
  old: CategoryPart | undefined;
  part: CategoryPart | undefined;
}

/** What differs between the parts of two records. */
export interface MovedParts {
  before: RecordParts;
  after: RecordParts;
  /** All categories that may differ. */
  categories: readonly MovedCategory[];
  /** The figures that differ, by their keys in the tallies. */
  figures: ReadonlyMap<string, { before: number; after: number }>;
}

/** What differs between parts that were made apart; linear in them. */
export function partsApart(before: RecordParts, after: RecordParts): MovedParts {
  const codes = new Set([...before.categories.keys(), ...after.categories.keys()]);
  const categories = [...codes].map((code) => ({
    code,
    old: before.categories.get(code),
    part: after.categories.get(code),
  }));
  const figures = [...after.tallies.apart(before.tallies)].map(
    ([key, now = 0, then = 0]) => [key, { before: then, after: now }] as const,
  );
  return { before, after, categories, figures: new Map(figures) };
}

interface MadeCategory extends MovedCategory {
  part: CategoryPart;
}

/** The categories whose parts the changes make again: of their rows, and of the boxers they change. */
function touchedBy({ categoriesOf }: RecordParts, diff: readonly RowChange[]): Set<string> {
  const touched = new Set<string>();
  for (const change of diff) {
    if (isOfCategory(change)) {
      if (change.before) touched.add(change.before.categoryCode);
      if (change.after) touched.add(change.after.categoryCode);
    }
    if (change.table === "boxers") {
      for (const code of categoriesOf.get(change.key) ?? []) touched.add(code);
    }
  }
  return touched;
}

/** The parts after changes that leave their frame as it is. */
export function advanceParts(before: RecordParts, diff: readonly RowChange[]): MovedParts {
  const { frame } = before;
  const boxerChanges = changesOf(diff, "boxers");
  const referred = {
    frame,
    boxerBySlug: before.boxerBySlug.with(keyedChanges(boxerChanges)),
    boutById: before.boutById.with(keyedChanges(changesOf(diff, "bouts"))),
  };
  const made = [...touchedBy(before, diff)].map((code): MadeCategory => {
    const old = before.categories.get(code);
    const own = diff.filter(isOfCategory).filter(isAbout(code));
    return {
      code,
      old,
      part: categoryPart(referred, code, changedRows(before, code, old, own), old),
    };
  });
  const categories = before.categories.with(made.map(({ code, part }) => [code, part]));
  const categoriesOf = before.categoriesOf.with(movedBoxers(before, made));
  const figures = movedFigures(before, { categories, categoriesOf }, made);
  const after = {
    frame,
    boxerBySlug: referred.boxerBySlug,
    boutById: referred.boutById,
    categories,
    categoriesOf,
    boxers: boxerChanges.length > 0 ? listedBoxers(referred.boxerBySlug) : before.boxers,
    placeById: before.placeById.with(keyedChanges(changesOf(diff, "places"))),
    tallies: before.tallies.with(
      [...figures].map(([key, figure]) => [key, figure.after || undefined]),
    ),
    lastDay: lastDayAfter(before, made, categories),
    knownBreaks: brokenAfter(before, changesOf(diff, "knownBreaks")),
  };
  return { before, after, categories: made, figures };
}

function keyedChanges<Row>(changes: readonly { key: string; after: Row | null }[]) {
  return changes.map(({ key, after }) => [key, after ?? undefined] as const);
}

const isAbout =
  (code: string) =>
  ({ before, after }: ChangeOf<CategoryList>) =>
    before?.categoryCode === code || after?.categoryCode === code;

/** The rows of a category with those that are changed; a row that left it is none of its. */
function changedRows(
  { frame }: RecordParts,
  code: string,
  old: CategoryPart | undefined,
  changes: readonly ChangeOf<CategoryList>[],
) {
  const isHere = (row: { categoryCode: string }) => row.categoryCode === code;
  const draws = new Map<string, DrawRows>(old?.draws);
  for (const table of ["entries", "reached", "bouts"] as const) {
    const own = changesOf(changes, table);
    if (own.length === 0) continue;
    const ids = new Set<string>();
    for (const { before, after } of own) {
      if (before) ids.add(before.tournamentId);
      if (after) ids.add(after.tournamentId);
    }
    for (const id of ids) {
      const { entries, reached, bouts } = draws.get(id) ?? NO_ROWS;
      const rows = { entries, reached, bouts };
      const isAt = (row: RowOf<typeof table>) => isHere(row) && row.tournamentId === id;
      const list = changedList(table, rows[table], own, isAt);
      draws.set(id, { ...rows, [table]: inRecordOrder(table, list, frame.position) });
    }
  }
  const places = changesOf(changes, "places");
  const stored = old?.stored ?? [];
  return {
    draws,
    stored:
      places.length === 0
        ? stored
        : inRecordOrder("places", changedList("places", stored, places, isHere), frame.position),
  };
}

/** The rows of one list that stand somewhere, with those that come there and without those that go. */
function changedList<T extends CategoryList>(
  table: T,
  rows: readonly RowOf<T>[],
  changes: readonly ChangeOf<T>[],
  isHere: (row: RowOf<T>) => boolean,
): RowOf<T>[] {
  const keys = new Set(changes.map(({ key }) => key));
  const come = changes.flatMap(({ after }) => {
    const row = after as RowOf<T> | null;
    return row && isHere(row) ? [row] : [];
  });
  return [...rows.filter((row) => !keys.has(keyOfRow(table, row))), ...come];
}

function listedBoxers(boxerBySlug: SharedMap<Boxer>): RecordParts["boxers"] {
  let made: readonly Boxer[] | null = null;
  return {
    list() {
      made ??= inRecordOrder("boxers", [...boxerBySlug.values()], () => 0);
      return made;
    },
  };
}

/** The boxers whom other categories name than before. */
function movedBoxers(
  { categoriesOf }: RecordParts,
  made: readonly MadeCategory[],
): Map<string, readonly string[] | undefined> {
  const moved = new Map<string, readonly string[] | undefined>();
  for (const { code, old, part } of made) {
    let isSame = true;
    for (const boxer of boxersNear(old, part)) {
      const isNamed = isNamedIn(part, boxer);
      if (isNamed === (old !== undefined && isNamedIn(old, boxer))) continue;
      isSame = false;
      const codes = (moved.has(boxer) ? moved.get(boxer) : categoriesOf.get(boxer)) ?? [];
      const left = isNamed ? [...codes, code] : codes.filter((each) => each !== code);
      moved.set(boxer, left.length > 0 ? left : undefined);
    }
    if (old && isSame) namedIn.put(part, namedIn(old));
  }
  return moved;
}

/** Boxers whom a category may name and did not, or named and may no longer. */
function boxersNear(old: CategoryPart | undefined, part: CategoryPart): Set<string> {
  const near = new Set<string>();
  for (const { then, now } of movedDraws({ old, part })) {
    for (const boxer of boxersApart(then, now)) near.add(boxer);
    if (then?.reached === now?.reached) continue;
    for (const { boxerSlug } of [...(then?.reached ?? []), ...(now?.reached ?? [])]) {
      near.add(boxerSlug);
    }
  }
  const stored = old?.stored ?? [];
  for (const { boxerSlug } of without(stored, part.stored)) near.add(boxerSlug);
  for (const { boxerSlug } of without(part.stored, stored)) near.add(boxerSlug);
  return near;
}

/** Who is in one of two draws only: they stand in rows that the other has not. */
function boxersApart(then: DrawRows = NO_ROWS, now: DrawRows = NO_ROWS): string[] {
  const near = new Set<string>();
  addBoxers(rowsWithout(then, now), near);
  addBoxers(rowsWithout(now, then), near);
  return [...near].filter((boxer) => isDrawnIn(then, boxer) !== isDrawnIn(now, boxer));
}

function rowsWithout(rows: DrawRows, others: DrawRows): Pick<DrawRows, "entries" | "bouts"> {
  return {
    entries: without(rows.entries, others.entries),
    bouts: without(rows.bouts, others.bouts),
  };
}

/** The draws of a category that are not the same before and after. */
export function movedDraws({ old, part }: Pick<MovedCategory, "old" | "part">) {
  const moved: { tournamentId: string; then?: DrawPart; now?: DrawPart }[] = [];
  for (const [tournamentId, now] of part?.draws ?? []) {
    const then = old?.draws.get(tournamentId);
    if (then !== now) moved.push({ tournamentId, then, now });
  }
  for (const [tournamentId, then] of old?.draws ?? []) {
    if (!part?.draws.has(tournamentId)) moved.push({ tournamentId, then });
  }
  return moved;
}

function lastDayAfter(
  { lastDay }: RecordParts,
  made: readonly MadeCategory[],
  categories: RecordParts["categories"],
) {
  const last = latestOf(made.map(({ part }) => part));
  if (last >= lastDay) return last;
  const isLess = made.some(({ old }) => old?.lastDay === lastDay);
  return isLess ? latestOf(categories.values()) : lastDay;
}

function brokenAfter(
  { knownBreaks, frame }: RecordParts,
  changes: readonly ChangeOf<"knownBreaks">[],
) {
  if (changes.length === 0) return knownBreaks;
  const keys = new Set(changes.map(({ key }) => key));
  const others = knownBreaks.filter((each) => !keys.has(keyOfRow("knownBreaks", each)));
  const come = changes.flatMap(({ after }) => after ?? []);
  return inRecordOrder("knownBreaks", [...others, ...come], frame.position);
}

function movedFigures(
  before: RecordParts,
  after: Pick<RecordParts, "categories" | "categoriesOf">,
  made: readonly MadeCategory[],
): MovedParts["figures"] {
  const moved = new Map<string, number>();
  const compare = (then: Tallies = new Map(), now: Tallies = new Map()) => {
    for (const [key, by] of moves(then, now)) count(moved, key, by);
  };
  const drawn = new Map<string, { tournamentId: string; boxer: string }>();
  for (const each of made) {
    compare(each.old?.tallies, each.part.tallies);
    for (const { tournamentId, then, now } of movedDraws(each)) {
      compare(then?.tallies, now?.tallies);
      for (const boxer of boxersApart(then, now)) {
        drawn.set(`${tournamentId} ${boxer}`, { tournamentId, boxer });
      }
    }
  }
  for (const { tournamentId, boxer } of drawn.values()) {
    const isTwice = Number(isDrawnTwice(after, tournamentId, boxer));
    count(
      moved,
      twiceKey(tournamentId),
      isTwice - Number(isDrawnTwice(before, tournamentId, boxer)),
    );
  }
  return new Map(
    [...moved].map(([key, by]) => {
      const then = before.tallies.get(key) ?? 0;
      return [key, { before: then, after: then + by }];
    }),
  );
}

/** Whether a boxer stands in draws of two categories of a tournament. */
function isDrawnTwice(
  { categories, categoriesOf }: Pick<RecordParts, "categories" | "categoriesOf">,
  tournamentId: string,
  boxer: string,
): boolean {
  const codes = categoriesOf.get(boxer) ?? [];
  if (codes.length < 2) return false;
  const drawn = codes.filter((code) => {
    const draw = categories.get(code)?.draws.get(tournamentId);
    return draw !== undefined && isDrawnIn(draw, boxer);
  });
  return drawn.length > 1;
}
