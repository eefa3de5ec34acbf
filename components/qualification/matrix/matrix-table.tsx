import { useLocale, useTranslations } from "next-intl";
import { routeTones } from "@/components/charts/route-tone";
import tones from "@/components/charts/route-tones.module.css";
import type { RouteName } from "@/components/charts/use-route-names";
import { Noc } from "@/components/ui/noc";
import { useLinks } from "@/components/ui/use-links";
import { orderByName } from "@/lib/i18n/name-order";
import { useNames } from "@/lib/i18n/names";
import { CONTINENTS, GENDERS } from "@/lib/qualification/vocabulary";
import { currentStatus, type GamesRecord, required, routeOf } from "@/lib/record/games-record";
import type { MatrixOrder } from "@/lib/record/nation-choices";
import type { MatrixCell, MatrixRow, NationMatrix } from "@/lib/record/nation-matrix";
import styles from "./matrix-table.module.css";

interface MatrixTableProps {
  record: GamesRecord;
  matrix: NationMatrix;
  routes: readonly RouteName[];
  sort: MatrixOrder;
}

/** The matrix as a table that is its own picture: a cell is filled by the route of its place. */
export function MatrixTable({ record, matrix, routes, sort }: MatrixTableProps) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const groups = useGroups(matrix.rows, sort);
  const { categories, totals, held } = matrix;
  const byGender = GENDERS.map((gender) => ({
    gender,
    count: categories.filter((each) => each.gender === gender).length,
  })).filter(({ count }) => count > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={t("nationMatrix.title")} className={styles.scroll} tabIndex={0}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">{t("nationMatrix.caption")}</caption>
        <thead>
          <tr>
            <th
              aria-sort={sort === "nation" ? "ascending" : undefined}
              className={styles.nation}
              rowSpan={2}
              scope="col"
            >
              {t("nationMatrix.nation")}
            </th>
            <th
              aria-sort={sort === "total" ? "descending" : undefined}
              className={styles.total}
              rowSpan={2}
              scope="col"
            >
              {t("nationMatrix.total")}
            </th>
            {byGender.map(({ gender, count }) => (
              <th className={styles.gender} colSpan={count} key={gender} scope="colgroup">
                {t(`values.gender.${gender}`)}
              </th>
            ))}
          </tr>
          <tr>
            {categories.map((category) => (
              <th className={styles.weight} key={category.code} scope="col">
                <a href={links.category(category.slug)}>
                  {names.kilograms(category)}
                  <span className="visually-hidden"> {t("nationMatrix.kilograms")}</span>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ continent, rows }) => (
          <tbody key={continent ?? "all"}>
            {continent === undefined ? null : (
              <tr className={styles.continent}>
                <th colSpan={categories.length + 2} scope="rowgroup">
                  <span>
                    {continent ? t(`values.continent.${continent}`) : t("nationMatrix.noContinent")}{" "}
                    <b>{rows.reduce((sum, row) => sum + row.held, 0)}</b>
                  </span>
                </th>
              </tr>
            )}
            {rows.map(({ nation, cells, held: own }) => (
              <tr key={nation.noc}>
                <th className={styles.nation} scope="row">
                  <a href={links.nation(nation.noc)}>
                    <Noc
                      isShortOnPhone
                      isoAlpha2={nation.isoAlpha2}
                      name={names.nation(nation)}
                      noc={nation.noc}
                    />
                  </a>
                </th>
                <td className={styles.total}>{own}</td>
                {cells.map((cell) => (
                  <td
                    className={cell.category.gender === "W" ? styles.women : undefined}
                    key={cell.category.code}
                  >
                    <Cell cell={cell} record={record} routes={routes} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th className={styles.nation} scope="row">
              {t("nationMatrix.total")}
            </th>
            <td className={styles.total}>{held}</td>
            {categories.map(({ code }, index) => (
              <td key={code}>{totals[index]}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

type Group = { continent?: MatrixRow["nation"]["continent"]; rows: readonly MatrixRow[] };

/** The rows in their order; by continent, in a group for each, those of none last. */
function useGroups(rows: readonly MatrixRow[], sort: MatrixOrder): Group[] {
  const locale = useLocale();
  const names = useNames();
  const byName = orderByName(locale, rows, ({ nation }) => names.nation(nation));
  if (sort === "nation") return [{ rows: byName }];
  const byTotal = byName.toSorted((a, b) => b.held - a.held);
  if (sort === "total") return [{ rows: byTotal }];
  return [...CONTINENTS, null]
    .map((continent) => ({
      continent,
      rows: byTotal.filter(({ nation }) => nation.continent === continent),
    }))
    .filter((group) => group.rows.length > 0);
}

function Cell({
  record,
  cell: { place, isHeld },
  routes,
}: Pick<MatrixTableProps, "record" | "routes"> & { cell: MatrixCell }) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  if (place === null) return null;
  const route = routes.find((each) => each.route === routeOf(place));
  const boxer = names.boxer(required(record.boxerBySlug, place.boxerSlug));
  const said = { boxer, route: route?.name ?? "" };
  const name = isHeld
    ? t("nationMatrix.cell", said)
    : t("nationMatrix.cellLost", {
        ...said,
        status: t(`values.status.${currentStatus(place)}`),
      });
  const tone = isHeld ? tones[routeTones(record.tournaments)(routeOf(place))] : styles.lost;
  return (
    <a className={`${styles.cell} ${tone}`} href={links.place(place.id)} title={name}>
      <span aria-hidden="true">{route?.letters}</span>
      <span className="visually-hidden">{name}</span>
    </a>
  );
}
