import { categoryNames } from "./category-names";
import { joinSearchTexts, searchText, wholeWordsText } from "./fold";
import type { Category } from "./games-rows";

const TEXTS = new WeakMap<Category, string>();

/** By what of its category a row is found: its code, its kilograms, and whole words for its gender and weight. */
export function categorySearchText(gamesId: string, category: Category): string {
  const known = TEXTS.get(category);
  if (known !== undefined) return known;
  const { code, weightLabel } = category;
  const text = joinSearchTexts(
    searchText([code, weightLabel, weightLabel.replace(/[+ ]/g, "")]),
    wholeWordsText(categoryNames(gamesId, category)),
  );
  TEXTS.set(category, text);
  return text;
}
