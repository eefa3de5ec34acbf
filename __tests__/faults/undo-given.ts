// A process that takes back a revision of a Games, with a key, so that being run again does nothing twice.
import { disconnectPrisma, getPrisma } from "@/lib/data/prisma";
import { undo } from "@/lib/operations/undo";

const ACTOR = { id: "test", name: "Test", role: "admin" } as const;

async function undoGiven(): Promise<void> {
  const [gamesId = "", revision] = process.argv.slice(2);
  const asked = {
    gamesId,
    revision: Number(revision),
    reason: "A test",
    idempotencyKey: "undone-by-a-test",
  };
  console.log((await undo(getPrisma(), ACTOR, asked)).outcome);
}

undoGiven()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(disconnectPrisma);
