/** Cyrillic letters that only look Latin, and words that mix the two. */

/** Cyrillic letters with the Latin one that they look like. */
const LATIN_OF: ReadonlyMap<string, string> = pairs(
  "АВЕЁЗКМНОРСТУХІЇЈЅҮҺԚԜаеёкорсухіїјѕһԛԝ",
  "ABEEZKMHOPCTYXIIJSYHQWaeekopcyxiijshqw",
);
const CYRILLIC_OF: ReadonlyMap<string, string> = pairs(
  "ABEKMHOPCTYXIJSaekopcyxijs",
  "АВЕКМНОРСТУХІЈЅаекорсухіјѕ",
);

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  return new Map([...from].map((letter, index) => [letter, [...to][index] as string]));
}

const CYRILLIC = /\p{Script=Cyrillic}/gu;
const MIXED =
  /\p{Script=Latin}\p{M}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{M}*\p{Script=Latin}/u;
/** Found sooner than the mixture, which most texts do not have. */
const HAS_LATIN = /[a-z]/i;
const WORD = /[\p{L}\p{M}]+/gu;

function replaced(text: string, letters: ReadonlyMap<string, string>): string {
  return text.replace(/\p{L}/gu, (letter) => letters.get(letter) ?? letter);
}

/** The text with the Latin letters that its Cyrillic ones look like: К-А-Z → "KAZ". */
export function latinLookAlikes(text: string): string {
  return replaced(text, LATIN_OF);
}

/** The first word that has letters of both alphabets; `null`: there is none. */
export function findMixedWord(text: string): string | null {
  // Nearly no text has any, and this is quicker than looking at its words.
  if (!MIXED.test(text)) return null;
  return text.match(WORD)?.find((word) => MIXED.test(word)) ?? null;
}

/**
 * Writes words that mix the alphabets in the one that they are meant in: Latin, if all their Cyrillic
 * letters look like Latin ones, else Cyrillic. Words with other Cyrillic letters than known ones stay.
 */
export function unmix(text: string, isKnown: (cyrillic: string) => boolean): string {
  if (!HAS_LATIN.test(text) || !MIXED.test(text)) return text;
  return text.replace(WORD, (word) => {
    if (!MIXED.test(word)) return word;
    const letters = word.match(CYRILLIC) ?? [];
    if (letters.every((letter) => LATIN_OF.has(letter))) return replaced(word, LATIN_OF);
    return letters.every(isKnown) ? replaced(word, CYRILLIC_OF) : word;
  });
}
