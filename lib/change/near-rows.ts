/**
 * The rows that changes can move, and those that they name: of a few categories, however large the Games.
 * No category depends on another, so that what is found of these rows is found of all.
 */
import { byFirstDay, type ComputedDraw, drawKey } from "@/lib/qualification/compute-draws";
import { type CategoryPart, namedIn } from "@/lib/record/category-part";
import { knowDraws } from "@/lib/record/computed-places";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Boxer, GamesRows } from "@/lib/record/games-rows";
import { partsOf } from "@/lib/record/record-of-rows";
import { inRecordOrder } from "@/lib/record/record-order";
import type { RecordParts } from "@/lib/record/record-parts";
import { remember } from "@/lib/record/remember";
import { STRANGERS } from "@/lib/record/tallies";
import { addTouched, type Change } from "./change";
import type { Touched } from "./verbs/verb";

/** The rows near the changes; `null`: it takes all, because they are not of a few categories. */
export function rowsNear(record: GamesRecord, changes: readonly Change[]): GamesRows | null {
  const parts = partsOf(record);
  // A place that names a bout or a place of another category ties the two.
  if (parts.tallies.has(STRANGERS)) return null;
  const touched = makeTouched(parts);
  const isNear = changes.every((change) => addTouched(change, touched));
  return isNear ? rowsOfNear(record, parts, touched) : null;
}

function makeTouched(parts: RecordParts): Touched {
  const categories = new Set<string>();
  const boxers = new Set<string>();
  const tournaments = new Set<string>();
  const addDraw: Touched["addDraw"] = ({ tournamentId, categoryCode }) => {
    categories.add(categoryCode);
    tournaments.add(tournamentId);
  };
  return {
    categories,
    boxers,
    tournaments,
    addDraw,
    addBout(id) {
      const bout = parts.boutById.get(id);
      if (bout) addDraw(bout);
    },
    addPlace(id) {
      const code = parts.placeById.get(id ?? "")?.categoryCode;
      if (code !== undefined) categories.add(code);
    },
    addBoxer(slug) {
      if (slug !== null) boxers.add(slug);
    },
    addAllOfBoxer(slug) {
      boxers.add(slug);
      for (const code of parts.categoriesOf.get(slug) ?? []) categories.add(code);
    },
  };
}

function rowsOfNear(record: GamesRecord, parts: RecordParts, near: Touched): GamesRows {
  const { frame } = parts;
  const own = [...near.categories].flatMap((code) => parts.categories.get(code) ?? []);
  const { boxers, programme } = boxersNear(own, parts, near);
  const codes = new Set([...near.categories, ...programme]);
  const allocations = [...near.categories].flatMap(
    (code) => frame.allocationsByCategory.get(code) ?? [],
  );
  for (const { tournamentId } of allocations) near.tournaments.add(tournamentId ?? "");
  for (const { draws, stored } of own) {
    for (const id of draws.keys()) near.tournaments.add(id);
    for (const { tournamentId } of stored) near.tournaments.add(tournamentId ?? "");
  }
  const inOrder = own.toSorted((a, b) => frame.position(a.code) - frame.position(b.code));
  const draws = inOrder.flatMap((part) => [...part.draws.values()]);
  const rows: GamesRows = {
    games: frame.games,
    revision: record.revision,
    publishedAt: record.publishedAt,
    nations: frame.nations,
    rules: frame.rules,
    restrictions: frame.restrictions,
    publishedCounts: frame.publishedCounts,
    facts: frame.facts,
    knownBreaks: parts.knownBreaks,
    categories: found(codes, frame.categoryByCode).sort(
      (a, b) => frame.position(a.code) - frame.position(b.code),
    ),
    tournaments: inRecordOrder(
      "tournaments",
      found(near.tournaments, frame.tournamentById),
      frame.position,
    ),
    allocations: inRecordOrder("allocations", allocations, frame.position),
    boxers,
    entries: draws.flatMap(({ entries }) => entries),
    reached: draws.flatMap(({ reached }) => reached),
    bouts: draws.flatMap(({ bouts }) => bouts),
    places: inOrder.flatMap(({ stored }) => stored),
  };
  knowDraws(rows, drawsOfParts(inOrder, parts));
  return rows;
}

/** Boxers, with the codes of the categories that they stand in. */
interface NearBoxers {
  boxers: readonly Boxer[];
  programme: ReadonlySet<string>;
}

/** Everybody whom the categories and the changes name; while results come in, they stay the same list. */
function boxersNear(
  own: readonly CategoryPart[],
  { boxerBySlug }: RecordParts,
  { boxers }: Touched,
): NearBoxers {
  const [first] = own;
  const named = first ? namedIn(first) : NOBODY;
  if (own.length < 2 && isWithin(boxers, named)) return boxersOf(boxerBySlug)(named);
  for (const part of own) for (const boxer of namedIn(part)) boxers.add(boxer);
  return nearBoxers(boxers, boxerBySlug);
}

const NOBODY: ReadonlySet<string> = new Set();

function isWithin(few: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const each of few) if (!all.has(each)) return false;
  return true;
}

const boxersOf = remember((boxerBySlug: RecordParts["boxerBySlug"]) =>
  remember((named: ReadonlySet<string>) => nearBoxers(named, boxerBySlug)),
);

function nearBoxers(slugs: Iterable<string>, boxerBySlug: RecordParts["boxerBySlug"]): NearBoxers {
  const boxers = found(slugs, boxerBySlug);
  return { boxers, programme: new Set(boxers.map(({ categoryCode }) => categoryCode)) };
}

function found<Row>(keys: Iterable<string>, rows: ReadonlyMap<string, Row>): Row[] {
  const list: Row[] = [];
  for (const key of keys) {
    const row = rows.get(key);
    if (row !== undefined) list.push(row);
  }
  return list;
}

function drawsOfParts(
  own: readonly CategoryPart[],
  { frame }: RecordParts,
): ReadonlyMap<string, ComputedDraw> {
  const given = byFirstDay(
    own.flatMap(({ code, draws }) =>
      (frame.givenIn.get(code) ?? []).flatMap(({ tournament }) => {
        const draw = draws.get(tournament.id)?.draw;
        return draw ? [{ tournament, draw }] : [];
      }),
    ),
  );
  return new Map(
    given.map(({ draw }) => [drawKey(draw.tournamentId, draw.categoryCode), draw] as const),
  );
}
