// A process that publishes the changes that it is given as JSON, and prints the revision.
import { randomUUID } from "node:crypto";
import { disconnectPrisma, getPrisma } from "@/lib/data/prisma";
import { preview } from "@/lib/operations/preview";
import { publish } from "@/lib/operations/publish";

const ACTOR = { id: "test", name: "Test", role: "admin" } as const;

async function publishGiven(): Promise<void> {
  const { gamesId, changes, reason } = JSON.parse(process.argv[2] ?? "");
  const { base } = await preview(getPrisma(), ACTOR, { gamesId, changes });
  const input = { gamesId, changes, base, reason, idempotencyKey: randomUUID() };
  const { revision } = await publish(getPrisma(), ACTOR, input);
  console.log(revision);
}

publishGiven()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(disconnectPrisma);
