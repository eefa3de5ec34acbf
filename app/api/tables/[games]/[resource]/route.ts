import { errorResponse, jsonResponse } from "@/lib/api/respond";
import { findGamesRecord } from "@/lib/data/record-store";
import { AppError } from "@/lib/errors";
import { TABLE_ROWS } from "@/lib/record/table-rows";

export const dynamic = "force-dynamic";

function isTable(name: string): name is keyof typeof TABLE_ROWS {
  return Object.hasOwn(TABLE_ROWS, name);
}

/** All rows of a table as its page's script filters them. Not part of the public API. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/tables/[games]/[resource]">,
): Promise<Response> {
  const { games, resource } = await params;
  const record = await findGamesRecord(games);
  if (!record || !isTable(resource)) {
    return errorResponse(new AppError("not_found", "There is no such table"));
  }
  return jsonResponse({ rows: TABLE_ROWS[resource](record) });
}
