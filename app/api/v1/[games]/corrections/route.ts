import type { NextRequest } from "next/server";
import { liveRecord } from "@/lib/api/live-record";
import { readCorrections } from "@/lib/api/read-corrections";
import { errorResponse } from "@/lib/api/respond";
import { loadCorrections } from "@/lib/data/load-corrections";

export const dynamic = "force-dynamic";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/v1/[games]/corrections">,
): Promise<Response> {
  try {
    const record = await liveRecord((await params).games);
    const corrections = await loadCorrections(record.games.id);
    return readCorrections(record, corrections, request.nextUrl.searchParams);
  } catch (error) {
    return errorResponse(error);
  }
}
