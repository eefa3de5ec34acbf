/**
 * The order in which a language lists names (letter-order.json, which names its source). It is not asked
 * of a browser: see language.ts.
 */
import orders from "./letter-order.json";

const MARKS = /\p{M}/gu;
/** Behind every letter that a language has. */
const BEHIND = 1000;

const ranksIn = new Map(
  Object.entries(orders.languages).map(([language, letters]) => [
    language,
    new Map(letters.split("|").flatMap((same, rank) => [...same].map((letter) => [letter, rank]))),
  ]),
);

interface NameKey {
  letters: readonly number[];
  marks: string;
  name: string;
}

/** The rows by a name that people read: by its letters, then its marks, then its capitals. */
export function orderByName<T>(
  language: string,
  rows: readonly T[],
  nameOf: (row: T) => string,
): T[] {
  const ranks = ranksIn.get(language);
  if (!ranks) throw new RangeError(`No order of letters of the language ${language}`);
  const keyed = rows.map((row) => ({ row, key: keyOf(ranks, nameOf(row)) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ row }) => row);
}

function keyOf(ranks: ReadonlyMap<string, number>, name: string): NameKey {
  const small = name.normalize("NFC").toLowerCase();
  const rank = (letter: string) => {
    const known = ranks.get(letter);
    if (known !== undefined) return known;
    const base = letter.normalize("NFD").replace(MARKS, "");
    return ranks.get(base) ?? BEHIND + (base.codePointAt(0) ?? 0);
  };
  return { letters: [...small].map(rank), marks: small.normalize("NFD"), name };
}

function compareKeys(a: NameKey, b: NameKey): number {
  for (const [index, letter] of a.letters.entries()) {
    const other = b.letters[index];
    if (other === undefined) return 1;
    if (letter !== other) return letter - other;
  }
  if (a.letters.length < b.letters.length) return -1;
  // A capital's code stands before its small letter's.
  return compareText(a.marks, b.marks) || compareText(b.name, a.name);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
