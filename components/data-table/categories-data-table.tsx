"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { SourceLink } from "@/components/ui/source-link";
import { totalText } from "@/components/ui/total";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { type CategoryRow, categoriesTable } from "@/lib/record/tables/categories-table";
import type { ColumnViews } from "./column-view";
import { TableFrame, type TablePageProps } from "./table-frame";

/** The table of categories. */
export function CategoriesDataTable(props: TablePageProps<CategoryRow>) {
  const links = useLinks(props.cited);
  const names = useNames();
  const t = useTranslations();
  const views = useMemo((): ColumnViews<CategoryRow> => {
    return {
      category: {
        cell: (row) => <a href={links.category(row.slug)}>{names.weight(row)}</a>,
        isName: true,
        area: "wideTitle",
      },
      gender: { cell: (row) => t(`values.gender.${row.gender}`), area: "wideSub" },
      limits: {
        cell: (row) => (
          <>
            {row.minKg ?? ""}–{row.maxKg ?? ""}
          </>
        ),
        isNumber: true,
      },
      places: {
        cell: (row) => <b>{totalText(row) ?? "–"}</b>,
        isNumber: true,
        area: "end",
      },
      firstAwarded: { cell: (row) => row.firstAwarded, isNumber: true, isInLine: true },
      held: { cell: (row) => row.held, isNumber: true, isInLine: true },
      outside: {
        cell: (row) => row.outside || "–",
        isNumber: true,
        isInLine: true,
        isQuietOnPhone: (row) => row.outside === 0,
      },
      onTheDraw: { cell: (row) => row.onTheDraw ?? "–", isNumber: true, isInLine: true },
      source: { cell: (row) => <SourceLink isLong url={row.sourceUrl} /> },
    };
  }, [links, names, t]);
  return <TableFrame definition={categoriesTable} views={views} {...props} />;
}
