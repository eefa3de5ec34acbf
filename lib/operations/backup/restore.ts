import { type Actor, requirePermission } from "@/lib/auth/permissions";
import { advance } from "@/lib/change/advance";
import { diffRows } from "@/lib/change/rows-diff";
import { loadGamesRowsWithin } from "@/lib/data/load-games-rows";
import type { PrismaClient, PrismaTransaction } from "@/lib/data/prisma";
import { AppError } from "@/lib/errors";
import type { GamesRows } from "@/lib/record/games-rows";
import { makeGamesRecord, partsOf } from "@/lib/record/record-of-rows";
import { lockForWriting } from "../lock-for-writing";
import { addRevision, announceRevisions, summarise } from "../revisions";
import { BACKUP_LIMITS, countRows } from "./backup";
import { type BackupHeader, type BackupRow, openBackup, verifyBackup } from "./file";
import { listMigrations } from "./migrations";
import { modelOf, type Row, type Table, tablesOf } from "./tables";

interface RestoreOptions {
  /** Puts the backup in the place of what the database has. */
  replace?: boolean;
  /** Why; for the trail of revisions. */
  reason?: string | null;
  /** Brings a backup of an older schema to this one's and returns the path of the new file. */
  upgrade?: (path: string) => Promise<string>;
  /** Of the secret with which this machine reads second factors; `null`: not known. */
  secretFingerprint?: string | null;
  actor?: Actor | null | "script";
}

export interface RestoreResult {
  header: BackupHeader;
  /** Each Games with its revision now, and that of the backup. */
  games: { id: string; revision: number; backupRevision: number }[];
  /** Games that the database had and the backup has not. */
  removed: string[];
  /**
   * What became of second factors: "kept" (or there are none), "unknown": kept, though nothing says
   * whether this machine can read them; else how many people's were turned off.
   */
  secondFactors: "kept" | "unknown" | { turnedOff: number };
}

/**
 * Makes the database hold what the backup does, in one transaction, while the app runs. Refuses a
 * damaged file (`backup_damaged`), one that is none (`backup_unknown`), one of a newer schema
 * (`backup_newer`) and, without `replace`, a database that has rows where the backup has
 * (`database_not_empty`); then nothing is written.
 *
 * Where Games are replaced, their revision goes on from the greater of both numbers by one, so that no
 * number comes to mean other content; later revisions of the database stay in the trail, and the
 * restore is a revision like others. A backup without people leaves those of the database alone. Second
 * factors that were encrypted with another secret would lock their owners out and are turned off.
 */
export async function restore(
  prisma: PrismaClient,
  path: string,
  {
    replace = false,
    reason = null,
    upgrade,
    secretFingerprint = null,
    actor = "script",
  }: RestoreOptions = {},
): Promise<RestoreResult> {
  if (actor !== "script") requirePermission(actor, "back-up");
  const given = await verifyBackup(path);
  const isOlder = await refuseNewer(prisma, given);
  const file = isOlder ? await upgradeOrRefuse(path, given, upgrade) : path;
  const { header, rows } = await openBackup(file);
  const tables = tablesOf(header);

  const result = await prisma.$transaction(async (tx): Promise<RestoreResult> => {
    await lockForWriting(prisma, tx);
    const stored = await countRows(tx, tables);
    if (!replace) refuseFilled(stored);
    const before = await keepBefore(tx, header);
    await clear(tx, tables);
    await insert(tx, rows);
    await keepDrafts(tx, before.drafts);
    await keepTrail(tx, before.trail);
    for (const games of before.games) {
      await addRestored(tx, games, {
        actor: actor === "script" ? null : actor,
        reason,
        input: { backup: given.takenAt },
      });
    }
    const secondFactors = await settleSecondFactors(tx, given, secretFingerprint);
    return { header: given, secondFactors, ...(await readOutcome(tx, header, before)) };
  }, BACKUP_LIMITS);
  const told = result.games.map(({ id, revision }) => ({ games: id, revision }));
  await announceRevisions(prisma, ...told);
  return result;
}

