import { useTranslations } from "next-intl";
import {
  type MouseEvent,
  memo,
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
} from "react";
import type { CitedRecord } from "@/components/record/meta-line";
import { Menu } from "@/components/ui/menu";
import { momentParams } from "@/lib/record/moment";
import type {
  FacetCounts,
  FilterKey,
  TableDefinition,
  TableQuery,
  TableRow,
} from "@/lib/record/table";
import { formatSortKey } from "@/lib/record/table-query";
import type { FilterOptions } from "./column-view";
import { ColumnsMenu } from "./columns-menu";
import { FilterMenu } from "./filter-menu";
import { TableMeta } from "./table-meta";
import { TableParts } from "./table-parts";
import styles from "./toolbar.module.css";

interface TableToolbarProps<Row extends TableRow> {
  definition: TableDefinition<Row>;
  query: TableQuery;
  cited: CitedRecord;
  title: string;
  onChange: (query: TableQuery) => void;
  hrefOf: (query: TableQuery) => string;
  options: FilterOptions;
  facets: FacetCounts;
  /** Ids of the columns on screen. */
  shown: readonly string[];
  rowsFound: number;
  rowsInAll: number;
  path: string;
  unasked: TableQuery["filters"];
  /** A list that is seen at a glance: nothing to search or filter. */
  isShort: boolean;
}

const NO_COUNTS: ReadonlyMap<string, number> = new Map();
const NONE: readonly string[] = [];

/** What stands in menus and below the table changes with few keys; these are not drawn anew with each. */
const QuietFilterMenu = memo(FilterMenu);
const QuietColumnsMenu = memo(ColumnsMenu);
const QuietMeta = memo(TableMeta) as typeof TableMeta;

