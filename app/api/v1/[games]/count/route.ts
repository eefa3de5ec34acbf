import type { NextRequest } from "next/server";
import { recordAskedFor } from "@/lib/api/live-record";
import { readCount } from "@/lib/api/read-count";
import { errorResponse } from "@/lib/api/respond";

export const dynamic = "force-dynamic";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/v1/[games]/count">,
): Promise<Response> {
  try {
    const { searchParams } = request.nextUrl;
    return readCount(await recordAskedFor((await params).games, searchParams), searchParams);
  } catch (error) {
    return errorResponse(error);
  }
}
