/** The places that changed between two states, as rows of a table. */
import type { PlaceChange } from "./changes-between";
import { columnsOf } from "./columns-of";
import { makeAnswer, type ResourceAnswer } from "./resource-reader";
import type { TableColumn } from "./table";
import { type PlaceRow, quotaPlacesTable } from "./tables/quota-places-table";

export const CHANGE_KINDS = [
  "gained",
  "lost",
  "moved",
] as const satisfies readonly PlaceChange["kind"][];

/** The place in the later state; one that was lost, in the earlier. */
interface ChangedRow extends PlaceRow {
  change: PlaceChange["kind"];
  /** Who held a place that has another holder; `null`: it was gained or lost. */
  heldBefore: PlaceRow | null;
}

const { column, plain } = columnsOf<ChangedRow>();

const COLUMNS: readonly TableColumn<ChangedRow>[] = [
  plain({ name: "change", type: "enum", values: CHANGE_KINDS, value: (row) => row.change }),
  ...quotaPlacesTable.columns,
  column("before", [
    {
      name: "nocBefore",
      type: "string",
      isNullable: true,
      value: (row) => row.heldBefore?.noc ?? null,
    },
    {
      name: "boxerBefore",
      type: "string",
      isNullable: true,
      value: (row) => row.heldBefore?.boxer ?? null,
    },
  ]),
];

function rowOf({ kind, before, after }: PlaceChange): ChangedRow {
  const place = kind === "lost" ? before : after;
  return { ...place, change: kind, heldBefore: kind === "moved" ? before : null };
}

/** The changes with the columns of places, what became of each before them and who held it behind. */
export function changedRows(places: readonly PlaceChange[]): ResourceAnswer {
  return makeAnswer(COLUMNS, places.map(rowOf));
}
