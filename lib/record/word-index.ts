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

/** Words typed apart as one; `null`: they are too short to be. */
export function joinedWord(parts: readonly string[]): string | null {
  return parts.every(isLetters) ? joined(parts) : null;
}

function isLetters(word: string): boolean {
  return IS_LETTERS.test(word);
}

/** Folded words as one; `null`: it is too short. A letter that ends one and begins the next stands once. */
function joined(parts: readonly string[]): string | null {
  let word = "";
  for (const part of parts) {
    const first = part[0] as string;
    word += first >= "a" && first <= "z" && word.endsWith(first) ? part.slice(1) : part;
  }
  return word.length >= SHORTEST_JOINED ? word : null;
}

/** Tells the words that a text is found by: its own, those by ear, and two or three of them as one. */
function eachIndexedWord(forms: readonly WordForms[], tell: (word: string) => void): void {
  for (const words of forms) for (const word of words) tell(word);
  if (forms.length === 1) return;
  const folded = forms.map(([word]) => word);
  const joins = folded.map(isLetters);
  for (let at = 0; at < folded.length; at += 1) {
    for (let parts = 1; parts <= MOST_PARTS && joins[at + parts - 1]; parts += 1) {
      const word = parts === 1 ? null : joined(folded.slice(at, at + parts));
      if (word !== null) tell(word);
    }
  }
}

/** Indexes the texts of each entry, as `wordForms` gives them, by the entry's number. */
export function makeWordIndex(entries: readonly (readonly (readonly WordForms[])[])[]): WordIndex {
  /** By word its number, in the order in which they are met. */
  const numbers = new Map<string, number>();
  /** Each word of each entry: the word's number, and the entry's. */
  const wordOf: number[] = [];
  const entryOf: number[] = [];
  const lastEntry: number[] = [];
  entries.forEach((texts, entry) => {
    for (const text of texts) {
      eachIndexedWord(text, (word) => {
        let number = numbers.get(word);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(word, number);
        } else if (lastEntry[number] === entry) return;
        lastEntry[number] = entry;
        wordOf.push(number);
        entryOf.push(entry);
      });
    }
  });
  const words = [...numbers.keys()].sort();
  const place = new Uint32Array(words.length);
  words.forEach((word, at) => {
    place[numbers.get(word) as number] = at;
  });
  const starts = new Uint32Array(words.length + 1);
  for (const number of wordOf) addTo(starts, (place[number] as number) + 1, 1);
  for (let at = 0; at < words.length; at += 1) addTo(starts, at + 1, starts[at] as number);
  const flat = new Uint32Array(entryOf.length);
  const next = starts.slice();
  wordOf.forEach((number, pair) => {
    const at = place[number] as number;
    flat[next[at] as number] = entryOf[pair] as number;
    addTo(next, at, 1);
  });
  return { words, entries: flat, starts, byEnding: wordsByEnding(words) };
}

function addTo(numbers: Uint32Array, at: number, more: number): void {
  numbers[at] = (numbers[at] as number) + more;
}

function wordsByEnding(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const byEnding = new Map<string, number[]>();
  words.forEach((word, at) => {
    if (word.length < SHORTEST_JOINED || isSpelling(word)) return;
    const ending = word.slice(-ENDING);
    const having = byEnding.get(ending);
    if (having) having.push(at);
    else byEnding.set(ending, [at]);
  });
  return byEnding;
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

/** The number of a word, if it is one. */
export function wordsCalled({ words }: WordIndex, word: string): readonly number[] {
  const at = lowerBound(words, word);
  return words[at] === word ? [at] : [];
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
  const isShort = word.length === SHORTEST_JOINED;
  const part = Math.max(2, Math.floor(word.length / (most + 1)));
  const [from, to] = wordsBeginning(index, word.slice(0, part));
  const near = new Set<number>();
  const add = (at: number) => {
    const other = index.words[at] as string;
    // Among words of four letters too many are one letter apart.
    if (isShort && other[0] !== word[0]) return;
    if (lettersApart(other, word, most) <= most) near.add(at);
  };
  for (let at = from; at < to; at += 1) add(at);
  const ending = word.slice(-part);
  for (const at of index.byEnding.get(word.slice(-ENDING)) ?? []) {
    if (index.words[at]?.endsWith(ending)) add(at);
  }
  return [...near];
}
