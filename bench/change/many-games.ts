import type { GamesRows } from "@/lib/record/games-rows";
import { rowsInOrder } from "@/lib/record/record-order";

/** A category's code of a copy: three digits, so that it stays a code. */
function codeOf(code: string, at: number, copy: number, count: number): string {
  return copy === 0 ? code : `${code.charAt(0)}${100 + (copy - 1) * count + at}`;
}

/**
 * The Games `copies` times over, as if so many sports were of it: each copy has its own categories,
 * tournaments, draws, boxers and places; nations are the same, and so are totals and printed numbers but
 * for their size.
 */
export function manyGames(rows: GamesRows, copies: number): GamesRows {
  if (copies === 1) return rows;
  const range = Array.from({ length: copies }, (_, copy) => copy);
  const positions = new Map<string, number>();
  for (const { code, gender } of rows.categories) {
    positions.set(
      code,
      rows.categories
        .filter((each) => each.gender === gender)
        .findIndex((each) => each.code === code),
    );
  }
  const ofGender = Math.max(...positions.values()) + 1;
  const category = (code: string, copy: number) =>
    codeOf(code, positions.get(code) ?? 0, copy, ofGender);
  const each = <Row>(list: readonly Row[], make: (row: Row, copy: number) => Row): Row[] =>
    range.flatMap((copy) => list.map((row) => (copy === 0 ? row : make(row, copy))));
  const own = (id: string, copy: number) => (copy === 0 ? id : `${id}-${copy}`);
  const known = <Id extends string | null>(id: Id, copy: number) =>
    (id === null ? null : own(id, copy)) as Id;
  const drawn = <Row extends { tournamentId: string | null; categoryCode: string }>(
    row: Row,
    copy: number,
  ): Row => ({
    ...row,
    tournamentId: known(row.tournamentId, copy),
    categoryCode: category(row.categoryCode, copy),
  });
  const times = (total: number | null) => total && total * copies;
  const { games } = rows;
  return rowsInOrder({
    ...rows,
    games: { ...games, placesMen: times(games.placesMen), placesWomen: times(games.placesWomen) },
    categories: each(rows.categories, (row, copy) => {
      const code = category(row.code, copy);
      return { ...row, code, slug: `${row.slug}-${copy}` };
    }),
    tournaments: each(rows.tournaments, (row, copy) => ({ ...row, id: own(row.id, copy) })),
    allocations: each(rows.allocations, (row, copy) => ({
      ...drawn(row, copy),
      route: row.tournamentId === null ? row.route : own(row.route, copy),
    })),
    boxers: each(rows.boxers, (row, copy) => ({
      ...row,
      slug: own(row.slug, copy),
      categoryCode: category(row.categoryCode, copy),
    })),
    entries: each(rows.entries, (row, copy) => ({
      ...drawn(row, copy),
      boxerSlug: own(row.boxerSlug, copy),
    })),
    reached: each(rows.reached, (row, copy) => ({
      ...drawn(row, copy),
      boxerSlug: own(row.boxerSlug, copy),
    })),
    bouts: each(rows.bouts, (row, copy) => ({
      ...drawn(row, copy),
      id: own(row.id, copy),
      redSlug: known(row.redSlug, copy),
      blueSlug: known(row.blueSlug, copy),
    })),
    places: each(rows.places, (row, copy) => ({
      ...drawn(row, copy),
      id: own(row.id, copy),
      boxerSlug: own(row.boxerSlug, copy),
      decidingBoutId: known(row.decidingBoutId, copy),
      reallocatedFromId: known(row.reallocatedFromId, copy),
    })),
    publishedCounts: rows.publishedCounts.map((row) => {
      const params = new URLSearchParams(row.query);
      const isOfOne =
        params.has("category") || rows.tournaments.some(({ id }) => row.query.includes(id));
      return isOfOne ? row : { ...row, value: row.value * copies };
    }),
  });
}
