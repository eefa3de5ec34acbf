/** The cells that facts are written in. A message completes the sentence that begins with the value. */
import { z } from "zod";
import { categoryGender } from "@/lib/qualification/category-slug";
import { isTimeZone } from "@/lib/record/local-day";
import { latinLookAlikes } from "@/lib/record/look-alikes";
import { findMixed, findUnseen } from "@/lib/record/unseen-letters";

const MAX_TEXT = 4000;
const MAX_KEY = 120;
const MAX_NAME = 120;

/** What is wrong with a text that looks right, for a message; `null`: nothing is. */
export function misleadingLetter(value: string): string | null {
  const unseen = findUnseen(value);
  if (unseen) return `has a ${unseen.name} as character ${unseen.at}; remove it`;
  const mixed = findMixed(value);
  if (!mixed) return null;
  return `mixes alphabets: “${mixed.word}” has a ${mixed.letter}; write the word in one`;
}

export const text = z
  .string("is not a text; write one")
  .min(1, "is empty; write a value")
  .max(MAX_TEXT, `is too long; shorten it to ${MAX_TEXT} characters`)
  .refine(
    (value) => !/\p{Cc}/u.test(value),
    "has a line break, tab or other control character in it; remove it",
  )
  .refine(
    (value) => !/[\uFFFD\p{Cs}]/u.test(value),
    "has a damaged character (\uFFFD) in it; write it anew",
  )
  .refine((value) => value === value.trim(), "has a space at an end; remove it")
  .superRefine((value, context) => {
    const problem = misleadingLetter(value);
    if (problem !== null) context.addIssue({ code: "custom", message: problem });
  });

/** Codes typed with the keyboard left in Cyrillic look like Latin ones, and are read as such. */
const asLatin = (code: string) => latinLookAlikes(code);

/** What a person, a tournament or a city is called. */
export const name = text.max(MAX_NAME, `is too long; shorten it to ${MAX_NAME} characters`);

export const day = z
  .string("is not a text; write a day as YYYY-MM-DD")
  .refine(isCalendarDay, "is not a day of the calendar; write it as YYYY-MM-DD");

export const slug = text
  .max(MAX_KEY, `is too long; shorten it to ${MAX_KEY} characters`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "may hold small letters a–z, digits and single hyphens only");

export const noc = z
  .string("is not a text; write three capital letters, as KAZ")
  .overwrite(asLatin)
  .regex(/^[A-Z]{3}$/, "is not an IOC code; write three capital letters, as KAZ");

export const categoryCode = z
  .string("is not a text; write a category as M51, M92+ or W50")
  .overwrite(asLatin)
  .refine(
    (code) => categoryGender(code) !== null,
    "is not a category; write it as M51, M92+ or W50",
  );

export const url = text
  .max(2000, "is too long for an address")
  .refine(isHttpAddress, "is not an address; write the page that says so, beginning with https://");

export const yesNo = z.enum(["yes", "no"], "must be yes or no").transform((word) => word === "yes");

export const kilograms = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,2})?$/, "is not a weight; write kilograms as 63.5")
  .transform(Number);

/** A whole number of at most six digits. */
export const count = z
  .string()
  .regex(/^(0|[1-9]\d{0,5})$/, "is not a whole number; write digits only")
  .transform(Number);

/** A total that is published exactly, or as a range: `most` is `null` where it is exact. */
export interface Total {
  places: number;
  most: number | null;
}

const TOTAL = /^(0|[1-9]\d{0,5})(?:-([1-9]\d{0,5}))?$/;
const NOT_A_TOTAL = "is not a whole number; write digits only, or a range as 16-18";

/** A whole number, or a range of them: "16", "16-18". */
export const total = z
  .string()
  .regex(TOTAL, NOT_A_TOTAL)
  .transform((value): Total => {
    const [least = "", most] = value.split("-");
    return { places: Number(least), most: most === undefined ? null : Number(most) };
  })
  .refine(({ places, most }) => most === null || most > places, {
    message: "is a range that does not rise; write the smaller number first, or one number",
  });

/** An IANA name, as "Europe/Rome". */
export const timeZone = z
  .string("is not a text; write a time zone as Europe/Rome")
  .refine(isTimeZone, "is not a time zone; write its IANA name, as Europe/Rome");

/** One word of a closed list. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, `must be one of: ${words.join(", ")}`);
}

/** An empty cell is an unknown value. */
export function optional<T>(cell: z.ZodType<T, string>) {
  return z
    .string()
    .transform((value) => (value === "" ? null : value))
    .pipe(cell.nullable());
}

/** A column that a file may leave out; then, as in an empty cell, the value is unknown. */
export function optionalColumn<T>(cell: z.ZodType<T, string>) {
  return z.string().prefault("").pipe(optional(cell));
}

/** Texts separated by "|"; within one a backslash stands before "|" and before "\". Empty: no text. */
export const list = z
  .string()
  .transform(splitList)
  .pipe(
    z
      .array(text)
      .refine((items) => new Set(items).size === items.length, "names a part twice; keep one"),
  );

/** The cell that `list` reads these texts from. */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\|]/g, "\\$&")).join("|");
}

function splitList(cell: string): string[] {
  if (cell === "") return [];
  const items = `${cell}|`.matchAll(/((?:\\[\\|]|[^|])*)\|/gu);
  return [...items].map(([, item = ""]) => item.replace(/\\([\\|])/g, "$1"));
}

function isCalendarDay(value: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function isHttpAddress(value: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value);
}
