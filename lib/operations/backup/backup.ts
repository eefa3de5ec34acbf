import { stat } from "node:fs/promises";
import { type Actor, requirePermission } from "@/lib/auth/permissions";
import { listGames } from "@/lib/data/load-games-rows";
import { type PrismaClient, type PrismaTransaction, readSnapshot } from "@/lib/data/prisma";
import { type BackupHeader, type BackupRow, writeBackup } from "./file";
import { lastMigration } from "./migrations";
import { modelOf, readTable, type Table, tablesOf } from "./tables";

/** Long enough for a hundred times the data; a reader keeps nobody from writing. */
export const BACKUP_LIMITS = { maxWait: 30_000, timeout: 30 * 60_000 };

interface BackupOptions {
  /** With the accounts, second factors and drafts of people; never with their sessions. */
  withPeople?: boolean;
  /** Of the secret that encrypts second factors; `null`: not known. See lib/auth/secret.ts. */
  secretFingerprint?: string | null;
  actor?: Actor | null | "script";
}

export interface BackupResult extends BackupHeader {
  path: string;
  bytes: number;
}

/**
 * Writes everything that the database holds to a file, as it is at one moment, while others publish.
 * The file appears when it is complete and has been read again.
 */
export async function backup(
  prisma: PrismaClient,
  path: string,
  { withPeople = false, secretFingerprint = null, actor = "script" }: BackupOptions = {},
): Promise<BackupResult> {
  if (actor !== "script") requirePermission(actor, "back-up");
  const tables = tablesOf({ withPeople });
  const read = async (tx: PrismaTransaction): Promise<BackupHeader> => {
    const made: BackupHeader = {
      games: await listGames(tx),
      takenAt: new Date().toISOString(),
      migration: await lastMigration(tx),
      withPeople,
      ...(withPeople && secretFingerprint !== null && { secretFingerprint }),
      tables: await countRows(tx, tables),
    };
    await writeBackup(path, made, readRows(tx, tables));
    return made;
  };
  const header = await readSnapshot(prisma, read, BACKUP_LIMITS);
  const { size } = await stat(path);
  return { ...header, path, bytes: size };
}

async function* readRows(tx: PrismaTransaction, tables: readonly Table[]) {
  for (const table of tables) {
    for await (const rows of readTable(tx, table)) {
      for (const row of rows) yield [table, row] satisfies BackupRow;
    }
  }
}

/** How many rows each of the tables has. */
export async function countRows(
  tx: PrismaTransaction,
  tables: readonly Table[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) counts[table] = await modelOf(tx, table).count();
  return counts;
}
