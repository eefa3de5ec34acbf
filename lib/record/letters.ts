/** Letters of other alphabets in Latin ones, and those with marks without them. */
import { unmix } from "./look-alikes";

/** Lower-case letters that do not decompose, in Latin. й, ё and ї stand here to be found sooner. */
const LATIN: Readonly<Record<string, string>> = {
  ı: "i",
  ø: "o",
  ɵ: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ŋ: "n",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ə: "a",
  ς: "σ",
  // Cyrillic of Russian, Ukrainian and Belarusian
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
  й: "i",
  ё: "e",
  ї: "i",
  ў: "u",
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
  щ: "shch",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
  є: "e",
  і: "i",
  // Kazakh, Kyrgyz, Mongolian, Uzbek, Tajik, Tatar, Bashkir
  ә: "a",
  ғ: "g",
  қ: "k",
  ң: "n",
  ө: "o",
  ұ: "u",
  ү: "u",
  һ: "h",
  ҳ: "h",
  ҷ: "j",
  җ: "j",
  ҙ: "z",
  ҡ: "k",
  ҫ: "s",
  // Serbian and Macedonian
  ђ: "dj",
  ћ: "c",
  љ: "lj",
  њ: "nj",
  ј: "j",
  џ: "dz",
  ѕ: "dz",
  // Kurdish
  ԛ: "q",
  ԝ: "w",
  // Forms of one Arabic letter
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
};

/** Marks that a name is also written without; the vowels of Indic and Thai script are none. */
const MARKS = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670\u06D6-\u06ED]+/g;
const APOSTROPHES = /['`´‘’‛′‵＇ʹʻʼʽʾʿˈˊˋ՚׳Ꞌꞌ]/g;
const UNSEEN = /\p{Default_Ignorable_Code_Point}+/gu;

/** The letters of a text in one alphabet without marks, which most are; `null`: it is another. */
function simpleLetters(text: string): string | null {
  let letters = "";
  let hasLatin = false;
  let hasOther = false;
  for (const char of text) {
    if (char === "'" || char === "`") continue;
    if (char <= "\x7F") {
      letters += char;
      hasLatin ||= char >= "a" && char <= "z";
      continue;
    }
    const latin = LATIN[char];
    if (latin === undefined) return null;
    letters += latin;
    hasOther ||= char >= "а";
  }
  return hasLatin && hasOther ? null : letters;
}

/** Lower-case Latin letters without marks and apostrophes; what is not a letter stays. Linear. */
export function plainLetters(text: string): string {
  const simple = simpleLetters(text.toLowerCase());
  if (simple !== null) return simple;
  // Some apostrophes come apart into a space and a mark, others come out of a letter.
  const apart = text.replace(UNSEEN, "").replace(APOSTROPHES, "").normalize("NFKD");
  const isKnown = (letter: string) => letter.toLowerCase() in LATIN;
  const bare = unmix(apart.replace(APOSTROPHES, ""), isKnown);
  let letters = "";
  for (const char of bare.toLowerCase().replace(MARKS, "")) letters += LATIN[char] ?? char;
  return letters;
}
