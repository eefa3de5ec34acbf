import type { NextRequest } from "next/server";
import { askedOrigin } from "@/lib/api/asked-origin";
import { liveRecord } from "@/lib/api/live-record";
import { readFeed } from "@/lib/api/read-feed";
import { errorResponse } from "@/lib/api/respond";
import { loadPublishedRevisions } from "@/lib/data/load-published-revisions";

export const dynamic = "force-dynamic";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/v1/[games]/feed">,
): Promise<Response> {
  try {
    const record = await liveRecord((await params).games);
    const published = await loadPublishedRevisions(record.games.id, record.revision);
    return readFeed(record, published, {
      params: request.nextUrl.searchParams,
      origin: askedOrigin(request),
    });
  } catch (error) {
    return errorResponse(error);
  }
}
