/**
 * What the server accepts of a text, as patterns of JSON Schema. They have no flags there, so letter case
 * is written out: `/^kaz$/i` is `^[Kk\u212a][Aa][Zz]$`.
 */

/** Signs that mean something in a pattern, with or without the flag "u". */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

/** The sign for Kelvin is a "k" to `toLowerCase`, by which the server compares. */
const OTHERS: Readonly<Record<string, string>> = { k: "\u212a" };

/** Matches a text in any letter case. */
export function anyCase(text: string): string {
  return [...text]
    .map((letter) => {
      const lower = letter.toLowerCase();
      const upper = letter.toUpperCase();
      if (lower === upper) return letter.replace(SYNTAX, "\\$&");
      return `[${upper}${lower}${OTHERS[lower] ?? ""}]`;
    })
    .join("");
}

/** Matches one of the values as a list has them: a "+" at an end may have become a space in the address. */
export function valueIn(values: readonly string[]): string {
  return values
    .map((value) => (value.endsWith("+") ? `${anyCase(value.slice(0, -1))}[+ ]` : anyCase(value)))
    .join("|");
}

/** Any Latin letter, in any case. */
export const LETTER = "A-Za-z\u212a";

/**
 * The schema of a list whose values match a pattern: parted by commas or by repeating the name, with space
 * before a value and nothing between two commas; one value at least.
 */
export function listOf(value: string): Record<string, unknown> {
  const piece = `\\s*(?:${value})?`;
  return {
    type: "array",
    items: { type: "string", pattern: `^${piece}(?:,${piece})*$` },
    contains: { type: "string", pattern: "[^,\\s]" },
  };
}
