"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Noc } from "@/components/ui/noc";
import { SourceLink } from "@/components/ui/source-link";
import { useLinks } from "@/components/ui/use-links";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { type BoxerRow, boxersTable } from "@/lib/record/tables/boxers-table";
import type { ColumnViews } from "./column-view";
import { optionLabels } from "./option-labels";
import { TableFrame, type TablePageProps } from "./table-frame";

/** The table of boxers. */
export function BoxersDataTable(props: TablePageProps<BoxerRow>) {
  const { options } = props;
  const links = useLinks(props.cited);
  const names = useNames();
  const t = useTranslations();
  const locale = useLocale();
  const views = useMemo((): ColumnViews<BoxerRow> => {
    const labelOf = optionLabels(options);
    return {
      boxer: {
        cell: (row) => (
          <a href={links.boxer(row.id)}>{names.boxer({ slug: row.id, name: row.name })}</a>
        ),
        isName: true,
        area: "title",
      },
      nation: {
        code: (row) => (
          <a href={links.nation(row.noc)}>
            <Noc isoAlpha2={row.isoAlpha2} noc={row.noc} />
          </a>
        ),
        codeArea: "beforeSub",
        cell: (row) => (
          <a href={links.nation(row.noc)}>{names.nation({ noc: row.noc, name: row.nation })}</a>
        ),
        isText: true,
      },
      continent: { cell: (row) => (row.continent ? t(`values.continent.${row.continent}`) : "–") },
      gender: {
        cell: (row) => t(`values.gender.${row.gender}`),
        area: "leadSub",
        group: { under: ["gender", "category"], of: (row) => row.gender },
      },
      category: {
        cell: (row) => names.weight(row),
        isNumber: true,
        area: "lead",
        group: { under: ["category"], of: (row) => row.category },
      },
      route: { cell: (row) => (row.route ? labelOf("route", row.route) : "–"), area: "sub" },
      status: {
        cell: (row) => t(`values.status.${row.status}`),
        area: "subEnd",
        isQuietOnPhone: (row) => row.status === "competed",
      },
      knownBouts: {
        cell: (row) => row.knownBouts,
        isNumber: true,
        isQuietOnPhone: () => true,
      },
      birthDate: {
        cell: (row) =>
          row.birthDate ? (
            <time dateTime={row.birthDate}>{formatDay(locale, row.birthDate, "medium")}</time>
          ) : (
            t("words.unknown")
          ),
        isNumber: true,
      },
      birthPlace: { cell: (row) => row.birthPlace ?? t("words.unknown") },
      honours: { cell: (row) => row.honours ?? "–", isText: true },
      aliases: { cell: (row) => row.aliases.join(", ") || "–", isText: true },
      source: { cell: (row) => <SourceLink isLong url={row.sourceUrl} /> },
    };
  }, [links, locale, names, options, t]);
  return <TableFrame definition={boxersTable} views={views} {...props} />;
}
