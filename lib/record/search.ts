/**
 * One search over the boxers, nations, tournaments and categories of a Games. An entry is found by
 * the words of its own names; its nation, category or country may help ("Harrington Ireland", "oralbay
 * 92") but finds nothing by itself: who types a nation's name looks for the nation.
 */
import { findNation, findNationByCode, withoutTitle } from "./find-nation";
import {
  alphabetical,
  fold,
  soughtWords,
  soundKey,
  type WordForms,
  withinKh,
  wordForms,
} from "./fold";
import { latinLookAlikes } from "./look-alikes";
import type { GamesRecord } from "./make-games-record";
import { alpha3Of, nationNames } from "./nation-names";
import { joinedWord, makeWordIndex, type WordIndex, wordsBeginning, wordsNear } from "./word-index";

const FOUND_KINDS = ["nation", "category", "tournament", "boxer"] as const;
type FoundKind = (typeof FOUND_KINDS)[number];

/** A page that a search found. */
export interface FoundPage {
  kind: FoundKind;
  /** The last part of the page's address. */
  id: string;
}

export interface SearchAnswer {
  /** The pages found, the best first; at most as many as were asked for. */
  hits: readonly FoundPage[];
  /** How many pages there are in all. */
  total: number;
  /** Where nothing is found: pages that are called something like it. */
  near: readonly FoundPage[];
}

/** What is needed of a record to search it. */
export type SearchedRecord = Pick<
  GamesRecord,
  "nations" | "categories" | "tournaments" | "boxers" | "categoryByCode" | "placesByBoxer"
> & { live: SearchedRecord | null };

interface SearchEntry extends FoundPage {
  texts: readonly string[];
  /** Other entries whose words are understood beside its own. */
  beside: readonly number[];
}

interface SearchIndex {
  entries: readonly SearchEntry[];
  words: WordIndex;
  /** The entries that are called so, by the folded letters of the whole name. */
  byName: ReadonlyMap<string, readonly number[]>;
}

/** Words of categories in the languages of the site; apostrophes are passed over. */
const GENDER_WORDS = {
  M: ["men", "men's", "мужчины", "ерлер"],
  W: ["women", "women's", "женщины", "әйелдер"],
} as const;

interface Named extends FoundPage {
  name: string;
  texts: readonly string[];
  beside: readonly string[];
}

function namedPages(record: SearchedRecord): Named[] {
  const nations = record.nations.map((nation): Named => {
    const texts = [nation.noc, ...nationNames(nation), alpha3Of(nation), nation.isoAlpha2];
    const { noc: id, name } = nation;
    return { kind: "nation", id, name, texts: texts.filter((text) => text !== null), beside: [] };
  });
  const categories = record.categories.map(
    ({ slug, code, gender, weightLabel }): Named => ({
      kind: "category",
      id: slug,
      name: code,
      texts: [code, slug, weightLabel, ...GENDER_WORDS[gender]],
      beside: [],
    }),
  );
  const tournaments = record.tournaments.map(
    ({ id, name, shortName, city, venue, startsOn, countryNoc }): Named => ({
      kind: "tournament",
      id,
      name,
      texts: [name, shortName, city, ...(venue ? [venue] : []), startsOn.slice(0, 4), id],
      beside: [`nation ${countryNoc}`],
    }),
  );
  const boxers = record.boxers.map(
    ({ slug, name, aliases, noc, categoryCode }): Named => ({
      kind: "boxer",
      id: slug,
      name,
      texts: [name, ...aliases],
      beside: [
        `nation ${noc}`,
        `category ${record.categoryByCode.get(categoryCode)?.slug ?? categoryCode}`,
      ],
    }),
  );
  return [...nations, ...categories, ...tournaments, ...boxers];
}

function makeSearchIndex(record: SearchedRecord): SearchIndex {
  const named = namedPages(record)
    .map((page) => ({ page, order: alphabetical(page.name) }))
    // Categories and tournaments stay in the record's order.
    .sort((a, b) => {
      const isSorted = a.page.kind === "boxer" && b.page.kind === "boxer";
      return !isSorted || a.order === b.order ? 0 : a.order < b.order ? -1 : 1;
    })
    .map(({ page }) => page);
  const numbers = new Map(named.map(({ kind, id }, at) => [`${kind} ${id}`, at]));
  const forms = named.map(({ texts }) => texts.map(wordForms));
  const byName = new Map<string, number[]>();
  forms.forEach((texts, at) => {
    for (const text of texts) {
      const name = wholeName(text);
      const called = byName.get(name);
      if (!called) byName.set(name, [at]);
      else if (called.at(-1) !== at) called.push(at);
    }
  });
  return {
    entries: named.map(({ kind, id, texts, beside }) => ({
      kind,
      id,
      texts,
      beside: beside.flatMap((key) => numbers.get(key) ?? []),
    })),
    words: makeWordIndex(forms),
    byName,
  };
}

