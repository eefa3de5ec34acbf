/**
 * Two processes and nginx on a database of the past, in a process of its own: jest cannot load the engine that
 * migrates. Tells its parent where they are, and stops them when the parent lets go of it.
 */
import { once } from "node:events";
import { dayBefore, makePastDatabase } from "@/bin/replay/past-database";
import { type Credentials, inviteEditor, newSecret } from "@/bin/replay/sign-in";
import { startSeveral } from "@/bin/several/start-several";
import type { GamesRows } from "@/lib/record/games-rows";
import { makeNewerVersion } from "./newer-version";

/** What the tests have to know of them. */
export interface ServedSeveral {
  nginx: { url: string; tlsUrl: string };
  processes: { url: string; pid: number }[];
  credentials: Credentials;
  past: GamesRows;
  shipped: GamesRows;
}

async function serve(): Promise<void> {
  const released = once(process, "disconnect");
  const eve = ([first]: readonly { startsOn: string }[]) => dayBefore(first?.startsOn ?? "");
  const database = await makePastDatabase(null, eve, process.env.TEST_POSTGRES_URL ?? null);
  const { env, prisma, past, shipped } = database;
  const newer = makeNewerVersion();
  try {
    const secret = newSecret();
    const credentials = await inviteEditor(prisma, secret);
    const several = await startSeveral({
      databaseUrl: env.databaseUrl,
      secret,
      env: { METRICS_TOKEN: process.env.METRICS_TOKEN ?? "" },
    });
    try {
      const { url, tlsUrl } = several.nginx;
      const listProcesses = () =>
        several.listProcesses().map((each) => ({ url: each.url, pid: each.process.pid ?? 0 }));
      const processes = listProcesses();
      const told: ServedSeveral = { nginx: { url, tlsUrl }, processes, credentials, past, shipped };
      process.on("message", async (asked: 0 | 1 | "migrate") => {
        if (asked === "migrate") return process.send?.(await newer.migrate(env.databaseUrl));
        await several.restart(asked, newer.root);
        return process.send?.(listProcesses());
      });
      process.send?.(told);
      await released;
    } finally {
      await several.stop();
    }
  } finally {
    newer.remove();
    await database.remove();
  }
}

serve()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => process.exit());
