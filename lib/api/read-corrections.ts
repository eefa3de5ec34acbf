import type { Correction } from "@/lib/change/corrections";
import type { LiveRecord } from "@/lib/record/games-record";
import { REVISION } from "@/lib/record/moment";
import { meantNames } from "@/lib/schemas/param-names";
import { refuseUnknown } from "@/lib/schemas/resource-query";
import { parseRevision, parseSince, SINCE } from "@/lib/schemas/revision";
import { answerHeaders } from "./answer-headers";
import { jsonResponse } from "./respond";

/**
 * Answers `GET /api/v1/{games}/corrections`: what was public and was changed afterwards, the newest
 * first, each row as it was and as it became (`null`: it was not there); `rows` is `null` where they cannot be
 * read. With `since` those after a revision, with `revision` those up to one. Throws `unknown_parameter`
 * or `invalid_parameter`.
 */
export function readCorrections(
  live: LiveRecord,
  corrections: readonly Correction[],
  given: URLSearchParams,
): Response {
  const params = meantNames(given);
  refuseUnknown(params, [REVISION, SINCE]);
  const { games } = live;
  const pinned = parseRevision(live, params);
  const revision = pinned ?? live.revision;
  const since = parseSince({ games, revision }, params) ?? 0;
  const asked = corrections.filter(
    (each) => each.revision > since && (pinned === null || each.revision <= pinned),
  );
  const body = {
    data: asked.map(({ role, rows, gone: _, ...correction }) => ({
      ...correction,
      by: role ?? "import",
      rows:
        rows?.map(({ table, key, before, after }) => ({ list: table, id: key, before, after })) ??
        null,
    })),
    meta: { games: games.id, asOf: null, revision, total: asked.length },
  };
  const path = `/api/v1/${games.id}/corrections`;
  return jsonResponse(body, { headers: answerHeaders({ revision, pinned }, { path, params }) });
}
