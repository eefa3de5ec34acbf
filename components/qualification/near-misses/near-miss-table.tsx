import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BoutResult, BoutSource } from "@/components/record/bout-line";
import { Opponent } from "@/components/record/opponent";
import article from "@/components/ui/article.module.css";
import { Day } from "@/components/ui/day";
import { Noc } from "@/components/ui/noc";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { type GamesRecord, required } from "@/lib/record/games-record";
import type { Afterwards, NearMiss } from "@/lib/record/near-misses";
import styles from "./near-miss-table.module.css";

interface NearMissTableProps {
  record: GamesRecord;
  misses: readonly NearMiss[];
}

/** The boxers who were one win short at a tournament. */
export function NearMissTable({ record, misses }: NearMissTableProps) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  return (
    <table className={`${article.plain} ${styles.misses}`}>
      <thead>
        <tr>
          <th scope="col">{t("columns.category")}</th>
          <th scope="col">{t("columns.boxer")}</th>
          <th scope="col">{t("nearMisses.lostTo")}</th>
          <th scope="col">{t("nearMisses.result")}</th>
          <th scope="col">{t("nearMisses.day")}</th>
          <th scope="col">{t("nearMisses.afterwards")}</th>
        </tr>
      </thead>
      <tbody>
        {misses.map(({ boxer, attempt: { category, tournament }, bout, afterwards }) => (
          <tr key={`${boxer.slug} ${category.code}`}>
            <td className={styles.category}>
              <a href={links.draw(tournament.id, category.slug)}>{names.category(category)}</a>
            </td>
            <th className={styles.boxer} scope="row">
              <a href={links.boxer(boxer.slug)}>{names.boxer(boxer)}</a>{" "}
              <Noc isoAlpha2={required(record.nationByNoc, boxer.noc).isoAlpha2} noc={boxer.noc} />
            </th>
            <td className={styles.opponent} data-heading={t("nearMisses.lostTo")}>
              {bout.opponent ? (
                <Opponent opponent={bout.opponent} record={record} />
              ) : (
                t("attempts.nobody")
              )}
            </td>
            <td className={styles.result}>
              <BoutResult decision={bout.decision} score={bout.score} /> <BoutSource bout={bout} />
            </td>
            <td className={styles.day}>
              {bout.boxedOn ? <Day day={bout.boxedOn} isExact /> : "–"}
            </td>
            <td className={styles.afterwards}>
              <WhatCame afterwards={afterwards} record={record} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WhatCame({ record, afterwards }: { record: GamesRecord; afterwards: Afterwards }) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const nameRoute = (route: string) => {
    const tournament = record.tournamentById.get(route);
    return tournament
      ? names.tournamentShort(tournament)
      : t(`values.route.${route}` as "values.route.host");
  };
  const link = (href: string) => (text: ReactNode) => <a href={href}>{text}</a>;
  switch (afterwards.kind) {
    case "place": {
      const { id, tournamentId, routeKind } = afterwards.place;
      const route = nameRoute(tournamentId ?? routeKind);
      return t.rich("nearMisses.place", { route, place: link(links.place(id)) });
    }
    case "team-mate": {
      const { id, boxerSlug } = afterwards.place;
      const boxer = names.boxer(required(record.boxerBySlug, boxerSlug));
      return t.rich("nearMisses.teamMate", { boxer, place: link(links.place(id)) });
    }
    case "tried-again": {
      const { tournament, category } = afterwards.attempt;
      const draw = link(links.draw(tournament.id, category.slug));
      return t.rich("nearMisses.triedAgain", {
        tournament: names.tournamentShort(tournament),
        draw,
      });
    }
    case "nothing":
      return t("nearMisses.nothing");
  }
}
