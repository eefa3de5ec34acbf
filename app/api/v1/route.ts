import type { NextRequest } from "next/server";
import { readGamesIndex } from "@/lib/api/read-index";
import { errorResponse } from "@/lib/api/respond";
import { findAllGames, listRevisions } from "@/lib/data/record-store";

export const dynamic = "force-dynamic";

export async function GET(request: NextRequest): Promise<Response> {
  try {
    return readGamesIndex(
      await findAllGames(),
      await listRevisions(),
      request.nextUrl.searchParams,
    );
  } catch (error) {
    return errorResponse(error);
  }
}
