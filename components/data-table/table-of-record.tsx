import { NextIntlClientProvider, useMessages } from "next-intl";
import type { ComponentType } from "react";
import type { PageParams } from "@/components/ui/day-href";
import { useLinks } from "@/components/ui/use-links";
import { useNameMessages } from "@/lib/i18n/names";
import { filterValues } from "@/lib/record/filters";
import { firstView, unaskedFilters } from "@/lib/record/first-view";
import type { GamesRecord } from "@/lib/record/games-record";
import { momentParams } from "@/lib/record/moment";
import type { TablePageId } from "@/lib/record/pages";
import { type TableDefinition, type TableRow, tableInOrder } from "@/lib/record/table";
import { makeTableParams, parseTableQuery } from "@/lib/record/table-query";
import type { TablePageProps } from "./table-frame";
import { useFilterOptions } from "./use-filter-options";
import { useNameOrder } from "./use-name-order";

export interface TableOfRecordProps<Row extends TableRow> {
  record: GamesRecord;
  /** The table, with its rows. */
  table: {
    definition: TableDefinition<Row> & { resource: TablePageId };
    rows: (record: GamesRecord) => readonly Row[];
  };
  /** Its question. */
  params: PageParams;
  title: string;
  Table: ComponentType<TablePageProps<Row>>;
  /** Without anything to set; see DataTable. */
  isStill?: boolean;
}

/** Fewer rows are seen at a glance. */
const FEWEST_WITH_FILTERS = 20;

/** A table of a record under the question of an address, with the words that its script needs. */
export function TableOfRecord<Row extends TableRow>({
  record,
  table: { definition, rows: rowsOf },
  params,
  title,
  Table,
  isStill = false,
}: TableOfRecordProps<Row>) {
  const { resource } = definition;
  const rows = rowsOf(record);
  const { id: games, name, isFeatured } = record.games;
  const links = useLinks({ games, asOf: null });
  // With another address after a publish the table on screen asks for its rows anew.
  const { asOf, pinned, revision, publishedAt } = record;
  const rowsQuery = new URLSearchParams(
    asOf === null && pinned === null ? { seen: `${revision}` } : momentParams(record),
  );
  const { table, columns, values, words, moved, meta, site } = useMessages();
  const names = useNameMessages();
  const allowed = filterValues(record);
  const unasked = unaskedFilters(definition, rows);
  const nameOrder = useNameOrder(record, resource);
  const query = parseTableQuery(definition, allowed, params, unasked);
  const options = useFilterOptions(record, allowed, rows, query.filters);
  return (
    <NextIntlClientProvider
      messages={{ table, columns, values, words, moved, meta, site, ...names }}
    >
      <Table
        cited={{ games: { id: games, name, isFeatured }, revision, publishedAt, asOf, pinned }}
        isShort={rows.length < FEWEST_WITH_FILTERS}
        isStill={isStill}
        nameOrder={nameOrder}
        options={options}
        path={links.table(resource)}
        rowsPath={`/api/tables/${games}/${resource}?${rowsQuery}`}
        title={title}
        unasked={unasked}
        values={allowed}
        view={firstView(tableInOrder(definition, nameOrder), rows, query)}
        viewParams={makeTableParams(query, record).toString()}
      />
    </NextIntlClientProvider>
  );
}
