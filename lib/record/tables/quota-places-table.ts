import type { PlaceStatus } from "@/lib/qualification/ledger";
import type { Basis, Continent, Day, Finish, Gender } from "@/lib/qualification/vocabulary";
import { alphabetical } from "../fold";
import { plainColumn, sourceColumn, type TableDefinition, type TableRow } from "../table";

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

const moved = (place: MovedPlace | null) =>
  place && { id: place.id, noc: place.noc, boxer: { slug: place.boxerSlug, name: place.boxer } };

export const quotaPlacesTable: TableDefinition<PlaceRow> = {
  resource: "quota-places",
  filters: ["gender", "category", "noc", "continent", "route", "status"],
  defaultSort: [
    { column: "category", descending: false },
    { column: "wonOn", descending: false },
    { column: "nation", descending: false },
  ],
  columns: [
    plainColumn("id", (row) => row.id, { isDefault: false }),
    plainColumn("gender", (row) => row.gender),
    plainColumn("category", (row) => row.category, { sortBy: (row) => row.categoryPosition }),
    {
      id: "boxer",
      csv: [
        ["boxer", (row) => row.boxer],
        ["boxerSlug", (row) => row.boxerSlug],
      ],
      json: (row) => ({ boxer: { slug: row.boxerSlug, name: row.boxer } }),
      sortBy: (row) => alphabetical(row.boxer),
      isDefault: true,
    },
    {
      id: "nation",
      csv: [
        ["noc", (row) => row.noc],
        ["nation", (row) => row.nation],
      ],
      json: (row) => ({ noc: row.noc, nation: row.nation }),
      sortBy: (row) => row.noc,
      isDefault: true,
    },
    plainColumn("continent", (row) => row.continent, { isDefault: false }),
    plainColumn("route", (row) => row.route, { sortBy: (row) => row.routePosition }),
    plainColumn("finish", (row) => row.finish, { isDefault: false }),
    {
      id: "wonOn",
      csv: [
        ["wonOn", (row) => row.wonOn],
        ["wonOnIsExact", (row) => row.wonOn && String(row.wonOnIsExact)],
      ],
      json: (row) => ({ wonOn: row.wonOn, wonOnIsExact: row.wonOnIsExact }),
      sortBy: (row) => row.wonOn,
      isDefault: true,
    },
    {
      id: "status",
      csv: [
        ["status", (row) => row.status],
        ["reallocatedFrom", (row) => row.movedFrom?.id ?? null],
        ["reallocatedTo", (row) => row.movedTo?.id ?? null],
      ],
      json: (row) => ({
        status: row.status,
        reallocatedFrom: moved(row.movedFrom),
        reallocatedTo: moved(row.movedTo),
      }),
      sortBy: (row) => row.status,
      isDefault: true,
    },
    plainColumn("basis", (row) => row.basis, { isDefault: false }),
    plainColumn("note", (row) => row.note, { isDefault: false }),
    sourceColumn(),
  ],
};
