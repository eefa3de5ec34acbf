import { type Actor, requirePermission } from "@/lib/auth/permissions";
import { loadGamesRowsWithin } from "@/lib/data/load-games-rows";
import type { PrismaClient, PrismaTransaction } from "@/lib/data/prisma";
import { AppError } from "@/lib/errors";
import { effectOf } from "@/lib/record/effect";
import type { GamesRows } from "@/lib/record/games-record";
import { makeGamesRecord } from "@/lib/record/make-games-record";
import { diffRows, type RowChange } from "@/lib/record/rows-diff";
import { checkFacts } from "./facts/check-facts";
import { checkRecord } from "./facts/check-record";
import { hashRows, makeRows, type StoredRows } from "./facts/make-rows";
import { FactsInvalidError } from "./facts/problem";
import { type Facts, readFacts } from "./facts/read-facts";
import { saveRows } from "./facts/save-rows";
import { lockForWriting } from "./lock-for-writing";
import { addRevision, announceRevision, readDiff } from "./revisions";

export interface ImportResult {
  gamesId: string;
  /** "unchanged": the latest import was of the same facts. "checked": a dry run would import. */
  outcome: "imported" | "unchanged" | "checked";
  /** The Games' revision afterwards. */
  revision: number;
  /** Rows in the facts by kind. */
  counts: Record<string, number>;
}

/** Ends the transaction of a dry run, so that nothing of it stays. */
class DryRunEnded extends Error {
  constructor(readonly result: ImportResult) {
    super("The dry run ended");
  }
}

/**
 * Publishes the facts in a folder as the next revision of their Games, in one transaction. Throws
 * {@link FactsInvalidError} with every problem if there is any, a check that does not hold and is
 * not listed as known among them; then, and in a dry run, nothing is written. The checks are made on
 * the record as it would be read: its rows are saved, loaded and, if need be, rolled back.
 * What editors published since the last import is replaced only where `replace` says so, else
 * `import_would_replace` names it. `actor`: who asks; the machine's own script needs no permission.
 */
export async function importGames(
  prisma: PrismaClient,
  folder: string,
  { dryRun = false, replace = false, actor = "script" }: ImportOptions = {},
): Promise<ImportResult> {
  if (actor !== "script") requirePermission(actor, "import");
  const { facts, rows } = await readRows(prisma, folder);
  const factsHash = hashRows(rows);
  const result = { gamesId: rows.games.id, counts: countRows(rows) };

  const importing = prisma.$transaction(async (tx): Promise<ImportResult> => {
    await lockForWriting(prisma, tx);
    const before = await findLatestImport(tx, rows.games.id);
    if (before.factsHash === factsHash && !replace) {
      return { ...result, outcome: "unchanged", revision: before.revision };
    }
    const old = await loadGamesRowsWithin(tx, rows.games.id);
    const nationsChanged = await saveRows(tx, rows);
    const saved = await checkSaved(tx, facts);
    const diff = old && diffRows(old, saved);
    if (diff?.length === 0 && before.factsHash === factsHash) {
      return { ...result, outcome: "unchanged", revision: before.revision };
    }
    if (diff && !replace) await refuseToReplace(tx, rows.games.id, before.importedIn, diff);
    if (dryRun) {
      throw new DryRunEnded({ ...result, outcome: "checked", revision: before.revision });
    }
    const revision = await addRevision(tx, rows.games.id, {
      kind: "import",
      actor: actor === "script" ? null : actor,
      factsHash,
      summary: JSON.stringify(result.counts),
      diff,
      effect: old && effectOf(makeGamesRecord(old), makeGamesRecord(saved)),
    });
    if (nationsChanged) await publishNations(tx, rows.games.id);
    return { ...result, outcome: "imported", revision };
  });
  const ended = await importing.catch((error: unknown) => {
    if (error instanceof DryRunEnded) return error.result;
    throw error;
  });
  if (ended.outcome === "imported") await announceRevision();
  return ended;
}

interface ImportOptions {
  dryRun?: boolean;
  replace?: boolean;
  actor?: Actor | null | "script";
}

/** So many of the rows that an import would replace are named. */
const MOST_NAMED = 12;

/** Refuses an import that would undo what editors published after the last one. */
async function refuseToReplace(
  tx: PrismaTransaction,
  gamesId: string,
  importedIn: number,
  diff: readonly RowChange[],
): Promise<void> {
  const later = await tx.revision.findMany({
    where: { gamesId, number: { gt: importedIn }, diff: { not: null } },
    orderBy: { number: "asc" },
    select: { number: true, actorName: true, diff: true },
  });
  const touched = new Map(
    later.flatMap(({ number, actorName, diff: stored }) =>
      readDiff(stored).map(({ table, key }) => [
        `${table} ${key}`,
        `${table} ${key} (${actorName ?? "a script"}, revision ${number})`,
      ]),
    ),
  );
  const lost = diff.flatMap(({ table, key }) => touched.get(`${table} ${key}`) ?? []);
  if (lost.length === 0) return;
  const named = lost.slice(0, MOST_NAMED).join(", ");
  const more = lost.length > MOST_NAMED ? ` and ${lost.length - MOST_NAMED} more` : "";
  throw new AppError(
    "import_would_replace",
    `The import would replace what editors published: ${named}${more}. Bring it into the facts, or import with --replace`,
  );
}

async function checkSaved(tx: PrismaTransaction, { games, breaks }: Facts): Promise<GamesRows> {
  const saved = await loadGamesRowsWithin(tx, games.id);
  if (!saved) throw new Error(`The rows of ${games.id} were not saved`);
  const problems = checkRecord(makeGamesRecord(saved), breaks);
  if (problems.length > 0) throw new FactsInvalidError(problems);
  return saved;
}

async function readRows(
  prisma: PrismaClient,
  folder: string,
): Promise<{ facts: Facts; rows: StoredRows }> {
  const { facts, problems } = await readFacts(folder);
  if (!facts) throw new FactsInvalidError(problems);
  const stored = await prisma.nation.findMany({ select: { noc: true } });
  const all = [...problems, ...checkFacts(facts, new Set(stored.map(({ noc }) => noc)), problems)];
  if (all.length > 0) throw new FactsInvalidError(all);
  return { facts, rows: makeRows(facts) };
}

async function findLatestImport(
  tx: PrismaTransaction,
  gamesId: string,
): Promise<{ revision: number; factsHash: string | null; importedIn: number }> {
  const games = await tx.games.findUnique({ where: { id: gamesId }, select: { revision: true } });
  const latest = await tx.revision.findFirst({
    where: { gamesId, kind: "import" },
    orderBy: { number: "desc" },
    select: { factsHash: true, number: true },
  });
  return {
    revision: games?.revision ?? 0,
    factsHash: latest?.factsHash ?? null,
    importedIn: latest?.number ?? 0,
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
