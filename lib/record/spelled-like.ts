import { editDistance } from "./edit-distance";
import { alphabetical, fold } from "./fold";
import { type FoundPage, type SearchedRecord, searchIndexOf } from "./search";

/** Longer words that sound like a name are not typed by chance. */
const LENGTH_BY_CHANCE = 4;
const MOST_APART = 1;

/**
 * Whether a page that a search found is spelled like what was typed, and does not only sound like it:
 * "yjoc" is no way to write IOC. Words of four letters are compared, with at most one letter wrong.
 */
export function isSpelledLike(record: SearchedRecord, page: FoundPage, typed: string): boolean {
  const byChance = alphabetical(typed)
    .split(" ")
    .filter((word) => word.length === LENGTH_BY_CHANCE && fold(word) !== word);
  if (byChance.length === 0) return true;
  const { entries } = searchIndexOf(record);
  const own = entries.find(({ kind, id }) => kind === page.kind && id === page.id);
  const known = [own, ...(own?.beside ?? []).map((at) => entries[at])]
    .flatMap((entry) => entry?.texts ?? [])
    .flatMap((text) => [...alphabetical(text).split(" "), alphabetical(text).replaceAll(" ", "")]);
  return byChance.every((word) => known.some((other) => beginsLike(other, word)));
}

function beginsLike(word: string, beginning: string): boolean {
  const lengths = [beginning.length - 1, beginning.length, beginning.length + 1];
  return lengths.some((length) => editDistance(word.slice(0, length), beginning) <= MOST_APART);
}
