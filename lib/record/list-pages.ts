import { drawCategories } from "./draw-categories";
import type { GamesRecord } from "./games-record";

/** The sections of a Games that are one page each. */
const SECTIONS = [
  ...["quota-places", "nations", "boxers", "tournaments", "categories"],
  ...["still-open", "about", "checks", "corrections"],
];

/**
 * The address of every page of a Games below it, without a day or a filter: `[]` is its home,
 * `["tournaments", "world-1", "mens-51kg"]` a draw. Each is what `findPage` gives for itself.
 */
export function listPages(record: GamesRecord): string[][] {
  return [
    [],
    ...SECTIONS.map((section) => [section]),
    ...record.tournaments.flatMap(({ id }) => [
      ["tournaments", id],
      ...drawCategories(record, id).map(({ category }) => ["tournaments", id, category.slug]),
    ]),
    ...record.categories.map(({ slug }) => ["categories", slug]),
    ...record.nations.map(({ noc }) => ["nations", noc]),
    ...record.places.map(({ id }) => ["quota-places", id]),
    ...record.boxers.map(({ slug }) => ["boxers", slug]),
  ];
}
