import type { PrismaTransaction } from "@/lib/data/prisma";

/** The names of the migrations that the database has had, the last one last. */
export async function listMigrations(tx: PrismaTransaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ migration_name: string }[]>`
    SELECT "migration_name" FROM "_prisma_migrations"
    WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`;
  // A name begins with its moment.
  return rows.map(({ migration_name }) => migration_name).sort();
}

/** The last of them. */
export async function lastMigration(tx: PrismaTransaction): Promise<string> {
  const name = (await listMigrations(tx)).at(-1);
  if (!name) throw new Error("The database has no migrations; run npm run migrate");
  return name;
}
