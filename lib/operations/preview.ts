import type { NotedConflict, Preview } from "@/lib/answer";
import { type Actor, requirePermission } from "@/lib/auth/permissions";
import { type Change, replacedRows, type SeenRow } from "@/lib/change/change";
import { rowsNear } from "@/lib/change/near-rows";
import type { RowChange } from "@/lib/change/rows-diff";
import { heldRecord } from "@/lib/data/loaded-records";
import { type PrismaClient, readSnapshot } from "@/lib/data/prisma";
import type { LiveRecord } from "@/lib/record/games-record";
import { Base, GamesId } from "@/lib/schemas/changes";
import { findConflicts } from "./find-conflicts";
import { loadRecord } from "./load-record";
import { makeChange } from "./make-change";
import { readChanges, readField, requireForChanges } from "./read-input";

export interface ChangePreview extends Preview {
  /** The record as it would be. */
  after: LiveRecord;
  /** The Games' revision that was looked at. */
  revision: number;
  diff: readonly RowChange[];
  /** The rows that the changes replace, as they are now: the `base` of publishing what was seen. */
  base: readonly SeenRow[];
  /** What others changed since the editor saw it, where the editor says so. */
  conflicts: readonly NotedConflict[];
}

/** What publishing the changes would do; the same computation, nothing written. Throws as `publish`. */
export async function preview(
  prisma: PrismaClient,
  actor: Actor | null,
  input: { gamesId: string; changes: readonly Change[]; base?: readonly SeenRow[] },
): Promise<ChangePreview> {
  requirePermission(actor, "preview");
  const changes = readChanges(input.changes);
  requireForChanges(actor, changes);
  const gamesId = readField(GamesId, input.gamesId, "gamesId");
  const seen = input.base && readField(Base, input.base, "base");
  const { record, conflicts } = await readSnapshot(prisma, async (tx) => {
    const stored = await loadRecord(tx, gamesId, heldRecord(prisma, gamesId));
    return {
      record: stored,
      conflicts: seen ? await findConflicts(tx, stored, changes, seen) : [],
    };
  });
  const { record: after, effect, diff, needsReason } = makeChange(record, changes);
  const base = replacedRows(rowsNear(record, changes) ?? record.rows, changes);
  return { revision: record.revision, after, effect, diff, needsReason, base, conflicts };
}
