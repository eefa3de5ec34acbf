import type { Correction } from "@/lib/change/corrections";
import type { LiveRecord } from "@/lib/record/games-record";
import { meantNames } from "@/lib/schemas/param-names";
import { refuseUnknown } from "@/lib/schemas/resource-query";
import { jsonResponse } from "./respond";

/**
 * Answers `GET /api/v1/{games}/corrections`: what was public and was changed afterwards, the newest
 * first, each row as it was and as it became (`null`: it was not there); `rows` is `null` where they cannot be
 * read. Throws `unknown_parameter`.
 */
export function readCorrections(
  { games, revision }: LiveRecord,
  corrections: readonly Correction[],
  params: URLSearchParams,
): Response {
  refuseUnknown(meantNames(params), []);
  return jsonResponse({
    data: corrections.map(({ role, rows, gone: _, ...correction }) => ({
      ...correction,
      by: role ?? "import",
      rows:
        rows?.map(({ table, key, before, after }) => ({ list: table, id: key, before, after })) ??
        null,
    })),
    meta: { games: games.id, asOf: null, revision, total: corrections.length },
  });
}
