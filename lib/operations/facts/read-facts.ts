import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { type Problem, problemAt } from "@/lib/problem";
import { AllocationRow } from "@/lib/schemas/facts/allocations";
import { BoutRow } from "@/lib/schemas/facts/bouts";
import { BoxerRow } from "@/lib/schemas/facts/boxers";
import { CategoryRow } from "@/lib/schemas/facts/categories";
import { EntryRow } from "@/lib/schemas/facts/entries";
import { GamesFile } from "@/lib/schemas/facts/games";
import { GamesFactRow } from "@/lib/schemas/facts/games-facts";
import { KnownBreakRow } from "@/lib/schemas/facts/known-breaks";
import { LedgerRow } from "@/lib/schemas/facts/ledger";
import { NationRow } from "@/lib/schemas/facts/nations";
import { PublishedCountRow } from "@/lib/schemas/facts/published-counts";
import { QuotaPlaceRow } from "@/lib/schemas/facts/quota-places";
import { ReachedRow } from "@/lib/schemas/facts/reached";
import {
  type RestrictionItem,
  type RuleItem,
  RulesFile,
  type TournamentItem,
} from "@/lib/schemas/facts/rules";
import { TournamentRow } from "@/lib/schemas/facts/tournaments";
import { JsonLines } from "./json-lines";
import { type Located, type ParsedFile, parseCsv } from "./parse-csv";
import { parseJson } from "./parse-json";
import type { FactsProblem } from "./problem";

/** The facts of one Games as written in its folder. A missing file has no rows. */
export interface Facts {
  games: GamesFile;
  nations: Located<NationRow>[];
  categories: Located<CategoryRow>[];
  rules: LocatedRules;
  tournaments: Located<TournamentRow>[];
  allocations: Located<AllocationRow>[];
  boxers: Located<BoxerRow>[];
  entries: Located<EntryRow>[];
  reached: Located<ReachedRow>[];
  bouts: Located<BoutRow>[];
  places: Located<QuotaPlaceRow>[];
  ledger: Located<LedgerRow>[];
  counts: Located<PublishedCountRow>[];
  facts: Located<GamesFactRow>[];
  breaks: Located<KnownBreakRow>[];
}

/** The content of rules.json, item by item. */
export interface LocatedRules {
  rules: Located<RuleItem>[];
  tournaments: Located<TournamentItem>[];
  restrictions: Located<RestrictionItem>[];
}

/** The file of each list of facts. */
export const FACTS_FILES = {
  games: "games.json",
  nations: "nations.csv",
  categories: "categories.csv",
  rules: "rules.json",
  tournaments: "tournaments.csv",
  allocations: "allocations.csv",
  boxers: "boxers.csv",
  entries: "entries.csv",
  reached: "reached.csv",
  bouts: "bouts.csv",
  places: "quota_places.csv",
  ledger: "ledger.csv",
  counts: "published_counts.csv",
  facts: "facts.csv",
  breaks: "known_breaks.csv",
} as const satisfies Record<keyof Facts, string>;

const REQUIRED: ReadonlySet<string> = new Set([FACTS_FILES.games, FACTS_FILES.categories]);

const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Where the files of facts are: a folder's path, or their bytes by name. */
export type FactsSource = string | ReadonlyMap<string, Buffer>;

