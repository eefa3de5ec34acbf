/**
 * How a language writes numbers and lists, and which form of a word a number takes, by our own tables
 * (language-tables.json, which names its source): the same in the server and in every browser. A browser's
 * `Intl` is not asked, for it says that it has Kazakh and writes English.
 */
import tables from "./language-tables.json";

/** The languages that the tables have; which of them the site speaks is in routing.ts. */
export type Language = keyof typeof tables.languages;

export type PluralForm = "one" | "few" | "many" | "other";

/** What the tables know of a language. Throws where it is none of theirs. */
export function languageTable(language: string): (typeof tables.languages)[Language] {
  const table = new Map(Object.entries(tables.languages)).get(language);
  if (!table) throw new RangeError(`No table of the language ${language}`);
  return table;
}

/** Digits in threes, and at most three after the decimal sign unless told, rounded half away from zero. */
export function formatNumber(language: string, number: number, fractionDigits = 3): string {
  const [group, decimal, minus] = languageTable(language).number as [string, string, string];
  const rounded = round(Math.abs(number), fractionDigits);
  const [whole = "", fraction] = String(rounded).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${number < 0 ? minus : ""}${grouped}${fraction ? decimal + fraction : ""}`;
}

/** Half upwards, in decimals: 1.0005 is a little less in binary. */
function round(size: number, fractionDigits: number): number {
  return Number(`${Math.round(Number(`${size}e${fractionDigits}`))}e-${fractionDigits}`);
}

/** "a, b, and c", or with "or": "a, b, or c". */
export function formatList(
  language: string,
  items: readonly string[],
  last: "and" | "or" = "and",
): string {
  const [two, between, beforeLast] = languageTable(language)[last] as [string, string, string];
  if (items.length <= 2) return items.join(two);
  return items.slice(0, -1).join(between) + beforeLast + items.at(-1);
}

/**
 * Which form of a word goes with a number as `formatNumber` writes it. Source: Unicode CLDR,
 * supplemental/plurals, cardinal: English and Kazakh "one" for 1; Russian by the last digits.
 */
export function pluralOf(language: string, number: number): PluralForm {
  const size = round(Math.abs(number), 3);
  if (language !== "ru") return size === 1 ? "one" : "other";
  if (!Number.isInteger(size)) return "other";
  const last = size % 10;
  const isTeen = Math.floor((size % 100) / 10) === 1;
  if (last === 1 && !isTeen) return "one";
  return last >= 2 && last <= 4 && !isTeen ? "few" : "many";
}
