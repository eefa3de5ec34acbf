/**
 * One search over the boxers, nations, tournaments and categories of a Games. An entry is found by
 * the words of its own names; its nation, category or country may help ("Harrington Ireland", "oralbay
 * 92") but finds nothing by itself: who types a nation's name looks for the nation. A nation and a
 * category together find its boxers ("Ireland 60").
 */
import { findCategories } from "./find-category";
import { findNation, findNationByCode, withoutTitle } from "./find-nation";
import { alphabetical, fold, soundKey, wordForms } from "./fold";
import { latinLookAlikes } from "./look-alikes";
import { findNationByLongName } from "./nation-long-names";
import { nearPages } from "./near-pages";
import {
  FOUND_KINDS,
  type FoundPage,
  type SearchEntry,
  type SearchedRecord,
  type SearchIndex,
  searchIndexOf,
  wholeName,
} from "./search-index";
import { makeSpellingTest } from "./spelled-like";
import { runsOf, withoutFillers } from "./typed-words";
import { cover, withBeside } from "./word-coverage";
import { wordsBeginning } from "./word-index";

export interface SearchAnswer {
  /** The pages found, the best first; at most as many as were asked for. */
  hits: readonly FoundPage[];
  /** How many pages there are in all. */
  total: number;
  /** The page that is called so, where all others only begin so; `null`: several may be meant. */
  clear: FoundPage | null;
  /** Where nothing is found: pages that are called something like it. */
  near: readonly FoundPage[];
}

const NOTHING: SearchAnswer = { hits: [], total: 0, clear: null, near: [] };

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
  isSpelledLike: ReturnType<typeof makeSpellingTest>,
): SearchEntry | undefined {
  const { categoryByCode, nations } = record;
  const category = categoryByCode.get(latinLookAlikes(typed.trim().toUpperCase()))?.slug;
  if (category) return index.entries.find(({ kind, id }) => kind === "category" && id === category);
  const byCode = findNationByCode(typed, nations)?.noc;
  const noc = byCode ?? nationTitled(index, nations, typed);
  const nation = index.entries.find(({ kind, id }) => kind === "nation" && id === noc);
  return byCode === undefined && nation && isSpelledLike?.(nation) === false ? undefined : nation;
}

/** No name has a letter three times in a row but a number ("III"); a slip may have. */
const ONE_LETTER = /(?!\biii\b)(\p{L})\1{2,}/giu;
const SHORTEST_SLIP = 4;

function withoutThirds(typed: string): string {
  const twice = typed.replace(ONE_LETTER, "$1$1");
  // Folding takes "zzzz" for "z", as it takes "Hussein" for "Husein".
  return fold(twice).length < SHORTEST_SLIP ? "" : twice;
}

function* range([from, to]: readonly [number, number]): Generator<number> {
  for (let at = from; at < to; at += 1) yield at;
}

/** What a hit is worth, the best first: a code or a whole name, then whole words, then beginnings. */
const RANKS = ["code", "name", "words", "beginning"] as const;
type Rank = (typeof RANKS)[number];

/** Boxers with a place stand before those without, where they are found alike. */
function kindRank(record: SearchedRecord, { kind, id }: FoundPage): number {
  const rank = FOUND_KINDS.indexOf(kind);
  return kind === "boxer" && !record.placesByBoxer.has(id) ? rank + 1 : rank;
}

const KINDS = FOUND_KINDS.length + 1;

/** "KAZ", "U.S.A." */
const CODE = /^(?:\p{L}\.?){2,3}$/u;

/** The hits of a search, by what they are worth. */
class Hits {
  readonly #groups: SearchEntry[][] = Array.from({ length: RANKS.length * KINDS }, () => []);
  total = 0;

  constructor(readonly record: SearchedRecord) {}

  put(entry: SearchEntry, rank: Rank): void {
    this.total += 1;
    this.#groups[RANKS.indexOf(rank) * KINDS + kindRank(this.record, entry)]?.push(entry);
  }

  of(rank: Rank): SearchEntry[] {
    const from = RANKS.indexOf(rank) * KINDS;
    return this.#groups.slice(from, from + KINDS).flat();
  }

  /** The first pages, the best first. */
  first(most: number): FoundPage[] {
    const pages: FoundPage[] = [];
    for (const group of this.#groups) {
      for (const { kind, id } of group) {
        if (pages.length === most) return pages;
        pages.push({ kind, id });
      }
    }
    return pages;
  }

  /** The one page of the best rank, where no other has all the words; a nation by its own name is before others that have it in theirs. */
  clear(typed: string, count: number): FoundPage | null {
    const called = [...this.of("code"), ...this.of("name")];
    const others = this.of("words");
    const [page] = called.length === 0 && count > 1 ? others : called;
    if (page === undefined || called.length > 1) return null;
    const rivals = others.filter((other) => other !== page);
    const isNations = rivals.every(({ kind }) => kind === "nation" && page.kind === "nation");
    const isCode = this.of("code").includes(page) && CODE.test(typed.trim());
    const isOwn = isNations && (isCode || fold(page.texts[0] ?? "") === fold(typed));
    return rivals.length === 0 || isOwn ? { kind: page.kind, id: page.id } : null;
  }
}

