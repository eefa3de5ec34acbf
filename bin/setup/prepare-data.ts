/**
 * What `npm start` does with the database, in one process: it is told each task by a message, and
 * answers it with one (see database-steps.mjs). A database that an earlier start has prepared in the same
 * way is not opened by Prisma at all.
 */
import { disconnectPrisma, getPrisma } from "@/lib/data/prisma";
import { readEnv } from "@/lib/env";
import { FactsInvalidError } from "@/lib/operations/facts/problem";
import { importGames } from "@/lib/operations/import-games";
import { migrate } from "../database/migrate";
import { problemTable } from "../import/problem-table";
import { checkEnvironment } from "./check-environment";
import { isPrepared, notePrepared } from "./prepared";

export type Task =
  | { task: "environment" }
  /** `stamp` changes with whatever the migrations and the facts are made of. */
  | { task: "migrate"; stamp: string }
  /** Folders of facts, each of one Games. */
  | { task: "import"; folders: string[] };

/** What is said in place of the time that it took, or why it failed. */
export interface TaskAnswer {
  said?: string;
  problem?: string;
}

const UP_TO_DATE = "up to date";

let stamp = "";
let isDone = false;

async function perform(task: Task): Promise<string | undefined> {
  const env = readEnv();
  if (task.task === "environment") {
    await checkEnvironment();
    return undefined;
  }
  if (task.task === "migrate") {
    stamp = task.stamp;
    isDone = await isPrepared(env, stamp);
    if (isDone) return UP_TO_DATE;
    return (await migrate(env)).length > 0 ? undefined : UP_TO_DATE;
  }
  if (isDone) return UP_TO_DATE;
  const said = await importAll(task.folders);
  await notePrepared(env, stamp);
  return said;
}

async function importAll(folders: readonly string[]): Promise<string | undefined> {
  const outcomes = new Set<string>();
  try {
    for (const folder of folders) {
      const { outcome, replaced } = await importGames(getPrisma(), folder, { unlessKept: true });
      outcomes.add(replaced.length > 0 ? "left" : outcome);
    }
  } catch (error) {
    if (!(error instanceof FactsInvalidError)) throw error;
    throw new Error([...problemTable(error), error.message].join("\n"));
  } finally {
    await disconnectPrisma();
  }
  if (outcomes.has("imported")) return undefined;
  return outcomes.has("left") ? "kept what editors published" : UP_TO_DATE;
}

process.on("message", (task: Task) => {
  perform(task)
    .then((said): TaskAnswer => (said === undefined ? {} : { said }))
    .catch(
      (error: unknown): TaskAnswer => ({
        problem: error instanceof Error ? error.message : String(error),
      }),
    )
    .then((answer) => process.send?.(answer));
});
// The schema engine leaves a timer of ten seconds behind, which nothing waits for.
process.on("disconnect", () => process.exit());