function wholeName(forms: readonly WordForms[]): string {
  return forms.map(([folded]) => folded).join("");
}

/** The one nation that is called so; undefined: none, or several. */
function nationTitled(
  { byName, entries }: SearchIndex,
  nations: SearchedRecord["nations"],
  typed: string,
): string | undefined {
  const name = withoutTitle(alphabetical(typed));
  const folded = fold(name);
  // A short name is no other's that sounds like it.
  if (soundKey(name) !== folded) return findNation(typed, nations)?.noc;
  const called = (byName.get(folded.replaceAll(" ", "")) ?? []).flatMap((at) => {
    const entry = entries[at];
    return entry?.kind === "nation" ? [entry.id] : [];
  });
  return called.length === 1 ? called[0] : undefined;
}

/** The entry whose code was typed ("KAZ", "M92+"), or a nation with its title. */
function entryOfCode(
  record: SearchedRecord,
  index: SearchIndex,
  typed: string,
): SearchEntry | undefined {
  const { categoryByCode, nations } = record;
  const category = categoryByCode.get(latinLookAlikes(typed.trim().toUpperCase()))?.slug;
  if (category) return index.entries.find(({ kind, id }) => kind === "category" && id === category);
  const noc = findNationByCode(typed, nations)?.noc ?? nationTitled(index, nations, typed);
  return index.entries.find(({ kind, id }) => kind === "nation" && id === noc);
}

const INDEXES = new WeakMap<SearchedRecord, SearchIndex>();

/** The index of a record, made when it is first searched; a day has that of the whole record. */
export function searchIndexOf(record: SearchedRecord): SearchIndex {
  const live = record.live ?? record;
  let index = INDEXES.get(live);
  if (!index) {
    index = makeSearchIndex(live);
    INDEXES.set(live, index);
  }
  return index;
}

/** More words than this are not looked for. */
const MOST_WORDS = 8;

/** No name has a letter three times in a row. */
const ONE_LETTER = /(\p{L})\1{2}/iu;

/** One or several typed words that a page may have as one. */
interface Run {
  at: number;
  parts: number;
  /** What is looked for: the folded word, and how it is heard. */
  words: readonly string[];
}

function runsOf(typed: string): { count: number; runs: readonly Run[] } {
  const forms = wordForms(typed).slice(0, MOST_WORDS);
  const sought = soughtWords(typed);
  const runs = forms.flatMap((_, at): Run[] => {
    const words = withinKh(sought[at] ?? []);
    const joined = [2, 3].flatMap((parts): Run[] => {
      if (at + parts > forms.length) return [];
      const word = joinedWord(forms.slice(at, at + parts).map(([folded]) => folded));
      return word === null ? [] : [{ at, parts, words: [word] }];
    });
    return [{ at, parts: 1, words }, ...joined];
  });
  return { count: forms.length, runs };
}

/** The bits of the words of a run. */
function bitsOf({ at, parts }: Run): number {
  return ((1 << parts) - 1) << at;
}

interface Coverage {
  /** By entry: the typed words that begin one of its own, as bits. */
  begun: Uint8Array;
  /** By entry: those that are one of its own. */
  whole: Uint8Array;
  /** The entries that have any. */
  touched: number[];
}

/** A part of what was typed is understood where all of its run is. */
function cover(
  { entries, words }: SearchIndex,
  runs: readonly Run[],
  numbersOf: (word: string) => Iterable<number>,
): Coverage {
  const begun = new Uint8Array(entries.length);
  const whole = new Uint8Array(entries.length);
  const touched: number[] = [];
  for (const run of runs) {
    const bits = bitsOf(run);
    for (const word of run.words) {
      for (const number of numbersOf(word)) {
        const isWhole = words.words[number] === word;
        const to = words.starts[number + 1] ?? 0;
        for (let at = words.starts[number] ?? 0; at < to; at += 1) {
          const entry = words.entries[at] as number;
          if (begun[entry] === 0) touched.push(entry);
          begun[entry] = (begun[entry] as number) | bits;
          if (isWhole) whole[entry] = (whole[entry] as number) | bits;
        }
      }
    }
  }
  return { begun, whole, touched };
}

