import type { NextRequest } from "next/server";
import { readResource } from "@/lib/api/read-resource";
import { errorResponse } from "@/lib/api/respond";
import { findGamesRecord, listRevisions } from "@/lib/data/record-store";
import { AppError } from "@/lib/errors";

export const dynamic = "force-dynamic";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/v1/[games]/[resource]">,
): Promise<Response> {
  try {
    const { games, resource } = await params;
    const record = await findGamesRecord(games);
    if (!record) {
      throw new AppError("unknown_games", "There are no such Games", {
        field: "games",
        allowed: (await listRevisions()).map((each) => each.games),
      });
    }
    return readResource(record, resource, request.nextUrl.searchParams);
  } catch (error) {
    return errorResponse(error);
  }
}
