"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { MovedPlaceText } from "@/components/record/moved-place-text";
import { Noc } from "@/components/ui/noc";
import { SourceLink } from "@/components/ui/source-link";
import { useLinks } from "@/components/ui/use-links";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { type PlaceRow, quotaPlacesTable } from "@/lib/record/tables/quota-places-table";
import type { ColumnViews } from "./column-view";
import { optionLabels } from "./option-labels";
import { TableFrame, type TablePageProps } from "./table-frame";

/** The table of places. */
export function QuotaPlacesDataTable(props: TablePageProps<PlaceRow>) {
  const { cited, options } = props;
  const links = useLinks(cited);
  const names = useNames();
  const t = useTranslations();
  const locale = useLocale();
  const views = useMemo((): ColumnViews<PlaceRow> => {
    const labelOf = optionLabels(options);
    return {
      id: { cell: (row) => row.id },
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
      boxer: {
        cell: (row) => <a href={links.boxer(row.boxerSlug)}>{names.holder(row)}</a>,
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
      route: { cell: (row) => labelOf("route", row.route), area: "sub" },
      finish: { cell: (row) => (row.finish ? t(`values.finish.${row.finish}`) : "–") },
      wonOn: {
        cell: (row) => {
          const day = (
            <time dateTime={row.awardedOn}>{formatDay(locale, row.awardedOn, "medium")}</time>
          );
          return row.awardedOnIsExact ? day : t.rich("words.byDay", { day: () => day });
        },
        isNumber: true,
        area: "subEnd",
      },
      status: {
        cell: (row) => (
          <>
            <a data-usual={isUsual(row) || undefined} href={links.place(row.id)}>
              {t(`values.status.${row.status}`)}
            </a>
            <MovedPlaceText place={row} record={cited} />
          </>
        ),
        isText: true,
        isQuietOnPhone: isUsual,
      },
      basis: {
        cell: (row) => <a href={links.place(row.id)}>{t(`values.basis.${row.basis}`)}</a>,
      },
      note: {
        cell: (row) => (row.note ? <span lang="en">{row.note}</span> : "–"),
        isText: true,
      },
      source: { cell: (row) => <SourceLink isLong url={row.sourceUrl} /> },
    };
  }, [cited, links, locale, names, options, t]);
  return <TableFrame definition={quotaPlacesTable} views={views} {...props} />;
}

/** Nearly everybody who won a place took it up. */
function isUsual({ status, movedFrom }: PlaceRow): boolean {
  return status === "competed" && movedFrom === null;
}
