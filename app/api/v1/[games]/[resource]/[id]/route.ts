import type { NextRequest } from "next/server";
import { recordAskedFor } from "@/lib/api/live-record";
import { readResourceItem } from "@/lib/api/read-resource";
import { errorResponse } from "@/lib/api/respond";

export const dynamic = "force-dynamic";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/v1/[games]/[resource]/[id]">,
): Promise<Response> {
  try {
    const { games, resource, id } = await params;
    const { searchParams } = request.nextUrl;
    const record = await recordAskedFor(games, searchParams);
    return readResourceItem(record, resource, id, searchParams);
  } catch (error) {
    return errorResponse(error);
  }
}