/** As many pages are said to be like a text that names none. */
const MOST_LIKE = 8;

/** Searches a record for what was typed; `most` hits at most. Nothing is found by no word. */
export function searchRecord(record: SearchedRecord, typed: string, most = 50): SearchAnswer {
  const like = typed.search(ONE_LETTER) < 0 ? typed : withoutThirds(typed);
  if (like !== typed) {
    const { hits, near } = searchRecord(record, like, MOST_LIKE);
    return { ...NOTHING, near: [...hits, ...near] };
  }
  const categories = findCategories(typed, record.categories);
  if (categories && categories.slugs.length > 0) {
    return answerOf(categories.slugs.map(categoryPage), most);
  }
  const noc = findNationByLongName(typed, record.nations);
  if (noc !== null) return answerOf([{ kind: "nation", id: noc }], most);
  const answer = searchWords(record, typed, most);
  const isNamed = answer.total > 0 && isWholeName(searchIndexOf(record), typed);
  const said = isNamed ? null : withoutFillers(typed);
  const other = said === null ? null : searchRecord(record, said, most);
  if (other && (other.clear || answer.total === 0)) return other;
  if (answer.total > 0 || !categories) return answer;
  return { ...NOTHING, near: categories.near.map(categoryPage) };
}

function isWholeName({ byName }: SearchIndex, typed: string): boolean {
  return byName.has(wholeName(wordForms(typed)));
}

function categoryPage(id: string): FoundPage {
  return { kind: "category", id };
}

function answerOf(hits: readonly FoundPage[], most: number): SearchAnswer {
  const clear = hits.length === 1 ? (hits[0] ?? null) : null;
  return { hits: hits.slice(0, most), total: hits.length, clear, near: [] };
}

function searchWords(record: SearchedRecord, typed: string, most: number): SearchAnswer {
  const index = searchIndexOf(record);
  const { entries, words } = index;
  const { count, runs } = runsOf(typed);
  if (count === 0) return NOTHING;
  const all = (1 << count) - 1;
  const beginning = cover(index, runs, (word) => range(wordsBeginning(words, word)));
  const named = new Set(index.byName.get(wholeName(wordForms(typed))));
  const isSpelledLike = makeSpellingTest(typed, entries);
  const code = entryOfCode(record, index, typed, isSpelledLike);
  const hits = new Hits(record);
  for (const at of inOrder(beginning.touched, entries.length)) {
    const entry = entries[at] as SearchEntry;
    if (
      entry === code ||
      withBeside(entry, beginning.begun, beginning.begun[at] as number) !== all ||
      isSpelledLike?.(entry) === false
    ) {
      continue;
    }
    if (named.has(at)) hits.put(entry, "name");
    else {
      const isWhole = withBeside(entry, beginning.whole, beginning.whole[at] as number) === all;
      hits.put(entry, isWhole ? "words" : "beginning");
    }
  }
  if (code) hits.put(code, "code");
  putNamedBeside(index, alphabetical(typed).split(" "), beginning.begun, hits);
  const { total } = hits;
  if (total > 0)
    return { hits: hits.first(most), total, clear: hits.clear(typed, count), near: [] };
  const near = nearPages(index, { typed, runs, count, begun: beginning.begun }, (page) =>
    kindRank(record, page),
  );
  return { ...NOTHING, near };
}

/**
 * "Ireland 60", "women Kazakhstan": the boxers of a nation in a category. Of
 * several nations with the words those are meant that are called so: Great Britain has Ireland's too. A
 * nation that only begins so is meant where nothing else is found.
 */
function putNamedBeside(
  { entries, byName }: SearchIndex,
  words: readonly string[],
  begun: Uint8Array,
  hits: Hits,
): void {
  if (words.length < 2) return;
  const all = (1 << words.length) - 1;
  const found = entries.flatMap((entry, at) => {
    // Found by its own words already.
    if (begun[at] !== 0) return [];
    const [nation, category] = entry.kind === "boxer" ? entry.beside : [];
    if (nation === undefined || category === undefined) return [];
    const [ofNation, ofCategory] = [begun[nation] as number, begun[category] as number];
    const isFound = ofNation !== all && ofCategory !== all && (ofNation | ofCategory) === all;
    return isFound ? [{ entry, nation, called: all & ~ofCategory }] : [];
  });
  const isCalledSo = ({ nation, called }: (typeof found)[number]): boolean => {
    const name = words.filter((_, at) => called & (1 << at)).join(" ");
    return byName.get(wholeName(wordForms(name)))?.includes(nation) === true;
  };
  const calledSo = found.filter(isCalledSo);
  const meant = calledSo.length > 0 || hits.total > 0 ? calledSo : found;
  for (const { entry } of meant) hits.put(entry, "words");
}

/** The numbers in their order; of many it is cheaper to look through all. */
function inOrder(numbers: number[], length: number): Iterable<number> {
  if (numbers.length < length / 16) return numbers.sort((a, b) => a - b);
  return Uint32Array.from(numbers).sort();
}
