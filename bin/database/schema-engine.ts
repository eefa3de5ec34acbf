/**
 * Prisma's schema engine in its WebAssembly build: what `prisma migrate` does, without a native
 * binary to download.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type ErrorCapturingSqlMigrationAwareDriverAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import type { DatabaseProvider } from "@/lib/env";
import { migrationsDir, SCHEMA_PATH } from "./paths";
import { schemaVariant } from "./schema-variant";

type ErrorRegistry = ErrorCapturingSqlMigrationAwareDriverAdapterFactory["errorRegistry"];

const NO_FILTERS = { externalTables: [], externalEnums: [] };

interface EngineModule {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

let engineModule: Promise<EngineModule> | undefined;

async function loadEngineModule(): Promise<EngineModule> {
  const name = "@prisma/schema-engine-wasm/schema_engine_bg";
  const glue: EngineModule = await import(name);
  const folder = dirname(createRequire(__filename).resolve(name));
  const bytes = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

/** Runs `use` with an engine on the adapter's database, and closes every connection made. */
export async function withSchemaEngine<T>(
  provider: DatabaseProvider,
  adapter: SqlMigrationAwareDriverAdapterFactory,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  engineModule ??= loadEngineModule();
  const { SchemaEngine } = await engineModule;
  const connections = new Set<SqlDriverAdapter>();
  const keep = async (connecting: Promise<SqlDriverAdapter>) => {
    const connection = await connecting;
    connections.add(connection);
    const dispose = connection.dispose.bind(connection);
    connection.dispose = async () => {
      if (connections.delete(connection)) await dispose();
    };
    return connection;
  };
  const bound = bindMigrationAwareSqlAdapterFactory({
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect: () => keep(adapter.connect()),
    connectToShadowDb: () => keep(adapter.connectToShadowDb()),
  });
  let engine: SchemaEngine | undefined;
  try {
    engine = await SchemaEngine.new(
      { datamodels: [["schema.prisma", readSchema(provider)]] },
      () => {},
      bound,
    );
    return await use(engine);
  } catch (error) {
    throw causeOf(error, bound.errorRegistry);
  } finally {
    engine?.free();
    for (const connection of connections) await connection.dispose();
  }
}

/** The engine knows an error of the adapter by its number only: "External error id#0". */
function causeOf(error: unknown, registry: ErrorRegistry): unknown {
  const id = /External error id#(\d+)/.exec(String(error))?.[1];
  return (id && registry.consumeError(Number(id))?.error) || error;
}

/** The SQL that leads from the provider's migrations (or from nothing) to prisma/schema.prisma. */
export async function diffSchema(
  engine: SchemaEngine,
  provider: DatabaseProvider,
  from: MigrationList,
): Promise<string> {
  const { stdout } = await engine.diff({
    from:
      from.migrationDirectories.length === 0 ? { tag: "empty" } : { tag: "migrations", ...from },
    to: {
      tag: "schemaDatamodel",
      files: [{ path: "schema.prisma", content: readSchema(provider) }],
    },
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  });
  return stdout ?? "";
}

/** The provider's migrations as the engine wants them. */
export function readMigrations(provider: DatabaseProvider): MigrationList {
  const baseDir = migrationsDir(provider);
  const lockPath = join(baseDir, "migration_lock.toml");
  const names = existsSync(baseDir)
    ? readdirSync(baseDir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockPath) ? readFileSync(lockPath, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(baseDir, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

/** Applies the migrations that the database lacks and returns their names. */
export async function applyMigrations(
  engine: SchemaEngine,
  migrationsList: MigrationList,
): Promise<string[]> {
  if (await isUpToDate(engine, migrationsList)) return [];
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList,
    filters: NO_FILTERS,
  });
  return appliedMigrationNames;
}

/** Whether the database lacks none of them. Throws if its history is not a beginning of ours. */
export async function isUpToDate(
  engine: SchemaEngine,
  migrationsList: MigrationList,
): Promise<boolean> {
  const diagnosis = await engine
    .diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: NO_FILTERS,
    })
    .catch((error: unknown) => {
      if (isMissingTable(error)) return null;
      throw error;
    });
  if (!diagnosis) return false;
  const { editedMigrationNames, failedMigrationNames, history } = diagnosis;
  if (failedMigrationNames.length > 0) {
    throw new Error(`A migration failed half-way: ${failedMigrationNames}. Restore a backup.`);
  }
  if (editedMigrationNames.length > 0) {
    throw new Error(`Migrations were edited after they were applied: ${editedMigrationNames}.`);
  }
  if (history && history.diagnostic !== "databaseIsBehind") {
    throw new Error(
      `The database has migrations that this version does not know: ${history.unpersistedMigrationNames}. Start the newer version.`,
    );
  }
  return history === null;
}

/** What the engine says of a database that was never migrated. */
function isMissingTable(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P1014";
}

function readSchema(provider: DatabaseProvider): string {
  return schemaVariant(readFileSync(SCHEMA_PATH, "utf8"), provider);
}
