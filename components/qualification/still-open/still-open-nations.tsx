import { useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import { Noc } from "@/components/ui/noc";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import { type NationOutlook, nationParts } from "@/lib/record/open-nations";
import type { StillOpen } from "@/lib/record/still-open";
import styles from "./still-open-page.module.css";

interface StillOpenNationsProps {
  record: GamesRecord;
  open: StillOpen;
}

/** So many nations are shown at once; the others unfold. */
const FIRST_NATIONS = 15;

/** What each nation holds and can still win; nations without anything are summed up. */
export function StillOpenNations({ record, open }: StillOpenNationsProps) {
  const t = useTranslations("stillOpen");
  const links = useLinks(record);
  const names = useNames();
  const isOnDay = record.asOf === null ? "no" : "yes";
  const { named, others } = nationParts(open);
  const first = named.slice(0, FIRST_NATIONS);
  const more = named.slice(FIRST_NATIONS);
  return (
    <section>
      <h2>{t("byNation")}</h2>
      {named.length ? (
        <>
          <p className={article.note}>{t("nationsNote", { isOnDay })}</p>
          <NationTable nations={first} record={record} />
        </>
      ) : (
        <p>{t("noNamed", { isOnDay })}</p>
      )}
      {more.length ? (
        <details>
          <summary>{t("moreNations", { count: more.length })}</summary>
          <NationTable nations={more} record={record} />
        </details>
      ) : null}
      {named.length && others.length ? <h3>{t("restTitle")}</h3> : null}
      {others.map(({ nations, outlook }) => {
        const { unknown, closed, tournaments } = outlook;
        return (
          <div className={styles.rest} key={nations[0]?.noc}>
            <p>
              {t.rich("rest", {
                count: nations.length,
                open: outlook.open,
                unknown,
                closed,
                tournaments:
                  tournaments.map((each) => names.tournamentShort(each)).join(", ") || "none",
                b: (text) => <b>{text}</b>,
              })}
            </p>
            <details>
              <summary>{t("restWhich")}</summary>
              <ul className={styles.codes}>
                {nations.map((nation) => (
                  <li key={nation.noc}>
                    <a href={links.nation(nation.noc)}>
                      <abbr title={names.nation(nation)}>{nation.noc}</abbr>
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          </div>
        );
      })}
    </section>
  );
}

function NationTable({
  record,
  nations,
}: {
  record: GamesRecord;
  nations: readonly NationOutlook[];
}) {
  const t = useTranslations("stillOpen");
  const links = useLinks(record);
  const names = useNames();
  return (
    <table className={`${article.plain} ${styles.nations}`}>
      <caption className="visually-hidden">{t("nationsCaption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("nation")}</th>
          {(["held", "open", "unknown", "closed"] as const).map((column) => (
            <th className={article.number} key={column} scope="col">
              {t(column)}
            </th>
          ))}
          <th className={styles.wide} scope="col">
            {t("tournaments")}
          </th>
          <th className={styles.wide} scope="col">
            {t("inDraws")}
          </th>
        </tr>
      </thead>
      <tbody>
        {nations.map(({ nation, held, open, unknown, closed, tournaments, boxers }) => (
          <tr key={nation.noc}>
            <th scope="row">
              <a href={links.nation(nation.noc)}>
                <Noc
                  isoAlpha2={nation.isoAlpha2}
                  isShortOnPhone={true}
                  name={names.nation(nation)}
                  noc={nation.noc}
                />
              </a>
            </th>
            <td className={article.number}>{held}</td>
            <td className={article.number}>{open}</td>
            <td className={article.number}>{unknown}</td>
            <td className={article.number}>{closed}</td>
            <td className={styles.wide}>
              {tournaments.map((each) => names.tournamentShort(each)).join(", ") || "–"}
            </td>
            <td className={styles.wide}>
              {boxers.map(({ boxer }) => boxer.categoryCode).join(" ") || "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