/** Search, filters, columns, downloads, and what is chosen; a plain form where there is no script. */
export function TableToolbar<Row extends TableRow>({
  definition,
  query,
  cited,
  title,
  onChange,
  hrefOf,
  options,
  facets,
  shown,
  rowsFound,
  rowsInAll,
  path,
  unasked,
  isShort,
}: TableToolbarProps<Row>) {
  const t = useTranslations();
  const now = useRef({ query, onChange });
  useLayoutEffect(() => {
    now.current = { query, onChange };
  }, [query, onChange]);
  const setFilter = useCallback((key: FilterKey, values: readonly string[]) => {
    const { query: asked, onChange: ask } = now.current;
    ask({ ...asked, filters: { ...asked.filters, [key]: values } });
  }, []);
  const setColumns = useCallback((columns: string[] | null) => {
    now.current.onChange({ ...now.current.query, columns });
  }, []);
  const menus = useMemo(
    () => definition.filters.filter((key) => key !== definition.parts),
    [definition],
  );
  const chosen = useMemo(
    () =>
      menus.flatMap((key) =>
        (query.filters[key] ?? []).map((value) => ({
          key,
          value,
          label: options[key].find((option) => option.value === value)?.label ?? value,
          without: {
            ...query,
            filters: {
              ...query.filters,
              [key]: query.filters[key]?.filter((each) => each !== value) ?? [],
            },
          },
        })),
      ),
    [menus, options, query],
  );
  const isNarrowed = definition.columns.some(
    ({ countedUnder }) => Object.keys(countedUnder?.(query.filters) ?? {}).length > 0,
  );
  const { parts } = definition;
  const words = definition.resource === "boxers" ? "boxers" : "holds";
  const shownParts = parts ? (query.filters[parts] ?? []) : [];
  const partShown = (shownParts.length === 1 && shownParts[0]) || "all";
  const cleared = { ...query, q: "", filters: unasked };
  const status = useRef<HTMLSpanElement>(null);
  const follow = (next: TableQuery) => (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onChange(next);
    // What was clicked may be gone; the count says what came of it.
    status.current?.focus();
  };
  const said = useMemo(() => {
    const named = chosen.map(({ key, label }) => `${t(`table.filter.${key}`)}: ${label}`);
    return { chosen: named, query, rowsFound, shown };
  }, [chosen, query, rowsFound, shown, t]);
  const columnsMenu = (
    <QuietColumnsMenu columns={definition.columns} onChange={setColumns} shown={shown} />
  );
  return (
    <>
      <form
        action={path}
        // What is chosen stands in the address, not in what a browser remembers of the fields.
        autoComplete="off"
        className={`${styles.toolbar} ${isShort ? styles.short : ""}`}
        onSubmit={(event) => event.preventDefault()}
      >
        {isShort ? (
          columnsMenu
        ) : (
          <>
            <input
              aria-label={t("table.search")}
              className={styles.search}
              maxLength={100}
              name="q"
              onChange={(event) => onChange({ ...query, q: event.target.value })}
              placeholder={t("table.searchPlaceholder")}
              type="search"
              value={query.q}
            />
            <Menu
              buttonClass={`${styles.filter} ${styles.opensFilters} ${chosen.length ? styles.on : ""}`}
              id="filters"
              label={
                <>
                  {t("table.filters")}
                  {chosen.length ? (
                    <span className={styles.chosenCount}>{chosen.length}</span>
                  ) : null}
                </>
              }
              menuClass={styles.filters}
              title={t("table.filters")}
            >
              {menus
                .filter((key) => options[key].length > 1)
                .map((key) => (
                  <QuietFilterMenu
                    chosen={query.filters[key] ?? NONE}
                    counts={facets[key] ?? NO_COUNTS}
                    filter={key}
                    key={key}
                    onChange={setFilter}
                    options={options[key]}
                  />
                ))}

              {columnsMenu}
            </Menu>
            <span className={styles.phoneOnly}>
              <Menu
                buttonClass={styles.filter}
                id="sort-menu"
                label={t("table.sort")}
                title={t("table.sort")}
              >
                <ul className={styles.options}>
                  {shown.map((column) => {
                    const next = { ...query, sort: [{ column, descending: false }] };
                    return (
                      <li key={column}>
                        <a href={hrefOf(next)} onClick={follow(next)}>
                          {t(`columns.${column}` as "columns.id")}
                        </a>
                      </li>
                    );
                  })}
                </ul>
              </Menu>
            </span>
          </>
        )}
        {definition.parts
          ? query.filters[definition.parts]?.map((value) => (
              <input key={value} name={definition.parts} type="hidden" value={value} />
            ))
          : null}
        {Object.entries(momentParams(cited)).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        {query.sort.length ? (
          <input name="sort" type="hidden" value={query.sort.map(formatSortKey).join(",")} />
        ) : null}
        {query.columns ? (
          <input name="columns" type="hidden" value={query.columns.join(",")} />
        ) : null}
        <noscript>
          <button type="submit">{t("table.apply")}</button>
        </noscript>
      </form>
      {definition.parts ? (
        <TableParts
          counts={facets[definition.parts] ?? NO_COUNTS}
          follow={follow}
          hrefOf={hrefOf}
          isNarrowed={isNarrowed}
          part={definition.parts}
          words={words}
          query={query}
          values={options[definition.parts].map(({ value }) => value)}
        />
      ) : null}
      <p className={styles.status}>
        <span ref={status} role="status" tabIndex={-1}>
          {t.rich(parts ? `table.rowsOf.${words}` : "table.rows", {
            rows: rowsFound,
            total: rowsInAll,
            part: partShown,
            isNarrowed: String(isNarrowed),
            b: (text) => <b>{text}</b>,
          })}
        </span>
        {chosen.map(({ key, value, label, without }) => (
          <a
            aria-label={t("table.remove", { filter: `${t(`table.filter.${key}`)}: ${label}` })}
            className={styles.chip}
            href={hrefOf(without)}
            key={`${key} ${value}`}
            onClick={follow(without)}
          >
            {label} <span aria-hidden="true">×</span>
          </a>
        ))}
        {chosen.length || query.q ? (
          <a className={styles.clear} href={hrefOf(cleared)} onClick={follow(cleared)}>
            {t("table.clear")}
          </a>
        ) : null}
      </p>
      <QuietMeta
        {...useDeferredValue(said)}
        definition={definition}
        record={cited}
        rowsInAll={rowsInAll}
        title={title}
      />
    </>
  );
}
