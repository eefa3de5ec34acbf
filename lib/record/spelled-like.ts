/** Whether a page is spelled like what was typed, and does not only sound like it. */
import { editDistance } from "./edit-distance";
import { alphabetical, fold } from "./fold";
import type { SearchEntry } from "./search-index";

/** Shorter words are codes and initials. */
const SHORTEST_BY_CHANCE = 4;
/** Longer ones do not sound like a name by chance, unless folding leaves little of them. */
const LONGEST_BY_CHANCE = 5;
const MUCH_FOLDED = 2;
/** As many letters have to be left of a word for a slip to be allowed in it. */
const SHORTEST_WITH_SLIP = 4;

interface ByChance {
  word: string;
  mostApart: number;
}

/** The words of a text that names sound like by chance, as they are spelled. */
function wordsByChance(typed: string): ByChance[] {
  return alphabetical(typed)
    .split(" ")
    .flatMap((word) => {
      const folded = fold(word);
      const isShort = word.length <= LONGEST_BY_CHANCE;
      const isFolded = isShort ? folded !== word : word.length - folded.length >= MUCH_FOLDED;
      if (word.length < SHORTEST_BY_CHANCE || !isFolded) return [];
      const slips = isShort ? 1 : 2;
      return [{ word: spelling(word), mostApart: folded.length < SHORTEST_WITH_SLIP ? 0 : slips }];
    });
}

/**
 * Makes the test whether an entry is spelled like a text: "yjoc" is no way to write IOC, nor "xyll" one
 * to write Hill. `null`: no word of the text sounds like a name by chance.
 */
export function makeSpellingTest(
  typed: string,
  entries: readonly SearchEntry[],
): ((entry: SearchEntry) => boolean) | null {
  const byChance = wordsByChance(typed);
  if (byChance.length === 0) return null;
  const all = (1 << byChance.length) - 1;
  const likeWords = (texts: readonly string[]): number => {
    let like = 0;
    for (const text of texts) {
      const words = spelling(alphabetical(text));
      const apart = words.split(" ");
      byChance.forEach((each, at) => {
        const isLike =
          apart.some((word) => beginsLike(word, each)) ||
          (apart.length > 1 && beginsLike(words.replaceAll(" ", ""), each));
        if (isLike) like |= 1 << at;
      });
      if (like === all) break;
    }
    return like;
  };
  /** Of the entries that stand beside others, which are few. */
  const known = new Map<number, number>();
  return ({ texts, beside }) => {
    let like = likeWords(texts);
    for (const at of beside) {
      if (like === all) break;
      const other = known.get(at) ?? likeWords(entries[at]?.texts ?? []);
      known.set(at, other);
      like |= other;
    }
    return like === all;
  };
}

/** What alphabets do not tell apart is no other spelling: "Xolov" and "Kholov", "Ayyad" and "Айяд". */
function spelling(plain: string): string {
  return plain.replace(/kh|x/g, "h").replace(/[yj]/g, "i");
}

function beginsLike(word: string, { word: beginning, mostApart }: ByChance): boolean {
  if (word.startsWith(beginning)) return true;
  if (mostApart === 0) return false;
  // One slip leaves one of the first two letters, in its place or beside it.
  const [first, second] = beginning;
  const isFar = word[0] !== first && word[1] !== first && word[0] !== second && word[1] !== second;
  if (mostApart === 1 && isFar) return false;
  for (let more = -mostApart; more <= mostApart; more += 1) {
    const part = word.slice(0, beginning.length + more);
    if (editDistance(part, beginning) <= mostApart) return true;
  }
  return false;
}
