import { getPrisma, type PrismaClient, refuseOtherFile } from "./prisma";

/** Asks the least that a database can be asked; rejects where it does not answer, or its file was replaced. */
export async function askDatabase(prisma: PrismaClient = getPrisma()): Promise<void> {
  refuseOtherFile(prisma);
  await prisma.$queryRaw`SELECT 1`;
}
