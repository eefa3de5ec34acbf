import { PrismaPg } from "@prisma/adapter-pg";

/** After all tests of the project: drops the template, and what an aborted test left behind. */
export default async function dropPostgresTemplate(): Promise<void> {
  const { TEST_POSTGRES_URL, TEST_POSTGRES_TEMPLATE } = process.env;
  if (!TEST_POSTGRES_URL || !TEST_POSTGRES_TEMPLATE) return;
  const server = await new PrismaPg(TEST_POSTGRES_URL).connect();
  const { rows } = await server.queryRaw({
    sql: "SELECT datname::text FROM pg_database WHERE starts_with(datname, $1)",
    args: [TEST_POSTGRES_TEMPLATE],
    argTypes: [{ scalarType: "string", arity: "scalar" }],
  });
  for (const [name] of rows) await server.executeScript(`DROP DATABASE ${name} WITH (FORCE)`);
  await server.dispose();
}
