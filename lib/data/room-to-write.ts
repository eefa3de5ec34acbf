import { constants } from "node:fs";
import { access, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { DatabaseEnv } from "@/lib/env";
import { databaseProblem } from "./database-problem";
import { isNotedFull, noteRoom } from "./noted-room";
import { getPrisma, type PrismaClient } from "./prisma";

/** Less than that is filled by a few publishes and the log; what watches over the site has time to call somebody. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

export type RoomToWrite = "ok" | "full" | "read-only";

/**
 * Whether what is published can be written. SQLite's disk is looked at; PostgreSQL's is another machine's, and is
 * asked only after something found no room there. Throws where there is no such file, or no answer.
 */
export function findRoomToWrite(
  env: DatabaseEnv,
  prisma: PrismaClient = getPrisma(),
): Promise<RoomToWrite> {
  return env.databaseProvider === "sqlite" ? lookAtDisk(env) : askForRoom(prisma);
}

async function lookAtDisk({ databaseUrl }: DatabaseEnv): Promise<RoomToWrite> {
  const path = databaseUrl.slice("file:".length);
  const { bavail, bsize } = await statfs(dirname(path));
  if (bavail * bsize < LEAST_FREE_BYTES) return "full";
  try {
    await access(path, constants.W_OK);
    return "ok";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw error;
    return "read-only";
  }
}

/** In kilobytes: more than a publish writes. */
const ASKED_ROWS = 8000;

/** Writes so much where it is gone with the transaction; whoever was told "full" learns that it is over. */
async function askForRoom(prisma: PrismaClient): Promise<RoomToWrite> {
  if (!isNotedFull()) return "ok";
  try {
    await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`CREATE TEMPORARY TABLE "room" ("kilobyte" text) ON COMMIT DROP`;
      await tx.$executeRaw`
        INSERT INTO "room" SELECT repeat('x', 1000) FROM generate_series(1, ${ASKED_ROWS}::int)`;
    });
  } catch (error) {
    if (databaseProblem(error)?.code === "database_full") return "full";
    throw error;
  }
  noteRoom("ok");
  return "ok";
}
