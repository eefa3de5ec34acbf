import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { AllocationRow } from "@/lib/schemas/facts/allocations";
import { BoutRow } from "@/lib/schemas/facts/bouts";
import { BoxerRow } from "@/lib/schemas/facts/boxers";
import { CategoryRow } from "@/lib/schemas/facts/categories";
import { GamesFile } from "@/lib/schemas/facts/games";
import { LedgerRow } from "@/lib/schemas/facts/ledger";
import { NationRow } from "@/lib/schemas/facts/nations";
import { PublishedCountRow } from "@/lib/schemas/facts/published-counts";
import { QuotaPlaceRow } from "@/lib/schemas/facts/quota-places";
import { TournamentRow } from "@/lib/schemas/facts/tournaments";
import { type Located, type ParsedFile, parseCsv } from "./parse-csv";
import { type FactsProblem, quote } from "./problem";

/** The facts of one Games as written in its folder. A missing file has no rows. */
export interface Facts {
  games: GamesFile;
  nations: Located<NationRow>[];
  categories: Located<CategoryRow>[];
  tournaments: Located<TournamentRow>[];
  allocations: Located<AllocationRow>[];
  boxers: Located<BoxerRow>[];
  bouts: Located<BoutRow>[];
  places: Located<QuotaPlaceRow>[];
  ledger: Located<LedgerRow>[];
  counts: Located<PublishedCountRow>[];
}

/** The file of each list of facts. */
export const FACTS_FILES = {
  games: "games.json",
  nations: "nations.csv",
  categories: "categories.csv",
  tournaments: "tournaments.csv",
  allocations: "allocations.csv",
  boxers: "boxers.csv",
  bouts: "bouts.csv",
  places: "quota_places.csv",
  ledger: "ledger.csv",
  counts: "published_counts.csv",
} as const satisfies Record<keyof Facts, string>;

const REQUIRED: ReadonlySet<string> = new Set([FACTS_FILES.games, FACTS_FILES.categories]);

const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Reads and parses every file; `facts` is `null` where games.json does not say which Games it is. */
export async function readFacts(
  folder: string,
): Promise<{ facts: Facts | null; problems: FactsProblem[] }> {
  const problems = await findForeignFiles(folder);
  const keep = <Row>({ rows, problems: found }: ParsedFile<Row>) => {
    for (const problem of found) problems.push(problem);
    return rows;
  };
  const csv = async <Shape extends z.ZodRawShape>(name: string, schema: z.ZodObject<Shape>) =>
    keep(await parseFile(folder, name, (bytes) => parseCsv(name, bytes, schema)));
  const [games] = keep(await parseFile(folder, FACTS_FILES.games, parseGames));
  const lists = {
    nations: await csv(FACTS_FILES.nations, NationRow),
    categories: await csv(FACTS_FILES.categories, CategoryRow),
    tournaments: await csv(FACTS_FILES.tournaments, TournamentRow),
    allocations: await csv(FACTS_FILES.allocations, AllocationRow),
    boxers: await csv(FACTS_FILES.boxers, BoxerRow),
    bouts: await csv(FACTS_FILES.bouts, BoutRow),
    places: await csv(FACTS_FILES.places, QuotaPlaceRow),
    ledger: await csv(FACTS_FILES.ledger, LedgerRow),
    counts: await csv(FACTS_FILES.counts, PublishedCountRow),
  };
  return { facts: games ? { games: games.row, ...lists } : null, problems };
}

/** A misspelt name would be facts left out without a word. */
async function findForeignFiles(folder: string): Promise<FactsProblem[]> {
  const known: readonly string[] = Object.values(FACTS_FILES);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  });
  if (!names) return [wholeFile(folder, "is not a folder; name the folder that holds games.json")];
  return names
    .filter((name) => /\.(csv|json)$/i.test(name) && !known.includes(name))
    .map((name) => wholeFile(name, `is not a file of facts; rename it (${known.join(", ")})`));
}

async function parseFile<Row>(
  folder: string,
  name: string,
  parse: (bytes: Buffer) => ParsedFile<Row>,
): Promise<ParsedFile<Row>> {
  const failed = (message: string) => ({ rows: [], problems: [wholeFile(name, message)] });
  const path = join(folder, name);
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) return failed("is larger than 64 MB; split the Games");
    return parse(await readFile(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") {
      return REQUIRED.has(name) ? failed("is missing; add the file") : { rows: [], problems: [] };
    }
    if (code === "EISDIR" || code === "EACCES") return failed("is not a file that can be read");
    throw error;
  }
}

function parseGames(bytes: Buffer): ParsedFile<GamesFile> {
  const file = FACTS_FILES.games;
  let text: string;
  let content: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    content = JSON.parse(text);
  } catch (error) {
    const message = `is not JSON in UTF-8: ${(error as Error).message}`;
    return { rows: [], problems: [wholeFile(file, message)] };
  }
  const parsed = GamesFile.safeParse(content);
  if (parsed.success) return { rows: [{ line: 1, row: parsed.data }], problems: [] };
  const problems = parsed.error.issues.map(({ path, message }) => ({
    file,
    line: lineOfKey(text, path),
    column: path.join(".") || null,
    message: path.length > 0 ? `${quote(valueAt(content, path))} ${message}` : message,
  }));
  return { rows: [], problems };
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value instanceof Object ? Reflect.get(value, key) : undefined),
    content,
  );
}

function lineOfKey(text: string, path: readonly PropertyKey[]): number | null {
  const key = path.at(-1);
  const at = key === undefined ? -1 : text.indexOf(`"${String(key)}"`);
  return at < 0 ? null : text.slice(0, at).split("\n").length;
}

function wholeFile(file: string, message: string): FactsProblem {
  return { file, line: null, column: null, message };
}