/** Whether the backup's schema is older than the database's. Throws `backup_newer`. */
async function refuseNewer(prisma: PrismaClient, { migration }: BackupHeader): Promise<boolean> {
  const known = await listMigrations(prisma);
  if (known.includes(migration)) return migration !== known.at(-1);
  throw new AppError(
    "backup_newer",
    `The backup has the schema ${migration}, which this version does not know (it has ${known.at(-1)}). Restore it with the version that made it, or a newer one`,
  );
}

async function upgradeOrRefuse(
  path: string,
  { migration }: BackupHeader,
  upgrade: RestoreOptions["upgrade"],
): Promise<string> {
  if (upgrade) return upgrade(path);
  throw new Error(`The backup has the older schema ${migration}`);
}

function refuseFilled(stored: Record<string, number>): void {
  const rows = Object.values(stored).reduce((sum, count) => sum + count, 0);
  if (rows === 0) return;
  throw new AppError(
    "database_not_empty",
    `The database is not empty (${rows} rows, ${stored.Games} of them Games). Restore into an empty one, or with --replace, which puts the backup in the place of what is there`,
  );
}

/** What a Games was before it was replaced, with the revisions that the backup does not know. */
interface GamesBefore {
  rows: GamesRows;
  later: Row[];
}

interface Before {
  games: GamesBefore[];
  removed: string[];
  drafts: Row[];
  /** Of people and sign-ins, where the backup's takes its place. */
  trail: Row[];
}

async function keepBefore(tx: PrismaTransaction, header: BackupHeader): Promise<Before> {
  const revisions = new Map(header.games.map(({ id, revision }) => [id, revision]));
  const games: GamesBefore[] = [];
  const removed: string[] = [];
  for (const { id } of await tx.games.findMany({ select: { id: true }, orderBy: { id: "asc" } })) {
    const revision = revisions.get(id);
    const rows = await loadGamesRowsWithin(tx, id);
    if (revision === undefined || !rows) {
      removed.push(id);
      continue;
    }
    const where = { gamesId: id, number: { gt: revision } };
    games.push({ rows, later: await tx.revision.findMany({ where }) });
  }
  return {
    games,
    removed,
    drafts: header.withPeople ? [] : await tx.draft.findMany(),
    trail: header.withPeople ? await tx.accessEvent.findMany() : [],
  };
}

/** Removes all rows of the tables, each table before those that it refers to. */
async function clear(tx: PrismaTransaction, tables: readonly Table[]): Promise<void> {
  await tx.draft.deleteMany();
  await tx.quotaPlace.updateMany({ data: { reallocatedFromId: null } });
  for (const table of tables.toReversed()) await modelOf(tx, table).deleteMany();
  // A link that lets somebody set a password must not outlive its account.
  if (tables.includes("User")) await tx.verification.deleteMany();
}

const ROWS_AT_ONCE = 200;

async function insert(tx: PrismaTransaction, rows: AsyncIterable<BackupRow>): Promise<void> {
  const reallocated: { gamesId: string; id: string; reallocatedFromId: string }[] = [];
  let table: Table = "Source";
  let batch: Row[] = [];
  const flush = async () => {
    if (batch.length > 0) await modelOf(tx, table).createMany({ data: batch });
    batch = [];
  };
  for await (const [next, row] of rows) {
    if (next !== table || batch.length === ROWS_AT_ONCE) await flush();
    table = next;
    if (table === "QuotaPlace" && row.reallocatedFromId) {
      reallocated.push(row as (typeof reallocated)[number]);
      batch.push({ ...row, reallocatedFromId: null });
    } else batch.push(row);
  }
  await flush();
  for (const { gamesId, id, reallocatedFromId } of reallocated) {
    const where = { gamesId_id: { gamesId, id } };
    await tx.quotaPlace.update({ where, data: { reallocatedFromId } });
  }
}

