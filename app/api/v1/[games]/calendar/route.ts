import type { NextRequest } from "next/server";
import { askedOrigin } from "@/lib/api/asked-origin";
import { liveRecord } from "@/lib/api/live-record";
import { readCalendar } from "@/lib/api/read-calendar";
import { errorResponse } from "@/lib/api/respond";

export const dynamic = "force-dynamic";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/v1/[games]/calendar">,
): Promise<Response> {
  try {
    const record = await liveRecord((await params).games);
    return readCalendar(record, {
      params: request.nextUrl.searchParams,
      origin: askedOrigin(request),
    });
  } catch (error) {
    return errorResponse(error);
  }
}
