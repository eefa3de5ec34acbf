import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parse } from "csv-parse/sync";
import { categoryGender, categorySlug } from "@/lib/qualification/category-slug";
import { searchRecord } from "@/lib/record/search";
import { type SearchedRecord, searchIndexOf } from "@/lib/record/search-index";
import { type Figure, ofRounds } from "./figures";

const DATA = "prisma/data/paris-2024";
const COPIES = 100;
const ROUNDS = 15;
const WARM_UP = 40;
const HELD = 20;
const MB = 1_000_000;

/** Beginnings, names, codes, nations in three scripts, and what nobody is called. */
const TYPED = [
  ...["a", "s", "sak", "Saken", "Al-Kasbeh", "Turkey", "KAZ", "Кассиди", "saken kaz"],
  ...["women 60", "women 60 a", "Bibossinof", "muhamad abdulah", "alexandrov ireland", "Өзбекстан"],
  ...[
    "Азия ойындары",
    "first world qualifier",
    "bantamweight",
    "Uzbek boxers",
    "wyck",
    "Bibosnsiov",
  ],
];

/** How long the index of a Games takes to make, what it holds, and a search of 100 times the boxers. */
export async function measureSearch(): Promise<Figure[]> {
  for (let time = 0; time < WARM_UP; time++) searchIndexOf(shippedNames(1));
  const builds = Array.from({ length: ROUNDS }, () => {
    const record = shippedNames(1);
    return processorTime(() => searchIndexOf(record));
  });
  const large = shippedNames(COPIES);
  searchIndexOf(large);
  collectGarbage();
  const answers = TYPED.map((typed) => ({
    typed,
    times: Array.from({ length: ROUNDS }, () => processorTime(() => searchRecord(large, typed))),
  }));
  const slowest = answers
    .map(({ typed, times }) => ofRounds({ what: typed, unit: "ms" }, times))
    .reduce((a, b) => (b.value > a.value ? b : a));
  return [
    {
      ...ofRounds({ what: "Search index of the shipped facts, made", unit: "ms" }, builds),
      target: { bound: 15, is: "at most" },
    },
    {
      what: "… and held in memory",
      value: heldBytes() / MB,
      unit: "MB",
      target: { bound: 2, is: "at most" },
    },
    {
      ...slowest,
      what: `Slowest of ${TYPED.length} searches in ${large.boxers.length.toLocaleString("en")} boxers: “${slowest.what}”`,
      target: { bound: 20, is: "at most" },
    },
  ];
}

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function collectGarbage(): void {
  setFlagsFromString("--expose_gc");
  runInNewContext("gc")();
}

/** What an index holds beyond the record that it is of: of several, so that what else moves in memory is little. */
function heldBytes(): number {
  const records = Array.from({ length: HELD }, () => shippedNames(1));
  collectGarbage();
  const before = process.memoryUsage();
  const indexes = records.map(searchIndexOf);
  collectGarbage();
  const after = process.memoryUsage();
  // Held until here: the records by their own list, the indexes by theirs.
  if (records.length !== indexes.length) throw new Error("A record has no index");
  const held = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;
  return held / HELD;
}

type Row = Record<string, string>;

/** The names of the shipped facts; each copy of a boxer has a name of its own. */
function shippedNames(copies: number): SearchedRecord {
  const read = (name: string): Row[] =>
    parse(readFileSync(`${DATA}/${name}.csv`, "utf8"), { columns: true });
  const boxers = read("boxers").map(({ slug = "", name = "", noc = "", ...row }) => ({
    slug,
    name,
    noc,
    familyName: null,
    givenName: null,
    gender: categoryGender(row.category ?? "") ?? ("M" as const),
    categoryCode: row.category ?? "",
    birthDate: null,
    birthPlace: null,
    honours: null,
    gamesBoutsWon: null,
    aliases: row.aliases ? row.aliases.split("|") : [],
    sourceUrl: "",
  }));
  const categories = read("categories").map(({ category = "", weight_label = "" }) => ({
    code: category,
    slug: categorySlug(category),
    gender: categoryGender(category) ?? ("M" as const),
    weightLabel: weight_label,
    minKg: null,
    maxKg: null,
    places: null,
    placesMost: null,
    confidence: null,
    sourceUrl: "",
  }));
  const nations = read("nations").map(({ noc = "", name = "", iso_alpha2 }) => ({
    noc,
    name,
    isoAlpha2: iso_alpha2 || null,
    continent: null,
    sourceUrl: "",
  }));
  const tournaments = read("tournaments").map(
    ({ id = "", name = "", short_name = "", ...row }) => ({
      id,
      name,
      shortName: short_name,
      city: row.city ?? "",
      countryNoc: row.country_noc ?? "",
      venue: row.venue || null,
      startsOn: row.starts_on ?? "",
      endsOn: row.ends_on ?? "",
      timeZone: null,
      continent: null,
      placesMen: null,
      placesWomen: null,
      placesMenMost: null,
      placesWomenMost: null,
      entries: null,
      nocsEntered: null,
      boutsBoxed: null,
      stopsWhenFilled: false,
      citations: [],
      sourceUrl: "",
    }),
  );
  return {
    games: { id: "paris-2024" },
    live: null,
    nations: copied(nations, copies, ({ noc, name, ...nation }, copy) => ({
      ...nation,
      noc: copy === 0 ? noc : `${noc}${copy}`,
      name: varied(name, copy),
      isoAlpha2: copy === 0 ? nation.isoAlpha2 : null,
    })),
    categories,
    tournaments: copied(tournaments, copies, (tournament, copy) => ({
      ...tournament,
      id: `${tournament.id}-${copy}`,
      name: varied(tournament.name, copy),
      city: varied(tournament.city, copy),
    })),
    boxers: copied(boxers, copies, (boxer, copy) => ({
      ...boxer,
      slug: `${boxer.slug}-${copy}`,
      name: varied(boxer.name, copy),
    })),
    categoryByCode: new Map(categories.map((category) => [category.code, category])),
    placesByBoxer: new Map(),
  };
}

/** The rows, and each again as many times with other names. */
function copied<Row>(
  rows: readonly Row[],
  copies: number,
  vary: (row: Row, copy: number) => Row,
): Row[] {
  return Array.from({ length: copies }, (_, copy) => rows.map((row) => vary(row, copy))).flat();
}

/** A name of the same length and other letters after the first two of each word. */
function varied(name: string, copy: number): string {
  return name.replace(/(?<=\p{L}{2})[a-z]/gu, (letter, at: number) =>
    String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + copy * (at + 1)) % 26)),
  );
}
