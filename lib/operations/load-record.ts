import { loadGamesRowsWithin } from "@/lib/data/load-games-rows";
import type { PrismaTransaction } from "@/lib/data/prisma";
import { AppError } from "@/lib/errors";
import type { LiveRecord } from "@/lib/record/games-record";
import { makeGamesRecord } from "@/lib/record/record-of-rows";

/**
 * The live record of a Games as a part of a transaction: `held`, where it is of the last revision, else
 * one that is read. Throws `unknown_games`.
 */
export async function loadRecord(
  tx: PrismaTransaction,
  gamesId: string,
  held: LiveRecord | null,
): Promise<LiveRecord> {
  const rows = await loadGamesRowsWithin(tx, gamesId, held?.rows ?? null);
  if (!rows) throw new AppError("unknown_games", "There are no such Games");
  return held && rows === held.rows ? held : makeGamesRecord(rows);
}
