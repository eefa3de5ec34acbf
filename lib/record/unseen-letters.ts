/**
 * Letters that mislead the eye: those that cannot be seen, and Latin words with a Cyrillic letter in
 * them or the other way round. Two names that look the same are then two, and neither finds the other.
 */
import { findMixedWord } from "./look-alikes";

/** A letter that is not what it seems. */
export interface MisleadingLetter {
  /** "zero width space (U+200B)" */
  name: string;
  /** Its place in the text, counted from 1 in characters. */
  at: number;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ["\u00A0", "no-break space"],
  ["\u00AD", "soft hyphen"],
  ["\u034F", "combining grapheme joiner"],
  ["\u061C", "Arabic letter mark"],
  ["\u115F", "Hangul filler"],
  ["\u1160", "Hangul filler"],
  ["\u1680", "Ogham space"],
  ["\u180E", "Mongolian vowel separator"],
  ["\u2000", "en quad"],
  ["\u2001", "em quad"],
  ["\u2002", "en space"],
  ["\u2003", "em space"],
  ["\u2004", "third of an em space"],
  ["\u2005", "quarter of an em space"],
  ["\u2006", "sixth of an em space"],
  ["\u2007", "figure space"],
  ["\u2008", "punctuation space"],
  ["\u2009", "thin space"],
  ["\u200A", "hair space"],
  ["\u200B", "zero width space"],
  ["\u200C", "zero width non-joiner"],
  ["\u200D", "zero width joiner"],
  ["\u200E", "left-to-right mark"],
  ["\u200F", "right-to-left mark"],
  ["\u2028", "line separator"],
  ["\u2029", "paragraph separator"],
  ["\u202A", "left-to-right embedding"],
  ["\u202B", "right-to-left embedding"],
  ["\u202C", "end of a direction"],
  ["\u202D", "left-to-right override"],
  ["\u202E", "right-to-left override"],
  ["\u202F", "narrow no-break space"],
  ["\u205F", "mathematical space"],
  ["\u2060", "word joiner"],
  ["\u2066", "left-to-right isolate"],
  ["\u2067", "right-to-left isolate"],
  ["\u2068", "first strong isolate"],
  ["\u2069", "end of an isolate"],
  ["\u2800", "empty Braille pattern"],
  ["\u3000", "ideographic space"],
  ["\u3164", "Hangul filler"],
  ["\uFEFF", "byte order mark"],
  ["\uFFA0", "Hangul filler"],
]);

const SPACE = /[\p{Zs}\p{Zl}\p{Zp}]/u;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}\u2800]|(?! )\p{Zs}/gu;
/** Signs that Unicode counts as unseen and that are drawn: Arabic and Syriac ones before numbers. */
const DRAWN = /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2]/;
const JOINERS = /[\u200C\u200D]/;
/** Scripts whose letters change their form with a joiner between them. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}]/u;
const VARIANTS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;
const HAN = /\p{Script=Han}/u;
const MONGOLIAN_VARIANTS = /[\u180B-\u180F]/;
const MONGOLIAN = /\p{Script=Mongolian}/u;

/** The characters before and after a place of a text. */
function around(text: string, at: number, length: number): [before: string, after: string] {
  return [
    [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "",
    [...text.slice(at + length, at + length + 2)][0] ?? "",
  ];
}

/** Whether an unseen letter stands where the script needs it. */
function isNeeded(letter: string, text: string, at: number): boolean {
  if (DRAWN.test(letter)) return true;
  const [before, after] = around(text, at, letter.length);
  if (JOINERS.test(letter)) return JOINED.test(before) && JOINED.test(after);
  if (MONGOLIAN_VARIANTS.test(letter)) return MONGOLIAN.test(before);
  return VARIANTS.test(letter) && HAN.test(before);
}

function named(letter: string): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `${NAMES.get(letter) ?? "unseen character"} (U+${code})`;
}

function placeOf(text: string, at: number): number {
  return [...text.slice(0, at)].length + 1;
}

/**
 * The first letter of a text that cannot be seen, or is a space that is not the usual one or stands
 * beside another; `null`: there is none. Joiners between Arabic or Indic letters are none.
 */
export function findUnseen(text: string): MisleadingLetter | null {
  for (const { 0: letter, index } of text.matchAll(UNSEEN)) {
    if (!isNeeded(letter, text, index)) return { name: named(letter), at: placeOf(text, index) };
  }
  const spaces = text.indexOf("  ");
  return spaces < 0 ? null : { name: "second space", at: placeOf(text, spaces) + 1 };
}

/** The text without letters that cannot be seen, and with the usual spaces; how many of them stays. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, (letter, at: number) => {
    if (isNeeded(letter, text, at)) return letter;
    return SPACE.test(letter) ? " " : "";
  });
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** A word of two alphabets, and its first letter of the one that it has fewer letters of. */
export interface MixedWord {
  word: string;
  /** "Cyrillic С (U+0421)" */
  letter: string;
}

/** The first word of a text that mixes Latin and Cyrillic letters; `null`: none does. */
export function findMixed(text: string): MixedWord | null {
  const word = findMixedWord(text);
  if (word === null) return null;
  const letters = [...word].filter((letter) =>
    /[\p{Script=Cyrillic}\p{Script=Latin}]/u.test(letter),
  );
  const cyrillic = letters.filter((letter) => CYRILLIC.test(letter));
  const isFew = cyrillic.length * 2 <= letters.length;
  const letter = letters.find((each) => CYRILLIC.test(each) === isFew) ?? "";
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { word, letter: `${isFew ? "Cyrillic" : "Latin"} ${letter} (U+${code})` };
}
