import { PrismaPg } from "@prisma/adapter-pg";
import { migrateTemplate } from "./migrate-template";

/** Before all tests of the project; its workers inherit the environment. */
export default async function makePostgresTemplate(): Promise<void> {
  const serverUrl = process.env.TEST_POSTGRES_URL;
  if (!serverUrl) {
    const reason = "TEST_POSTGRES_URL names no PostgreSQL server on which databases may be created";
    if (process.env.REQUIRE_POSTGRES === "1") throw new Error(reason);
    console.log(`Skipped: postgres tests: ${reason}.`);
    return;
  }
  const name = `qualified_test_${process.pid}`;
  const server = await new PrismaPg(serverUrl).connect();
  await server.executeScript(`CREATE DATABASE ${name}`);
  await server.dispose();
  process.env.TEST_POSTGRES_TEMPLATE = name;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  migrateTemplate(url.href);
}
