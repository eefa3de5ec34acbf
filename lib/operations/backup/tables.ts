import type { PrismaTransaction } from "@/lib/data/prisma";
import type { Prisma } from "@/prisma/generated/sqlite/client";

export type Table = Prisma.ModelName;

/** A row as Prisma gives and takes it: column by name. */
export type Row = Record<string, unknown>;

/** What a backup does with a table: always in it, only with people, never. */
type Part = "facts" | "people" | "never";

/** Each table with its part and its key; those that refer to another stand after it. */
const TABLES = {
  Source: { part: "facts", key: ["url"] },
  Games: { part: "facts", key: ["id"] },
  Nation: { part: "facts", key: ["noc"] },
  Category: { part: "facts", key: ["gamesId", "code"] },
  Rule: { part: "facts", key: ["gamesId", "id"] },
  Restriction: { part: "facts", key: ["gamesId", "id"] },
  Tournament: { part: "facts", key: ["gamesId", "id"] },
  RuleCitation: { part: "facts", key: ["gamesId", "position"] },
  Allocation: { part: "facts", key: ["gamesId", "route", "categoryCode"] },
  Boxer: { part: "facts", key: ["gamesId", "slug"] },
  BoxerAlias: { part: "facts", key: ["gamesId", "boxerSlug", "name"] },
  Entry: { part: "facts", key: ["gamesId", "tournamentId", "categoryCode", "boxerSlug"] },
  ReachedRound: { part: "facts", key: ["gamesId", "tournamentId", "categoryCode", "boxerSlug"] },
  Bout: { part: "facts", key: ["gamesId", "id"] },
  QuotaPlace: { part: "facts", key: ["gamesId", "id"] },
  LedgerEntry: { part: "facts", key: ["gamesId", "placeId", "position"] },
  PublishedCount: { part: "facts", key: ["gamesId", "id"] },
  GamesFact: { part: "facts", key: ["gamesId", "field"] },
  KnownBreak: { part: "facts", key: ["gamesId", "kind", "subject"] },
  Revision: { part: "facts", key: ["gamesId", "number"] },
  User: { part: "people", key: ["id"] },
  Account: { part: "people", key: ["id"] },
  TwoFactor: { part: "people", key: ["id"] },
  Draft: { part: "people", key: ["id"] },
  AccessEvent: { part: "people", key: ["id"] },
  // Whoever reads a backup must not get in by it, and nobody be let in by an old one.
  Session: { part: "never", key: ["id"] },
  Verification: { part: "never", key: ["id"] },
  RateLimit: { part: "never", key: ["id"] },
} as const satisfies Record<Table, { part: Part; key: readonly string[] }>;

/** The tables of a backup, each after those that it refers to. */
export function tablesOf({ withPeople }: { withPeople: boolean }): Table[] {
  const names = Object.keys(TABLES) as Table[];
  return names.filter((table) => {
    const part: Part = TABLES[table].part;
    return part === "facts" || (withPeople && part === "people");
  });
}

/** What Prisma's models have in common. */
interface Model {
  count(): Promise<number>;
  findMany(query: { orderBy?: object[]; skip?: number; take?: number }): Promise<Row[]>;
  createMany(query: { data: readonly Row[] }): Promise<unknown>;
  deleteMany(): Promise<unknown>;
}

/** The model of a table as a part of a transaction. */
export function modelOf(tx: PrismaTransaction, table: Table): Model {
  const name = table.charAt(0).toLowerCase() + table.slice(1);
  return (tx as unknown as Record<string, Model>)[name] as Model;
}

const ROWS_AT_ONCE = 500;

/** The rows of a table in the order of their keys, a few hundred at a time. */
export async function* readTable(tx: PrismaTransaction, table: Table): AsyncGenerator<Row[]> {
  const orderBy = TABLES[table].key.map((column) => ({ [column]: "asc" }));
  for (let skip = 0; ; skip += ROWS_AT_ONCE) {
    const rows = await modelOf(tx, table).findMany({ orderBy, skip, take: ROWS_AT_ONCE });
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
  }
}
