import type { Boxer, GamesRows } from "@/lib/record/games-rows";
import { NO_PROBLEMS, problem, refused } from "../change-problem";
import { replaceOrAdd, seenBoxer, type Verb } from "./verb";

/** `isNew`: nobody has the slug yet, so that no other boxer is written over. */
export interface SaveBoxer {
  kind: "save-boxer";
  boxer: Boxer;
  isNew?: true | undefined;
}

export const saveBoxer: Verb<SaveBoxer> = {
  touches({ boxer }, touched) {
    touched.addAllOfBoxer(boxer.slug);
    touched.categories.add(boxer.categoryCode);
    return true;
  },
  replaces: (rows, { boxer }) => [seenBoxer(rows, boxer.slug)],
  apply(rows, { boxer, isNew }) {
    const stored = rows.boxers.find(({ slug }) => slug === boxer.slug);
    if (isNew && stored) {
      return refused(rows, problem("boxer-exists", "boxer.slug", { name: nameWithNoc(stored) }));
    }
    const category = rows.categories.find(({ code }) => code === boxer.categoryCode);
    if (!category) {
      return refused(
        rows,
        problem("no-such-category", "boxer.categoryCode", { category: boxer.categoryCode }),
      );
    }
    if (!rows.nations.some(({ noc }) => noc === boxer.noc)) {
      return refused(rows, problem("no-such-nation", "boxer.noc", { noc: boxer.noc }));
    }
    if (category.gender !== boxer.gender) {
      return refused(
        rows,
        problem("other-gender", "boxer.categoryCode", { category: category.code }),
      );
    }
    if (stored && stored.gender !== boxer.gender && isUsed(rows, stored.slug)) {
      return refused(rows, problem("gender-in-use", "boxer.gender", { name: nameWithNoc(stored) }));
    }
    const place = rows.places.find(({ boxerSlug }) => boxerSlug === boxer.slug);
    if (place && place.noc !== boxer.noc) {
      return refused(
        rows,
        problem("noc-in-use", "boxer.noc", { name: nameWithNoc({ ...boxer, ...place }) }),
      );
    }
    const made = { ...boxer, aliases: aliasList(boxer.aliases, boxer.name) };
    const boxers = replaceOrAdd(rows.boxers, made, ({ slug }) => slug === boxer.slug);
    return { rows: { ...rows, boxers }, problems: NO_PROBLEMS };
  },
};

/** "Saken Bibossinov (KAZ)" */
export function nameWithNoc({ name, noc }: Pick<Boxer, "name" | "noc">): string {
  return `${name} (${noc})`;
}

/** Whether a place, a bout or a draw names the boxer. */
function isUsed({ places, bouts, entries }: GamesRows, slug: string): boolean {
  return (
    places.some(({ boxerSlug }) => boxerSlug === slug) ||
    bouts.some(({ redSlug, blueSlug }) => redSlug === slug || blueSlug === slug) ||
    entries.some(({ boxerSlug }) => boxerSlug === slug)
  );
}

/** Each other spelling once, in the order in which they are stored. */
export function aliasList(aliases: readonly string[], name: string): string[] {
  const others = new Set(aliases);
  others.delete(name);
  return [...others].sort();
}
