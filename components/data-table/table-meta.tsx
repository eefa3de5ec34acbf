import { useTranslations } from "next-intl";
import { type CitedRecord, MetaLine } from "@/components/record/meta-line";
import { useNames } from "@/lib/i18n/names";
import type { TablePageId } from "@/lib/record/pages";
import type { TableDefinition, TableQuery, TableRow } from "@/lib/record/table";
import { makeTableParams } from "@/lib/record/table-query";

interface TableMetaProps<Row extends TableRow> {
  record: CitedRecord;
  definition: TableDefinition<Row>;
  title: string;
  query: TableQuery;
  /** Ids of the columns on screen. */
  shown: readonly string[];
  /** The filters that are set, in words. */
  chosen: readonly string[];
  rowsFound: number;
  rowsInAll: number;
}

/** How the rows on screen are cited and taken along. */
export function TableMeta<Row extends TableRow>(props: TableMetaProps<Row>) {
  const { record, definition, title, query, shown, chosen, rowsFound, rowsInAll } = props;
  const t = useTranslations("meta");
  const names = useNames();
  const whole = [title, ...(query.q ? [t("searched", { q: query.q })] : []), ...chosen].join(", ");
  return (
    <MetaLine
      record={record}
      rows={{
        resource: definition.resource,
        params: makeTableParams({ ...query, columns: shown }, { asOf: null }),
      }}
      sentence={t("rows", {
        games: names.games(record.games),
        title: whole,
        rows: rowsFound,
        total: rowsInAll,
      })}
      title={whole}
      to={(links) => links.table(definition.resource as TablePageId, query)}
    />
  );
}
