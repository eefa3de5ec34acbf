import { LOCK_WAIT_MS } from "@/lib/data/postgres-adapter";
import { type PrismaClient, type PrismaTransaction, providerOf } from "@/lib/data/prisma";

/**
 * Lets one publishing transaction run at a time, while reads go on. It must be the transaction's
 * first statement, so that the snapshot it works on is the one left by the writer before it. On SQLite
 * the transaction has the lock already (see lib/data/sqlite-adapter.ts).
 */
export async function lockForWriting(prisma: PrismaClient, tx: PrismaTransaction): Promise<void> {
  if (providerOf(prisma) === "sqlite") return;
  await tx.$executeRawUnsafe(`SET LOCAL lock_timeout = ${LOCK_WAIT_MS}`);
  await tx.$executeRaw`LOCK TABLE "Games" IN SHARE ROW EXCLUSIVE MODE`;
}
