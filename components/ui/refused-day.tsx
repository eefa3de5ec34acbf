import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { allowedDays } from "@/lib/record/as-of";
import type { Games } from "@/lib/record/games-rows";
import { AS_OF } from "@/lib/record/moment";
import { rawList } from "@/lib/record/table-query";
import { nearestAsOf } from "@/lib/schemas/as-of";
import article from "./article.module.css";
import { Day } from "./day";
import { dayHref, type PageParams } from "./day-href";

interface RefusedDayProps {
  games: Games;
  /** The address that was asked for, in its parts. */
  path: string;
  params: PageParams;
}

/** Which days a page can be turned back to, and where to go on from one that is not among them. */
export function RefusedDay({ games, path, params }: RefusedDayProps) {
  const t = useTranslations("asOf");
  const names = useNames();
  const locale = useLocale();
  const given = rawList(params, AS_OF);
  const range = allowedDays(games);
  const nearest = range && nearestAsOf(range, params);
  return (
    <>
      <p className={article.kicker}>400</p>
      <h1>{t("refusedTitle")}</h1>
      <p>
        {given.length > 1
          ? t("refusedTwice")
          : t("refused", { given: given[0]?.slice(0, 40) ?? "" })}
      </p>
      <p className={article.lead}>
        {range
          ? t.rich("range", {
              from: () => <Day day={range.from} />,
              to: () => <Day day={range.to} />,
              first: range.from,
              last: range.to,
              b: (text) => <b>{text}</b>,
            })
          : t("notPublished", { games: names.games(games) })}
      </p>
      <ul>
        {nearest ? (
          <li>
            <a href={dayHref(path, params, nearest)}>
              {t("nearest", { day: formatDay(locale, nearest) })}
            </a>
          </li>
        ) : null}
        <li>
          <a href={dayHref(path, params, null)}>{t("without")}</a>
        </li>
      </ul>
    </>
  );
}
