import { type Actor, requirePermission } from "@/lib/auth/permissions";
import { advance } from "@/lib/change/advance";
import type { ChangeEffect } from "@/lib/change/effect";
import { diffRows, type RowChange } from "@/lib/change/rows-diff";
import { loadGamesRowsWithin } from "@/lib/data/load-games-rows";
import type { PrismaClient, PrismaTransaction } from "@/lib/data/prisma";
import { AppError } from "@/lib/errors";
import type { LiveRecord } from "@/lib/record/games-record";
import type { GamesRows } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { readableOr, readStoredDiff } from "@/lib/schemas/stored/read-stored";
import { checkFacts } from "./facts/check-facts";
import { checkRecord } from "./facts/check-record";
import { hashRows, makeRows, type StoredRows } from "./facts/make-rows";
import { FactsInvalidError } from "./facts/problem";
import { type Facts, type FactsSource, readFacts } from "./facts/read-facts";
import { saveRows } from "./facts/save-rows";
import { lockForWriting } from "./lock-for-writing";
import { addRevision, announceRevisions, DIFF } from "./revisions";

export interface ImportResult {
  gamesId: string;
  /**
   * "unchanged": the latest import was of the same facts, or they are what is there. "kept": they were imported before, or
   * somebody published since (`unlessKept`). "checked": a dry run would import.
   */
  outcome: "imported" | "unchanged" | "kept" | "checked";
  /** The Games' revision afterwards. */
  revision: number;
  /** Rows in the facts by kind. */
  counts: Record<string, number>;
  /** What it moves; `null`: nothing was compared, or the Games are new. */
  effect: ChangeEffect | null;
  /** What it replaces of what editors published since the last import. */
  replaced: readonly ReplacedRow[];
}

/** A row that editors published, and in which revision. */
export interface ReplacedRow {
  table: string;
  key: string;
  /** `null`: a script. */
  actorName: string | null;
  revision: number;
}

/** Ends the transaction, so that nothing of it stays. */
class Unwritten extends Error {
  constructor(readonly result: ImportResult) {
    super("Nothing was to be written");
  }
}

/**
 * Publishes the facts in a folder (or in files that were sent) as the next revision of their Games, in one transaction. Throws
 * {@link FactsInvalidError} with the problems if there are any, a check that does not hold and is
 * not listed as known among them; then, and in a dry run, nothing is written. The checks are made on
 * the record as it would be read: its rows are saved, loaded and, if need be, rolled back.
 * What editors published since the last import is replaced only where `replace` says so, else
 * `import_would_replace` names it; with `unlessKept` neither that nor what somebody imported is
 * replaced, and facts that were imported before are not again. `seen`: the revision that was looked at, else `conflict`. `actor`: who
 * asks; the machine's own script needs no permission.
 */
export async function importGames(
  prisma: PrismaClient,
  source: FactsSource,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { dryRun = false, replace = false, unlessKept = false, seen, actor = "script" } = options;
  if (actor !== "script") requirePermission(actor, "import");
  const { facts, rows } = await readRows(prisma, source);
  const factsHash = hashRows(rows);
  const gamesId = rows.games.id;
  const result = { gamesId, counts: countRows(rows), effect: null, replaced: [] };

  const importing = prisma.$transaction(async (tx): Promise<ImportResult> => {
    await lockForWriting(prisma, tx);
    const latest = await findLatestImport(tx, gamesId);
    const { revision: now } = latest;
    if (latest.factsHash === factsHash && !replace) {
      return { ...result, outcome: "unchanged", revision: now };
    }
    if (unlessKept && (latest.isByPerson || (await wasImported(tx, gamesId, factsHash)))) {
      return { ...result, outcome: "kept", revision: now };
    }
    if (seen !== undefined && seen !== now) throw movedOn(now);
    const old = await loadGamesRowsWithin(tx, gamesId);
    const nationsChanged = await saveRows(tx, rows);
    const saved = await loadSaved(tx, gamesId);
    const diff = old && diffRows(old, saved);
    // What is there already is nothing to publish, whether or not its checks hold.
    if (diff?.length === 0 && !nationsChanged) {
      throw new Unwritten({ ...result, outcome: "unchanged", revision: now });
    }
    // Nations are shared by all Games and no part of the difference.
    const before = old && makeGamesRecord({ ...old, nations: saved.nations });
    const next = before && diff && advance(before, diff);
    refuseBroken(next?.record ?? makeGamesRecord(saved), facts);
    const replaced = diff ? await findReplaced(tx, gamesId, latest.importedIn, diff, replace) : [];
    if (replaced.length > 0 && unlessKept) {
      throw new Unwritten({ ...result, outcome: "kept", revision: now, replaced });
    }
    if (replaced.length > 0 && !replace) throw wouldReplace(replaced);
    const found = { ...result, effect: next?.effect ?? null, replaced };
    if (dryRun) throw new Unwritten({ ...found, outcome: "checked", revision: now });
    const revision = await addRevision(tx, gamesId, {
      kind: "import",
      actor: actor === "script" ? null : actor,
      factsHash,
      summary: JSON.stringify(result.counts),
      diff,
      effect: found.effect,
    });
    if (nationsChanged) await publishNations(tx, gamesId);
    return { ...found, outcome: "imported", revision };
  });
  const ended = await importing.catch((error: unknown) => {
    if (error instanceof Unwritten) return error.result;
    throw error;
  });
  const { outcome, gamesId: games, revision } = ended;
  if (outcome === "imported") await announceRevisions(prisma, { games, revision });
  return ended;
}

