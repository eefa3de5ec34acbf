"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Noc } from "@/components/ui/noc";
import { SourceLink } from "@/components/ui/source-link";
import { totalText } from "@/components/ui/total";
import { useLinks } from "@/components/ui/use-links";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { type TournamentRow, tournamentsTable } from "@/lib/record/tables/tournaments-table";
import type { Total } from "@/lib/record/totals";
import type { ColumnViews } from "./column-view";
import { PlaceWithNoc } from "./place-with-noc";
import { TableFrame, type TablePageProps } from "./table-frame";

/** The table of tournaments. */
export function TournamentsDataTable(props: TablePageProps<TournamentRow>) {
  const links = useLinks(props.cited);
  const t = useTranslations();
  const names = useNames();
  const locale = useLocale();
  const views = useMemo((): ColumnViews<TournamentRow> => {
    // What is known of a whole tournament only says nothing of a part of it.
    const known = (row: TournamentRow, value: number | null) =>
      value ?? (row.isPart ? "–" : t("words.unknown"));
    const published = (total: Total) => totalText(total) ?? t("words.notPublished");
    const day = (value: string) => (
      <time dateTime={value}>{formatDay(locale, value, "medium")}</time>
    );
    return {
      tournament: {
        cell: (row) => <a href={links.tournament(row.id)}>{names.tournament(row)}</a>,
        isName: true,
        area: "wideTitle",
      },
      city: {
        code: (row) => <Noc isoAlpha2={row.countryIsoAlpha2} noc={row.countryNoc} />,
        cell: (row) => (
          <PlaceWithNoc
            isoAlpha2={row.countryIsoAlpha2}
            noc={row.countryNoc}
            place={names.city(row)}
          />
        ),
        isText: true,
        area: "wideSub",
      },
      startsOn: { cell: (row) => day(row.startsOn), isNumber: true, isInLine: true },
      endsOn: { cell: (row) => day(row.endsOn), isNumber: true, isInLine: true },
      timeZone: { cell: (row) => row.timeZone ?? "" },
      continent: {
        cell: (row) => t(row.continent ? `values.continent.${row.continent}` : "words.world"),
      },
      placesMen: { cell: (row) => published(row.men), isNumber: true, isInLine: true },
      placesWomen: { cell: (row) => published(row.women), isNumber: true, isInLine: true },
      places: { cell: (row) => <b>{published(row.both)}</b>, isNumber: true, area: "end" },
      entries: { cell: (row) => known(row, row.entries), isNumber: true, isInLine: true },
      nocsEntered: { cell: (row) => known(row, row.nocsEntered), isNumber: true, isInLine: true },
      knownBouts: { cell: (row) => known(row, row.knownBouts), isNumber: true },
      source: { cell: (row) => <SourceLink isLong url={row.sourceUrl} /> },
    };
  }, [links, locale, names, t]);
  return <TableFrame definition={tournamentsTable} views={views} {...props} />;
}
