import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { useRuleWords } from "@/components/record/rule-words";
import { totalText } from "@/components/ui/total";
import { type LinkedRecord, useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { GENDERS } from "@/lib/qualification/vocabulary";
import type { GamesRecord } from "@/lib/record/games-record";
import { allocationMatrix, type AllocationMatrix as Matrix } from "@/lib/record/profiles";
import { sumTotals, type Total } from "@/lib/record/totals";
import styles from "./allocation-matrix.module.css";

interface AllocationMatrixProps {
  record: LinkedRecord;
  matrix: Matrix;
}

/** The matrix under its heading, where anything is known of it. */
export function AllocationSection({ record }: { record: GamesRecord }) {
  const t = useTranslations("matrix");
  const matrix = allocationMatrix(record);
  if (matrix.routes.length === 0) return null;
  return (
    <section id="by-tournament">
      <h2>{t("title")}</h2>
      <AllocationMatrix matrix={matrix} record={record} />
    </section>
  );
}

/** Category × route: how many places are won where, with sums by gender. */
export function AllocationMatrix({ record, matrix }: AllocationMatrixProps) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const ruleWords = useRuleWords();
  const number = (total: Total) =>
    totalText(total) ?? <abbr title={t("words.notPublished")}>?</abbr>;
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
              <th key={route} scope="col">
                {tournament ? (
                  <a href={links.tournament(tournament.id)}>{names.tournamentShort(tournament)}</a>
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
                        {t(`values.gender.${gender}`)} {names.weight(category)}
                      </a>
                    </th>
                    {cells.map((cell, index) => {
                      const { route } = matrix.routes[index] ?? { route: "" };
                      return (
                        <td key={route}>
                          {cell ? (
                            <span title={ruleWords(cell.rule)}>{number(cell)}</span>
                          ) : (
                            <span className={styles.none}>·</span>
                          )}
                        </td>
                      );
                    })}
                    <td className={styles.total}>{number(total)}</td>
                  </tr>
                ))}
                <tr className={styles.sum}>
                  <th scope="row">{t("matrix.subtotal", { gender })}</th>
                  {matrix.routes.map(({ route }, index) => (
                    <td key={route}>
                      {number(sumTotals(rows.flatMap(({ cells }) => cells[index] ?? [])))}
                    </td>
                  ))}
                  <td>{number(matrix.totals[gender])}</td>
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
