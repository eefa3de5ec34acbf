/** What a live record is composed of: its frame, its categories, and sums over them. */
import { drawKey } from "@/lib/qualification/compute-draws";
import { drawnTwice } from "@/lib/qualification/draw-findings";
import { grouped } from "@/lib/qualification/grouped";
import { kept } from "@/lib/qualification/kept";
import type { Day } from "@/lib/qualification/vocabulary";
import { addNamed, type CategoryPart, type CategoryRows, categoryPart } from "./category-part";
import { checkKey } from "./check-key";
import type { DrawPart, DrawRows } from "./draw-part";
import { type Frame, makeFrame } from "./frame";
import type { Bout, Boxer, GamesRows, KnownBreak, StoredPlace } from "./games-rows";
import { orderBy } from "./order-by";
import { SharedMap } from "./shared-map";
import { count, type Tallies } from "./tallies";

/** A list that is made when it is first asked for, and shared by the records that have it. */
export interface Listed<Row> {
  list: () => readonly Row[];
}

export interface RecordParts {
  readonly frame: Frame;
  /** By code. */
  readonly categories: SharedMap<CategoryPart>;
  readonly boxerBySlug: SharedMap<Boxer>;
  readonly boxers: Listed<Boxer>;
  readonly boutById: SharedMap<Bout>;
  readonly placeById: SharedMap<StoredPlace>;
  /** The categories whose rows name a boxer, by the boxer. */
  readonly categoriesOf: SharedMap<readonly string[]>;
  /** Sums of those of all categories, and how many boxers stand in two draws of a tournament. */
  readonly tallies: SharedMap<number>;
  readonly lastDay: Day;
  readonly knownBreaks: readonly KnownBreak[];
}

/** The check of a tournament that no category can make for itself. */
export function twiceKey(tournamentId: string): string {
  return checkKey("one-draw-a-tournament", tournamentId);
}

/** The parts of these rows; linear in them. */
export function makeParts(rows: GamesRows): RecordParts {
  const frame = makeFrame(rows);
  const boxerBySlug = SharedMap.of(rows.boxers.map((boxer) => [boxer.slug, boxer]));
  const boutById = SharedMap.of(rows.bouts.map((bout) => [bout.id, bout]));
  const referred = { frame, boxerBySlug, boutById };
  const parts = [...rowsByCategory(frame, rows)].map(([code, own]) =>
    categoryPart(referred, code, own),
  );
  return {
    frame,
    boxerBySlug,
    knownBreaks: rows.knownBreaks,
    boxers: { list: () => rows.boxers },
    categories: SharedMap.of(parts.map((part) => [part.code, part])),
    boutById,
    placeById: SharedMap.of(rows.places.map((place) => [place.id, place])),
    categoriesOf: SharedMap.of(categoriesByBoxer(parts)),
    tallies: SharedMap.of(sumOf(parts, rows)),
    lastDay: latestOf(parts),
  };
}

function rowsByCategory(frame: Frame, rows: GamesRows): Map<string, CategoryRows> {
  const codeOf = ({ categoryCode }: { categoryCode: string }) => [categoryCode];
  const places = grouped(rows.places, codeOf);
  const lists = {
    entries: grouped(rows.entries, codeOf),
    reached: grouped(rows.reached, codeOf),
    bouts: grouped(rows.bouts, codeOf),
  };
  const codes = new Set([
    ...frame.categories.map(({ code }) => code),
    ...frame.allocationsByCategory.keys(),
    ...Object.values(lists).flatMap((list) => [...list.keys()]),
    ...places.keys(),
  ]);
  return new Map(
    [...codes].map((code) => {
      const at = ({ tournamentId }: { tournamentId: string }) => [tournamentId];
      const entries = grouped(lists.entries.get(code) ?? [], at);
      const reached = grouped(lists.reached.get(code) ?? [], at);
      const bouts = grouped(lists.bouts.get(code) ?? [], at);
      const ids = new Set([...entries.keys(), ...reached.keys(), ...bouts.keys()]);
      const draws = new Map(
        [...ids].map((id): [string, DrawRows] => [
          id,
          {
            entries: kept(entries.get(id) ?? []),
            reached: kept(reached.get(id) ?? []),
            bouts: kept(bouts.get(id) ?? []),
          },
        ]),
      );
      return [code, { draws, stored: kept(places.get(code) ?? []) }];
    }),
  );
}

function categoriesByBoxer(parts: readonly CategoryPart[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const part of parts) {
    const { code } = part;
    // Nearly everybody is of one category: they share its list.
    const alone = [code];
    const boxers = new Set<string>();
    addNamed(part, boxers);
    for (const boxer of boxers) {
      const codes = found.get(boxer);
      found.set(boxer, codes ? [...codes, code] : alone);
    }
  }
  return found;
}

function sumOf(parts: readonly CategoryPart[], { entries, bouts }: GamesRows): Tallies {
  const sum = new Map<string, number>();
  for (const { tallies, draws } of parts) {
    for (const [key, by] of tallies) count(sum, key, by);
    for (const draw of draws.values()) for (const [key, by] of draw.tallies) count(sum, key, by);
  }
  const at = ({ tournamentId }: { tournamentId: string }) => [tournamentId];
  const drawn = grouped(entries, at);
  const boxed = grouped(bouts, at);
  for (const id of new Set([...drawn.keys(), ...boxed.keys()])) {
    count(sum, twiceKey(id), drawnTwice(drawn.get(id) ?? [], boxed.get(id) ?? []).length);
  }
  return sum;
}

/** The latest day before which a place of any of the categories was certainly not given. */
export function latestOf(parts: Iterable<CategoryPart>): Day {
  let last: Day = "";
  for (const { lastDay } of parts) if (lastDay > last) last = lastDay;
  return last;
}

/** The categories, or those that are wanted, in the order of the programme. */
export function categoriesInOrder(
  { frame, categories }: RecordParts,
  isWanted: (part: CategoryPart) => boolean = () => true,
): CategoryPart[] {
  const wanted = [...categories.values()].filter(isWanted);
  return orderBy(wanted, ({ code }) => [frame.position(code), code]);
}

/** All draws, in the order in which their rows stand in the record. */
export function drawsInOrder(parts: RecordParts): DrawPart[] {
  const all = categoriesInOrder(parts).flatMap(({ draws }) => [...draws.values()]);
  return orderBy(all, ({ tournamentId }) => [tournamentId]);
}

/** The draws of a tournament in the order of their categories. */
export function drawsAt(parts: RecordParts, tournamentId: string): DrawPart[] {
  const all = [...parts.categories.values()].flatMap(({ draws }) => draws.get(tournamentId) ?? []);
  return orderBy(all, ({ categoryCode }) => [parts.frame.position(categoryCode)]);
}

/** Draws that places are given in, by the first days of their tournaments. */
export function givenDraws(frame: Frame, parts: readonly DrawPart[]): DrawPart[] {
  const order = ({ tournamentId, categoryCode }: DrawPart) =>
    frame.drawOrder.get(drawKey(tournamentId, categoryCode)) ?? -1;
  return orderBy(
    parts.filter(({ draw }) => draw !== null),
    (part) => [order(part)],
  );
}
