import type { NextRequest } from "next/server";
import { liveRecord } from "@/lib/api/live-record";
import { readResourceIndex } from "@/lib/api/read-index";
import { errorResponse } from "@/lib/api/respond";

export const dynamic = "force-dynamic";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/v1/[games]">,
): Promise<Response> {
  try {
    const record = await liveRecord((await params).games);
    return readResourceIndex(record, request.nextUrl.searchParams);
  } catch (error) {
    return errorResponse(error);
  }
}
