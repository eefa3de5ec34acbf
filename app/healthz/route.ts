import { jsonResponse } from "@/lib/api/respond";
import { findPendingMigrations } from "@/lib/data/pending-migrations";
import { listRevisions, refreshRecords } from "@/lib/data/record-store";
import { findRoomToWrite } from "@/lib/data/room-to-write";
import { within } from "@/lib/data/within";
import { readEnv } from "@/lib/env";
import { logError } from "@/lib/log";

export const dynamic = "force-dynamic";

/** Who asks would not wait longer. */
const ANSWERS_WITHIN_MS = 4000;

const NOT_KEPT = { "Cache-Control": "no-store" };

/**
 * 200 with the database's state and the revision of every Games; 503 when it cannot be read, lacks a
 * migration, or has no room for what is published.
 */
export async function GET(): Promise<Response> {
  try {
    const { disk, pending, games } = await within(ANSWERS_WITHIN_MS, look());
    if (disk === "ok" && pending.length === 0) {
      return jsonResponse({ status: "ok", database: "ok", games }, { headers: NOT_KEPT });
    }
    const database = pending.length > 0 ? "migrations pending" : `disk ${disk}`;
    logError(["Health check:", database, ...pending].join(" "));
    return unavailable(database, games);
  } catch (error) {
    logError("Health check", error);
    return unavailable("unavailable", []);
  }
}

async function look() {
  await refreshRecords();
  const [disk, pending, games] = await Promise.all([
    findRoomToWrite(readEnv()),
    findPendingMigrations(),
    listRevisions(),
  ]);
  return { disk, pending, games };
}

function unavailable(database: string, games: unknown[]): Response {
  const body = { status: "unavailable", database, games };
  return jsonResponse(body, { status: 503, headers: NOT_KEPT });
}
