/** Whether what is stored and served is what an undisturbed course would have left. */
import { readResource } from "@/lib/api/read-resource";
import { diffRows } from "@/lib/change/rows-diff";
import { makePrisma, type PrismaClient, providerOf } from "@/lib/data/prisma";
import type { DatabaseEnv } from "@/lib/env";
import { recordChecks } from "@/lib/record/checks";
import type { GamesRows } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { RESOURCES } from "@/lib/record/table";
import { requireRows } from "../replay/past-database";

/** The rows that the database has now, and nothing of it kept open. */
export async function readStored(
  env: DatabaseEnv,
  gamesId: string,
  firstRevision: number,
): Promise<GamesRows> {
  const prisma = makePrisma(env);
  try {
    await requireSound(prisma);
    const stored = await requireRows(prisma, gamesId);
    await requireTrail(prisma, stored, firstRevision);
    return stored;
  } finally {
    await prisma.$disconnect();
  }
}

/** Throws where SQLite finds its file damaged or a reference dangling; PostgreSQL holds them itself. */
async function requireSound(prisma: PrismaClient): Promise<void> {
  if (providerOf(prisma) !== "sqlite") return;
  const broken = await prisma.$queryRaw<unknown[]>`PRAGMA foreign_key_check`;
  const [integrity] = await prisma.$queryRaw<object[]>`PRAGMA integrity_check`;
  if (broken.length > 0 || JSON.stringify(integrity) !== '{"integrity_check":"ok"}') {
    throw new Error(`The database is damaged: ${JSON.stringify([broken, integrity])}`);
  }
}

/** Throws where the trail of what was published has a gap, or says less than all of it. */
async function requireTrail(
  prisma: PrismaClient,
  stored: GamesRows,
  firstRevision: number,
): Promise<void> {
  const revisions = await prisma.revision.findMany({
    where: { gamesId: stored.games.id, number: { gt: firstRevision } },
    orderBy: { number: "asc" },
    select: { number: true, diff: true, effect: true, input: true, idempotencyKey: true },
  });
  const isWhole = revisions.every(
    ({ number, diff, effect, input, idempotencyKey }, index) =>
      number === firstRevision + index + 1 && diff && effect && input && idempotencyKey,
  );
  if (!isWhole || revisions.length !== stored.revision - firstRevision) {
    throw new Error("The revisions have a gap");
  }
}

/** Throws where the stored rows, or the checks of them, are not those expected. */
export function requireSameRows(stored: GamesRows, expected: GamesRows): void {
  const differing = diffRows(expected, stored);
  if (differing.length > 0) {
    const named = differing.map(({ table, key }) => `${table} ${key}`).slice(0, 5);
    throw new Error(`Rows are not as they should be: ${named.join(", ")}`);
  }
  if (checksOf(stored) !== checksOf(expected)) throw new Error("The checks are not as they were");
}

function checksOf(rows: GamesRows): string {
  const { checks } = recordChecks(makeGamesRecord(rows));
  return JSON.stringify(
    checks.map(({ kind, subject, actual, holds }) => ({ kind, subject, actual, holds })),
  );
}

/** Throws where the public API answers anything else than it must of these rows, to the letter. */
export async function requireSameAnswers(url: string, expected: GamesRows): Promise<void> {
  const record = makeGamesRecord(expected);
  for (const resource of RESOURCES) {
    const query = "limit=1000";
    const answer = await fetch(`${url}/api/v1/${record.games.id}/${resource}?${query}`);
    const wanted = readResource(record, resource, new URLSearchParams(query));
    if ((await answer.text()) !== (await wanted.text())) {
      throw new Error(
        `At revision ${record.revision} the API's ${resource} are not as they should be`,
      );
    }
  }
}
