/** Finds the boxers whom a list means, whatever spelling it uses. */
import { grouped } from "@/lib/qualification/grouped";
import type { Gender } from "@/lib/qualification/vocabulary";
import { alphabetical, foldName } from "./fold";
import type { Boxer } from "./games-rows";
import { lettersApart } from "./letters-apart";
import { remember } from "./remember";
import { isSameForm, isSameName, type NameForm, nameForms, turnedForms } from "./same-name";

/** What is needed of a boxer to be recognised. */
export type KnownBoxer = Pick<
  Boxer,
  "slug" | "name" | "familyName" | "givenName" | "noc" | "gender" | "categoryCode" | "aliases"
>;

/**
 * - `known`: one boxer of this NOC surely has the name (`same-name.ts`), or had it in another list.
 * - `several`: more than one has.
 * - `near`: boxers of the NOC have a name like it.
 * - `other-noc`: boxers of other NOCs have it, or one like it.
 * - `unknown`: nobody has.
 */
export type BoxerMatch =
  | { kind: "known"; slug: string }
  | { kind: "several" | "other-noc" | "near"; slugs: readonly string[] }
  | { kind: "unknown" };

/**
 * The keys by which names that are like each other meet: the folded words in an order of their own,
 * and all letters in the order written. They find more than one name, so they only ask.
 */
function likeKeys(name: string): string[] {
  const words = foldName(name);
  return [sortedKey(words), words.join("")];
}

function sortedKey(words: readonly string[]): string {
  return [...words].sort().join(" ");
}

function spellings({ name, familyName, givenName, aliases }: KnownBoxer): string[] {
  return [name, ...(familyName ? [`${givenName ?? ""} ${familyName}`] : []), ...aliases];
}

function turnedFormsOf(boxer: KnownBoxer): NameForm[] {
  return spellings(boxer).flatMap((spelling) => turnedForms(spelling, boxer.noc));
}

function index<Item, Value>(items: readonly Item[], entries: (item: Item) => [string, Value][]) {
  const found = grouped(items.flatMap(entries), ([key]) => key);
  return (key: string): readonly Value[] => (found.get(key) ?? []).map(([, value]) => value);
}

/** Makes the search for a boxer of one gender by name and NOC. */
export function makeBoxerMatcher(
  boxers: readonly KnownBoxer[],
  gender: Gender,
): (name: string, noc: string | null) => BoxerMatch {
  const ofGender = boxers.filter((boxer) => boxer.gender === gender);
  const named = index(ofGender, (boxer) =>
    turnedFormsOf(boxer).map((form) => [form.letters, { boxer, form }]),
  );
  const like = index(ofGender, (boxer) =>
    spellings(boxer)
      .flatMap(likeKeys)
      .map((key) => [key, boxer]),
  );
  const whoHas = (name: string, noc: string | null) =>
    nameForms(name, noc).flatMap((sought) =>
      named(sought.letters).flatMap(({ boxer, form }) => (isSameForm(sought, form) ? boxer : [])),
    );
  return (name, noc) => {
    const sure = [...new Set(whoHas(name, noc))];
    const own = noc === null ? sure : sure.filter((boxer) => boxer.noc === noc);
    const slugs = own.map(({ slug }) => slug);
    if (slugs.length === 1) return { kind: "known", slug: slugs[0] as string };
    if (slugs.length > 1) return { kind: "several", slugs };
    const alike = [...new Set([...sure, ...likeKeys(name).flatMap(like)])];
    const near = ofGender.filter(
      (boxer) => boxer.noc === noc && (alike.includes(boxer) || isNear(boxer, name)),
    );
    if (near.length > 0) return { kind: "near", slugs: near.map(({ slug }) => slug) };
    if (alike.length > 0) return { kind: "other-noc", slugs: alike.map(({ slug }) => slug) };
    return { kind: "unknown" };
  };
}

const MOST_APART = 2;

/** Whether a name has a word of four letters or more in common, or differs by two letters at most. */
function isNear(boxer: KnownBoxer, name: string): boolean {
  const words = new Set(longWords(name));
  return spellings(boxer).some(
    (spelling) =>
      longWords(spelling).some((word) => words.has(word)) ||
      lettersApart(sortedKey(foldName(spelling)), sortedKey(foldName(name)), MOST_APART) <=
        MOST_APART,
  );
}

interface NearKeys {
  words: ReadonlySet<string>;
  sorted: readonly string[];
}

const nearKeys = remember((boxer: KnownBoxer): NearKeys => {
  const names = spellings(boxer);
  return {
    words: new Set(names.flatMap(longWords)),
    sorted: names.map((name) => sortedKey(foldName(name))),
  };
});

/** Whether a list that has the one boxer's name could mean the other, by any of their spellings. */
export function areNear(one: KnownBoxer, other: KnownBoxer): boolean {
  const [a, b] = [nearKeys(one), nearKeys(other)];
  return (
    [...a.words].some((word) => b.words.has(word)) ||
    a.sorted.some((key) =>
      b.sorted.some((each) => lettersApart(key, each, MOST_APART) <= MOST_APART),
    )
  );
}

function longWords(name: string): string[] {
  return foldName(name).filter(({ length }) => length >= 4);
}

/** Whether the boxer is surely written so in the record. */
export function hasSpelling(boxer: KnownBoxer, name: string): boolean {
  return spellings(boxer).some((spelling) => isSameName(name, spelling, boxer.noc));
}

/** The slug of a new boxer: the name, with the NOC and a number where others have it. */
export function newBoxerSlug(name: string, noc: string, taken: ReadonlySet<string>): string {
  const base =
    alphabetical(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "boxer";
  if (!taken.has(base)) return base;
  const own = `${base}-${noc.toLowerCase()}`;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? own : `${own}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
