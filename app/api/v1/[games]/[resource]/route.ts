import type { NextRequest } from "next/server";
import { askedOrigin } from "@/lib/api/asked-origin";
import { recordsAskedFor } from "@/lib/api/live-record";
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
    const { record, since } = await recordsAskedFor(games, searchParams);
    return readResource(record, resource, searchParams, {
      since,
      origin: askedOrigin(request),
    });
  } catch (error) {
    return errorResponse(error);
  }
}
