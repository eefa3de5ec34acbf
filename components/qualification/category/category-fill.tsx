import { useTranslations } from "next-intl";
import { RouteLegend } from "@/components/charts/route-legend";
import { routeTones } from "@/components/charts/route-tone";
import tones from "@/components/charts/route-tones.module.css";
import { useRouteNames } from "@/components/charts/use-route-names";
import article from "@/components/ui/article.module.css";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { categoryFill } from "@/lib/record/category-fill";
import { type GamesRecord, required, routeOf } from "@/lib/record/games-record";
import styles from "./category-fill.module.css";

/**
 * Each category as a bar of its places, filled tournament after tournament; a mark is a place with its
 * nation and leads to it. Nothing before the first place.
 */
export function CategoryFill({ record }: { record: GamesRecord }) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const rows = categoryFill(record);
  const routes = useRouteNames(
    record,
    rows.flatMap(({ given }) => given.map(({ place }) => place)),
  );
  if (routes.length === 0) return null;
  const toneOf = routeTones(record.tournaments);
  const nameOf = new Map(routes.map(({ route, name }) => [route, name]));
  return (
    <section id="filled">
      <h2>{t("categoryFill.title")}</h2>
      <p className={article.note}>{t("categoryFill.note")}</p>
      <RouteLegend record={record} routes={routes} />
      <table className={styles.fill}>
        <caption className="visually-hidden">{t("categoryFill.title")}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("matrix.category")}</th>
            <th scope="col">{t("categoryFill.places")}</th>
            <th scope="col">{t("categoryFill.given")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ category, given, open }) => (
            <tr key={category.code}>
              <th scope="row">
                <a href={links.category(category.slug)}>{names.categoryShort(category)}</a>
              </th>
              <td>
                <ol className={styles.bar}>
                  {given.map(({ place, isHeld }) => {
                    const route = routeOf(place);
                    const said = t(isHeld ? "categoryFill.place" : "categoryFill.placeLost", {
                      noc: place.noc,
                      boxer: names.boxer(required(record.boxerBySlug, place.boxerSlug)),
                      route: nameOf.get(route) ?? "",
                    });
                    return (
                      <li key={place.id}>
                        <a
                          aria-label={said}
                          className={`${tones[toneOf(route)]} ${isHeld ? "" : styles.lost}`}
                          href={links.place(place.id)}
                          title={said}
                        >
                          {place.noc}
                        </a>
                      </li>
                    );
                  })}
                  {open ? (
                    <li className={styles.open}>{t("categoryFill.open", { count: open })}</li>
                  ) : null}
                </ol>
              </td>
              <td className={styles.sum}>
                {open === null
                  ? given.length
                  : t("categoryFill.sum", { given: given.length, places: given.length + open })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
