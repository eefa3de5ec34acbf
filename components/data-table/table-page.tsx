import { NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import type { ComponentType } from "react";
import { gamesLinks } from "@/components/ui/links";
import { filterValues } from "@/lib/record/filter-values";
import type { GamesRecord } from "@/lib/record/make-games-record";
import type { Resource, TableRow } from "@/lib/record/table";
import type { TablePageProps } from "./table-frame";
import styles from "./table-page.module.css";
import { useFilterOptions } from "./use-filter-options";

interface TablePageContentProps<Row extends TableRow> {
  record: GamesRecord;
  resource: Exclude<Resource, "bouts">;
  rows: readonly Row[];
  title: string;
  intro: string;
  Table: ComponentType<TablePageProps<Row>>;
}

/** A page that is a table: heading, what is counted, and the table with the words that it needs. */
export function TablePage<Row extends TableRow>({
  record,
  resource,
  rows,
  title,
  intro,
  Table,
}: TablePageContentProps<Row>) {
  const links = gamesLinks(useLocale(), record.games.id);
  const { table, columns, values, words, moved } = useMessages();
  const allowed = filterValues(record);
  const options = useFilterOptions(record, allowed, rows);
  return (
    <>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.intro}>{intro}</p>
      <NextIntlClientProvider messages={{ table, columns, values, words, moved }}>
        <Table
          apiPath={links.api(resource)}
          games={record.games.id}
          options={options}
          path={links.table(resource)}
          rows={rows}
          title={title}
          values={allowed}
        />
      </NextIntlClientProvider>
    </>
  );
}
