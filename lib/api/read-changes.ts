import type { ComparedRecords } from "@/lib/data/compared-records";
import { CHANGE_KINDS, changedRows } from "@/lib/record/changed-rows";
import { type ChangesBetween, changesBetween } from "@/lib/record/changes-between";
import type { GamesRecord, LiveRecord } from "@/lib/record/games-record";
import { REVISION } from "@/lib/record/moment";
import type { PlaceRow } from "@/lib/record/tables/quota-places-table";
import { quotaPlacesTable } from "@/lib/record/tables/quota-places-table";
import { jsonWriter } from "@/lib/record/write-fields";
import { comparedMomentText, FROM, TO } from "@/lib/schemas/compared-moments";
import { FORMATS, parseChoice, refuseUnknown } from "@/lib/schemas/resource-query";
import { answerHeaders, pinnedAddress } from "./answer-headers";
import { fileName } from "./file-name";
import { jsonAnswer, responseOf } from "./plain-answer";
import type { TypedField } from "./typed-fields";
import { WRITERS } from "./writers";

/** The parameters that it takes. */
export const CHANGES_PARAMS = [FROM, TO, "noc", REVISION, "format"] as const;

const writePlace = jsonWriter(quotaPlacesTable.columns);
const placeOrNull = (row: PlaceRow | null) => row && writePlace(row);

const PLAIN = { values: [], isNullable: true, isOptional: false, mayBeEmpty: true } as const;
/** What the columns mean that a list of places has not. */
const MORE_FIELDS: ReadonlyMap<string, TypedField> = new Map(
  [
    {
      ...PLAIN,
      column: "change",
      type: "enum" as const,
      values: CHANGE_KINDS,
      isNullable: false,
      mayBeEmpty: false,
      about:
        "Whether the place was gained, lost, or has another holder (moved). The row is the place in the later state; of one that was lost, in the earlier.",
    },
    {
      ...PLAIN,
      column: "nocBefore",
      type: "string" as const,
      about: "IOC code of the nation that held a place which has another holder.",
    },
    {
      ...PLAIN,
      column: "boxerBefore",
      type: "string" as const,
      about: "The boxer who held it.",
    },
  ].map((field) => [field.column, { ...field, name: field.column }]),
);

interface Asked {
  /** By its IOC code; `null`: all nations. */
  noc: string | null;
  params: URLSearchParams;
  /** The Games at its newest revision. */
  newest: LiveRecord;
  /** What whole addresses begin with. */
  origin?: string;
}

/**
 * Answers `GET /api/v1/{games}/changes`: the places that were gained, lost or have another holder between
 * two states of the record, and, as JSON, the numbers of both in `meta`. Throws `unknown_parameter` or
 * `invalid_parameter`.
 */
export function readChanges(
  { from, to }: ComparedRecords,
  { noc, params, newest, origin = "" }: Asked,
): Response {
  refuseUnknown(params, CHANGES_PARAMS);
  const format = parseChoice("format", params, FORMATS);
  const changes = changesBetween(from.record, to.record, noc);
  const path = `/api/v1/${newest.games.id}/changes`;
  const asked = params.get(REVISION);
  const pinned = asked === null ? null : Number(asked);
  const revision = pinned ?? newest.revision;
  const headers = answerHeaders({ revision, pinned }, { path, params });
  if (format === "json") {
    return responseOf(jsonAnswer(JSON.stringify(bodyOf({ from, to }, changes, noc)), { headers }));
  }
  const named = [from, to].flatMap(({ moment }) =>
    moment.asOf === null && moment.pinned === null ? [] : [comparedMomentText(moment)],
  );
  const filters = Object.fromEntries([FROM, TO].map((name, at) => [name, named[at] ?? "now"]));
  return responseOf(
    WRITERS[format]({
      answer: changedRows(changes.places),
      resource: "quota-places",
      table: { name: "changes", moreFields: MORE_FIELDS },
      games: newest.games.name,
      publishedAt: to.record.publishedAt,
      address: () => origin + pinnedAddress(path, params, revision),
      fileName: fileName(
        { games: newest.games, pinned },
        ["changes", ...named, ...(noc === null ? [] : [noc.toLowerCase()])].join("-"),
        null,
      ),
      meta: {
        games: newest.games.id,
        asOf: to.record.asOf,
        revision: to.record.revision,
        total: changes.places.length,
        filters: { ...filters, ...(noc === null ? {} : { noc }) },
      },
      headers,
    }),
  );
}

function bodyOf({ from, to }: ComparedRecords, changes: ChangesBetween, noc: string | null) {
  const state = (record: GamesRecord, side: "before" | "after") => ({
    asOf: record.asOf,
    revision: record.revision,
    held: changes.held[side],
    firstAwarded: changes.firstAwarded[side],
    nations: changes.holders[side],
  });
  return {
    data: changes.places.map(({ kind, before, after }) => ({
      kind,
      before: placeOrNull(before),
      after: placeOrNull(after),
    })),
    meta: {
      games: to.record.games.id,
      from: state(from.record, "before"),
      to: state(to.record, "after"),
      total: changes.places.length,
      filters: noc === null ? {} : { noc: [noc] },
      nations: changes.nations,
    },
  };
}
