import type { NextRequest } from "next/server";
import { askedOrigin } from "@/lib/api/asked-origin";
import { recordAskedFor } from "@/lib/api/live-record";
import { readPicture } from "@/lib/api/read-picture";
import { errorResponse } from "@/lib/api/respond";

export const dynamic = "force-dynamic";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/v1/[games]/pictures/[picture]">,
): Promise<Response> {
  try {
    const { games, picture } = await params;
    const { searchParams } = request.nextUrl;
    const record = await recordAskedFor(games, searchParams);
    const origin = askedOrigin(request);
    return await readPicture(record, picture, { params: searchParams, origin });
  } catch (error) {
    return errorResponse(error);
  }
}
