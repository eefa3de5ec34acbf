import {
  checkKey,
  isCompared,
  RECORD_CHECK_KINDS,
  type RecordCheck,
  recordChecks,
  subjectText,
} from "../checks";
import { searchText } from "../fold";
import type { GamesRecord } from "../make-games-record";
import { findNamedRow, namedRowFacets } from "../named-row";
import {
  type Facets,
  FILTER_KEYS,
  plainColumn,
  type TableDefinition,
  type TableQuery,
  type TableRow,
} from "../table";

/** One check of the record with its figures. */
export interface CheckRow extends TableRow {
  check: RecordCheck;
  position: number;
  /** `null`: no number is published yet, or not all places that it counts are given. */
  holds: boolean | null;
  /** The page that printed the number, or that explains why the check does not hold. */
  sourceUrl: string | null;
}

export const checksTable: TableDefinition<CheckRow> = {
  resource: "checks",
  filters: ["gender", "category", "noc", "route"],
  defaultSort: [
    { column: "kind", descending: false },
    { column: "subject", descending: false },
  ],
  columns: [
    plainColumn("kind", ({ check }) => check.kind, {
      sortBy: ({ check }) => RECORD_CHECK_KINDS.indexOf(check.kind),
    }),
    {
      id: "subject",
      csv: [["subject", ({ check }) => subjectText(check)]],
      json: ({ check }) => ({ subject: check.subject }),
      sortBy: ({ position }) => position,
      isDefault: true,
    },
    plainColumn("asOf", ({ check }) => check.asOf),
    plainColumn("expected", ({ check }) => check.expected),
    plainColumn("expectedMost", ({ check }) => check.expectedMost),
    plainColumn("actual", ({ check }) => check.actual),
    plainColumn("unfilled", ({ check }) => check.unfilled ?? 0),
    {
      id: "holds",
      csv: [["holds", ({ holds }) => (holds === null ? null : String(holds))]],
      json: ({ holds }) => ({ holds }),
      sortBy: ({ holds }) => (holds === null ? null : Number(holds)),
      isDefault: true,
    },
    {
      id: "known",
      csv: [["known", ({ check }) => String(check.known !== null)]],
      json: ({ check }) => ({ known: check.known !== null }),
      sortBy: ({ check }) => Number(check.known !== null),
      isDefault: true,
    },
    plainColumn("reason", ({ check }) => check.known?.reason ?? null),
    {
      id: "source",
      csv: [["sourceUrl", ({ sourceUrl }) => sourceUrl]],
      json: ({ sourceUrl }) => ({ source: sourceUrl === null ? null : { url: sourceUrl } }),
      sortBy: ({ sourceUrl }) => sourceUrl,
      isDefault: true,
    },
    {
      id: "rows",
      csv: [["rows", ({ check }) => check.rows.join(" | ") || null]],
      json: ({ check }) => ({ rows: check.rows }),
      sortBy: ({ check }) => check.rows.length,
      isDefault: true,
    },
  ],
};

/** One tuple for each combination of the values that a question names. */
function facetsOfFilters(filters: TableQuery["filters"]): Facets[] {
  return FILTER_KEYS.reduce<Facets[]>(
    (tuples, key) => {
      const values = filters[key];
      if (!values) return tuples;
      return tuples.flatMap((tuple) => values.map((value) => ({ ...tuple, [key]: value })));
    },
    [{}],
  );
}

/** Every check of the record, in the order of their kinds. */
export function checkRows(record: GamesRecord): CheckRow[] {
  return recordChecks(record).checks.map((check, position) => {
    const named = check.subject.map((part) => findNamedRow(record, part));
    return {
      id: checkKey(check.kind, subjectText(check)),
      facets: check.published
        ? facetsOfFilters(check.published.filters)
        : [Object.assign({}, ...named.map((row) => namedRowFacets(record, row)))],
      search: searchText([check.kind, ...check.subject]),
      check,
      position,
      holds: isCompared(check) ? check.holds : null,
      sourceUrl: check.known?.sourceUrl ?? check.published?.count.sourceUrl ?? null,
    };
  });
}
