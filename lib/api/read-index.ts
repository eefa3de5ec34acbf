import { allowedDays } from "@/lib/record/as-of";
import { filterValues } from "@/lib/record/filters";
import type { LiveRecord } from "@/lib/record/games-record";
import type { Games } from "@/lib/record/games-rows";
import { AS_OF, REVISION } from "@/lib/record/moment";
import { RESOURCES } from "@/lib/record/table";
import { RESOURCE_READERS } from "@/lib/record/tables";
import { meantNames } from "@/lib/schemas/param-names";
import { RESOURCE_PARAMS, refuseUnknown } from "@/lib/schemas/resource-query";
import { SINCE } from "@/lib/schemas/revision";
import { answerHeaders, describedHeaders } from "./answer-headers";
import { CHANGES_PARAMS } from "./read-changes";
import { CHANGES_FEED_PARAMS } from "./read-changes-feed";
import { COUNT_QUERY } from "./read-count";
import { DOWNLOAD_PARAMS } from "./read-downloads";
import { jsonResponse } from "./respond";

/** Answers `GET /api/v1`: the Games, each with its address. Throws `unknown_parameter`. */
export function readGamesIndex(
  games: readonly Games[],
  revisions: readonly { games: string; revision: number }[],
  params: URLSearchParams,
): Response {
  refuseUnknown(meantNames(params), []);
  const body = {
    data: games.map(({ id, name, city, startsOn, endsOn }) => ({
      id,
      name,
      city,
      startsOn,
      endsOn,
      revision: revisions.find((each) => each.games === id)?.revision ?? null,
      url: `/api/v1/${id}`,
    })),
    meta: { total: games.length },
  };
  return jsonResponse(body, { headers: describedHeaders() });
}

/**
 * Answers `GET /api/v1/{games}`: what can be asked of the Games, each resource with its address, the
 * parameters that it takes and its columns, and the values of each filter. Throws `unknown_parameter`.
 */
export function readResourceIndex(record: LiveRecord, params: URLSearchParams): Response {
  const asked = meantNames(params);
  refuseUnknown(asked, [REVISION]);
  const { games, revision } = record;
  const days = allowedDays(games);
  const at = `/api/v1/${games.id}`;
  const lists = RESOURCES.map((resource) => {
    const { filters, columns, isOfADay } = RESOURCE_READERS[resource];
    return {
      resource,
      url: `${at}/${resource}`,
      filters,
      parameters: RESOURCE_PARAMS.filter((name) => name !== AS_OF || (days && isOfADay)),
      columns: columns.map(({ id }) => id),
    };
  });
  const others = [
    {
      resource: "quota-places/{id}",
      url: `${at}/quota-places/{id}`,
      parameters: days ? [AS_OF, REVISION] : [REVISION],
    },
    { resource: "corrections", url: `${at}/corrections`, parameters: [REVISION, SINCE] },
    { resource: "changes", url: `${at}/changes`, parameters: CHANGES_PARAMS },
    {
      resource: "count",
      url: `${at}/count`,
      parameters: COUNT_QUERY.filter((name) => days || name !== AS_OF),
    },
    { resource: "feed", url: `${at}/feed`, parameters: ["noc", "category", "format"] },
    { resource: "changes/feed", url: `${at}/changes/feed`, parameters: CHANGES_FEED_PARAMS },
    { resource: "corrections/feed", url: `${at}/corrections/feed`, parameters: ["format"] },
    { resource: "calendar", url: `${at}/calendar`, parameters: [] },
    ...["datapackage.zip", "facts.sqlite"].map((file) => ({
      resource: file,
      url: `${at}/${file}`,
      parameters: days ? DOWNLOAD_PARAMS : [REVISION],
    })),
  ].map((each) => ({ ...each, filters: [], columns: [] }));
  const data = [...lists, ...others];
  const meta = {
    games: games.id,
    name: games.name,
    revision,
    total: data.length,
    days,
    values: filterValues(record),
  };
  return jsonResponse(
    { data, meta },
    { headers: answerHeaders(record, { path: at, params: asked }) },
  );
}
