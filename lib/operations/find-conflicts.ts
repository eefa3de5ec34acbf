import type { NotedConflict } from "@/lib/answer";
import { type Change, replacedRows, type SeenRow } from "@/lib/change/change";
import { rowsNear } from "@/lib/change/near-rows";
import { type Conflict, conflicts, isSameRow } from "@/lib/change/rows-diff";
import type { PrismaTransaction } from "@/lib/data/prisma";
import type { LiveRecord } from "@/lib/record/games-record";
import type { GamesRows } from "@/lib/record/games-rows";
import { ConflictError } from "./change-errors";
import { noteConflicts } from "./revisions";

/** Throws {@link ConflictError} where a row is not as the editor saw it, or as the editor did not see it. */
export async function refuseConflicts(
  tx: PrismaTransaction,
  record: LiveRecord,
  changes: readonly Change[],
  base: readonly SeenRow[],
): Promise<void> {
  const found = await findConflicts(tx, record, changes, base);
  if (found.length > 0) throw new ConflictError(found);
}

/** The rows that the changes replace and that are not as the editor saw them, and who changed them. */
export async function findConflicts(
  tx: PrismaTransaction,
  record: LiveRecord,
  changes: readonly Change[],
  base: readonly SeenRow[],
): Promise<NotedConflict[]> {
  const near = rowsNear(record, changes) ?? record.rows;
  const seen = new Map(base.map((row) => [`${row.table} ${row.key}`, row]));
  for (const { table, key } of replacedRows(near, changes)) {
    const name = `${table} ${key}`;
    if (!seen.has(name)) seen.set(name, { table, key, before: null } as SeenRow);
  }
  const wanted = new Map<string, object>(
    changes.flatMap((change) =>
      change.kind === "enter-bout" ? [[`bouts ${change.bout.id}`, change.bout] as const] : [],
    ),
  );
  // Somebody who published the very same is no conflict.
  const found = conflictsOf(record, near, [...seen.values()]).filter(
    ({ change: { table, key }, current }) =>
      !current || !isSameRow(wanted.get(`${table} ${key}`), current),
  );
  return noteConflicts(tx, record.games.id, found);
}

/** A row that is not near the changes may still be there: then all rows say how it stands. */
function conflictsOf(record: LiveRecord, near: GamesRows, seen: readonly SeenRow[]): Conflict[] {
  const found = conflicts(near, seen);
  return found.every(({ current }) => current !== null) ? found : conflicts(record.rows, seen);
}
