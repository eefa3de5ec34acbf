import { NextIntlClientProvider, useMessages, useTranslations } from "next-intl";
import type { ComponentType } from "react";
import type { PageParams } from "@/components/ui/day-href";
import { LeftOutNote } from "@/components/ui/left-out-note";
import { useLinks } from "@/components/ui/use-links";
import { useNameMessages } from "@/lib/i18n/names";
import type { CountDefinition } from "@/lib/record/count-terms";
import { filterValues } from "@/lib/record/filters";
import { firstView, unaskedFilters } from "@/lib/record/first-view";
import type { GamesRecord } from "@/lib/record/games-record";
import { momentParams } from "@/lib/record/moment";
import type { TablePageId } from "@/lib/record/pages";
import type { FilterKey, TableDefinition, TableRow } from "@/lib/record/table";
import { makeTableParams, parseTableQuery } from "@/lib/record/table-query";
import { leftOut, tableParams } from "@/lib/schemas/meant-params";
import type { TablePageProps } from "./table-frame";
import styles from "./table-page.module.css";
import { useFilterLabel } from "./use-filter-label";
import { useFilterOptions } from "./use-filter-options";

interface TablePageContentProps<Row extends TableRow> {
  record: GamesRecord;
  /** The table of the page, with its rows. */
  table: {
    definition: TableDefinition<Row> & { resource: TablePageId };
    rows: (record: GamesRecord) => readonly Row[];
  };
  params: PageParams;
  title: string;
  intro: string;
  /** What can be counted otherwise than the table does. */
  count?: Partial<CountDefinition>;
  Table: ComponentType<TablePageProps<Row>>;
}

/** A page that is a table: heading, what is counted, and the table with the words that it needs. */
export function TablePage<Row extends TableRow>({
  record,
  table: { definition, rows: rowsOf },
  params,
  title,
  intro,
  count,
  Table,
}: TablePageContentProps<Row>) {
  const { resource } = definition;
  const rows = rowsOf(record);
  const { id: games, name, isFeatured } = record.games;
  const links = useLinks({ games, asOf: null });
  const ofMoment = useLinks(record);
  // With another address after a publish the table on screen asks for its rows anew.
  const { asOf, pinned, revision, publishedAt } = record;
  const rowsQuery = new URLSearchParams(
    asOf === null && pinned === null ? { seen: `${revision}` } : momentParams(record),
  );
  const { table, columns, values, words, moved, meta, site } = useMessages();
  const names = useNameMessages();
  const allowed = filterValues(record);
  const labelOf = useFilterLabel(record);
  const t = useTranslations();
  const unasked = unaskedFilters(definition, rows);
  const query = parseTableQuery(definition, allowed, params, unasked);
  const options = useFilterOptions(record, allowed, rows, query.filters);
  return (
    <>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.intro}>
        {intro}
        {count ? (
          <>
            {" "}
            <a href={ofMoment.count(count)}>{t("count.tableLink")}</a>
          </>
        ) : null}
      </p>
      <LeftOutNote
        address={{ path: links.table(resource), params }}
        labelOf={(field, value) =>
          field === "sort" || field === "columns"
            ? t(`columns.${value.replace(/^-/, "")}` as "columns.id")
            : labelOf(field as FilterKey, value)
        }
        leftOut={leftOut(tableParams(record, definition), params)}
        record={record}
      />
      <NextIntlClientProvider
        messages={{ table, columns, values, words, moved, meta, site, ...names }}
      >
        <Table
          cited={{ games: { id: games, name, isFeatured }, revision, publishedAt, asOf, pinned }}
          options={options}
          path={links.table(resource)}
          rowsPath={`/api/tables/${games}/${resource}?${rowsQuery}`}
          title={title}
          unasked={unasked}
          values={allowed}
          view={firstView(definition, rows, query)}
          viewParams={makeTableParams(query, record).toString()}
        />
      </NextIntlClientProvider>
    </>
  );
}
