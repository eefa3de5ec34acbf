import type { NextRequest } from "next/server";
import { recordAskedFor } from "@/lib/api/live-record";
import { readResource } from "@/lib/api/read-resource";
import { errorResponse } from "@/lib/api/respond";

export const dynamic = "force-dynamic";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/v1/[games]/[resource]">,
): Promise<Response> {
  try {
    const { games, resource } = await params;
    const { searchParams } = request.nextUrl;
    return readResource(await recordAskedFor(games, searchParams), resource, searchParams);
  } catch (error) {
    return errorResponse(error);
  }
}
