import { type PrismaClient, type PrismaTransaction, providerOf } from "@/lib/data/prisma";

/**
 * Lets one publishing transaction run at a time, while reads go on. It must be the transaction's
 * first statement, so that the snapshot it works on is the one left by the writer before it.
 */
export async function lockForWriting(prisma: PrismaClient, tx: PrismaTransaction): Promise<void> {
  if (providerOf(prisma) === "postgres") {
    await tx.$executeRaw`LOCK TABLE "Games" IN SHARE ROW EXCLUSIVE MODE`;
  } else {
    await tx.$executeRaw`UPDATE "Games" SET "revision" = "revision" WHERE FALSE`;
  }
}
