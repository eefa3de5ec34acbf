import { useTranslations } from "next-intl";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import { REVISION } from "@/lib/record/moment";
import { rawList } from "@/lib/record/table-query";
import article from "./article.module.css";
import { type PageParams, withoutParam } from "./day-href";

interface RefusedRevisionProps {
  record: GamesRecord;
  /** The address that was asked for, in its parts. */
  path: string;
  params: PageParams;
}

/** Which revisions of a record there are, and where to go on from one that is not among them. */
export function RefusedRevision({ record, path, params }: RefusedRevisionProps) {
  const t = useTranslations("pinned");
  const names = useNames();
  const given = rawList(params, REVISION);
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
        {t.rich("range", {
          games: names.games(record.games),
          newest: record.revision,
          b: (text) => <b>{text}</b>,
        })}
      </p>
      <ul>
        <li>
          <a href={withoutParam(path, params, REVISION)}>{t("newest")}</a>
        </li>
      </ul>
    </>
  );
}
