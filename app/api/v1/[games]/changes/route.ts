import type { NextRequest } from "next/server";
import { askedOrigin } from "@/lib/api/asked-origin";
import { liveRecord } from "@/lib/api/live-record";
import { readChanges } from "@/lib/api/read-changes";
import { errorResponse } from "@/lib/api/respond";
import { comparedRecords } from "@/lib/data/compared-records";
import { parseNoc } from "@/lib/schemas/compared-moments";
import { meantNames } from "@/lib/schemas/param-names";

export const dynamic = "force-dynamic";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/v1/[games]/changes">,
): Promise<Response> {
  try {
    const record = await liveRecord((await params).games);
    const asked = meantNames(request.nextUrl.searchParams);
    const noc = parseNoc(record, asked);
    const compared = await comparedRecords(record, asked);
    const origin = askedOrigin(request);
    return readChanges(compared, { noc, params: asked, newest: record, origin });
  } catch (error) {
    return errorResponse(error);
  }
}
