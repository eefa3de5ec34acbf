/**
 * `npm run import -- <folder> [--dry-run] [--replace] [--unless-kept]`: publishes the facts in a
 * folder. With `--replace` also where editors have published since the last import; with
 * `--unless-kept`, as `npm start` does, only facts that are new here and replace nothing of what people published.
 */
import { parseArgs } from "node:util";
import { disconnectPrisma, getPrisma } from "@/lib/data/prisma";
import { readEnv } from "@/lib/env";
import { FactsInvalidError } from "@/lib/operations/facts/problem";
import { importGames } from "@/lib/operations/import-games";
import { migrate } from "./database/migrate";
import { runAsScript } from "./database/run-as-script";
import { problemTable } from "./import/problem-table";

runAsScript(module, async () => {
  const { folder, ...options } = readArguments();
  console.log(`${options.dryRun ? "Checking" : "Importing"} ${folder}`);
  await migrate(readEnv());
  try {
    const result = await importGames(getPrisma(), folder, options);
    for (const [list, count] of Object.entries(result.counts)) {
      console.log(`${String(count).padStart(8)} ${list}`);
    }
    const said = {
      imported: `Published as revision ${result.revision} of ${result.gamesId}.`,
      unchanged: `Up to date: ${result.gamesId} stays at revision ${result.revision}.`,
      kept:
        result.replaced.length > 0
          ? `Kept as it is: the facts would replace what editors published in ${result.gamesId} (npm run import names it).`
          : `Up to date: ${result.gamesId} has gone on from these facts to revision ${result.revision}.`,
      checked: `No problems. Without --dry-run this would be revision ${result.revision + 1} of ${result.gamesId}.`,
    };
    console.log(said[result.outcome]);
  } catch (error) {
    if (!(error instanceof FactsInvalidError)) throw error;
    for (const line of problemTable(error)) console.error(line);
    throw error;
  } finally {
    await disconnectPrisma();
  }
});

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      replace: { type: "boolean", default: false },
      "unless-kept": { type: "boolean", default: false },
    },
  });
  const [folder, ...rest] = positionals;
  if (!folder || rest.length > 0) {
    throw new Error("Usage: npm run import -- <folder> [--dry-run] [--replace] [--unless-kept]");
  }
  const { "dry-run": dryRun, replace, "unless-kept": unlessKept } = values;
  return { folder, dryRun, replace, unlessKept };
}
