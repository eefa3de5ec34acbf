import { type Count, countBy } from "./count-definition";
import type { CountDefinition } from "./count-terms";
import { type GamesRecord, required } from "./games-record";
import { makeAnswer, type ResourceAnswer } from "./resource-reader";
import { chosenColumns, sortRows } from "./table";
import { TABLES } from "./tables";
import type { NationRow } from "./tables/nations-table";
import { placeRow } from "./tables/quota-place-rows";

/** Of a nation, what the definition counts; the other numbers of its row are by another. */
const NATION_COLUMNS = ["nation", "continent", "placesMen", "placesWomen", "places"];
const NO_SEARCH = "";

export interface CountedRows {
  count: Count;
  answer: ResourceAnswer;
}

/**
 * What a definition counts in a record, as rows: awards as in `quota-places`, those lost by the day too,
 * boxers as in `boxers`, and nations with their places counted by the definition.
 */
export function countedRows(record: GamesRecord, definition: CountDefinition): CountedRows {
  const count = countBy(record, definition);
  return { count, answer: answerOf(record, definition, count) };
}

function answerOf(
  record: GamesRecord,
  { what }: CountDefinition,
  { ids, nations }: Count,
): ResourceAnswer {
  if (what === "places") {
    const { definition } = TABLES["quota-places"];
    const rows = ids.map((id) => placeRow(record, required(record.placeById, id), NO_SEARCH));
    return makeAnswer(definition.columns, sortRows(definition, rows, []));
  }
  const isCounted = new Set(ids);
  if (what === "boxers") {
    const { definition, rows } = TABLES.boxers;
    const counted = rows(record).filter(({ id }) => isCounted.has(id));
    return makeAnswer(definition.columns, sortRows(definition, counted, []));
  }
  const { definition, rows } = TABLES.nations;
  const byNoc = new Map(nations.map((nation) => [nation.noc, nation]));
  const counted = rows(record).flatMap((row): NationRow[] => {
    const own = byNoc.get(row.noc);
    if (!own) return [];
    return [{ ...row, placesMen: own.M, placesWomen: own.W, places: own.total }];
  });
  return makeAnswer(
    chosenColumns<NationRow>(definition, NATION_COLUMNS),
    sortRows<NationRow>(definition, counted, []),
  );
}
