import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { getPrisma, type PrismaClient, providerOf } from "./prisma";

/** What the two databases say of a table that is not there. */
const MISSING_TABLE = /no such table|does not exist|42P01/;

/** The migrations of this version that the database has not had: all of them where it was never migrated. */
export async function findPendingMigrations(prisma: PrismaClient = getPrisma()): Promise<string[]> {
  const folder = join(process.cwd(), "prisma", "migrations", providerOf(prisma));
  const entries = await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true });
  const ours = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const applied = new Set(await listApplied(prisma));
  return ours.filter((name) => !applied.has(name)).sort();
}

async function listApplied(prisma: PrismaClient): Promise<string[]> {
  try {
    const rows = await prisma.$queryRaw<{ migration_name: string }[]>`
      SELECT "migration_name" FROM "_prisma_migrations"
      WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`;
    return rows.map(({ migration_name }) => migration_name);
  } catch (error) {
    if (error instanceof Error && MISSING_TABLE.test(error.message)) return [];
    throw error;
  }
}
