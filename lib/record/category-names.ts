/**
 * What a category is called beside its code and its kilograms: the words for its gender in the languages
 * of the site, and the name of its weight (weight-names.json, with its source).
 */
import type { Category } from "./games-rows";
import names from "./weight-names.json";

/** Apostrophes are passed over. */
const GENDER_WORDS = {
  M: ["men", "men's", "мужчины", "ерлер"],
  W: ["women", "women's", "женщины", "әйелдер"],
} as const;

/** Other names of a category: "women", "Bantamweight". A weight has a name where a source of the Games gives one. */
export function categoryNames(
  gamesId: string,
  { code, gender }: Pick<Category, "code" | "gender">,
): readonly string[] {
  const weights = names
    .filter(({ games }) => games === gamesId)
    .flatMap((each) => new Map<string, string[]>(Object.entries(each.names)).get(code) ?? []);
  return [...GENDER_WORDS[gender], ...weights];
}
