import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LeftOutNote } from "@/components/ui/left-out-note";
import { useLinks } from "@/components/ui/use-links";
import type { CountDefinition } from "@/lib/record/count-terms";
import type { FilterKey, TableRow } from "@/lib/record/table";
import { leftOut, tableParams } from "@/lib/schemas/meant-params";
import { TableOfRecord, type TableOfRecordProps } from "./table-of-record";
import styles from "./table-page.module.css";
import { useFilterLabel } from "./use-filter-label";

interface TablePageContentProps<Row extends TableRow> extends TableOfRecordProps<Row> {
  intro: string;
  /** What can be counted otherwise than the table does. */
  count?: Partial<CountDefinition>;
  /** A way on to a page that shows the same otherwise. */
  also?: ReactNode;
}

/** A page that is a table: heading, what is counted, and the table. */
export function TablePage<Row extends TableRow>({
  intro,
  count,
  also,
  ...props
}: TablePageContentProps<Row>) {
  const { record, table, params, title } = props;
  const { definition } = table;
  const links = useLinks({ games: record.games.id, asOf: null });
  const ofMoment = useLinks(record);
  const labelOf = useFilterLabel(record);
  const t = useTranslations();
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
        {also ? <> {also}</> : null}
      </p>
      <LeftOutNote
        address={{ path: links.table(definition.resource), params }}
        labelOf={(field, value) =>
          field === "sort" || field === "columns"
            ? t(`columns.${value.replace(/^-/, "")}` as "columns.id")
            : labelOf(field as FilterKey, value)
        }
        leftOut={leftOut(tableParams(record, definition), params)}
        record={record}
      />
      <TableOfRecord {...props} />
    </>
  );
}
