// A process that publishes as another server would: it says that it is ready, waits for its requests
// on a line of JSON, and prints what came of each, a line for each.
import { createInterface } from "node:readline";
import { disconnectPrisma, getPrisma } from "@/lib/data/prisma";
import { AppError } from "@/lib/errors";
import { publish } from "@/lib/operations/publish";

async function publishGiven(): Promise<void> {
  await getPrisma().$queryRaw`SELECT 1`;
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  console.log('"ready"');
  const { value: line } = await lines.next();
  for (const { actor, ...input } of JSON.parse(line)) {
    const answer = await publish(getPrisma(), actor, input).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return { outcome: error.code, message: error.message };
    });
    console.log(JSON.stringify(answer));
  }
}

publishGiven()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => {
    process.stdin.destroy();
    return disconnectPrisma();
  });
