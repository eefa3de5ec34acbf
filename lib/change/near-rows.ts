/**
 * The rows that changes can move, and those that they name: of a few categories, however large the Games.
 * No category depends on another, so that what is found of these rows is found of all.
 */
import { byFirstDay, type ComputedDraw, drawKey } from "@/lib/qualification/compute-draws";
import type { CategoryPart } from "@/lib/record/category-part";
import { knowDraws } from "@/lib/record/computed-places";
import type { GamesRows } from "@/lib/record/games-record";
import type { GamesRecord } from "@/lib/record/make-games-record";
import { partsOf } from "@/lib/record/record-of-rows";
import { inRecordOrder } from "@/lib/record/record-order";
import type { RecordParts } from "@/lib/record/record-parts";
import { STRANGERS } from "@/lib/record/tallies";
import type { Change } from "./change";

/** What changes touch or name. */
interface Near {
  categories: Set<string>;
  boxers: Set<string>;
  tournaments: Set<string>;
}

/** The rows near the changes; `null`: it takes all, because they are not of a few categories. */
export function rowsNear(record: GamesRecord, changes: readonly Change[]): GamesRows | null {
  const parts = partsOf(record);
  const near: Near = { categories: new Set(), boxers: new Set(), tournaments: new Set() };
  // A place that names a bout or a place of another category ties the two.
  const isTied = parts.tallies.has(STRANGERS);
  if (isTied || !changes.every((change) => addNear(parts, near, change))) return null;
  return rowsOfNear(record, parts, near);
}

/** Adds what the change touches and names; `false`: it may be anything. */
function addNear(parts: RecordParts, near: Near, change: Change): boolean {
  const { categories, boxers, tournaments } = near;
  const addBout = (row: { tournamentId: string; categoryCode: string } | undefined) => {
    if (!row) return;
    categories.add(row.categoryCode);
    tournaments.add(row.tournamentId);
  };
  const addPlace = (id: string | null) => {
    const code = parts.placeById.get(id ?? "")?.categoryCode;
    if (code !== undefined) categories.add(code);
  };
  const addBoxer = (slug: string | null) => {
    if (slug !== null) boxers.add(slug);
  };
  const addAllOf = (slug: string) => {
    boxers.add(slug);
    for (const code of parts.categoriesOf.get(slug) ?? []) categories.add(code);
  };
  switch (change.kind) {
    case "enter-bout":
      addBout(change.bout);
      addBout(parts.boutById.get(change.bout.id));
      addBoxer(change.bout.redSlug);
      addBoxer(change.bout.blueSlug);
      return true;
    case "remove-bout":
      addBout(parts.boutById.get(change.boutId));
      return true;
    case "save-draw":
      addBout(change);
      for (const { boxerSlug } of change.entries) addBoxer(boxerSlug);
      return true;
    case "add-ledger-entry":
    case "remove-ledger-entry":
    case "remove-place":
      addPlace(change.placeId);
      return true;
    case "record-place":
      categories.add(change.place.categoryCode);
      if (change.place.tournamentId !== null) tournaments.add(change.place.tournamentId);
      addPlace(change.place.id);
      addPlace(change.place.reallocatedFromId);
      addBoxer(change.place.boxerSlug);
      return true;
    case "save-boxer":
      addAllOf(change.boxer.slug);
      categories.add(change.boxer.categoryCode);
      return true;
    case "merge-boxers":
      addAllOf(change.from);
      addAllOf(change.into);
      return true;
    case "explain-check":
    case "remove-explanation":
      return true;
    case "save-tournament":
    case "save-rule":
      return false;
  }
}

function rowsOfNear(record: GamesRecord, parts: RecordParts, near: Near): GamesRows {
  const { frame } = parts;
  const own = [...near.categories].flatMap((code) => parts.categories.get(code) ?? []);
  for (const { boxers } of own) for (const boxer of boxers) near.boxers.add(boxer);
  const boxers = found(near.boxers, parts.boxerBySlug);
  const codes = new Set([...near.categories, ...boxers.map(({ categoryCode }) => categoryCode)]);
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

function found<Row>(keys: Iterable<string>, rows: ReadonlyMap<string, Row>): Row[] {
  return [...keys].flatMap((key) => rows.get(key) ?? []);
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
