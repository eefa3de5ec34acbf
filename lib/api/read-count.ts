import { countInEnglish } from "@/lib/i18n/count-in-english";
import { recordAsOf } from "@/lib/record/as-of";
import { COUNT_PARAMS, type Counted, countParams, countValues } from "@/lib/record/count-terms";
import { countedRows } from "@/lib/record/counted-rows";
import type { LiveRecord } from "@/lib/record/games-record";
import { AS_OF, REVISION } from "@/lib/record/moment";
import type { Resource } from "@/lib/record/table";
import { parseAsOf } from "@/lib/schemas/as-of";
import { parseCountStrictly } from "@/lib/schemas/count-params";
import { meantNames } from "@/lib/schemas/param-names";
import { FORMATS, parseChoice, refuseUnknown } from "@/lib/schemas/resource-query";
import { answerHeaders, pinnedAddress } from "./answer-headers";
import { fileName } from "./file-name";
import { responseOf } from "./plain-answer";
import { WRITERS } from "./writers";

/** The parameters that it takes. */
export const COUNT_QUERY = [...COUNT_PARAMS, AS_OF, REVISION, "format"] as const;

/** Whose rows stand in the answer. */
const ROWS_OF: Readonly<Record<Counted, Resource>> = {
  places: "quota-places",
  boxers: "boxers",
  nations: "nations",
};

/**
 * Answers `GET /api/v1/{games}/count` from the live record: what a definition counts as rows, and in
 * `meta.count` the number with the definition; `origin`: what whole addresses begin with. Throws `unknown_parameter` or `invalid_parameter`.
 */
export function readCount(live: LiveRecord, given: URLSearchParams, origin = ""): Response {
  const params = meantNames(given);
  refuseUnknown(params, COUNT_QUERY);
  const definition = parseCountStrictly(params);
  const asOf = parseAsOf(live.games, params);
  const format = parseChoice("format", params, FORMATS);
  const record = recordAsOf(live, asOf);
  const { count, answer } = countedRows(record, definition);
  const { sentence, definition: words } = countInEnglish(record, definition, count);
  const path = `/api/v1/${record.games.id}/count`;
  const named = Object.values(countParams(definition));
  const written = WRITERS[format]({
    answer,
    resource: ROWS_OF[definition.what],
    games: record.games.name,
    publishedAt: record.publishedAt,
    address: () => origin + pinnedAddress(path, params, record.revision),
    fileName: fileName(live, ["count", ...named].join("-"), asOf),
    meta: {
      games: record.games.id,
      asOf,
      revision: record.revision,
      total: answer.total,
      filters: {},
      count: {
        ...countValues(definition),
        number: count.total,
        men: count.M,
        women: count.W,
        sentence,
        definition: words,
      },
    },
    headers: answerHeaders(live, { path, params }),
  });
  return responseOf(written);
}
