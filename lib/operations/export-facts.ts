import { type Actor, requirePermission } from "@/lib/auth/permissions";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import type { PrismaClient } from "@/lib/data/prisma";
import { AppError } from "@/lib/errors";
import { recordChecks } from "@/lib/record/checks";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { GamesId } from "@/lib/schemas/changes";
import { writeFacts } from "./facts/write-facts";
import { readField } from "./read-input";

export interface ExportedFacts {
  /** The revision that the files hold. */
  revision: number;
  /** The bytes of each file of the folder, by name. */
  files: ReadonlyMap<string, Buffer>;
  /**
   * How many checks do not hold and have no reason, or have one and hold: an import into another
   * database asks for each.
   */
  unsettledChecks: number;
}

/**
 * The facts of a Games at its last revision, as the files of a folder that `importGames` reads:
 * importing them here changes nothing. Throws `unknown_games`, and `not_signed_in` for nobody; the machine's own
 * script needs no permission.
 */
export async function exportFacts(
  prisma: PrismaClient,
  ofGames: string,
  actor: Actor | null | "script",
): Promise<ExportedFacts> {
  if (actor !== "script") requirePermission(actor, "export");
  const gamesId = readField(GamesId, ofGames, "gamesId");
  const rows = await loadGamesRows(prisma, gamesId);
  if (!rows) throw new AppError("unknown_games", `There are no Games ${gamesId}`);
  const { broken, stale, unmatched } = recordChecks(makeGamesRecord(rows));
  const unexplained = broken.filter(({ known }) => known === null);
  return {
    revision: rows.revision,
    files: writeFacts(rows),
    unsettledChecks: unexplained.length + stale.length + unmatched.length,
  };
}