/** Turns off the second factors that this machine's secret does not decrypt. */
async function settleSecondFactors(
  tx: PrismaTransaction,
  { withPeople, secretFingerprint }: BackupHeader,
  ours: string | null,
): Promise<RestoreResult["secondFactors"]> {
  if (!withPeople || secretFingerprint === ours) return "kept";
  if ((await tx.twoFactor.count()) === 0) return "kept";
  if (secretFingerprint === undefined || ours === null) return "unknown";
  await tx.twoFactor.deleteMany();
  const { count: turnedOff } = await tx.user.updateMany({
    where: { twoFactorEnabled: true },
    data: { twoFactorEnabled: false },
  });
  return { turnedOff };
}

/** Drafts belong to people, who stay; those of Games that are gone go with them. */
async function keepDrafts(tx: PrismaTransaction, drafts: readonly Row[]): Promise<void> {
  const games = new Set((await tx.games.findMany({ select: { id: true } })).map(({ id }) => id));
  const kept = drafts.filter(({ gamesId }) => games.has(String(gamesId)));
  await modelOf(tx, "Draft").createMany({ data: kept });
}

/** What happened to people has happened, whatever is restored. */
async function keepTrail(tx: PrismaTransaction, trail: readonly Row[]): Promise<void> {
  const restored = await tx.accessEvent.findMany({ select: { id: true } });
  const known = new Set<unknown>(restored.map(({ id }) => id));
  const kept = trail.filter(({ id }) => !known.has(id));
  for (let from = 0; from < kept.length; from += ROWS_AT_ONCE) {
    await modelOf(tx, "AccessEvent").createMany({ data: kept.slice(from, from + ROWS_AT_ONCE) });
  }
}

/** Makes the restore a revision after all others, and keeps those that the backup does not know. */
async function addRestored(
  tx: PrismaTransaction,
  { rows, later }: GamesBefore,
  note: { actor: Actor | null; reason: string | null; input: unknown },
): Promise<void> {
  const gamesId = rows.games.id;
  const restored = await loadRestored(tx, gamesId);
  const where = { gamesId, idempotencyKey: { not: null } };
  const keys = await tx.revision.findMany({ where, select: { idempotencyKey: true } });
  const used = new Set<unknown>(keys.map(({ idempotencyKey }) => idempotencyKey));
  const data = later.map((row) =>
    used.has(row.idempotencyKey) ? { ...row, idempotencyKey: null } : row,
  );
  await modelOf(tx, "Revision").createMany({ data });
  const revision = Math.max(rows.revision, restored.revision);
  await tx.games.update({ where: { id: gamesId }, data: { revision } });
  const diff = diffRows(rows, restored);
  await addRevision(tx, gamesId, {
    ...note,
    kind: "restore",
    summary: summarise(diff),
    diff,
    effect: advance(makeGamesRecord({ ...rows, nations: restored.nations }), diff).effect,
  });
}

async function loadRestored(tx: PrismaTransaction, gamesId: string): Promise<GamesRows> {
  const rows = await loadGamesRowsWithin(tx, gamesId);
  if (!rows) throw new AppError("backup_damaged", `The backup names ${gamesId} and lacks it`);
  return rows;
}

async function readOutcome(
  tx: PrismaTransaction,
  header: BackupHeader,
  { removed }: Before,
): Promise<Pick<RestoreResult, "games" | "removed">> {
  const games: RestoreResult["games"] = [];
  for (const { id, revision: backupRevision } of header.games) {
    // What cannot be read is not restored.
    partsOf(makeGamesRecord(await loadRestored(tx, id)));
    const { revision } = await tx.games.findUniqueOrThrow({ where: { id } });
    games.push({ id, revision, backupRevision });
  }
  return { games, removed };
}
