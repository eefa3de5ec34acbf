/** The cells that facts are written in. */
import { z } from "zod";
import { categoryGender } from "@/lib/qualification/category-slug";
import { isTimeZone } from "@/lib/record/local-day";
import { latinLookAlikes } from "@/lib/record/look-alikes";
import { findMixed, findUnseen } from "@/lib/record/unseen-letters";
import { says } from "../says";

const MAX_TEXT = 4000;
const MAX_KEY = 120;
const MAX_NAME = 120;

/** What is wrong with a text that looks right, as a schema says it; `null`: nothing is. */
export function misleadingLetter(value: string): string | null {
  const unseen = findUnseen(value);
  if (unseen) return says("unseen-letter", { letter: unseen.name, at: unseen.at });
  const mixed = findMixed(value);
  return mixed && says("mixed-alphabets", { word: mixed.word, letter: mixed.letter });
}

export const text = z
  .string(says("not-text"))
  .min(1, says("empty"))
  .max(MAX_TEXT, says("too-long", { most: MAX_TEXT }))
  .refine((value) => !/\p{Cc}/u.test(value), says("control-character"))
  .refine((value) => !/[\uFFFD\p{Cs}]/u.test(value), says("damaged-character"))
  .refine((value) => value === value.trim(), says("space-at-end"))
  .superRefine((value, context) => {
    const problem = misleadingLetter(value);
    if (problem !== null) context.addIssue({ code: "custom", message: problem });
  });

/** Codes typed with the keyboard left in Cyrillic look like Latin ones, and are read as such. */
const asLatin = (code: string) => latinLookAlikes(code);

/** What a person, a tournament or a city is called. */
export const name = text.max(MAX_NAME, says("too-long", { most: MAX_NAME }));

export const day = z.string(says("day-not-text")).refine(isCalendarDay, says("not-a-day"));

export const slug = text
  .max(MAX_KEY, says("too-long", { most: MAX_KEY }))
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, says("not-a-slug"));

export const noc = z
  .string(says("noc-not-text"))
  .overwrite(asLatin)
  .regex(/^[A-Z]{3}$/, says("not-a-noc"));

export const categoryCode = z
  .string(says("category-not-text"))
  .overwrite(asLatin)
  .refine((code) => categoryGender(code) !== null, says("not-a-category"));

export const url = text
  .max(2000, says("address-too-long"))
  .refine(isHttpAddress, says("not-an-address"));

export const yesNo = z
  .enum(["yes", "no"], says("not-yes-or-no"))
  .transform((word) => word === "yes");

export const kilograms = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,2})?$/, says("not-kilograms"))
  .transform(Number);

/** A whole number of at most six digits. */
export const count = z
  .string()
  .regex(/^(0|[1-9]\d{0,5})$/, says("not-a-count"))
  .transform(Number);

/** A total that is published exactly, or as a range: `most` is `null` where it is exact. */
export interface Total {
  places: number;
  most: number | null;
}

const TOTAL = /^(0|[1-9]\d{0,5})(?:-([1-9]\d{0,5}))?$/;

/** A whole number, or a range of them: "16", "16-18". */
export const total = z
  .string()
  .regex(TOTAL, says("not-a-total"))
  .transform((value): Total => {
    const [least = "", most] = value.split("-");
    return { places: Number(least), most: most === undefined ? null : Number(most) };
  })
  .refine(({ places, most }) => most === null || most > places, says("total-not-rising"));

/** An IANA name, as "Europe/Rome". */
export const timeZone = z
  .string(says("time-zone-not-text"))
  .refine(isTimeZone, says("not-a-time-zone"));

/** One word of a closed list. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, says("not-one-of", { allowed: words.join(", ") }));
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
  .pipe(z.array(text).refine((items) => new Set(items).size === items.length, says("part-twice")));

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
