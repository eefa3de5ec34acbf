import { useLocale, useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import { Noc } from "@/components/ui/noc";
import { useLinks } from "@/components/ui/use-links";
import { orderByName } from "@/lib/i18n/name-order";
import { useNames } from "@/lib/i18n/names";
import type { Count } from "@/lib/record/count-definition";
import type { Counted } from "@/lib/record/count-terms";
import { type GamesRecord, required } from "@/lib/record/games-record";
import styles from "./count-page.module.css";

interface CountByNationProps {
  record: GamesRecord;
  what: Counted;
  count: Count;
}

/** The number by nation, the greatest first; where NOCs are counted, each of them. */
export function CountByNation({ record, what, count }: CountByNationProps) {
  const t = useTranslations("count");
  const locale = useLocale();
  const names = useNames();
  const links = useLinks(record);
  const nationOf = (noc: string) => required(record.nationByNoc, noc);
  const rows = orderByName(locale, count.nations, ({ noc }) => names.nation(nationOf(noc)));
  if (rows.length === 0) return <p>{t("none")}</p>;
  return (
    <section>
      <h2>{t(`byNation.${what}`, { count: rows.length })}</h2>
      <table className={`${article.plain} ${styles.nations}`}>
        <thead>
          <tr>
            <th scope="col">{t("nation")}</th>
            {(["men", "women", "total"] as const).map((column) => (
              <th className={article.number} key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .toSorted((a, b) => b.total - a.total)
            .map(({ noc, M, W, total }) => (
              <tr key={noc}>
                <th scope="row">
                  <a href={links.nation(noc)}>
                    <Noc
                      isoAlpha2={nationOf(noc).isoAlpha2}
                      name={names.nation(nationOf(noc))}
                      noc={noc}
                    />
                  </a>
                </th>
                <td className={article.number}>{M}</td>
                <td className={article.number}>{W}</td>
                <td className={article.number}>
                  <b>{total}</b>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
