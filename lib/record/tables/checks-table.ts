import { checkKey } from "../check-key";
import {
  isCompared,
  RECORD_CHECK_KINDS,
  type RecordCheck,
  recordChecks,
  subjectText,
} from "../checks";
import { columnsOf, SOURCE_URL } from "../columns-of";
import { objectField } from "../field";
import { searchText } from "../fold";
import type { GamesRecord } from "../games-record";
import { findNamedRow, namedRowFacets } from "../named-row";
import {
  type Facets,
  FILTER_KEYS,
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

const { plain } = columnsOf<CheckRow>();

export const checksTable = {
  resource: "checks",
  filters: ["gender", "category", "noc", "route"],
  defaultSort: [
    { column: "kind", descending: false },
    { column: "subject", descending: false },
  ],
  columns: [
    plain(
      { name: "kind", type: "enum", values: RECORD_CHECK_KINDS, value: ({ check }) => check.kind },
      { sortBy: ({ check }) => RECORD_CHECK_KINDS.indexOf(check.kind) },
    ),
    plain(
      { name: "subject", type: "list", separator: " ", value: ({ check }) => check.subject },
      { sortBy: ({ position }) => position },
    ),
    plain({ name: "asOf", type: "date", isNullable: true, value: ({ check }) => check.asOf }),
    plain({
      name: "expected",
      type: "integer",
      isNullable: true,
      value: ({ check }) => check.expected,
    }),
    plain({
      name: "expectedMost",
      type: "integer",
      isNullable: true,
      value: ({ check }) => check.expectedMost,
    }),
    plain({ name: "actual", type: "integer", value: ({ check }) => check.actual }),
    plain({ name: "unfilled", type: "integer", value: ({ check }) => check.unfilled ?? 0 }),
    plain({ name: "holds", type: "boolean", isNullable: true, value: ({ holds }) => holds }),
    plain({ name: "known", type: "boolean", value: ({ check }) => check.known !== null }),
    plain({
      name: "reason",
      type: "string",
      isNullable: true,
      value: ({ check }) => check.known?.reason ?? null,
    }),
    plain(
      objectField({
        name: "source",
        isNullable: true,
        value: ({ sourceUrl }: CheckRow) => sourceUrl,
        members: [SOURCE_URL],
      }),
      { sortBy: ({ sourceUrl }) => sourceUrl },
    ),
    plain(
      { name: "rows", type: "list", value: ({ check }) => check.rows },
      { sortBy: ({ check }) => check.rows.length },
    ),
  ],
} satisfies TableDefinition<CheckRow>;

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
