import type { NextRequest } from "next/server";
import { errorResponse, jsonResponse } from "@/lib/api/respond";
import { askedRecord } from "@/lib/data/pinned-record";
import { findGamesRecord } from "@/lib/data/record-store";
import { AppError } from "@/lib/errors";
import { recordAsOf } from "@/lib/record/as-of";
import { TABLES } from "@/lib/record/tables";
import { parseAsOf } from "@/lib/schemas/as-of";

export const dynamic = "force-dynamic";

function isTable(name: string): name is keyof typeof TABLES {
  return Object.hasOwn(TABLES, name);
}

/** All rows of a table as its page's script filters them. Not part of the public API. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/tables/[games]/[resource]">,
): Promise<Response> {
  try {
    const { games, resource } = await params;
    const live = await findGamesRecord(games);
    if (!live || !isTable(resource)) throw new AppError("not_found", "There is no such table");
    const { searchParams } = request.nextUrl;
    const asked = await askedRecord(live, searchParams);
    const record = recordAsOf(asked, parseAsOf(asked.games, searchParams));
    return jsonResponse({ rows: TABLES[resource].rows(record) });
  } catch (error) {
    return errorResponse(error);
  }
}
