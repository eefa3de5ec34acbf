// A process that applies all migrations and ends at the last moment before they are to stay, as one that is killed.
import { makeTransactionalAdapter } from "@/bin/database/migration-adapter";
import { applyMigrations, readMigrations, withSchemaEngine } from "@/bin/database/schema-engine";
import { readEnv } from "@/lib/env";

const env = readEnv();
const { databaseProvider } = env;
withSchemaEngine(databaseProvider, makeTransactionalAdapter(env).adapter, async (engine) => {
  const applied = await applyMigrations(engine, readMigrations(databaseProvider));
  process.stdout.write(`${applied}\n`, () => process.exit(9));
  await new Promise(() => {});
}).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
