import { loadGamesRowsWithin } from "@/lib/data/load-games-rows";
import type { PrismaClient, PrismaTransaction } from "@/lib/data/prisma";
import { makeGamesRecord } from "@/lib/record/make-games-record";
import { checkFacts } from "./facts/check-facts";
import { checkRecord } from "./facts/check-record";
import { hashRows, makeRows, type StoredRows } from "./facts/make-rows";
import { FactsInvalidError } from "./facts/problem";
import { type Facts, readFacts } from "./facts/read-facts";
import { saveRows } from "./facts/save-rows";
import { lockForWriting } from "./lock-for-writing";

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
 */
export async function importGames(
  prisma: PrismaClient,
  folder: string,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<ImportResult> {
  const { facts, rows } = await readRows(prisma, folder);
  const factsHash = hashRows(rows);
  const result = { gamesId: rows.games.id, counts: countRows(rows) };

  const importing = prisma.$transaction(async (tx): Promise<ImportResult> => {
    await lockForWriting(prisma, tx);
    const before = await findLatestImport(tx, rows.games.id);
    if (before.factsHash === factsHash) {
      return { ...result, outcome: "unchanged", revision: before.revision };
    }
    const nationsChanged = await saveRows(tx, rows);
    await checkSaved(tx, facts);
    if (dryRun) {
      throw new DryRunEnded({ ...result, outcome: "checked", revision: before.revision });
    }
    const revision = await publish(tx, rows.games.id, {
      kind: "import",
      factsHash,
      summary: JSON.stringify(result.counts),
    });
    if (nationsChanged) await publishNations(tx, rows.games.id);
    return { ...result, outcome: "imported", revision };
  });
  return importing.catch((error: unknown) => {
    if (error instanceof DryRunEnded) return error.result;
    throw error;
  });
}

async function checkSaved(tx: PrismaTransaction, { games, breaks }: Facts): Promise<void> {
  const saved = await loadGamesRowsWithin(tx, games.id);
  if (!saved) throw new Error(`The rows of ${games.id} were not saved`);
  const problems = checkRecord(makeGamesRecord(saved), breaks);
  if (problems.length > 0) throw new FactsInvalidError(problems);
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
): Promise<{ revision: number; factsHash: string | null }> {
  const games = await tx.games.findUnique({ where: { id: gamesId }, select: { revision: true } });
  const latest = await tx.revision.findFirst({
    where: { gamesId, kind: "import" },
    orderBy: { number: "desc" },
    select: { factsHash: true },
  });
  return { revision: games?.revision ?? 0, factsHash: latest?.factsHash ?? null };
}

async function publish(
  tx: PrismaTransaction,
  gamesId: string,
  change: { kind: string; factsHash?: string; summary: string },
): Promise<number> {
  const { revision } = await tx.games.update({
    where: { id: gamesId },
    data: { revision: { increment: 1 } },
    select: { revision: true },
  });
  await tx.revision.create({ data: { gamesId, number: revision, ...change } });
  return revision;
}

/** Nations are shared: a change of them is a change of every other Games too. */
async function publishNations(tx: PrismaTransaction, importedId: string): Promise<void> {
  const others = await tx.games.findMany({
    where: { id: { not: importedId } },
    select: { id: true },
  });
  const summary = JSON.stringify({ importedWith: importedId });
  for (const { id } of others) await publish(tx, id, { kind: "nations", summary });
}

function countRows({ games: _, ...lists }: StoredRows): Record<string, number> {
  return Object.fromEntries(Object.entries(lists).map(([list, rows]) => [list, rows.length]));
}
