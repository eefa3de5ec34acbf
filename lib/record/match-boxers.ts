/** Finds the boxers whom a list means, whatever spelling it uses. */
import type { Gender } from "@/lib/qualification/vocabulary";
import { alphabetical, foldName } from "./fold";
import type { Boxer } from "./games-record";
import { lettersApart } from "./letters-apart";

/** What is needed of a boxer to be recognised. */
export type KnownBoxer = Pick<
  Boxer,
  "slug" | "name" | "familyName" | "givenName" | "noc" | "gender" | "categoryCode" | "aliases"
>;

/**
 * - `known`: one boxer of this NOC has the name, or had it in another list.
 * - `several`: more than one has.
 * - `other-noc`: boxers of other NOCs have it.
 * - `near`: boxers of the NOC have a name like it.
 * - `unknown`: nobody has.
 */
export type BoxerMatch =
  | { kind: "known"; slug: string }
  | { kind: "several" | "other-noc" | "near"; slugs: readonly string[] }
  | { kind: "unknown" };

/** Nations whose Latin alphabet writes x for what others write as kh. */
const X_IS_KH: ReadonlySet<string> = new Set(["UZB", "AZE"]);

const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ø: "oe", ü: "ue", å: "aa" };

/**
 * The keys by which two spellings of one name meet; one in common is enough. The folded words in an
 * order of their own (family names stand first or last), and all letters in the order written, for
 * parts that are written together or apart; each also with umlauts as two letters.
 */
function nameKeys(name: string, noc: string | null): string[] {
  const written = noc !== null && X_IS_KH.has(noc) ? name.replace(/x/gi, "kh") : name;
  const spelledOut = written
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöøüå]/g, (letter) => UMLAUTS[letter] ?? letter);
  return [written, spelledOut].flatMap((each) => {
    const words = foldName(each);
    return [sortedKey(words), words.join("")];
  });
}

function sortedKey(words: readonly string[]): string {
  return [...words].sort().join(" ");
}

function spellings({ name, familyName, givenName, aliases }: KnownBoxer): string[] {
  return [name, ...(familyName ? [`${givenName ?? ""} ${familyName}`] : []), ...aliases];
}

/** A name begun at each of its words: "A B C", "B C A", "C A B". */
function rotations(name: string): string[] {
  const words = name.trim().split(/\s+/);
  return words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(" "));
}

function boxerKeys(boxer: KnownBoxer): ReadonlySet<string> {
  return new Set(
    spellings(boxer)
      .flatMap(rotations)
      .flatMap((spelling) => nameKeys(spelling, boxer.noc)),
  );
}

/** Makes the search for a boxer of one gender by name and NOC. */
export function makeBoxerMatcher(
  boxers: readonly KnownBoxer[],
  gender: Gender,
): (name: string, noc: string | null) => BoxerMatch {
  const ofGender = boxers.filter((boxer) => boxer.gender === gender);
  const byKey = new Map<string, KnownBoxer[]>();
  for (const boxer of ofGender) {
    for (const key of boxerKeys(boxer)) {
      byKey.set(key, [...(byKey.get(key) ?? []), boxer]);
    }
  }
  return (name, noc) => {
    const named = [...new Set(nameKeys(name, noc).flatMap((key) => byKey.get(key) ?? []))];
    const own = noc === null ? named : named.filter((boxer) => boxer.noc === noc);
    const slugs = own.map(({ slug }) => slug);
    if (slugs.length === 1) return { kind: "known", slug: slugs[0] as string };
    if (slugs.length > 1) return { kind: "several", slugs };
    const near = ofGender.filter((boxer) => boxer.noc === noc && isNear(boxer, name));
    if (near.length > 0) return { kind: "near", slugs: near.map(({ slug }) => slug) };
    if (named.length > 0) return { kind: "other-noc", slugs: named.map(({ slug }) => slug) };
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
      lettersApart(sortedKey(foldName(spelling)), sortedKey(foldName(name))) <= MOST_APART,
  );
}

interface NearKeys {
  words: ReadonlySet<string>;
  sorted: readonly string[];
}

const keptKeys = new WeakMap<KnownBoxer, NearKeys>();

function nearKeys(boxer: KnownBoxer): NearKeys {
  const kept = keptKeys.get(boxer);
  if (kept) return kept;
  const names = spellings(boxer);
  const keys = {
    words: new Set(names.flatMap(longWords)),
    sorted: names.map((name) => sortedKey(foldName(name))),
  };
  keptKeys.set(boxer, keys);
  return keys;
}

/** Whether a list that has the one boxer's name could mean the other, by any of their spellings. */
export function areNear(one: KnownBoxer, other: KnownBoxer): boolean {
  const [a, b] = [nearKeys(one), nearKeys(other)];
  return (
    [...a.words].some((word) => b.words.has(word)) ||
    a.sorted.some((key) => b.sorted.some((each) => lettersApart(key, each) <= MOST_APART))
  );
}

function longWords(name: string): string[] {
  return foldName(name).filter(({ length }) => length >= 4);
}

/** Whether the boxer is written so in the record. */
export function hasSpelling(boxer: KnownBoxer, name: string): boolean {
  const keys = boxerKeys(boxer);
  return nameKeys(name, boxer.noc).some((key) => keys.has(key));
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
