import { jsonResponse } from "@/lib/api/respond";
import { listRevisions, refreshRecords, within } from "@/lib/data/record-store";

export const dynamic = "force-dynamic";

/** Who asks would not wait longer. */
const ANSWERS_WITHIN_MS = 4000;

/** 200 with the database's state and the revision of every Games; 503 when it cannot be read. */
export async function GET(): Promise<Response> {
  try {
    await within(ANSWERS_WITHIN_MS, refreshRecords());
    const headers = { "Cache-Control": "no-store" };
    return jsonResponse(
      { status: "ok", database: "ok", games: await listRevisions() },
      { headers },
    );
  } catch (error) {
    console.error("Health check:", error);
    return jsonResponse(
      { status: "unavailable", database: "unavailable", games: [] },
      { status: 503, headers: { "Cache-Control": "no-store" } },
    );
  }
}