/** Reads and parses every file; `facts` is `null` where games.json does not say which Games it is. */
export async function readFacts(
  source: FactsSource,
): Promise<{ facts: Facts | null; problems: FactsProblem[]; unnamed: number }> {
  const problems = await findForeignFiles(source);
  let unnamed = 0;
  const keep = <Row>({ rows, problems: found, unnamed: more = 0 }: ParsedFile<Row>) => {
    for (const problem of found) problems.push(problem);
    unnamed += more;
    return rows;
  };
  const csv = async <Shape extends z.ZodRawShape>(name: string, schema: z.ZodObject<Shape>) =>
    keep(await parseFile(source, name, (bytes) => parseCsv(name, bytes, schema)));
  const [games] = keep(
    await parseFile(source, FACTS_FILES.games, (bytes) =>
      parseJson(FACTS_FILES.games, bytes, GamesFile),
    ),
  );
  const [rules] = keep(await parseFile(source, FACTS_FILES.rules, parseRules));
  const lists = {
    nations: await csv(FACTS_FILES.nations, NationRow),
    categories: await csv(FACTS_FILES.categories, CategoryRow),
    rules: rules?.row ?? { rules: [], tournaments: [], restrictions: [] },
    tournaments: await csv(FACTS_FILES.tournaments, TournamentRow),
    allocations: await csv(FACTS_FILES.allocations, AllocationRow),
    boxers: await csv(FACTS_FILES.boxers, BoxerRow),
    entries: await csv(FACTS_FILES.entries, EntryRow),
    reached: await csv(FACTS_FILES.reached, ReachedRow),
    bouts: await csv(FACTS_FILES.bouts, BoutRow),
    places: await csv(FACTS_FILES.places, QuotaPlaceRow),
    ledger: await csv(FACTS_FILES.ledger, LedgerRow),
    counts: await csv(FACTS_FILES.counts, PublishedCountRow),
    facts: await csv(FACTS_FILES.facts, GamesFactRow),
    breaks: await csv(FACTS_FILES.breaks, KnownBreakRow),
  };
  return { facts: games ? { games: games.row, ...lists } : null, problems, unnamed };
}

/** A misspelt name would be facts left out without a word. */
async function findForeignFiles(source: FactsSource): Promise<FactsProblem[]> {
  const known: readonly string[] = Object.values(FACTS_FILES);
  const names = await listFiles(source);
  if (!names) {
    return [wholeFile(String(source), problemAt("", "not-a-folder"))];
  }
  return names.flatMap((name) => {
    if (known.includes(name)) return [];
    if (/\.(csv|json)$/i.test(name)) {
      return [wholeFile(name, problemAt("", "not-a-facts-file", { allowed: known.join(", ") }))];
    }
    // Facts that somebody has only there would be left out without a word.
    const isSheet = /\.(xls[xmb]?|ods|numbers|tsv)$/i.test(name);
    return isSheet ? [wholeFile(name, problemAt("", "sheet-not-read"))] : [];
  });
}

/** `null`: there is no such folder. */
async function listFiles(source: FactsSource): Promise<string[] | null> {
  if (typeof source !== "string") return [...source.keys()];
  return readdir(source).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  });
}

async function parseFile<Row>(
  source: FactsSource,
  name: string,
  parse: (bytes: Buffer) => ParsedFile<Row>,
): Promise<ParsedFile<Row>> {
  const failed = (code: WholeFileCode) => ({
    rows: [],
    problems: [wholeFile(name, problemAt("", code))],
  });
  try {
    const bytes = await readBytes(source, name);
    if (bytes === "too large") return failed("file-over-64-mb");
    if (bytes !== null) return parse(bytes);
    return REQUIRED.has(name) ? failed("file-missing") : { rows: [], problems: [] };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EISDIR" || code === "EACCES") return failed("file-unreadable");
    throw error;
  }
}

/** `null`: there is no such file. */
async function readBytes(source: FactsSource, name: string): Promise<Buffer | "too large" | null> {
  if (typeof source !== "string") return source.get(name) ?? null;
  const path = join(source, name);
  try {
    const { size } = await stat(path);
    return size > MAX_FILE_BYTES ? "too large" : await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error;
  }
}

function parseRules(bytes: Buffer): ParsedFile<LocatedRules> {
  const { rows, ...wrong } = parseJson(FACTS_FILES.rules, bytes, RulesFile);
  const [file] = rows;
  if (!file) return { rows: [], ...wrong };
  const lines = new JsonLines(bytes.toString());
  const locate = <Item>(list: keyof RulesFile, items: readonly Item[]): Located<Item>[] =>
    items.map((row, index) => ({ row, line: lines.lineOf([list, index]) ?? 1 }));
  const { rules, tournaments, restrictions } = file.row;
  const row = {
    rules: locate("rules", rules),
    tournaments: locate("tournaments", tournaments),
    restrictions: locate("restrictions", restrictions),
  };
  return { rows: [{ line: 1, row }], problems: [] };
}

type WholeFileCode = "file-over-64-mb" | "file-missing" | "file-unreadable";

function wholeFile(file: string, problem: Problem): FactsProblem {
  return { ...problem, file, line: null, value: null };
}
