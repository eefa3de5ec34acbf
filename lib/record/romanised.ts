/**
 * A name in Cyrillic as passports and sports bodies of its nation write it in Latin letters: BGN/PCGN,
 * ICAO 9303 and the nations' own tables. Names that Cyrillic writes by ear ("Хавиер") are not told so.
 */

const SHARED: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
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
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ё: "e",
  й: "y",
  ю: "yu",
  я: "ya",
  // Kazakh, Kyrgyz, Tajik, Uzbek
  ә: "a",
  ғ: "g",
  қ: "k",
  ң: "n",
  ө: "o",
  ұ: "u",
  ү: "u",
  һ: "h",
  і: "i",
  ҷ: "j",
  ӣ: "i",
};

/** The letters that a nation writes in its own way. */
const OF_NATION: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  UKR: { г: "h", ґ: "g", и: "y", є: "ie", ї: "i", і: "i" },
  BUL: { х: "h", щ: "sht", ъ: "a", ь: "y" },
  TJK: { ҳ: "h", ӯ: "u", ж: "zh" },
  UZB: { ҳ: "h", ў: "o", ж: "j" },
  BLR: { г: "h", ў: "u", і: "i" },
};

/** Conventions that differ in the same letters, each kept through a whole name. */
const CONVENTIONS: readonly Readonly<Record<string, string>>[] = [
  {},
  { ё: "yo" },
  { й: "i", ю: "iu", я: "ia" },
  { й: "i" },
];

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** Whether a text is in Cyrillic letters alone. */
export function isCyrillic(text: string): boolean {
  return CYRILLIC.test(text) && !LATIN.test(text);
}

/** The spellings in Latin letters; none of a name that has no Cyrillic letters, or unknown ones. */
export function romanised(name: string, noc: string | null): string[] {
  if (!isCyrillic(name)) return [];
  const lower = name.normalize("NFC").toLowerCase();
  const own = OF_NATION[noc ?? ""] ?? {};
  const spellings = CONVENTIONS.map((convention) => {
    const letters = { ...SHARED, ...convention, ...own };
    return [...lower].map((char) => letters[char] ?? char).join("");
  });
  // "-ий" and "-ый" are mostly one y.
  const ends = spellings.map((each) => each.replace(/(?:iy|yy|ii|yi)(?![a-z])/g, "y"));
  return [...new Set([...spellings, ...ends])].filter((each) => !CYRILLIC.test(each));
}
