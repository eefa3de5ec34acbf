import type { NextRequest } from "next/server";
import { askedOrigin } from "@/lib/api/asked-origin";
import { recordAskedFor } from "@/lib/api/live-record";
import { readChangesFeed } from "@/lib/api/read-changes-feed";
import { errorResponse } from "@/lib/api/respond";
import { firstPublished } from "@/lib/data/load-published-revisions";

export const dynamic = "force-dynamic";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/v1/[games]/changes/feed">,
): Promise<Response> {
  try {
    const { searchParams } = request.nextUrl;
    const record = await recordAskedFor((await params).games, searchParams);
    return readChangesFeed(record, await firstPublished(record.games.id), {
      params: searchParams,
      origin: askedOrigin(request),
    });
  } catch (error) {
    return errorResponse(error);
  }
}
