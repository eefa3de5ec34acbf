/**
 * Folds text so that spellings of one name meet: diacritics, apostrophes, Cyrillic (with Kazakh
 * letters) and the usual variants of transliteration (y/i/j, q/k, kh/h, w/v, doubled letters).
 * "Бибосынов", "Bibossynov" and "Bibosinov" all fold to "bibosinov".
 */

const LETTERS: Readonly<Record<string, string>> = {
  // Latin letters that do not decompose
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ə: "a",
  // Cyrillic; й, ё and ї decompose to и, е and і before this table is read
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  ж: "zh",
  з: "z",
  и: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sh",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
  є: "e",
  // Kazakh, Uzbek, Kyrgyz, Tajik
  ә: "a",
  ғ: "g",
  қ: "k",
  ң: "n",
  ө: "o",
  ұ: "u",
  ү: "u",
  һ: "h",
  і: "i",
  ҳ: "h",
  ӣ: "i",
  ҷ: "j",
};

const COMBINING_MARKS = /\p{M}+/gu;
const APOSTROPHES = /['’ʼʻ`´]/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Lower-case letters without diacritics, Cyrillic as Latin. */
function plainLetters(text: string): string {
  let letters = "";
  for (const char of text.toLowerCase().normalize("NFD").replace(COMBINING_MARKS, "")) {
    letters += LETTERS[char] ?? char;
  }
  return letters.replace(APOSTROPHES, "");
}

/** What names are sorted by. Unlike the folded form it leaves Y, Q, W and Kh in their places. */
export function alphabetical(text: string): string {
  return plainLetters(text).replace(NOT_WORD, " ").trim();
}

/** The folded form: lower-case words with single spaces between them. */
export function fold(text: string): string {
  return plainLetters(text)
    .replace(/[yj]/g, "i")
    .replace(/q/g, "k")
    .replace(/k+h/g, "h")
    .replace(/w/g, "v")
    .replace(/([a-z])\1+/g, "$1")
    .replace(NOT_WORD, " ")
    .trim();
}

/** What a row is searched in: the folded words of all its texts, each once. */
export function searchText(texts: readonly (string | null | undefined)[]): string {
  const words = new Set<string>();
  for (const text of texts) {
    if (!text) continue;
    for (const word of fold(text).split(" ")) if (word) words.add(word);
  }
  return [...words].join(" ");
}

/** Makes the test whether a search text has, for every word typed, a word that begins with it. */
export function makeSearch(typed: string): (searchText: string) => boolean {
  const words = fold(typed).split(" ").filter(Boolean);
  const last = words.pop();
  if (last === undefined) return () => true;
  // A word being typed may end within "kh": "Kazak" is on the way to "Kazakh", folded "kazah".
  const endings = last.endsWith("k") ? [last, fold(`${last}h`)] : [last];
  return (searchText) => {
    const padded = ` ${searchText}`;
    const has = (word: string) => padded.includes(` ${word}`);
    return words.every(has) && endings.some(has);
  };
}
