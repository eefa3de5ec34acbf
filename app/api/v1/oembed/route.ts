import type { NextRequest } from "next/server";
import { askedOrigin } from "@/lib/api/asked-origin";
import { readOembed } from "@/lib/api/read-oembed";
import { errorResponse } from "@/lib/api/respond";
import { askedRecord } from "@/lib/data/pinned-record";
import { findFeaturedRecord, findGamesRecord } from "@/lib/data/record-store";

export const dynamic = "force-dynamic";

export async function GET(request: NextRequest): Promise<Response> {
  try {
    return await readOembed(request.nextUrl.searchParams, {
      origin: askedOrigin(request),
      findRecord: async (games, params) => {
        const newest = await (games === null ? findFeaturedRecord() : findGamesRecord(games));
        return newest && askedRecord(newest, params);
      },
    });
  } catch (error) {
    return errorResponse(error);
  }
}
