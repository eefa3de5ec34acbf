/**
 * Finds entries by the words of their texts: words that begin with what is typed, and words like it.
 * The words stand sorted, so that a beginning is a range of them; memory and building are linear in
 * the texts, a question costs what it finds.
 */
import { isSpelling, type WordForms } from "./fold";
import { lettersApart } from "./letters-apart";

/** As many words as one may be written apart in. */
const MOST_PARTS = 3;
const SHORTEST_JOINED = 4;
const ENDING = 2;
const IS_LETTERS = /^\p{L}+$/u;

/** A range of the sorted words, the end excluded. */
export type WordRange = readonly [from: number, to: number];

export interface WordIndex {
  /** In order, each once. */
  words: readonly string[];
  /** The entries that have a word: those from `starts[word]` up to `starts[word + 1]`. */
  entries: Uint32Array;
  starts: Uint32Array;
  /** The numbers of the words by their last letters. */
  byEnding: ReadonlyMap<string, readonly number[]>;
}

/** The words that a text is found by: its own, those by ear, and two or three of them as one. */
function indexedWords(forms: readonly WordForms[]): readonly string[] {
  const words = forms.flat();
  if (forms.length === 1) return words;
  for (let at = 0; at < forms.length; at += 1) {
    for (let parts = 2; parts <= MOST_PARTS && at + parts <= forms.length; parts += 1) {
      const word = joinedWord(forms.slice(at, at + parts).map(([folded]) => folded));
      if (word !== null) words.push(word);
    }
  }
  return words;
}

/** Words typed apart as one; `null`: they are too short to be. */
export function joinedWord(parts: readonly string[]): string | null {
  const word = parts.join("").replace(/([a-z])\1+/g, "$1");
  return word.length >= SHORTEST_JOINED && IS_LETTERS.test(word) ? word : null;
}

/** Indexes the texts of each entry, as `wordForms` gives them, by the entry's number. */
export function makeWordIndex(entries: readonly (readonly (readonly WordForms[])[])[]): WordIndex {
  const found = new Map<string, number[]>();
  entries.forEach((texts, entry) => {
    for (const text of texts) {
      for (const word of indexedWords(text)) {
        const having = found.get(word);
        if (!having) found.set(word, [entry]);
        else if (having.at(-1) !== entry) having.push(entry);
      }
    }
  });
  const words = [...found.keys()].sort();
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, at) => {
    starts[at + 1] = (starts[at] ?? 0) + (found.get(word)?.length ?? 0);
  });
  const flat = new Uint32Array(starts.at(-1) ?? 0);
  words.forEach((word, at) => {
    flat.set(found.get(word) ?? [], starts[at]);
  });
  const byEnding = new Map<string, number[]>();
  words.forEach((word, at) => {
    if (word.length < SHORTEST_JOINED || isSpelling(word)) return;
    const ending = word.slice(-ENDING);
    const having = byEnding.get(ending);
    if (having) having.push(at);
    else byEnding.set(ending, [at]);
  });
  return { words, entries: flat, starts, byEnding };
}

/** The first place of the sorted words that is not before this one. */
function lowerBound(words: readonly string[], word: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((words[middle] as string) < word) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** After every word that begins so: no letter stands behind this one. */
const LAST = "\u{10FFFF}";

/** The words that begin with this one. */
export function wordsBeginning({ words }: WordIndex, beginning: string): WordRange {
  return [lowerBound(words, beginning), lowerBound(words, beginning + LAST)];
}

/** How many letters may be wrong in a word. */
function mostWrong(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}

/**
 * The numbers of the words that differ from this one in a letter, or in two if it is long. Their first
 * or their last part has to be right.
 */
export function wordsNear(index: WordIndex, word: string): number[] {
  const most = mostWrong(word);
  if (most === 0 || isSpelling(word)) return [];
  const part = Math.max(2, Math.floor(word.length / (most + 1)));
  const [from, to] = wordsBeginning(index, word.slice(0, part));
  const near = new Set<number>();
  const add = (at: number) => {
    if (lettersApart(index.words[at] as string, word, most) <= most) near.add(at);
  };
  for (let at = from; at < to; at += 1) add(at);
  const ending = word.slice(-part);
  for (const at of index.byEnding.get(word.slice(-ENDING)) ?? []) {
    if (index.words[at]?.endsWith(ending)) add(at);
  }
  return [...near];
}
