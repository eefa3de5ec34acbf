"use client";

import {
  columnOrderingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useTranslations } from "next-intl";
import { Fragment, type MouseEvent, useMemo } from "react";
import type { CitedRecord } from "@/components/record/meta-line";
import type { FilterValues } from "@/lib/record/filters";
import type { FirstView } from "@/lib/record/first-view";
import {
  chosenColumns,
  type NameOrder,
  type TableDefinition,
  type TableQuery,
  type TableRow,
  tableInOrder,
} from "@/lib/record/table";
import { makeTableParams } from "@/lib/record/table-query";
import type { ColumnViews, FilterOptions } from "./column-view";
import styles from "./data-table.module.css";
import { DrawnRows } from "./drawn-row";
import { NoRows } from "./no-rows";
import { TableLetters } from "./table-letters";
import { TableToolbar } from "./table-toolbar";
import { useColumnHead } from "./use-column-head";
import { useGrowingRows } from "./use-growing-rows";
import { useTableQuery } from "./use-table-query";
import { useTableRows } from "./use-table-rows";

const features = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});

const NO_FILTERS: TableQuery["filters"] = {};

const NO_LETTERS: ReadonlyMap<string, string> = new Map();
const FEWEST_WITH_LETTERS = 40;
/** More rows than this are not drawn at once; the CSV has them all. */
const MOST_ROWS = 1000;
/** More rows than these make a frame in another site's page too long. */
const MOST_STILL_ROWS = 30;
/** More columns than this scroll sideways in their own box. */
const MOST_COLUMNS_IN_PAGE = 8;

export interface DataTableProps<Row extends TableRow> {
  definition: TableDefinition<Row>;
  /** The order of names in the language of the page; `null`: the record's own. */
  nameOrder: NameOrder | null;
  views: ColumnViews<Row>;
  view: FirstView<Row>;
  /** The question that the first view answers, as parameters. */
  viewParams: string;
  /** The record that the rows are of, and that links keep the state of. */
  cited: CitedRecord;
  /** Where all rows are, for filtering without the server. */
  rowsPath: string;
  values: FilterValues;
  /** What the page shows that is asked for nothing in particular; every row where it is left out. */
  unasked?: TableQuery["filters"];
  options: FilterOptions;
  title: string;
  /** The page's own address, without parameters. */
  path: string;
  /** Without anything to set, and with the first rows only: an embed, which runs no script of this. */
  isStill?: boolean;
  /** Without search and filters: so few rows are seen at a glance. */
  isShort?: boolean;
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.altKey;
}

/**
 * A table whose whole state lives in the URL. The server's HTML is already filtered; every control
 * is also a link or a form, so that it works without JavaScript.
 */
