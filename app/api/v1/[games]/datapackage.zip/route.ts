import type { NextRequest } from "next/server";
import { askedOrigin } from "@/lib/api/asked-origin";
import { recordAskedFor } from "@/lib/api/live-record";
import { readDataPackage } from "@/lib/api/read-downloads";
import { errorResponse } from "@/lib/api/respond";

export const dynamic = "force-dynamic";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/v1/[games]/datapackage.zip">,
): Promise<Response> {
  try {
    const { searchParams } = request.nextUrl;
    const record = await recordAskedFor((await params).games, searchParams);
    return readDataPackage(record, searchParams, askedOrigin(request));
  } catch (error) {
    return errorResponse(error);
  }
}
