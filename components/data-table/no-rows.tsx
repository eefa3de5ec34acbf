import { useTranslations } from "next-intl";
import {
  type TableDefinition,
  type TableQuery,
  type TableRow,
  whatToDrop,
} from "@/lib/record/table";
import styles from "./data-table.module.css";

interface NoRowsProps<Row extends TableRow> {
  definition: TableDefinition<Row>;
  rows: readonly Row[];
  query: TableQuery;
  hrefOf: (query: TableQuery) => string;
}

/** Says that nothing matches, and which filter to drop for something to appear. */
export function NoRows<Row extends TableRow>({
  definition,
  rows,
  query,
  hrefOf,
}: NoRowsProps<Row>) {
  const t = useTranslations("table");
  return (
    <div className={styles.empty}>
      <p>{t("empty")}</p>
      <ul>
        {whatToDrop(definition, rows, query).map(({ drop, rows: count }) => (
          <li key={drop}>
            <a
              href={hrefOf(
                drop === "q"
                  ? { ...query, q: "" }
                  : { ...query, filters: { ...query.filters, [drop]: [] } },
              )}
            >
              {t("emptyDrop", { filter: t(`filter.${drop}`), rows: count })}
            </a>
          </li>
        ))}
        <li>
          <a href={hrefOf({ ...query, q: "", filters: {} })}>{t("emptyAll")}</a>
        </li>
      </ul>
    </div>
  );
}
