import { useLocale, useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { Noc } from "@/components/ui/noc";
import { useLinks } from "@/components/ui/use-links";
import { orderByName } from "@/lib/i18n/name-order";
import { useNames } from "@/lib/i18n/names";
import { CONTINENTS } from "@/lib/qualification/vocabulary";
import type { GamesRecord } from "@/lib/record/games-record";
import type { MatrixRow } from "@/lib/record/nation-matrix";
import styles from "./continent-bars.module.css";

/** The nations by continent, each with a bar as long as its places; the words stand outside the bars. */
export function ContinentBars({
  record,
  rows,
}: {
  record: GamesRecord;
  rows: readonly MatrixRow[];
}) {
  const t = useTranslations();
  const names = useNames();
  const locale = useLocale();
  const links = useLinks(record);
  const most = Math.max(...rows.map(({ held }) => held));
  const inOrder = orderByName(locale, rows, ({ nation }) => names.nation(nation)).sort(
    (a, b) => b.held - a.held,
  );
  const groups = [...CONTINENTS, null]
    .map((continent) => {
      const own = inOrder.filter(({ nation }) => nation.continent === continent);
      return { continent, own, held: own.reduce((sum, row) => sum + row.held, 0) };
    })
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.held - a.held);
  return (
    <section>
      <h2>{t("nationMatrix.byContinent")}</h2>
      <div className={styles.continents}>
        {groups.map(({ continent, own, held }) => (
          <section key={continent ?? "none"}>
            <h3 className={styles.heading}>
              {continent ? t(`values.continent.${continent}`) : t("nationMatrix.noContinent")}
            </h3>
            <p className={styles.sum}>
              {t("nationMatrix.continentSum", { places: held, nations: own.length })}
            </p>
            <ol className={styles.bars}>
              {own.map(({ nation, held: places }) => (
                <li
                  key={nation.noc}
                  style={{ "--part": `${(places / most) * 100}%` } as CSSProperties}
                >
                  <a href={links.nation(nation.noc)}>
                    <Noc
                      isShortOnPhone
                      isoAlpha2={nation.isoAlpha2}
                      name={names.nation(nation)}
                      noc={nation.noc}
                    />
                  </a>
                  <b>{places}</b>
                  <i aria-hidden="true" />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}
