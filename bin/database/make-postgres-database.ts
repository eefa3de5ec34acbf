import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import type { DatabaseEnv } from "@/lib/env";

export interface NewDatabase {
  env: DatabaseEnv;
  drop(): Promise<void>;
}

/** An empty database on a PostgreSQL server whose role may make some. */
export async function makePostgresDatabase(serverUrl: string): Promise<NewDatabase> {
  const name = `qualified_own_${randomUUID().replaceAll("-", "")}`;
  const onServer = async (sql: string) => {
    const server = await new PrismaPg(serverUrl).connect();
    await server.executeScript(sql).finally(() => server.dispose());
  };
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const env: DatabaseEnv = { databaseProvider: "postgres", databaseUrl: url.href };
  return { env, drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}
