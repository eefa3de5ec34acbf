/** Finds the categories that a pasted text names itself, in its heads or beside its boxers. */
import { findCategories } from "@/lib/record/find-category";
import type { Category } from "@/lib/record/games-rows";

type Named = Pick<Category, "code" | "slug" | "gender">;

const WEIGHT = String.raw`[+>]?\s?\d{2}(?:[.,]\d)?(?!\d)\s?\+?(?:\s?(?:kg|кг))?\+?`;
/** "Men's 51 kg", "W57", "Женщины, 60 кг". */
const WITH_GENDER = new RegExp(
  String.raw`(?<!\p{L})(?:[MW]|(?:(?:wo)?men['’]?s?|(?:fe)?males?|мужчины|женщины)[\s,:–—-]{1,3})${WEIGHT}`,
  "giu",
);
/** "57 kg" in a head; beside a boxer it may be what the scales said. */
const WEIGHT_ALONE = /(?<![\p{L}\d.,])[+>]?\d{2}(?:[.,]\d)?\s?\+?\s?(?:kg|кг)\+?/giu;

/**
 * The codes of the categories that a text names and that are not `categoryCode`, in the order of the
 * Games. `heads`: its lines that name no boxer. A weight that two categories share is of this one,
 * if it is one of the two.
 */
export function otherCategoriesNamed(
  text: string,
  heads: readonly string[],
  categoryCode: string,
  categories: readonly Named[],
): string[] {
  const said = [
    ...(text.match(WITH_GENDER) ?? []),
    ...heads.flatMap((head) => head.match(WEIGHT_ALONE) ?? []),
  ];
  const slugs = new Set(
    said.flatMap((words) => {
      const found = findCategories(words, categories)?.slugs ?? [];
      const isThis = categories.some(
        ({ code, slug }) => code === categoryCode && found.includes(slug),
      );
      return isThis ? [] : found;
    }),
  );
  return categories.filter(({ slug }) => slugs.has(slug)).map(({ code }) => code);
}
