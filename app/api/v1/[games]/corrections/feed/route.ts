import type { NextRequest } from "next/server";
import { askedOrigin } from "@/lib/api/asked-origin";
import { liveRecord } from "@/lib/api/live-record";
import { readCorrectionsFeed } from "@/lib/api/read-feed";
import { errorResponse } from "@/lib/api/respond";
import { loadCorrections } from "@/lib/data/load-corrections";
import { firstPublished } from "@/lib/data/load-published-revisions";

export const dynamic = "force-dynamic";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/v1/[games]/corrections/feed">,
): Promise<Response> {
  try {
    const record = await liveRecord((await params).games);
    const corrections = await loadCorrections(record.games.id);
    return readCorrectionsFeed(record, corrections, await firstPublished(record.games.id), {
      params: request.nextUrl.searchParams,
      origin: askedOrigin(request),
    });
  } catch (error) {
    return errorResponse(error);
  }
}
