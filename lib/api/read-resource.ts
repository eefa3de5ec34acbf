import { AppError } from "@/lib/errors";
import { filterValues } from "@/lib/record/filter-values";
import type { GamesRecord } from "@/lib/record/make-games-record";
import { RESOURCE_READERS } from "@/lib/record/resource-reader";
import { RESOURCES, type Resource } from "@/lib/record/table";
import { parseResourceQuery } from "@/lib/schemas/resource-query";
import { csvResponse, jsonResponse } from "./respond";

function isResource(name: string): name is Resource {
  return (RESOURCES as readonly string[]).includes(name);
}

/**
 * Answers `GET /api/v1/{games}/{resource}`. Throws `unknown_resource`, `unknown_parameter` or
 * `invalid_parameter`.
 */
export function readResource(
  record: GamesRecord,
  resource: string,
  params: URLSearchParams,
): Response {
  if (!isResource(resource)) {
    throw new AppError("unknown_resource", "There is no such resource", {
      field: "resource",
      allowed: RESOURCES,
    });
  }
  const reader = RESOURCE_READERS[resource];
  const query = parseResourceQuery(reader, filterValues(record), params);
  const answer = reader.read(record, query, { offset: query.offset, limit: query.limit });
  if (query.format === "csv")
    return csvResponse(answer.csv(), `${record.games.id}-${resource}.csv`);
  return jsonResponse({
    data: answer.json(),
    meta: {
      games: record.games.id,
      // Without a day a list is the whole record: every award, with its status.
      asOf: null,
      revision: record.revision,
      total: answer.total,
      filters: { ...query.filters, ...(query.q ? { q: query.q } : {}) },
    },
  });
}
