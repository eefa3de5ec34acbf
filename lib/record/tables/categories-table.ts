import { isFirstAward } from "@/lib/qualification/ledger";
import type { Gender } from "@/lib/qualification/vocabulary";
import { listedPlaces, recordDay } from "../as-of";
import { isOnTheDraw, isOutsideTotal, placesHeldOn } from "../counts";
import { searchText } from "../fold";
import type { GamesRecord } from "../make-games-record";
import {
  plainColumn,
  sourceColumn,
  type TableDefinition,
  type TableRow,
  totalColumn,
} from "../table";
import { placeFacets } from "./quota-place-rows";

/** A category and what became of its places. */
export interface CategoryRow extends TableRow {
  slug: string;
  gender: Gender;
  category: string;
  position: number;
  weightLabel: string;
  minKg: number | null;
  maxKg: number | null;
  /** Places of the Games in the category; `null`: not published yet. */
  places: number | null;
  /** With it the number is a range; `null`: exact. */
  placesMost: number | null;
  firstAwarded: number;
  held: number;
  /** Those held that stand outside `places`: an invitation of the refugee team. */
  outside: number;
  onTheDraw: number;
  sourceUrl: string;
}

export const categoriesTable: TableDefinition<CategoryRow> = {
  resource: "categories",
  filters: ["gender", "category", "noc", "continent", "route", "status"],
  defaultSort: [{ column: "category", descending: false }],
  columns: [
    {
      id: "category",
      csv: [
        ["category", (row) => row.category],
        ["slug", (row) => row.slug],
        ["weightLabel", (row) => row.weightLabel],
      ],
      json: (row) => ({ category: row.category, slug: row.slug, weightLabel: row.weightLabel }),
      sortBy: (row) => row.position,
      isDefault: true,
    },
    plainColumn("gender", (row) => row.gender),
    {
      id: "limits",
      csv: [
        ["minKg", (row) => row.minKg],
        ["maxKg", (row) => row.maxKg],
      ],
      json: (row) => ({ minKg: row.minKg, maxKg: row.maxKg }),
      sortBy: (row) => row.maxKg,
      isDefault: false,
    },
    totalColumn("places", (row) => row),
    plainColumn("firstAwarded", (row) => row.firstAwarded),
    plainColumn("held", (row) => row.held),
    plainColumn("outside", (row) => row.outside),
    plainColumn("onTheDraw", (row) => row.onTheDraw),
    sourceColumn(),
  ],
};

/** Every category, men's first, by weight. */
export function categoryRows(record: GamesRecord): CategoryRow[] {
  return record.categories.map((category, position) => {
    const places = record.placesByCategory.get(category.code) ?? [];
    const listed = listedPlaces(record, places);
    const held = placesHeldOn(record, recordDay(record), places);
    return {
      id: category.code,
      facets: listed.length
        ? listed.map((place) => placeFacets(record, place))
        : [{ gender: category.gender, category: category.code }],
      search: searchText([category.code, category.slug, category.weightLabel]),
      slug: category.slug,
      gender: category.gender,
      category: category.code,
      position,
      weightLabel: category.weightLabel,
      minKg: category.minKg,
      maxKg: category.maxKg,
      places: category.places,
      placesMost: category.placesMost,
      firstAwarded: places.filter(isFirstAward).length,
      held: held.length,
      outside: held.filter(isOutsideTotal).length,
      onTheDraw: places.filter(isOnTheDraw).length,
      sourceUrl: category.sourceUrl,
    };
  });
}
