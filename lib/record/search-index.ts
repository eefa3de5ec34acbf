/** What a search of a Games knows: its pages, the words that each is called by, and where they stand. */

import { categoryNames } from "./category-names";
import { alphabetical, type WordForms, wordForms } from "./fold";
import type { GamesRecord } from "./games-record";
import { alpha3Of, nationDemonyms, nationNames } from "./nation-names";
import { tournamentNames } from "./tournament-names";
import { makeWordIndex, type WordIndex } from "./word-index";

export const FOUND_KINDS = ["nation", "category", "tournament", "boxer"] as const;
type FoundKind = (typeof FOUND_KINDS)[number];

/** A page that a search found. */
export interface FoundPage {
  kind: FoundKind;
  /** The last part of the page's address. */
  id: string;
}

/** What is needed of a record to search it. */
export type SearchedRecord = Pick<
  GamesRecord,
  "nations" | "categories" | "tournaments" | "boxers" | "categoryByCode" | "placesByBoxer"
> & { games: Pick<GamesRecord["games"], "id">; live: SearchedRecord | null };

export interface SearchEntry extends FoundPage {
  texts: readonly string[];
  /** Other entries whose words are understood beside its own. */
  beside: readonly number[];
}

export interface SearchIndex {
  entries: readonly SearchEntry[];
  words: WordIndex;
  /** The entries that are called so, by the folded letters of the whole name. */
  byName: ReadonlyMap<string, readonly number[]>;
}

interface Named extends FoundPage {
  texts: readonly string[];
  beside: readonly string[];
}

/** "Виргинские о-ва (США)": what stands in brackets helps to find the islands, it is not their name. */
const QUALIFIED = /^(.+) \((.+)\)$/;

function namedNations({ nations }: SearchedRecord): Named[] {
  const named = nations.map((nation) => ({ nation, names: nationNames(nation) }));
  const nocs = new Map(named.flatMap(({ nation, names }) => names.map((n) => [n, nation.noc])));
  return named.map(({ nation, names: known }): Named => {
    const { noc: id } = nation;
    const beside = new Set<string>();
    const names = known.map((text) => {
      const [, own, qualifier = ""] = (text.endsWith(")") && QUALIFIED.exec(text)) || [];
      const other = nocs.get(qualifier);
      if (own === undefined || other === undefined || other === id) return text;
      beside.add(`nation ${other}`);
      return own;
    });
    const codes = [id, alpha3Of(nation), nation.isoAlpha2].filter((code) => code !== null);
    const texts = [...names, ...codes, ...nationDemonyms(nation)];
    return { kind: "nation", id, texts, beside: [...beside] };
  });
}

function namedPages(record: SearchedRecord): Named[] {
  const categories = record.categories.map((category): Named => {
    const { slug, code, weightLabel } = category;
    const texts = [code, slug, weightLabel, ...categoryNames(record.games.id, category)];
    return { kind: "category", id: slug, texts, beside: [] };
  });
  const tournaments = record.tournaments.map((tournament): Named => {
    const { id, name, shortName, city, venue, startsOn, countryNoc } = tournament;
    return {
      kind: "tournament",
      id,
      texts: [
        ...[name, shortName, city, ...(venue ? [venue] : []), startsOn.slice(0, 4), id],
        ...tournamentNames(tournament),
      ],
      beside: [`nation ${countryNoc}`],
    };
  });
  const inOrder = record.boxers
    .map((boxer) => ({ boxer, order: alphabetical(boxer.name) }))
    .sort((a, b) => (a.order === b.order ? 0 : a.order < b.order ? -1 : 1));
  const boxers = inOrder.map(
    ({ boxer: { slug, name, aliases, noc, categoryCode } }): Named => ({
      kind: "boxer",
      id: slug,
      texts: [name, ...aliases],
      beside: [
        `nation ${noc}`,
        `category ${record.categoryByCode.get(categoryCode)?.slug ?? categoryCode}`,
      ],
    }),
  );
  return [...namedNations(record), ...categories, ...tournaments, ...boxers];
}

function makeSearchIndex(record: SearchedRecord): SearchIndex {
  const named = namedPages(record);
  const numbers = new Map(named.map(({ kind, id }, at) => [`${kind} ${id}`, at]));
  // Many names have words in common: "Republic", a family's name.
  const known = new Map<string, WordForms>();
  const forms = named.map(({ texts }) => texts.map((text) => wordForms(text, known)));
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

/** What a whole name is compared by: its folded letters. */
export function wholeName(forms: readonly WordForms[]): string {
  return forms.map(([folded]) => folded).join("");
}

/** The names that an index is made of; they are the same lists as long as nobody is renamed. */
type Names = Pick<SearchedRecord, "nations" | "categories" | "tournaments" | "boxers">;

interface MadeIndex extends Names {
  gamesId: string;
  index: SearchIndex;
}

const INDEXES = Symbol.for("qualified.search-indexes");

/** By the list of boxers; one for all instances of this module, of which Next makes several. */
function madeIndexes(): WeakMap<SearchedRecord["boxers"], MadeIndex> {
  const globals = globalThis as typeof globalThis & {
    [INDEXES]?: WeakMap<SearchedRecord["boxers"], MadeIndex>;
  };
  globals[INDEXES] ??= new WeakMap();
  return globals[INDEXES];
}

/**
 * The index of a record, made when it is first asked for; a day has that of the whole record, and so has
 * a later record with the same names.
 */
export function searchIndexOf(record: SearchedRecord): SearchIndex {
  const live = record.live ?? record;
  const { nations, categories, tournaments, boxers } = live;
  const indexes = madeIndexes();
  const made = indexes.get(boxers);
  if (
    made?.gamesId === live.games.id &&
    made.nations === nations &&
    made.categories === categories &&
    made.tournaments === tournaments
  ) {
    return made.index;
  }
  const index = makeSearchIndex(live);
  indexes.set(boxers, { gamesId: live.games.id, nations, categories, tournaments, boxers, index });
  return index;
}
