import { GENDERS, type Gender } from "@/lib/qualification/vocabulary";
import { categoryNames } from "../category-names";
import { columnsOf, sourceColumn } from "../columns-of";
import { awardsUnder, type CountsPlaces, listedUnder } from "../counted-places";
import { drawKnown } from "../counts";
import { searchText } from "../fold";
import type { GamesRecord } from "../games-record";
import type { Category } from "../games-rows";
import { type Filters, isSet, pickFilters, type TableDefinition, type TableRow } from "../table";
import { sumTotals, type Total } from "../totals";
import { allocationFacets, countedFacets } from "./quota-place-rows";

/** A category and what became of its places, counted under filters. */
export interface CategoryRow extends TableRow, CountsPlaces {
  facets: CountsPlaces["facets"];
  slug: string;
  gender: Gender;
  category: string;
  position: number;
  weightLabel: string;
  minKg: number | null;
  maxKg: number | null;
  /** Places of the Games in the category; `places: null`: not published yet. */
  published: Total;
  /** The places that each route has to give in it. */
  byRoute: readonly (readonly [route: string, total: Total])[];
  places: number | null;
  /** With it the number is a range; `null`: exact. */
  placesMost: number | null;
  firstAwarded: number;
  held: number;
  /** Those held that stand outside `places`: an invitation of the refugee team. */
  outside: number;
  /** `null`: only part of the Games' draw is known. */
  onTheDraw: number | null;
  sourceUrl: string;
}

/** A category's own filters pick its row; these part its places. */
const partsOfPlaces = pickFilters("noc", "continent", "route", "status");

const { column, plain } = columnsOf<CategoryRow>();

export const categoriesTable = {
  resource: "categories",
  filters: ["gender", "category", "noc", "continent", "route", "status"],
  defaultSort: [{ column: "category", descending: false }],
  columns: [
    column(
      "category",
      [
        { name: "category", type: "string", value: (row) => row.category },
        { name: "slug", type: "string", value: (row) => row.slug },
        { name: "weightLabel", type: "string", value: (row) => row.weightLabel },
      ],
      { sortBy: (row) => row.position },
    ),
    plain({ name: "gender", type: "enum", values: GENDERS, value: (row) => row.gender }),
    column(
      "limits",
      [
        { name: "minKg", type: "number", isNullable: true, value: (row) => row.minKg },
        { name: "maxKg", type: "number", isNullable: true, value: (row) => row.maxKg },
      ],
      { sortBy: (row) => row.maxKg, isDefault: false },
    ),
    plain({ name: "places", type: "range", value: (row) => row }, { countedUnder: partsOfPlaces }),
    plain(
      { name: "firstAwarded", type: "integer", value: (row) => row.firstAwarded },
      { countedUnder: partsOfPlaces },
    ),
    plain(
      { name: "held", type: "integer", value: (row) => row.held },
      { countedUnder: partsOfPlaces },
    ),
    plain(
      { name: "outside", type: "integer", value: (row) => row.outside },
      { countedUnder: partsOfPlaces },
    ),
    plain(
      { name: "onTheDraw", type: "integer", isNullable: true, value: (row) => row.onTheDraw },
      { countedUnder: partsOfPlaces },
    ),
    sourceColumn<CategoryRow>(),
  ],
  recount: countCategory,
} satisfies TableDefinition<CategoryRow>;

function countCategory(row: CategoryRow, filters: Filters): CategoryRow {
  const awards = awardsUnder(row, filters);
  const held = awards.filter(({ isHeld }) => isHeld);
  return {
    ...row,
    ...totalUnder(row, filters),
    firstAwarded: awards.filter(({ isFirst }) => isFirst).length,
    held: held.length,
    outside: held.filter(({ isOutside }) => isOutside).length,
    onTheDraw: row.onTheDraw === null ? null : awards.filter(({ isDrawn }) => isDrawn).length,
  };
}

/**
 * The places of the category that the routes asked for have to give. To whom they go is not published
 * before: under a filter of nations or of what became of a place, those that were given; so also of
 * routes that have nothing to give of their own, such as reallocation.
 */
function totalUnder(row: CategoryRow, filters: Filters): Total {
  const listed = listedUnder(row, filters);
  if (isSet(filters, "noc") || isSet(filters, "continent") || isSet(filters, "status")) {
    return { places: listed.length, placesMost: null };
  }
  if (!isSet(filters, "route")) return row.published;
  const toGive = row.byRoute.filter(([route]) => filters.route?.includes(route));
  const others = listed.filter(({ route }) => !toGive.some(([each]) => each === route));
  return sumTotals([
    ...toGive.map(([, total]) => total),
    { places: others.length, placesMost: null },
  ]);
}

/** Every category, men's first, by weight. */
export function categoryRows(record: GamesRecord): CategoryRow[] {
  const onTheDraw = drawKnown(record) === "part" ? null : 0;
  return record.categories.map((category, position) => {
    const published = totalOf(category);
    const allocations = record.allocations.filter(
      ({ categoryCode }) => categoryCode === category.code,
    );
    const row: CategoryRow = {
      id: category.code,
      ...countedFacets(record, record.placesByCategory.get(category.code) ?? [], [
        { gender: category.gender, category: category.code },
        ...allocationFacets(record, allocations),
      ]),
      search: searchText([
        ...[category.code, category.slug, category.weightLabel],
        ...categoryNames(record.games.id, category),
      ]),
      slug: category.slug,
      gender: category.gender,
      category: category.code,
      position,
      weightLabel: category.weightLabel,
      minKg: category.minKg,
      maxKg: category.maxKg,
      published,
      byRoute: allocations.map((each) => [each.route, totalOf(each)]),
      ...published,
      firstAwarded: 0,
      held: 0,
      outside: 0,
      onTheDraw,
      sourceUrl: category.sourceUrl,
    };
    return countCategory(row, {});
  });
}

function totalOf({ places, placesMost }: Pick<Category, "places" | "placesMost">): Total {
  return { places, placesMost };
}
