import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import type { FilterKey, TableQuery } from "@/lib/record/table";
import styles from "./toolbar.module.css";

interface TablePartsProps {
  /** The filter whose values are the parts. */
  part: FilterKey;
  /** Whose parts they are: their words. */
  words: "holds" | "boxers";
  values: readonly string[];
  /** How many rows each part would show. */
  counts: ReadonlyMap<string, number>;
  /** The filters leave out some of what a row counts; a row is of a part for all that it has. */
  isNarrowed: boolean;
  query: TableQuery;
  hrefOf: (query: TableQuery) => string;
  follow: (next: TableQuery) => (event: MouseEvent) => void;
}

/** The parts of a table as links, each with its number of rows, and the way to all of them. */
export function TableParts({
  part,
  words,
  values,
  counts,
  isNarrowed,
  query,
  hrefOf,
  follow,
}: TablePartsProps) {
  const t = useTranslations("table.part");
  if (values.length < 2) return null;
  const chosen = query.filters[part] ?? [];
  const isAll = chosen.length !== 1;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const views = [
    ...values.map((value) => ({
      name: value,
      filter: [value],
      count: counts.get(value) ?? 0,
      isShown: !isAll && chosen[0] === value,
    })),
    { name: "all", filter: values, count: all, isShown: isAll },
  ];
  return (
    <nav aria-label={t(words === "boxers" ? "labelBoxers" : "label")}>
      <ul className={styles.parts}>
        {views.map(({ name, filter, count, isShown }) => {
          const next = { ...query, filters: { ...query.filters, [part]: filter } };
          return (
            <li key={name}>
              <a
                aria-current={isShown ? "true" : undefined}
                href={hrefOf(next)}
                onClick={follow(next)}
              >
                {t(`${words}.${name}` as "holds.yes", { count, isNarrowed: String(isNarrowed) })}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
