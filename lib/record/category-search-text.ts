import { categoryNames } from "./category-names";
import { joinSearchTexts, searchText, wholeWordsText } from "./fold";
import type { Category } from "./games-rows";
import { remember } from "./remember";

/** By what of its category a row is found: its code, its kilograms, and whole words for its gender and weight. */
export const categorySearchText = remember((category: Category, gamesId: string): string => {
  const { code, weightLabel } = category;
  return joinSearchTexts(
    searchText([code, weightLabel, weightLabel.replace(/[+ ]/g, "")]),
    wholeWordsText(categoryNames(gamesId, category)),
  );
});
