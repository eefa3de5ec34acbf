import type { NextRequest } from "next/server";
import { liveRecord } from "@/lib/api/live-record";
import { readResourceItem } from "@/lib/api/read-resource";
import { errorResponse } from "@/lib/api/respond";

export const dynamic = "force-dynamic";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/v1/[games]/[resource]/[id]">,
): Promise<Response> {
  try {
    const { games, resource, id } = await params;
    const record = await liveRecord(games);
    return readResourceItem(record, resource, id, request.nextUrl.searchParams);
  } catch (error) {
    return errorResponse(error);
  }
}
