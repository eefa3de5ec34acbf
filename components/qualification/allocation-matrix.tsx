import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { gamesLinks } from "@/components/ui/links";
import { GENDERS } from "@/lib/qualification/vocabulary";
import type { AllocationMatrix as Matrix } from "@/lib/record/profiles";
import styles from "./allocation-matrix.module.css";

interface AllocationMatrixProps {
  games: string;
  matrix: Matrix;
  /** The route whose column is marked. */
  chosen?: string;
}

/** Category × route: how many places are won where, with sums by gender. */
export function AllocationMatrix({ games, matrix, chosen }: AllocationMatrixProps) {
  const t = useTranslations();
  const links = gamesLinks(useLocale(), games);
  const mark = (route: string) => (route === chosen ? styles.chosen : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={t("matrix.title")} className={styles.scroll} tabIndex={0}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">{t("matrix.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span>{t("matrix.category")}</span>
            </th>
            {matrix.routes.map(({ route, tournament }) => (
              <th className={mark(route)} key={route} scope="col">
                {tournament ? (
                  <a href={links.tournament(tournament.id)}>{tournament.shortName}</a>
                ) : (
                  <span>{t("spotlight.invitationsShort")}</span>
                )}
              </th>
            ))}
            <th scope="col">
              <span>{t("matrix.total")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {GENDERS.map((gender) => {
            const rows = matrix.rows.filter(({ category }) => category.gender === gender);
            return (
              <Fragment key={gender}>
                {rows.map(({ category, cells, total }) => (
                  <tr key={category.code}>
                    <th scope="row">
                      <a href={links.category(category.slug)}>
                        {t(`values.gender.${gender}`)} {category.weightLabel}
                      </a>
                    </th>
                    {cells.map((cell, index) => {
                      const { route } = matrix.routes[index] ?? { route: "" };
                      return (
                        <td className={mark(route)} key={route}>
                          {cell ? (
                            <span title={t(`values.rule.${cell.rule}`)}>{cell.places}</span>
                          ) : (
                            <span className={styles.none}>·</span>
                          )}
                        </td>
                      );
                    })}
                    <td className={styles.total}>{total}</td>
                  </tr>
                ))}
                <tr className={styles.sum}>
                  <th scope="row">{t("matrix.subtotal", { gender })}</th>
                  {matrix.routes.map(({ route }, index) => (
                    <td className={mark(route)} key={route}>
                      {rows.reduce((sum, { cells }) => sum + (cells[index]?.places ?? 0), 0)}
                    </td>
                  ))}
                  <td>{matrix.totals[gender]}</td>
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
