import { useTranslations } from "next-intl";
import { RouteLegend } from "@/components/charts/route-legend";
import { useRouteNames } from "@/components/charts/use-route-names";
import { MetaLine } from "@/components/record/meta-line";
import article from "@/components/ui/article.module.css";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { GENDERS } from "@/lib/qualification/vocabulary";
import type { GamesRecord } from "@/lib/record/games-record";
import { MATRIX_ORDERS, type MatrixChoice } from "@/lib/record/nation-choices";
import { nationMatrix } from "@/lib/record/nation-matrix";
import { ContinentBars } from "./continent-bars";
import { MatrixTable } from "./matrix-table";
import styles from "./nation-matrix-page.module.css";
import { useMatrixLead } from "./use-matrix-lead";

interface NationMatrixPageProps {
  record: GamesRecord;
  choice: MatrixChoice;
}

/** Nations and categories: who holds a place in which, by which route; and the nations by continent. */
export function NationMatrixPage({ record, choice }: NationMatrixPageProps) {
  const t = useTranslations("nationMatrix");
  const names = useNames();
  const matrix = nationMatrix(record, choice.gender);
  const shown = matrix.rows.flatMap(({ cells }) => cells.flatMap(({ place }) => place ?? []));
  const routes = useRouteNames(record, shown);
  const lead = useMatrixLead(record, matrix, choice.gender);
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{t("title")}</h1>
      <p className={article.lead}>{lead}</p>
      {matrix.held === 0 ? null : (
        <>
          <MetaLine
            record={record}
            rows={{
              resource: "quota-places",
              params: choice.gender ? { gender: choice.gender } : {},
            }}
            sentence={lead}
            title={t("title")}
            to={(links) => links.matrix(choice)}
          />
          <Switches choice={choice} record={record} />
          <RouteLegend record={record} routes={routes} />
          <MatrixTable matrix={matrix} record={record} routes={routes} sort={choice.sort} />
          <p className={article.note}>{t("note")}</p>
          <ContinentBars record={record} rows={matrix.rows} />
        </>
      )}
    </>
  );
}

/** The orders and the genders, each one link away. */
function Switches({ record, choice }: NationMatrixPageProps) {
  const t = useTranslations();
  const links = useLinks(record);
  const genders = [null, ...GENDERS].map((gender) => ({
    id: gender ?? "all",
    label: gender ? t(`values.gender.${gender}`) : t("nationMatrix.all"),
    href: links.matrix({ ...choice, gender }),
    isChosen: gender === choice.gender,
  }));
  const orders = MATRIX_ORDERS.map((sort) => ({
    id: sort,
    label: t(`nationMatrix.sort.${sort}`),
    href: links.matrix({ ...choice, sort }),
    isChosen: sort === choice.sort,
  }));
  const groups = [
    { label: t("nationMatrix.categories"), options: genders },
    { label: t("nationMatrix.order"), options: orders },
  ];
  return (
    <nav aria-label={t("nationMatrix.choose")} className={styles.switches}>
      {groups.map(({ label, options }) => (
        <p key={label}>
          <span className={styles.label}>{label}</span>{" "}
          {options.map(({ id, label: own, href, isChosen }) => (
            <a aria-current={isChosen ? "true" : undefined} href={href} key={id}>
              {own}
            </a>
          ))}
        </p>
      ))}
    </nav>
  );
}
