/**
 * What a text means that names a category by its weight: "men's 57 kg", "57kg", "W-50", "+92", "51 kg
 * women", "М51" in Cyrillic letters. A name of a weight is only ever a question: the bodies of boxing
 * have given the same names to other weights from time to time.
 */
import type { Gender } from "@/lib/qualification/vocabulary";
import { soundKey } from "./fold";
import type { GamesRecord } from "./make-games-record";

/** What stands for a gender where people write one. */
export const GENDER_WORDS: Readonly<Record<Gender, readonly string[]>> = {
  M: ["m", "men", "mens", "man", "male", "males", "boys", "мужчины", "муж", "ерлер"],
  W: [
    ...["w", "f", "women", "womens", "woman", "female", "females", "ladies", "girls"],
    ...["женщины", "жен", "ж", "әйелдер"],
  ],
};

/** Kilograms that have been called so, among those of the last Games. */
const NAMED_WEIGHTS: readonly (readonly [names: readonly string[], weights: readonly string[]])[] =
  [
    [
      ["light fly", "minimum"],
      ["48", "49", "50"],
    ],
    [["fly"], ["50", "51", "52"]],
    [["bantam"], ["54", "56"]],
    [["feather"], ["57"]],
    [["light"], ["60", "63.5"]],
    [
      ["light welter", "super light"],
      ["63", "63.5", "64"],
    ],
    [["welter"], ["66", "67", "69", "71"]],
    [
      ["light middle", "super welter"],
      ["70", "71"],
    ],
    [["middle"], ["71", "75", "80"]],
    [["light heavy"], ["80", "81"]],
    [["heavy"], ["91", "92", "92+"]],
    [["super heavy"], ["91+", "92+"]],
  ];

/** Words that say nothing of which category it is. */
const FILLERS = new Set([
  "kg",
  "kgs",
  "кг",
  "kilo",
  "kilos",
  "kilograms",
  "s",
  "class",
  "category",
]);
const PLUS = new Set(["+", "plus", "over", "above"]);
const WEIGHT = /^\d{2,3}(?:\.\d)?$/;

interface CategoryAsked {
  /** Those that it certainly is. */
  values: readonly string[];
  /** Those of its weight, or of the weights of its name, where none is certain. */
  like: readonly string[];
}

/** Reads a text as a gender, a weight, or both, in any order. */
export function meantCategory(
  record: Pick<GamesRecord, "categories">,
  text: string,
): CategoryAsked {
  // An address writes a plus as a space: "category=+92" and "category=92+".
  const asWritten = text.replace(/^ (?=\d)|(?<=\d) $/g, "+");
  const asked = asWritten === text ? NOTHING : findCategory(record, asWritten);
  return asked.values.length > 0 ? asked : findCategory(record, text);
}

const NOTHING: CategoryAsked = { values: [], like: [] };

function findCategory(
  { categories }: Pick<GamesRecord, "categories">,
  text: string,
): CategoryAsked {
  const asked = readWords(text);
  if (asked === null) return NOTHING;
  const codes = (gender: Gender | undefined, weights: readonly string[]) =>
    categories
      .filter((each) => weights.includes(each.code.slice(1)))
      .filter((each) => gender === undefined || each.gender === gender)
      .map(({ code }) => code);
  const { gender, weight, isOpen, named } = asked;
  if (weight === undefined) {
    const like = codes(gender, named);
    return { values: [], like: like.length > 0 ? like : codes(undefined, named) };
  }
  const weights = [isOpen ? `${weight}+` : weight];
  const values = codes(gender, weights);
  return { values, like: values.length > 0 ? [] : codes(undefined, weights) };
}

interface Words {
  gender?: Gender;
  weight?: string;
  isOpen: boolean;
  /** The weights of a name, such as "light heavyweight". */
  named: readonly string[];
}

/** The words of a text by what they say; `null`: one says something else, or two contradict. */
function readWords(text: string): Words | null {
  const words: Words = { isOpen: false, named: [] };
  const others: string[] = [];
  for (const word of splitWords(text)) {
    const gender = genderOf(word);
    if (PLUS.has(word)) words.isOpen = true;
    else if (WEIGHT.test(word)) {
      if (words.weight !== undefined && words.weight !== word) return null;
      words.weight = word;
    } else if (gender !== undefined) {
      if (words.gender !== undefined && words.gender !== gender) return null;
      words.gender = gender;
    } else if (!FILLERS.has(word)) others.push(word);
  }
  const name = others.join(" ");
  if (name === "" || name === "weight") return words;
  const named = NAMED_WEIGHTS.find(([names]) => names.includes(name.replace(/ ?weight$/, "")));
  return named && name.endsWith("weight") ? { ...words, named: named[1] } : null;
}

function genderOf(word: string): Gender | undefined {
  const key = soundKey(word);
  const isOf = (gender: Gender) => GENDER_WORDS[gender].some((each) => soundKey(each) === key);
  return isOf("M") ? "M" : isOf("W") ? "W" : undefined;
}

/** "mens92kg" → "mens", "92", "kg"; "63,5" and "63-5" are "63.5". */
function splitWords(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(/['’ʼ]s\b/g, "s")
    .replace(/(\d)[.,-](\d)(?!\d)/g, "$1.$2");
  return plain.match(/\d+(?:\.\d)?|\+|[\p{L}\p{M}]+/gu) ?? [];
}