interface ImportOptions {
  dryRun?: boolean;
  replace?: boolean;
  unlessKept?: boolean;
  seen?: number | undefined;
  actor?: Actor | null | "script";
}

/** So many of the rows that an import would replace are named. */
const MOST_NAMED = 12;

/**
 * What an import would undo of what editors published after the last one. Throws `stored_damaged` where
 * that is not known, unless all of it may be replaced.
 */
async function findReplaced(
  tx: PrismaTransaction,
  gamesId: string,
  importedIn: number,
  diff: readonly RowChange[],
  replace: boolean,
): Promise<ReplacedRow[]> {
  const read = (stored: Parameters<typeof readStoredDiff>[0]) =>
    replace ? readableOr(() => readStoredDiff(stored), []) : readStoredDiff(stored);
  const later = await tx.revision.findMany({
    where: { gamesId, number: { gt: importedIn }, diff: { not: null } },
    orderBy: { number: "asc" },
    select: { ...DIFF, actorName: true },
  });
  const touched = new Map(
    later.flatMap((stored) =>
      read(stored).map(({ table, key }): [string, ReplacedRow] => [
        `${table} ${key}`,
        { table, key, actorName: stored.actorName, revision: stored.number },
      ]),
    ),
  );
  return diff.flatMap(({ table, key }) => touched.get(`${table} ${key}`) ?? []);
}

function wouldReplace(replaced: readonly ReplacedRow[]): AppError {
  const named = replaced
    .slice(0, MOST_NAMED)
    .map(
      ({ table, key, actorName, revision }) =>
        `${table} ${key} (${actorName ?? "a script"}, revision ${revision})`,
    )
    .join(", ");
  const more = replaced.length > MOST_NAMED ? ` and ${replaced.length - MOST_NAMED} more` : "";
  return new AppError(
    "import_would_replace",
    `The import would replace what editors published: ${named}${more}. Bring it into the facts, or import with --replace`,
  );
}

function movedOn(revision: number): AppError {
  return new AppError(
    "conflict",
    `The Games are at revision ${revision} now; look at the effect again`,
  );
}

/** Whether these facts were ever imported. */
async function wasImported(
  tx: PrismaTransaction,
  gamesId: string,
  factsHash: string,
): Promise<boolean> {
  return (await tx.revision.count({ where: { gamesId, kind: "import", factsHash } })) > 0;
}

async function loadSaved(tx: PrismaTransaction, gamesId: string): Promise<GamesRows> {
  const saved = await loadGamesRowsWithin(tx, gamesId);
  if (!saved) throw new Error(`The rows of ${gamesId} were not saved`);
  return saved;
}

function refuseBroken(record: LiveRecord, { breaks }: Facts): void {
  const problems = checkRecord(record, breaks);
  if (problems.length > 0) throw new FactsInvalidError(problems);
}

async function readRows(
  prisma: PrismaClient,
  source: FactsSource,
): Promise<{ facts: Facts; rows: StoredRows }> {
  const { facts, problems, unnamed } = await readFacts(source);
  if (!facts) throw new FactsInvalidError(problems, unnamed);
  const stored = await prisma.nation.findMany({ select: { noc: true } });
  const all = [...problems, ...checkFacts(facts, new Set(stored.map(({ noc }) => noc)), problems)];
  if (all.length > 0) throw new FactsInvalidError(all, unnamed);
  return { facts, rows: makeRows(facts) };
}

async function findLatestImport(
  tx: PrismaTransaction,
  gamesId: string,
): Promise<{
  revision: number;
  factsHash: string | null;
  importedIn: number;
  isByPerson: boolean;
}> {
  const games = await tx.games.findUnique({ where: { id: gamesId }, select: { revision: true } });
  const latest = await tx.revision.findFirst({
    where: { gamesId, kind: "import" },
    orderBy: { number: "desc" },
    select: { factsHash: true, number: true, actorId: true },
  });
  return {
    revision: games?.revision ?? 0,
    factsHash: latest?.factsHash ?? null,
    importedIn: latest?.number ?? 0,
    isByPerson: (latest?.actorId ?? null) !== null,
  };
}

/** Nations are shared: a change of them is a change of every other Games too. */
async function publishNations(tx: PrismaTransaction, importedId: string): Promise<void> {
  const others = await tx.games.findMany({
    where: { id: { not: importedId } },
    select: { id: true },
  });
  const summary = JSON.stringify({ importedWith: importedId });
  for (const { id } of others) await addRevision(tx, id, { kind: "nations", actor: null, summary });
}

function countRows({ games: _, ...lists }: StoredRows): Record<string, number> {
  return Object.fromEntries(Object.entries(lists).map(([list, rows]) => [list, rows.length]));
}
