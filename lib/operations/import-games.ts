import type { PrismaClient, PrismaTransaction } from "@/lib/data/prisma";
import { checkFacts } from "./facts/check-facts";
import { hashRows, makeRows, type StoredRows } from "./facts/make-rows";
import { FactsInvalidError } from "./facts/problem";
import { readFacts } from "./facts/read-facts";
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

/**
 * Publishes the facts in a folder as the next revision of their Games, in one transaction. Throws
 * {@link FactsInvalidError} with every problem if there is any; then, and in a dry run, nothing is
 * written.
 */
export async function importGames(
  prisma: PrismaClient,
  folder: string,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<ImportResult> {
  const rows = await readRows(prisma, folder);
  const factsHash = hashRows(rows);
  const result = { gamesId: rows.games.id, counts: countRows(rows) };

  return prisma.$transaction(async (tx) => {
    if (!dryRun) await lockForWriting(prisma, tx);
    const before = await findLatestImport(tx, rows.games.id);
    if (before.factsHash === factsHash) {
      return { ...result, outcome: "unchanged", revision: before.revision };
    }
    if (dryRun) return { ...result, outcome: "checked", revision: before.revision };
    const nationsChanged = await saveRows(tx, rows);
    const revision = await publish(tx, rows.games.id, {
      kind: "import",
      factsHash,
      summary: JSON.stringify(result.counts),
    });
    if (nationsChanged) await publishNations(tx, rows.games.id);
    return { ...result, outcome: "imported", revision };
  });
}

async function readRows(prisma: PrismaClient, folder: string): Promise<StoredRows> {
  const { facts, problems } = await readFacts(folder);
  if (!facts) throw new FactsInvalidError(problems);
  const stored = await prisma.nation.findMany({ select: { noc: true } });
  const all = [...problems, ...checkFacts(facts, new Set(stored.map(({ noc }) => noc)), problems)];
  if (all.length > 0) throw new FactsInvalidError(all);
  return makeRows(facts);
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
