import { useTranslations } from "next-intl";
import { MatrixLink } from "@/components/qualification/matrix/matrix-link";
import { useMatrixLead } from "@/components/qualification/matrix/use-matrix-lead";
import { MetaLine } from "@/components/record/meta-line";
import article from "@/components/ui/article.module.css";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import { type MapContinent, nationMap } from "@/lib/record/nation-map";
import { nationMatrix } from "@/lib/record/nation-matrix";
import styles from "./nation-map-page.module.css";
import { MapLegend, NationTiles } from "./nation-tiles";

/** Every nation that boxed for a place as a tile of its continent, and the continents as a table. */
export function NationMapPage({ record }: { record: GamesRecord }) {
  const t = useTranslations("nationMap");
  const names = useNames();
  const links = useLinks(record);
  const lead = useMatrixLead(record, nationMatrix(record, null), null);
  const continents = nationMap(record);
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{t("title")}</h1>
      <p className={article.lead}>{lead}</p>
      {continents.length === 0 ? null : (
        <>
          <MetaLine
            record={record}
            rows={{ resource: "nations" }}
            sentence={lead}
            title={t("title")}
            to={(own) => own.page("map")}
          />
          <MapLegend />
          <div className={styles.map}>
            {continents.map((each) => (
              <NationTiles key={each.continent ?? "none"} own={each} record={record} />
            ))}
          </div>
          <p className={article.note}>{t("note")}</p>
          <ContinentTable continents={continents} />
          <p className={article.more}>
            <a href={links.table("nations")}>{t("asTable")}</a> · <MatrixLink record={record} />
          </p>
        </>
      )}
    </>
  );
}

function ContinentTable({ continents }: { continents: readonly MapContinent[] }) {
  const t = useTranslations();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t("nationMatrix.byContinent")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("columns.continent")}</th>
          <th scope="col">{t("nationMap.places")}</th>
          <th scope="col">{t("nationMap.holders")}</th>
          <th scope="col">{t("nationMap.tried")}</th>
        </tr>
      </thead>
      <tbody>
        {continents.map(({ continent, held, holders, tiles }) => (
          <tr key={continent ?? "none"}>
            <th scope="row">
              {continent ? t(`values.continent.${continent}`) : t("nationMatrix.noContinent")}
            </th>
            <td>{held}</td>
            <td>{holders}</td>
            <td>{tiles.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
