/** The parts of a record after changes that leave its frame as it is. */
import { type CategoryPart, categoryPart } from "@/lib/record/category-part";
import { type DrawRows, NO_ROWS } from "@/lib/record/draw-part";
import type { Boxer, QuotaPlace } from "@/lib/record/games-record";
import { inRecordOrder } from "@/lib/record/record-order";
import { latestOf, type RecordParts, twiceKey } from "@/lib/record/record-parts";
import type { SharedMap } from "@/lib/record/shared-map";
import { moves } from "@/lib/record/tallies";
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

/** The categories whose parts the changes make anew: of their rows, and of the boxers they change. */
export function touchedBy(
  { categoriesOf }: RecordParts,
  diff: readonly RowChange[],
): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const change of diff) {
    if (isOfCategory(change)) {
      for (const row of [change.before, change.after]) if (row) touched.add(row.categoryCode);
    }
    if (change.table === "boxers") {
      for (const code of categoriesOf.get(change.key) ?? []) touched.add(code);
    }
  }
  return touched;
}

export function advanceParts(before: RecordParts, diff: readonly RowChange[]): RecordParts {
  if (diff.length === 0) return before;
  const { frame } = before;
  const boxerChanges = changesOf(diff, "boxers");
  const boxerBySlug = before.boxerBySlug.with(
    boxerChanges.map(({ key, after }) => [key, after ?? undefined]),
  );
  const nocOf = (boxer: string) => boxerBySlug.get(boxer)?.noc ?? null;
  const made = [...touchedBy(before, diff)].map((code) => {
    const old = before.categories.get(code);
    const own = diff.filter(isOfCategory).filter(isAbout(code));
    const part = categoryPart(frame, code, changedRows(before, code, old, own), nocOf, old);
    return { code, old, part };
  });
  const categories = before.categories.with(made.map(({ code, part }) => [code, part]));
  const categoriesOf = before.categoriesOf.with(movedBoxers(before, made));
  const next = {
    frame,
    boxerBySlug,
    categories,
    categoriesOf,
    boxers: boxerChanges.length > 0 ? listedBoxers(boxerBySlug) : before.boxers,
    boutById: before.boutById.with(
      changesOf(diff, "bouts").map(({ key, after }) => [key, after ?? undefined]),
    ),
    placeById: before.placeById.with(made.flatMap(movedPlaces)),
    lastDay: lastDayAfter(before, made, categories),
    knownBreaks: brokenAfter(before, changesOf(diff, "knownBreaks")),
  };
  return { ...next, tallies: talliesAfter(before, next, made) };
}

interface MadeCategory {
  code: string;
  old: CategoryPart | undefined;
  part: CategoryPart;
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
    const ids = new Set(
      own.flatMap(({ before, after }) => [before, after].flatMap((row) => row?.tournamentId ?? [])),
    );
    for (const id of ids) {
      const rows = draws.get(id) ?? NO_ROWS;
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

/** The places of a category that are others than before, each with what it rests on. */
function movedPlaces({ old, part }: MadeCategory): [string, QuotaPlace | undefined][] {
  const then = new Map(old?.places.map((place) => [place.id, place]));
  const now = new Map(part.places.map((place) => [place.id, place]));
  return [
    ...[...then.keys()].flatMap((id): [string, undefined][] =>
      now.has(id) ? [] : [[id, undefined]],
    ),
    ...[...now].filter(([id, place]) => then.get(id) !== place),
  ];
}

/** The boxers whom other categories name than before. */
function movedBoxers(
  { categoriesOf }: RecordParts,
  made: readonly MadeCategory[],
): Map<string, readonly string[] | undefined> {
  const moved = new Map<string, readonly string[] | undefined>();
  const codesOf = (boxer: string) =>
    (moved.has(boxer) ? moved.get(boxer) : categoriesOf.get(boxer)) ?? [];
  for (const { code, old, part } of made) {
    for (const boxer of old?.boxers ?? []) {
      if (part.boxers.has(boxer)) continue;
      const left = codesOf(boxer).filter((each) => each !== code);
      moved.set(boxer, left.length > 0 ? left : undefined);
    }
    for (const boxer of part.boxers) {
      if (!old?.boxers.has(boxer)) moved.set(boxer, [...codesOf(boxer), code]);
    }
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

function talliesAfter(
  before: RecordParts,
  after: Pick<RecordParts, "categories" | "categoriesOf">,
  made: readonly MadeCategory[],
): RecordParts["tallies"] {
  const sums = new Map<string, number>();
  const add = (key: string, by: number) =>
    sums.set(key, (sums.get(key) ?? before.tallies.get(key) ?? 0) + by);
  for (const { old, part } of made) {
    for (const [key, by] of moves(old?.tallies ?? new Map(), part.tallies)) add(key, by);
  }
  for (const { tournamentId, boxer } of drawnAnew(made)) {
    const by =
      Number(isDrawnTwice(after, tournamentId, boxer)) -
      Number(isDrawnTwice(before, tournamentId, boxer));
    if (by !== 0) add(twiceKey(tournamentId), by);
  }
  return before.tallies.with([...sums].map(([key, sum]) => [key, sum === 0 ? undefined : sum]));
}

/** Who is in another draw of a tournament than before, each once. */
function drawnAnew(made: readonly MadeCategory[]) {
  const found = new Map<string, { tournamentId: string; boxer: string }>();
  for (const { old, part } of made) {
    for (const tournamentId of new Set([...(old?.draws.keys() ?? []), ...part.draws.keys()])) {
      const then = old?.draws.get(tournamentId)?.boxers ?? new Set<string>();
      const now = part.draws.get(tournamentId)?.boxers ?? new Set<string>();
      if (then === now) continue;
      for (const boxer of then) if (!now.has(boxer)) add(tournamentId, boxer);
      for (const boxer of now) if (!then.has(boxer)) add(tournamentId, boxer);
    }
  }
  function add(tournamentId: string, boxer: string) {
    found.set(`${tournamentId} ${boxer}`, { tournamentId, boxer });
  }
  return found.values();
}

/** Whether a boxer stands in draws of two categories of a tournament. */
function isDrawnTwice(
  { categories, categoriesOf }: Pick<RecordParts, "categories" | "categoriesOf">,
  tournamentId: string,
  boxer: string,
): boolean {
  const codes = categoriesOf.get(boxer) ?? [];
  if (codes.length < 2) return false;
  const drawn = codes.filter((code) =>
    categories.get(code)?.draws.get(tournamentId)?.boxers.has(boxer),
  );
  return drawn.length > 1;
}
