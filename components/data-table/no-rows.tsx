import { useTranslations } from "next-intl";
import type { TableQuery, whatToDrop } from "@/lib/record/table";
import styles from "./data-table.module.css";

interface NoRowsProps {
  drops: ReturnType<typeof whatToDrop>;
  query: TableQuery;
  hrefOf: (query: TableQuery) => string;
  /** The table has no row, whatever is asked. */
  isOfNothing?: boolean;
}

/**
 * Says that nothing matches, and which filter to drop for something to appear; without a filter that
 * there is nothing.
 */
export function NoRows({ drops, query, hrefOf, isOfNothing = false }: NoRowsProps) {
  const t = useTranslations("table");
  const isFiltered = query.q !== "" || Object.values(query.filters).some((each) => each.length > 0);
  if (isOfNothing || !isFiltered) {
    return (
      <div className={styles.empty}>
        <p>{t("emptyRecord")}</p>
      </div>
    );
  }
  return (
    <div className={styles.empty}>
      <p>{t("empty")}</p>
      <ul>
        {drops.map(({ drop, rows }) => (
          <li key={drop}>
            <a
              href={hrefOf(
                drop === "q"
                  ? { ...query, q: "" }
                  : { ...query, filters: { ...query.filters, [drop]: [] } },
              )}
            >
              {t("emptyDrop", { filter: t(`filter.${drop}`), rows })}
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
