/**
 * Folds text so that spellings of one name meet: marks, apostrophes, alphabets (Cyrillic with Kazakh
 * letters) and the usual variants of transliteration (y/i/j, q/k, kh/h/x, w/v, ae/ä/a, doubled
 * letters). "Бибосынов", "Bibossynov" and "Bibosinov" all fold to "bibosinov". A name that another
 * language writes by ear has a second form: "Cassidy" is "Кассиди".
 */
import { plainLetters } from "./letters";

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** What most words of most texts are. */
const SIMPLE = /^[a-z]+(?: [a-z]+)*$/;

function plainWords(text: string): readonly string[] {
  const letters = plainLetters(text);
  return SIMPLE.test(letters) ? letters.split(" ") : (letters.match(WORDS) ?? []);
}

/** What names are sorted by. Unlike the folded form it leaves Y, Q, W and Kh in their places. */
export function alphabetical(text: string): string {
  return plainWords(text).join(" ");
}

const SAME: Readonly<Record<string, string>> = { y: "i", j: "i", q: "k", w: "v", x: "h" };
const IS_LETTER = /[a-z]/;
/** What folding changes; most words have none of it. */
const FOLDED = /[yjqwx]|kh|[aou]e|([a-z])\1/;

const SAME_IN_NAME: Readonly<Record<string, string>> = { ...SAME, x: "x" };

/** A word of plain letters, folded. Each letter is looked at once, with the one before it. */
function foldWord(word: string, isOfPerson = false): string {
  if (!FOLDED.test(word)) return word;
  const same = isOfPerson ? SAME_IN_NAME : SAME;
  const letters: string[] = [];
  for (const char of word) {
    const last = letters.at(-1);
    // Serbian đ is also written dj.
    if (char === "j" && last === "d" && !isOfPerson) continue;
    const letter = same[char] ?? char;
    const isUmlaut = letter === "e" && (last === "a" || last === "o" || last === "u");
    if (isUmlaut && !isOfPerson) continue;
    if (letter === "h" && last === "k") letters.pop();
    if (letter !== letters.at(-1) || !IS_LETTER.test(letter)) letters.push(letter);
  }
  return letters.join("");
}

/** How other languages write by ear what a word of plain letters spells, in this order. */
const BY_EAR: readonly (readonly [RegExp, string])[] = [
  [/shch/g, "sh"],
  [/dzh|dj|j/g, "zh"],
  [/ck|c(?![heiy])/g, "k"],
  [/c(?=[eiy])/g, "s"],
  [/gu(?=[ei])/g, "g"],
  [/x/g, "ks"],
  [/ez$/, "es"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/^ye/, "e"],
  [/oo|ou/g, "u"],
  [/ee/g, "i"],
];

/** Shorter words are codes and initials, which nobody hears. */
const SHORTEST_HEARD = 4;

/** What is written otherwise by ear. */
const HEARD = /[cjx]|dzh|ph|th|^ye|oo|ou|ee|gu[ei]|ez$/;

function heardWord(word: string, folded: string): string {
  if (word.length < SHORTEST_HEARD || !HEARD.test(word)) return folded;
  return foldWord(BY_EAR.reduce((heard, [letters, sound]) => heard.replace(letters, sound), word));
}

/** The folded form: lower-case words with single spaces between them. Linear in the text. */
export function fold(text: string): string {
  return plainWords(text)
    .map((word) => foldWord(word))
    .join(" ");
}

/**
 * The folded words of a person's name, where one name must not be taken for another: x and kh, ue and
 * u stay apart ("Xu" is not "Hu").
 */
export function foldName(text: string): string[] {
  return plainWords(text).map((word) => foldWord(word, true));
}

