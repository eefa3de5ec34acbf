import { recordAsOf } from "@/lib/record/as-of";
import type { GamesRecord, LiveRecord } from "@/lib/record/games-record";
import { AS_OF, momentParams, REVISION } from "@/lib/record/moment";
import { parseAsOf } from "@/lib/schemas/as-of";
import { meantNames } from "@/lib/schemas/param-names";
import { refuseUnknown } from "@/lib/schemas/resource-query";
import { answerHeaders } from "./answer-headers";
import { dataPackage } from "./data-package";
import { factsDatabase } from "./facts-database";
import { fileName } from "./file-name";
import { fileResponse } from "./respond";

/** What a file of all facts is asked. */
export const DOWNLOAD_PARAMS = [AS_OF, REVISION] as const;

function asked(
  live: LiveRecord,
  file: string,
  given: URLSearchParams,
  origin: string,
): { record: GamesRecord; address: string; headers: Record<string, string> } {
  const params = meantNames(given);
  refuseUnknown(params, DOWNLOAD_PARAMS);
  const asOf = parseAsOf(live.games, params);
  const pinned = new URLSearchParams(momentParams({ asOf, pinned: live.revision }));
  const address = `${origin}/api/v1/${live.games.id}/${file}?${pinned}`;
  const path = `/api/v1/${live.games.id}/${file}`;
  return {
    record: recordAsOf(live, asOf),
    address,
    headers: answerHeaders(live, { path, params }),
  };
}

/**
 * Answers `GET /api/v1/{games}/datapackage.zip`: a Frictionless Data Package of all resources, streamed;
 * `origin`: what whole addresses begin with. Throws `unknown_parameter` or `invalid_parameter`.
 */
export function readDataPackage(
  live: LiveRecord,
  given: URLSearchParams,
  origin: string,
): Response {
  const { record, address, headers } = asked(live, "datapackage.zip", given, origin);
  return fileResponse(
    dataPackage(record, address),
    { name: `${fileName(live, "datapackage", record.asOf)}.zip`, type: "application/zip" },
    headers,
  );
}

/**
 * Answers `GET /api/v1/{games}/facts.sqlite`: all resources as a SQLite file; `origin`: what whole addresses
 * begin with. Throws `unknown_parameter` or `invalid_parameter`.
 */
export async function readFactsDatabase(
  live: LiveRecord,
  given: URLSearchParams,
  origin: string,
): Promise<Response> {
  const { record, address, headers } = asked(live, "facts.sqlite", given, origin);
  const { bytes, stream } = await factsDatabase(record, address);
  return fileResponse(
    stream,
    {
      name: `${fileName(live, "facts", record.asOf)}.sqlite`,
      type: "application/vnd.sqlite3",
    },
    // A server sees by it whether it can keep the answer.
    { ...headers, "content-length": `${bytes}` },
  );
}
