import {
  BASES,
  type Basis,
  type Continent,
  type Day,
  FINISHES,
  type Finish,
  GENDERS,
  type Gender,
  PLACE_STATUSES,
  type PlaceStatus,
} from "@/lib/qualification/vocabulary";
import { columnsOf, continentColumn, nationColumn, sourceColumn } from "../columns-of";
import { type Field, objectField } from "../field";
import type { TableDefinition, TableRow } from "../table";

/** The other award of a place that moved. */
export interface MovedPlace {
  id: string;
  noc: string;
  boxer: string;
  boxerSlug: string;
}

/** One award of a place, with all that a table shows of it. */
export interface PlaceRow extends TableRow {
  gender: Gender;
  category: string;
  categoryPosition: number;
  weightLabel: string;
  noc: string;
  nation: string;
  isoAlpha2: string | null;
  continent: Continent | null;
  boxer: string;
  boxerSlug: string;
  /** By which boxers are in order; see `sortName`. */
  sortName: string;
  route: string;
  routePosition: number;
  finish: Finish | null;
  wonOn: Day | null;
  /** `false`: the place was its holder's by `wonOn`, not from that day. */
  wonOnIsExact: boolean;
  /** The day from which the place counts as its holder's, where `wonOn` is not known too. */
  awardedOn: Day;
  /** `false`: it was its holder's by `awardedOn`, not from that day. */
  awardedOnIsExact: boolean;
  status: PlaceStatus;
  basis: Basis;
  note: string | null;
  sourceUrl: string;
  movedFrom: MovedPlace | null;
  movedTo: MovedPlace | null;
}

type Holder = Pick<PlaceRow, "boxer" | "boxerSlug">;

const SLUG = { name: "slug", type: "string", value: (holder: Holder) => holder.boxerSlug } as const;
const NAME = { name: "name", type: "string", value: (holder: Holder) => holder.boxer } as const;
const HOLDER = [
  { ...SLUG, csv: "boxerSlug" },
  { ...NAME, csv: "boxer", leadsCsv: true },
] as const satisfies readonly Field<Holder>[];

/** The other award of a place that moved; in CSV its id. */
function movedField<const Name extends string>(
  name: Name,
  value: (row: PlaceRow) => MovedPlace | null,
) {
  return objectField({
    name,
    isNullable: true,
    value,
    members: [
      { name: "id", type: "string", csv: name, value: ({ id }) => id },
      { name: "noc", type: "string", value: ({ noc }) => noc },
      objectField({
        name: "boxer",
        isNullable: false,
        value: (place: MovedPlace) => place,
        members: [SLUG, NAME],
      }),
    ],
  });
}

const { column, plain } = columnsOf<PlaceRow>();

export const quotaPlacesTable = {
  resource: "quota-places",
  filters: ["gender", "category", "noc", "continent", "route", "status"],
  defaultSort: [
    { column: "category", descending: false },
    { column: "wonOn", descending: false },
    { column: "nation", descending: false },
  ],
  columns: [
    plain({ name: "id", type: "string", value: (row) => row.id }, { isDefault: false }),
    plain({ name: "gender", type: "enum", values: GENDERS, value: (row) => row.gender }),
    plain(
      { name: "category", type: "string", value: (row) => row.category },
      { sortBy: (row) => row.categoryPosition },
    ),
    column(
      "boxer",
      [
        objectField({
          name: "boxer",
          isNullable: false,
          value: ({ boxer, boxerSlug }: PlaceRow) => ({ boxer, boxerSlug }),
          members: HOLDER,
        }),
      ],
      { sortBy: (row) => row.sortName },
    ),
    nationColumn<PlaceRow>(),
    continentColumn<PlaceRow>(),
    plain(
      { name: "route", type: "string", value: (row) => row.route },
      { sortBy: (row) => row.routePosition },
    ),
    plain(
      {
        name: "finish",
        type: "enum",
        values: FINISHES,
        isNullable: true,
        value: (row) => row.finish,
      },
      { isDefault: false },
    ),
    column("wonOn", [
      { name: "wonOn", type: "date", isNullable: true, value: (row) => row.wonOn },
      {
        name: "wonOnIsExact",
        type: "boolean",
        value: (row) => row.wonOnIsExact,
        isEmptyInCsv: (row) => row.wonOn === null,
      },
    ]),
    column("status", [
      { name: "status", type: "enum", values: PLACE_STATUSES, value: (row) => row.status },
      movedField("reallocatedFrom", (row) => row.movedFrom),
      movedField("reallocatedTo", (row) => row.movedTo),
    ]),
    plain(
      { name: "basis", type: "enum", values: BASES, value: (row) => row.basis },
      { isDefault: false },
    ),
    plain(
      { name: "note", type: "string", isNullable: true, value: (row) => row.note },
      { isDefault: false },
    ),
    sourceColumn<PlaceRow>(),
  ],
} satisfies TableDefinition<PlaceRow>;