export function DataTable<Row extends TableRow>({
  definition: definitionOfRecord,
  nameOrder,
  views,
  view,
  viewParams,
  cited,
  rowsPath,
  values,
  unasked = NO_FILTERS,
  options,
  title,
  path,
  isStill = false,
  isShort = false,
}: DataTableProps<Row>) {
  const t = useTranslations();
  const definition = useMemo(
    () => tableInOrder(definitionOfRecord, nameOrder),
    [definitionOfRecord, nameOrder],
  );
  const [query, setQuery] = useTableQuery(definition, values, unasked);
  const { found, rowsFound, facets, drops, isWaiting } = useTableRows({
    definition,
    view,
    viewParams,
    rowsPath,
    query,
    moment: cited,
  });
  const shown = useMemo(
    () => chosenColumns(definition, query.columns).map(({ id }) => id),
    [definition, query.columns],
  );
  const columns = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return helper.columns(
      definition.columns.map(({ id, sortBy }) =>
        helper.accessor((row) => sortBy(row), {
          id,
          sortDescFirst: false,
        }),
      ),
    );
  }, [definition]);
  const sorting = useMemo(
    () => query.sort.map(({ column, descending }) => ({ id: column, desc: descending })),
    [query.sort],
  );
  const drawn = useMemo(
    () => found.slice(0, isStill ? MOST_STILL_ROWS : MOST_ROWS),
    [found, isStill],
  );
  const { parts, isGrowing, boxRef, leastHeight } = useGrowingRows(drawn, query);
  const table = useTable({
    features,
    columns,
    data: drawn,
    getRowId: (row) => row.id,
    manualSorting: true,
    enableMultiRemove: true,
    state: {
      sorting,
      columnOrder: shown,
      columnVisibility: Object.fromEntries(
        definition.columns.map(({ id }) => [id, shown.includes(id)]),
      ),
    },
    onSortingChange: (updater) => {
      const next = typeof updater === "function" ? updater(sorting) : updater;
      setQuery({ ...query, sort: next.map(({ id, desc }) => ({ column: id, descending: desc })) });
    },
  });
  const hrefOf = (next: TableQuery) => {
    const params = makeTableParams(next, cited).toString();
    return params ? `${path}?${params}` : path;
  };
  const headOf = useColumnHead(options, query.filters);
  const heads = useMemo(
    () => new Map(definition.columns.map((column) => [column.id, headOf(column)] as const)),
    [definition, headOf],
  );
  const shownColumns = useMemo(
    () => shown.map((id) => ({ id, head: heads.get(id)?.head ?? "", view: views[id] })),
    [heads, shown, views],
  );
  const { letterOf } = definition;
  const hasLetters = query.sort.length === 0 && drawn.length >= FEWEST_WITH_LETTERS;
  const letters = useMemo(
    () => (letterOf && hasLetters ? firstOfLetters(drawn, letterOf) : NO_LETTERS),
    [drawn, hasLetters, letterOf],
  );
  if (view.rowsInAll === 0) return <NoRows drops={[]} hrefOf={hrefOf} isOfNothing query={query} />;
  const order = query.sort.length ? query.sort : definition.defaultSort;
  const orderedBy = order[0]?.column ?? "";

  return (
    <>
      {isStill ? null : (
        <TableToolbar
          cited={cited}
          definition={definition}
          facets={facets}
          hrefOf={hrefOf}
          isShort={isShort}
          onChange={setQuery}
          options={options}
          path={path}
          query={query}
          rowsFound={rowsFound}
          rowsInAll={view.rowsInAll}
          shown={shown}
          title={title}
          unasked={unasked}
        />
      )}
      <TableLetters letters={letters} />
      {rowsFound === 0 ? (
        <NoRows drops={drops} hrefOf={hrefOf} query={query} />
      ) : (
        <div
          aria-busy={isWaiting || isGrowing}
          ref={boxRef}
          style={{ minHeight: leastHeight }}
          className={shown.length > MOST_COLUMNS_IN_PAGE ? styles.wide : undefined}
          {...(shown.length > MOST_COLUMNS_IN_PAGE
            ? { tabIndex: 0, role: "region", "aria-label": t("table.scroll", { title }) }
            : {})}
        >
          <table className={styles.table}>
            <caption className="visually-hidden">
              {isStill ? title : `${title}. ${t("table.sortHint")}`}
            </caption>
            <thead>
              {table.getHeaderGroups().map((group) => (
                <tr key={group.id}>
                  {group.headers.map(({ column }) => {
                    const position = order.findIndex((key) => key.column === column.id);
                    const key = order[position];
                    const next = {
                      column: column.id,
                      descending: key !== undefined && position === 0 && !key.descending,
                    };
                    const head = (
                      <th
                        aria-sort={
                          key && position === 0
                            ? key.descending
                              ? "descending"
                              : "ascending"
                            : undefined
                        }
                        className={headClass(views[column.id], heads.get(column.id)?.isLong)}
                        key={column.id}
                        scope="col"
                      >
                        {isStill ? (
                          heads.get(column.id)?.head
                        ) : (
                          <a
                            href={hrefOf({ ...query, sort: [next] })}
                            onClick={(event) => {
                              if (!isPlainClick(event)) return;
                              event.preventDefault();
                              if (event.shiftKey) column.toggleSorting(undefined, true);
                              else setQuery({ ...query, sort: [next] });
                            }}
                          >
                            {heads.get(column.id)?.head}
                          </a>
                        )}
                        {key && (position === 0 || query.sort.length > 0) ? (
                          <span aria-hidden="true" className={styles.arrow}>
                            {key.descending ? "▾" : "▴"}
                            {query.sort.length > 1 ? position + 1 : ""}
                          </span>
                        ) : null}
                      </th>
                    );
                    if (!views[column.id]?.code) return head;
                    return (
                      <Fragment key={column.id}>
                        <th scope="col">{t("columns.noc")}</th>
                        {head}
                      </Fragment>
                    );
                  })}
                </tr>
              ))}
            </thead>
            {parts.map((rows, at) => (
              <DrawnRows
                before={parts[at - 1]?.at(-1)}
                columns={shownColumns}
                // Parts are of one size, and each stands for its place.
                key={String(at)}
                letters={letters}
                orderedBy={orderedBy}
                rows={rows}
              />
            ))}
          </table>
        </div>
      )}
      {rowsFound > drawn.length ? (
        <p className={styles.quiet}>
          {t(isStill ? "table.firstRows" : "table.limited", {
            shown: drawn.length,
            rows: rowsFound,
          })}{" "}
          {isStill ? <a href={hrefOf(query)}>{t("table.allRows")}</a> : null}
        </p>
      ) : null}
    </>
  );
}

function headClass<Row>(view: ColumnViews<Row>[string] | undefined, isLong = false) {
  return [view?.isNumber ? styles.number : "", isLong ? styles.longHead : ""]
    .filter(Boolean)
    .join(" ");
}

/** The first row of each letter, with the address of the letter. */
function firstOfLetters<Row extends TableRow>(
  rows: readonly Row[],
  letterOf: (row: Row) => string,
): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const row of rows) {
    const letter = letterOf(row);
    if (!first.has(letter)) first.set(letter, row.id);
  }
  return new Map([...first].map(([letter, id]) => [id, `letter-${letter}`]));
}
