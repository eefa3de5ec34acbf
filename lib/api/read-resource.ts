import { AppError } from "@/lib/errors";
import { recordAsOf } from "@/lib/record/as-of";
import { filterValues } from "@/lib/record/filters";
import type { LiveRecord } from "@/lib/record/games-record";
import { nearCodes } from "@/lib/record/meant-value";
import { AS_OF, REVISION } from "@/lib/record/moment";
import { placeDetail } from "@/lib/record/place-detail";
import { type FilterKey, isResource, RESOURCES, type Resource } from "@/lib/record/table";
import { RESOURCE_READERS } from "@/lib/record/tables";
import { parseAsOf } from "@/lib/schemas/as-of";
import { meantNames } from "@/lib/schemas/param-names";
import { parseResourceQuery, refuseUnknown } from "@/lib/schemas/resource-query";
import { addressOf, answerHeaders, pinnedAddress } from "./answer-headers";
import { fileName } from "./file-name";
import { findMeantIn } from "./find-meant";
import type { LiveSince } from "./live-record";
import { type PlainAnswer, responseOf } from "./plain-answer";
import { jsonResponse } from "./respond";
import { WRITERS } from "./writers";

function unknownResource(resource: string): AppError {
  const all = [...RESOURCES, "changes", "count", "corrections", "feed", "calendar"];
  const near = nearCodes(all, resource);
  const meant = near.length > 0 ? `; did you mean ${near.join(" or ")}?` : "";
  return new AppError("unknown_resource", `There is no such resource${meant}`, {
    field: "resource",
    allowed: all,
  });
}

/** The filter that finds one row of a list. */
const FILTER_OF_ROW: Readonly<Partial<Record<Resource, FilterKey>>> = {
  nations: "noc",
  tournaments: "route",
  categories: "category",
};

/** Only places have an address each; says where the row of another list is found. */
function withoutItems(games: string, resource: Resource, id: string): AppError {
  const list = `/api/v1/${games}/${resource}`;
  const filter = FILTER_OF_ROW[resource];
  const ask = filter ? `${list}?${new URLSearchParams({ [filter]: id.slice(0, 40) })}` : list;
  return new AppError(
    "unknown_resource",
    `A row of ${resource} has no address of its own; only one of quota-places has. Ask ${ask}`,
    { field: "resource", allowed: ["quota-places"] },
  );
}

interface Asking {
  /** Only what is other than earlier. */
  since?: LiveSince | null;
  /** What whole addresses begin with. */
  origin?: string;
}

/**
 * Answers `GET /api/v1/{games}/{resource}` from the live record. Throws `unknown_resource`,
 * `unknown_parameter` or `invalid_parameter`.
 */
export function readResource(
  live: LiveRecord,
  resource: string,
  given: URLSearchParams,
  asking: Asking = {},
): Response {
  return responseOf(answerResource(live, resource, given, asking));
}

/** The same as a plain answer. */
export function answerResource(
  live: LiveRecord,
  resource: string,
  given: URLSearchParams,
  { since = null, origin = "" }: Asking = {},
): PlainAnswer {
  if (!isResource(resource)) throw unknownResource(resource);
  const params = meantNames(given);
  const reader = RESOURCE_READERS[resource];
  const values = filterValues(live);
  const query = parseResourceQuery(live.games, reader, values, params, findMeantIn(live));
  const asOf = reader.isOfADay ? query.asOf : null;
  const record = recordAsOf(live, asOf);
  const { earlier = null } = since ?? {};
  const answer = reader.read(
    record,
    query,
    { offset: query.offset, limit: query.limit },
    since && { earlier: earlier && recordAsOf(earlier, asOf) },
  );
  const end = query.limit === null ? answer.total : query.offset + query.limit;
  const path = `/api/v1/${record.games.id}/${resource}`;
  const next = end < answer.total ? nextAddress(path, params, end) : null;
  return WRITERS[query.format]({
    answer,
    resource,
    games: record.games.name,
    publishedAt: record.publishedAt,
    address: () => origin + pinnedAddress(path, params, record.revision),
    fileName: fileName(live, resource, asOf),
    meta: {
      games: record.games.id,
      // Without a day a list is the whole record: every award, with its status.
      asOf,
      revision: record.revision,
      total: answer.total,
      ...(next === null ? {} : { next }),
      ...(answer.gone === null ? {} : { gone: answer.gone }),
      filters: { ...query.filters, ...(query.q ? { q: query.q } : {}) },
    },
    headers: answerHeaders(live, { path, params, next }),
  });
}

/** The address of the rows that follow those of an answer. */
function nextAddress(path: string, params: URLSearchParams, offset: number): string {
  const next = new URLSearchParams(params);
  next.set("offset", `${offset}`);
  return addressOf(path, next);
}

/**
 * Answers `GET /api/v1/{games}/quota-places/{id}` from the live record: one award with its ledger,
 * also one that was lost again by the day asked for. Throws `unknown_resource`, `not_found`,
 * `unknown_parameter` or `invalid_parameter`.
 */
export function readResourceItem(
  live: LiveRecord,
  resource: string,
  id: string,
  given: URLSearchParams,
): Response {
  if (!isResource(resource)) throw unknownResource(resource);
  if (resource !== "quota-places") throw withoutItems(live.games.id, resource, id);
  const params = meantNames(given);
  refuseUnknown(params, [AS_OF, REVISION]);
  const asOf = parseAsOf(live.games, params);
  const data = placeDetail(recordAsOf(live, asOf), id);
  if (!data) {
    const isLater = live.placeById.has(id);
    throw new AppError(
      "not_found",
      isLater ? `The place was not awarded by the end of ${asOf}` : "There is no such place",
      { field: isLater ? AS_OF : "id" },
    );
  }
  const path = `/api/v1/${live.games.id}/${resource}/${encodeURIComponent(id)}`;
  return jsonResponse(
    { data, meta: { games: live.games.id, asOf, revision: live.revision } },
    { headers: answerHeaders(live, { path, params }) },
  );
}
