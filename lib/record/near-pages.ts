/** The pages that somebody may have meant whose words find nothing: those with the likest words. */
import { alphabetical, fold } from "./fold";
import type { FoundPage, SearchEntry, SearchIndex } from "./search-index";
import type { Run } from "./typed-words";
import { cover, withBeside } from "./word-coverage";
import { wordsCalled, wordsNear } from "./word-index";

const MOST_NEAR = 8;

interface Asked {
  typed: string;
  count: number;
  runs: readonly Run[];
  /** By entry: the typed words that begin one of its own. */
  begun: Uint8Array;
}

/**
 * Pages with words like those typed, those with most of them first; of two as like, the one whose word
 * begins with the typed letter. One slip among several words is no likeness: most of them have to be like,
 * half of them right, or a long one like.
 */
export function nearPages(
  index: SearchIndex,
  { typed, count, runs, begun }: Asked,
  kindRank: (page: FoundPage) => number,
): FoundPage[] {
  const plain = alphabetical(typed).split(" ");
  const swapped = plain.map(swaps);
  const long = plain.reduce((bits, { length }, at) => bits | (length < LONG ? 0 : 1 << at), 0);
  const likeOf = new Map<string, readonly number[]>();
  const likes = (word: string): readonly number[] => {
    const like = likeOf.get(word) ?? wordsNear(index.words, word);
    likeOf.set(word, like);
    return like;
  };
  const near = cover(index, runs, (word, { at, parts }) => {
    const found = likes(word);
    if (parts > 1) return found;
    const others = (swapped[at] ?? []).flatMap((other) => wordsCalled(index.words, other));
    return [...found, ...others, ...likes(letterByLetter(plain[at] ?? ""))];
  });
  const close = cover(index, runs, (word) =>
    likes(word).filter((at) => index.words.words[at]?.[0] === word[0]),
  );
  const touched = new Set(near.touched);
  begun.forEach((bits, at) => {
    if (bits > 0) touched.add(at);
  });
  const ranked = [...touched].flatMap((at) => {
    const entry = index.entries[at] as SearchEntry;
    const own = (begun[at] as number) | (near.begun[at] as number);
    const understood = withBeside(entry, begun, withBeside(entry, near.begun, own));
    const isMostly = bitsIn(understood) * 2 > count || bitsIn(begun[at] as number) * 2 >= count;
    if (!isMostly && (own & long) === 0) return [];
    const likeness = 6 * bitsIn(understood) + 3 * bitsIn(own) + bitsIn(close.begun[at] as number);
    return [{ entry, at, likeness, kind: kindRank(entry) }];
  });
  const most = ranked.reduce((highest, { likeness }) => Math.max(highest, likeness), 0);
  return ranked
    .filter(({ likeness }) => likeness >= most - 1)
    .sort((a, b) => b.likeness - a.likeness || a.kind - b.kind || a.at - b.at)
    .slice(0, MOST_NEAR)
    .map(({ entry: { kind, id } }) => ({ kind, id }));
}

/** Words of so many letters are not like a name by chance. */
const LONG = 7;

const SAME: Readonly<Record<string, string>> = { y: "i", j: "i", q: "k", w: "v", x: "h" };

/** A word with as many letters as typed: "haanov", which folds to "hanov", lacks one letter of "hasanov". */
function letterByLetter(plain: string): string {
  return plain.replace(/[yjqwx]/g, (letter) => SAME[letter] ?? letter);
}

const SHORTEST_SWAPPED = 4;
const SHORTEST_FOLDED = 3;

/** A word with each two neighbours swapped, folded: "kehlif" may be "khelif". */
function swaps(plain: string): string[] {
  if (plain.length < SHORTEST_SWAPPED) return [];
  const letters = [...plain];
  return letters.slice(1).flatMap((letter, before) => {
    const other = [...letters];
    other[before + 1] = letters[before] as string;
    other[before] = letter;
    const folded = fold(other.join(""));
    return folded.length < SHORTEST_FOLDED ? [] : [folded];
  });
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left &= left - 1) count += 1;
  return count;
}