/** What sounds otherwise than it is spelled: Uzbek oʻ is a Russian у, and a Russian г many an h. */
const SPOKEN = /o['‘’ʻʼ`]|г/i;
const SPOKEN_ALL = new RegExp(SPOKEN, "gi");

function soundOf(letter: string): string {
  return letter.toLowerCase() === "г" ? "х" : "u";
}

/** A word folded; by ear where that is another; and as it is spelled, where its beginning is another. */
export type WordForms = readonly [folded: string, ...others: string[]];

/** Stands before a word that is spelled so; a folded word has no such sign. */
const SPELLED = "=";
/** A word of fewer letters is looked for as it is spelled: too many others sound like it. */
const SHORTEST_SOUND = 4;
/** As many letters has to have what folding leaves of a word: of "zzzz" it leaves "z". */
const SHORTEST_FOLDED = 3;

/** Whether a word says a spelling, and not a sound. */
export function isSpelling(word: string): boolean {
  return word.startsWith(SPELLED);
}

/**
 * What a text is called by, where the whole of it is compared: its folded letters, or, where it is
 * short, its plain ones. "XKX" and "X" are two names, "Qatar" and "Katar" one.
 */
export function soundKey(text: string): string {
  const plain = plainWords(text).join("");
  const folded = foldWord(plain);
  return isShort(plain, folded) ? `${SPELLED}${plain}` : fold(text);
}

function isShort(plain: string, folded: string): boolean {
  return plain.length < SHORTEST_SOUND || folded.length < SHORTEST_FOLDED;
}

/**
 * What has to begin a word for each word typed, one of them: it folded or by ear, or, where it is
 * short, it as it is spelled.
 */
export function soughtWords(typed: string): string[][] {
  const plain = plainWords(typed);
  return wordForms(typed).map((forms, at) => {
    const word = plain[at] ?? "";
    const [folded] = forms;
    if (!isShort(word, folded)) return forms.filter((form) => !isSpelling(form));
    return word === folded ? [word, `${SPELLED}${word}`] : [`${SPELLED}${word}`];
  });
}

/** The folded words of a text, each with its other forms. `known`: those of words that were met before. */
export function wordForms(text: string, known?: Map<string, WordForms>): WordForms[] {
  const words = plainWords(text);
  const spoken = SPOKEN.test(text) ? plainWords(text.replace(SPOKEN_ALL, soundOf)) : words;
  return words.map((word, at) => {
    const sound = spoken[at] ?? word;
    if (!known || sound !== word) return formsOf(word, sound);
    const met = known.get(word) ?? formsOf(word, sound);
    known.set(word, met);
    return met;
  });
}

function formsOf(word: string, sound: string): WordForms {
  const folded = foldWord(word);
  const heard = heardWord(sound, sound === word ? folded : foldWord(sound));
  const others = heard === folded ? [] : [heard];
  if (word.slice(0, SHORTEST_FOLDED) !== folded.slice(0, SHORTEST_FOLDED)) {
    others.push(`${SPELLED}${word}`);
  }
  return [folded, ...others];
}

/** Stands between the texts of a search text: words on its two sides are not written together. */
const BETWEEN = "|";

/**
 * What a row is searched in: the folded words of its texts, and those by ear. A text that has no new
 * word is left out.
 */
export function searchText(texts: readonly (string | null | undefined)[]): string {
  const known = new Set<string>();
  const parts: string[] = [];
  const add = (words: readonly string[]) => {
    if (words.every((word) => known.has(word))) return;
    for (const word of words) known.add(word);
    parts.push(words.join(" "));
  };
  const heard: string[] = [];
  for (const text of texts) {
    if (!text) continue;
    const forms = wordForms(text);
    add(forms.map(([folded]) => folded));
    heard.push(...forms.flatMap(([, ...others]) => others));
  }
  for (const word of heard) add([word]);
  return parts.join(` ${BETWEEN} `);
}

/** Search texts of one row as one. */
export function joinSearchTexts(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join(` ${BETWEEN} `);
}

/** Stands on both sides of a word that is found whole only. */
const WHOLE = "!";

/** A search text of words that are found only when they are typed whole: "mu" is on the way to a name, not to "мужчины". */
export function wholeWordsText(texts: readonly string[]): string {
  const words = new Set(texts.flatMap((text) => wordForms(text).flat()));
  return `${WHOLE}${[...words].join(WHOLE)}${WHOLE}`;
}

/** As many words as one may be written apart in. */
const MOST_PARTS = 3;
/** Shorter words are not looked for across spaces: they would be found everywhere. */
const SHORTEST_JOINED = 4;
const IS_LETTERS = /^\p{L}+$/u;

/** Whether a search text has a word that begins with this one, in one piece or with spaces in it, or is it. */
function makeWordTest(word: string): (padded: string) => boolean {
  const beginning = ` ${word}`;
  const whole = WHOLE + word + WHOLE;
  const isFound = (padded: string) => padded.includes(beginning) || padded.includes(whole);
  if (word.length < SHORTEST_JOINED || !IS_LETTERS.test(word)) return isFound;
  const apart = new RegExp(` ${[...word].join(" ?")}`, "u");
  return (padded) => isFound(padded) || apart.test(padded);
}

/** The words, and those that a word typed so far may become: "kazak" is begun, and so is "kazah". */
export function withinKh(words: readonly string[]): string[] {
  // Of a short word the spelling is looked for, which has its k.
  if (words.some(isSpelling)) return [...words];
  return words.flatMap((word) => (word.endsWith("k") ? [word, fold(`${word}h`)] : [word]));
}

/**
 * Makes the test whether a search text has, for every word typed, a word that begins with it. Words
 * may be typed together or apart: "Al-Kasbeh", "Al Kasbeh", "Alkasbeh".
 */
export function makeSearch(typed: string): (searchText: string) => boolean {
  const forms = wordForms(typed);
  const sought = soughtWords(typed);
  const last = sought.at(-1);
  if (last === undefined) return () => true;
  // A word being typed may end within "kh": "Kazak" is on the way to "Kazakh", folded "kazah".
  sought[sought.length - 1] = withinKh(last);
  /** By the first word and the number of words: whether they are found, as one word if several. */
  const tests = forms.map((_, at) =>
    Array.from({ length: Math.min(MOST_PARTS, forms.length - at) }, (_, more) => {
      const parts = forms.slice(at, at + more + 1);
      const joined = fold(parts.map(([folded]) => folded).join(""));
      const words =
        more === 0 ? (sought[at] ?? []) : joined.length < SHORTEST_JOINED ? [] : [joined];
      return words.map(makeWordTest);
    }),
  );
  return (searchText) => {
    const padded = ` ${searchText}`;
    const isFound = (at: number): boolean =>
      at === tests.length ||
      (tests[at] ?? []).some(
        (ways, more) => ways.some((test) => test(padded)) && isFound(at + more + 1),
      );
    return isFound(0);
  };
}
