"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Noc } from "@/components/ui/noc";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { type NationRow, nationsTable } from "@/lib/record/tables/nations-table";
import type { ColumnViews } from "./column-view";
import { TableFrame, type TablePageProps } from "./table-frame";

/** The table of nations. */
export function NationsDataTable(props: TablePageProps<NationRow>) {
  const links = useLinks(props.cited);
  const t = useTranslations();
  const names = useNames();
  const views = useMemo((): ColumnViews<NationRow> => {
    return {
      nation: {
        code: (row) => <Noc isoAlpha2={row.isoAlpha2} noc={row.noc} />,
        codeArea: "beforeTitle",
        cell: (row) => (
          <a href={links.nation(row.noc)}>{names.nation({ noc: row.noc, name: row.nation })}</a>
        ),
        isName: true,
        area: "wideTitle",
      },
      continent: {
        cell: (row) => (row.continent ? t(`values.continent.${row.continent}`) : "–"),
        area: "wideSub",
      },
      placesMen: { cell: (row) => row.placesMen, isNumber: true, isInLine: true },
      placesWomen: { cell: (row) => row.placesWomen, isNumber: true, isInLine: true },
      places: { cell: (row) => <b>{row.places}</b>, isNumber: true, area: "end" },
      awards: {
        cell: (row) => row.awards,
        isNumber: true,
        isQuietOnPhone: (row) => row.awards === row.places,
      },
      boxersWithPlace: { cell: (row) => row.boxersWithPlace, isNumber: true },
      boxersWhoTried: { cell: (row) => row.boxersWhoTried, isNumber: true },
      boxers: { cell: (row) => row.boxers, isNumber: true },
    };
  }, [links, names, t]);
  return <TableFrame definition={nationsTable} views={views} {...props} />;
}
