/**
 * `npm run start-several`: two processes of the built product on a PostgreSQL database of their own, and
 * nginx before them with the configuration of deploy/, all on loopback, until Ctrl+C. `--postgres
 * <address>`: the server on which the database is made and dropped (TEST_POSTGRES_URL without it).
 */
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makePrisma } from "@/lib/data/prisma";
import { importGames } from "@/lib/operations/import-games";
import { makePostgresDatabase } from "./database/make-postgres-database";
import { migrate } from "./database/migrate";
import { runAsScript } from "./database/run-as-script";
import { newSecret } from "./replay/sign-in";
import { hasNginx } from "./several/nginx";
import { startSeveral } from "./several/start-several";

const FACTS = "prisma/data";

runAsScript(module, async () => {
  const { values } = parseArgs({ options: { postgres: { type: "string" } } });
  const server = values.postgres ?? process.env.TEST_POSTGRES_URL;
  if (!server)
    throw new Error("Name a PostgreSQL server: --postgres postgres://user@host/postgres");
  if (!hasNginx()) throw new Error("There is no nginx; install it: apt-get install nginx-light");
  const { env, drop } = await makePostgresDatabase(server);
  try {
    await migrate(env);
    const prisma = makePrisma(env);
    for (const folder of readdirSync(FACTS)) await importGames(prisma, join(FACTS, folder));
    await prisma.$disconnect();
    const several = await startSeveral({ databaseUrl: env.databaseUrl, secret: newSecret() });
    const { nginx, listProcesses } = several;
    console.log(`nginx is at ${nginx.url} and ${nginx.tlsUrl}`);
    console.log(
      `The processes are at ${listProcesses()
        .map(({ url }) => url)
        .join(" and ")}`,
    );
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    await several.stop();
  } finally {
    await drop();
  }
});