function* range([from, to]: readonly [number, number]): Generator<number> {
  for (let at = from; at < to; at += 1) yield at;
}

function withBeside({ beside }: SearchEntry, bits: Uint8Array, own: number): number {
  let all = own;
  for (const other of beside) all |= bits[other] as number;
  return all;
}

/** What a hit is worth, the best first: a code or a whole name, then whole words, then beginnings. */
const RANKS = ["code", "name", "words", "beginning"] as const;

/** Boxers with a place stand before those without, where they are found alike. */
function kindRank(record: SearchedRecord, { kind, id }: FoundPage): number {
  const rank = FOUND_KINDS.indexOf(kind);
  return kind === "boxer" && !record.placesByBoxer.has(id) ? rank + 1 : rank;
}

/** The first pages of ranked ones, in their order within a rank. */
function best(groups: readonly FoundPage[][], most: number): FoundPage[] {
  const pages: FoundPage[] = [];
  for (const group of groups) {
    for (const { kind, id } of group) {
      if (pages.length === most) return pages;
      pages.push({ kind, id });
    }
  }
  return pages;
}

const MOST_NEAR = 8;

/** Searches a record for what was typed; `most` hits at most. Nothing is found by no word. */
export function searchRecord(record: SearchedRecord, typed: string, most = 50): SearchAnswer {
  const index = searchIndexOf(record);
  const { entries, words } = index;
  const { count, runs } = runsOf(typed);
  // Folding takes "zzzz" for "z", as it takes "Hussein" for "Husein".
  if (count === 0 || ONE_LETTER.test(typed)) return { hits: [], total: 0, near: [] };
  const all = (1 << count) - 1;
  const beginning = cover(index, runs, (word) => range(wordsBeginning(words, word)));
  const named = new Set(index.byName.get(wholeName(wordForms(typed))));
  const code = entryOfCode(record, index, typed);
  const kinds = FOUND_KINDS.length + 1;
  const groups: FoundPage[][] = Array.from({ length: RANKS.length * kinds }, () => []);
  let total = 0;
  const put = (entry: SearchEntry, rank: (typeof RANKS)[number]) => {
    total += 1;
    groups[RANKS.indexOf(rank) * kinds + kindRank(record, entry)]?.push(entry);
  };
  for (const at of inOrder(beginning.touched, entries.length)) {
    const entry = entries[at] as SearchEntry;
    if (
      entry === code ||
      withBeside(entry, beginning.begun, beginning.begun[at] as number) !== all
    ) {
      continue;
    }
    if (named.has(at)) put(entry, "name");
    else {
      const isWhole = withBeside(entry, beginning.whole, beginning.whole[at] as number) === all;
      put(entry, isWhole ? "words" : "beginning");
    }
  }
  if (code) put(code, "code");
  const hits = best(groups, most);
  return { hits, total, near: total > 0 ? [] : nearPages(record, index, runs, beginning.begun) };
}

/** The numbers in their order; of many it is cheaper to look through all. */
function inOrder(numbers: number[], length: number): Iterable<number> {
  if (numbers.length < length / 16) return numbers.sort((a, b) => a - b);
  return Uint32Array.from(numbers).sort();
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left &= left - 1) count += 1;
  return count;
}

/** Pages with words like those typed; those with most of them first. */
function nearPages(
  record: SearchedRecord,
  index: SearchIndex,
  runs: readonly Run[],
  begun: Uint8Array,
): FoundPage[] {
  const near = cover(index, runs, (word) => wordsNear(index.words, word));
  const touched = new Set(near.touched);
  begun.forEach((bits, at) => {
    if (bits > 0) touched.add(at);
  });
  const ranked = [...touched].map((at) => {
    const entry = index.entries[at] as SearchEntry;
    const own = (begun[at] as number) | (near.begun[at] as number);
    const understood = withBeside(entry, begun, withBeside(entry, near.begun, own));
    const likeness = 4 * bitsIn(understood) + 2 * bitsIn(own) + bitsIn(near.whole[at] as number);
    return { entry, at, likeness, kind: kindRank(record, entry) };
  });
  const most = ranked.reduce((highest, { likeness }) => Math.max(highest, likeness), 0);
  return ranked
    .filter(({ likeness }) => likeness === most)
    .sort((a, b) => a.kind - b.kind || a.at - b.at)
    .slice(0, MOST_NEAR)
    .map(({ entry: { kind, id } }) => ({ kind, id }));
}
