import type { NextRequest } from "next/server";
import { describedHeaders } from "@/lib/api/answer-headers";
import { openApiDocument } from "@/lib/api/open-api/document";
import { errorResponse, jsonResponse } from "@/lib/api/respond";
import { meantNames } from "@/lib/schemas/param-names";
import { refuseUnknown } from "@/lib/schemas/resource-query";

export const dynamic = "force-dynamic";

export function GET(request: NextRequest): Response {
  try {
    refuseUnknown(meantNames(request.nextUrl.searchParams), []);
    return jsonResponse(openApiDocument(), { headers: describedHeaders() });
  } catch (error) {
    return errorResponse(error);
  }
}
