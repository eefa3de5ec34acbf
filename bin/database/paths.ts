import { join } from "node:path";
import type { DatabaseProvider } from "@/lib/env";

export const PROVIDERS: readonly DatabaseProvider[] = ["sqlite", "postgres"];

const ROOT = join(__dirname, "../..");

export const SCHEMA_PATH = join(ROOT, "prisma/schema.prisma");
export const GENERATED_DIR = join(ROOT, "prisma/generated");

export function migrationsDir(provider: DatabaseProvider): string {
  return join(ROOT, "prisma/migrations", provider);
}
