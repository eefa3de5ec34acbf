import { setTimeout as sleep } from "node:timers/promises";
import { type PrismaClient, type PrismaTransaction, providerOf } from "@/lib/data/prisma";
import { BUSY_TIMEOUT_MS } from "@/lib/data/sqlite-adapter";

/** How long a publish waits for those of other processes. */
const LONGEST_WAIT_MS = 30_000;
const RETRY_MS = 40;

/**
 * Lets one publishing transaction run at a time, while reads go on. It must be the transaction's
 * first statement, so that the snapshot it works on is the one left by the writer before it.
 */
export async function lockForWriting(prisma: PrismaClient, tx: PrismaTransaction): Promise<void> {
  if (providerOf(prisma) === "postgres") {
    await tx.$executeRaw`LOCK TABLE "Games" IN SHARE ROW EXCLUSIVE MODE`;
  } else {
    await lockSqlite(tx);
  }
}

/**
 * SQLite waits for a lock with the whole process standing still, and gives it to nobody in
 * particular; so it is asked again and again, and what else the process does goes on.
 */
async function lockSqlite(tx: PrismaTransaction): Promise<void> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  await tx.$executeRaw`PRAGMA busy_timeout = 0`;
  try {
    while (!(await tryToLock(tx, Date.now() > deadline))) {
      await sleep(RETRY_MS * (0.5 + Math.random()));
    }
  } finally {
    await tx.$executeRawUnsafe(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}

/** Whether the lock was free. Throws what SQLite says when it is the last try. */
async function tryToLock(tx: PrismaTransaction, isLast: boolean): Promise<boolean> {
  try {
    await tx.$executeRaw`UPDATE "Games" SET "revision" = "revision" WHERE FALSE`;
    return true;
  } catch (error) {
    if (isLast || !String(error).includes("SQLITE_BUSY")) throw error;
    return false;
  }
}
