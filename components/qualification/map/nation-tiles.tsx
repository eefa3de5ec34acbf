import { useTranslations } from "next-intl";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import type { MapContinent } from "@/lib/record/nation-map";
import styles from "./nation-tiles.module.css";

/** The steps of the filling: the fewest places of each, and how it looks. */
const STEPS = [
  { from: 6, look: styles.many },
  { from: 3, look: styles.some },
  { from: 1, look: styles.few },
  { from: 0, look: styles.none },
] as const;

function lookOf(held: number): string | undefined {
  return STEPS.find(({ from }) => held >= from)?.look;
}

/** The nations of a continent as equal tiles, each with its places and a way to its page. */
export function NationTiles({ record, own }: { record: GamesRecord; own: MapContinent }) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const { continent, tiles, held } = own;
  return (
    <section className={styles[continent ?? "nowhere"]}>
      <h2 className={styles.heading}>
        {continent ? t(`values.continent.${continent}`) : t("nationMatrix.noContinent")}{" "}
        <span className={styles.sum}>
          {t("nationMatrix.continentSum", { places: held, nations: own.holders })}
        </span>
      </h2>
      <ul className={styles.tiles}>
        {tiles.map(({ nation, held: places }) => {
          // No label: what is seen ("KAZ") is part of the name, for those who speak to the page.
          const said = t("nationMap.tile", { nation: names.nation(nation), places });
          return (
            <li key={nation.noc}>
              <a
                className={lookOf(places)}
                href={links.nation(nation.noc)}
                title={`${nation.noc} ${said}`}
              >
                {nation.noc}
                <b aria-hidden="true">{places || ""}</b>
                <span className="visually-hidden"> {said}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What the filling of a tile means. */
export function MapLegend() {
  const t = useTranslations("nationMap");
  return (
    <ul aria-label={t("key")} className={styles.key}>
      {STEPS.toReversed().map(({ from, look }, index, all) => {
        const next = all[index + 1];
        return (
          <li key={from}>
            <i aria-hidden="true" className={look} />
            {from === 0
              ? t("noPlace")
              : t("step", { from, to: next ? next.from - 1 : 0, isLast: next ? "no" : "yes" })}
          </li>
        );
      })}
    </ul>
  );
}
