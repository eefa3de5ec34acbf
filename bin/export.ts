/**
 * `npm run export -- --games <id> <folder>`: writes the facts of a Games, as they are at its last
 * revision, into a folder that `npm run import` reads. Files of facts that are there are replaced,
 * all others stay.
 */
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { listGames } from "@/lib/data/load-games-rows";
import { disconnectPrisma, getPrisma } from "@/lib/data/prisma";
import { readEnv } from "@/lib/env";
import { exportFacts } from "@/lib/operations/export-facts";
import { migrate } from "./database/migrate";
import { runAsScript } from "./database/run-as-script";

const USAGE = "Usage: npm run export -- --games <id> <folder>";

runAsScript(module, async () => {
  const { games, folder } = readArguments();
  await migrate(readEnv());
  const prisma = getPrisma();
  try {
    const known = (await listGames(prisma)).map(({ id }) => id);
    if (!games || !known.includes(games)) {
      const named = games ? `There are no Games ${games}` : USAGE;
      throw new Error(`${named}; in the database: ${known.join(", ") || "none"}`);
    }
    const { files, revision, unsettledChecks } = await exportFacts(prisma, games, "script");
    await mkdir(folder, { recursive: true });
    for (const [name, content] of files) await replaceFile(join(folder, name), content);
    console.log(`${games} at revision ${revision}: ${files.size} files in ${folder}`);
    if (unsettledChecks > 0) {
      console.log(
        `${unsettledChecks} checks do not hold without a reason, or hold and have one. Here the files change nothing; another database takes them once that is settled (see the page of checks).`,
      );
    }
  } finally {
    await disconnectPrisma();
  }
});

function readArguments(): { games: string | undefined; folder: string } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { games: { type: "string" } },
  });
  const [folder, ...rest] = positionals;
  if (!folder || rest.length > 0) throw new Error(USAGE);
  return { games: values.games, folder };
}

/** A file is whole or as it was, whatever happens meanwhile. */
async function replaceFile(path: string, content: Buffer): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await writeFile(unfinished, content);
  await rename(unfinished, path);
}
