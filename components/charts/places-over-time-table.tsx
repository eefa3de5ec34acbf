import { useLocale, useTranslations } from "next-intl";
import { CellItem, CellList } from "@/components/ui/cell-list";
import { dayHref, type PageParams } from "@/components/ui/day-href";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import type { Day } from "@/lib/qualification/vocabulary";
import { type GamesRecord, required, routeOf } from "@/lib/record/games-record";
import type { QuotaPlace } from "@/lib/record/games-rows";
import { type HeldStep, heldOn } from "@/lib/record/places-over-time";
import styles from "./places-over-time.module.css";

/** Each day on which places changed, as a link to the page as of that day. */
export function PlacesOverTimeTable({
  record,
  steps,
  own,
  leftOf,
  path,
  params,
}: {
  record: GamesRecord;
  steps: readonly HeldStep[];
  /** A nation's own course, which is a column beside the others. */
  own: { noc: string; steps: readonly HeldStep[] } | null;
  /** Where a day stands in the picture, in percent: the picture is read by the rows. */
  leftOf: (day: Day) => number;
  path: string;
  params: PageParams;
}) {
  const t = useTranslations("placesOverTime");
  const gender = useTranslations("values.gender");
  const locale = useLocale();
  if (!steps.length) return null;
  return (
    <details className={styles.days}>
      <summary>{t("table")}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("day")}</th>
            <th scope="col">{t("happened")}</th>
            <th className={styles.byGender} scope="col">
              {gender("M")}
            </th>
            <th className={styles.byGender} scope="col">
              {gender("W")}
            </th>
            <th className={styles.number} scope="col">
              {t("held")}
            </th>
            {own ? (
              <th className={styles.number} scope="col">
                {own.noc}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr data-at={leftOf(step.day)} key={step.day}>
              <th scope="row">
                <a href={dayHref(path, params, step.day)}>
                  <time dateTime={step.day}>{formatDay(locale, step.day)}</time>
                </a>
              </th>
              <td data-say="happened">
                <Happened record={record} step={step} />
              </td>
              <td className={styles.byGender}>{step.held.M}</td>
              <td className={styles.byGender}>{step.held.W}</td>
              <td className={styles.number} data-say="held">
                {step.held.total}
              </td>
              {own ? (
                <td className={styles.number} data-say="own">
                  {heldOn(own.steps, step.day)}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** "Busto Arsizio +47", "Universality place +1 (GAM)", "MGL, Men’s 63.5 kg: lost". */
function Happened({ record, step }: { record: GamesRecord; step: HeldStep }) {
  const t = useTranslations();
  const names = useNames();
  const routeName = ({ routeKind }: QuotaPlace) =>
    routeKind === "tournament" ? "" : t(`values.route.${routeKind}`);
  const routes = [...new Set(step.gained.map(({ place }) => routeOf(place)))];
  const gained = routes.flatMap((route) =>
    [true, false].flatMap((isExact) => {
      const changes = step.gained.filter(
        (change) => routeOf(change.place) === route && change.isExact === isExact,
      );
      const [first] = changes;
      if (!first) return [];
      const tournament = record.tournamentById.get(route);
      const text = tournament
        ? t("placesOverTime.gained", {
            route: names.tournamentShort(tournament),
            count: changes.length,
          })
        : t("placesOverTime.gainedBy", {
            route: routeName(first.place),
            count: changes.length,
            nocs: changes.map(({ place }) => place.noc).join(", "),
          });
      return [{ key: `${route} ${isExact}`, isExact, text }];
    }),
  );
  const givenUp = step.givenUp.map(({ place, status, isExact }) => {
    const category = required(record.categoryByCode, place.categoryCode);
    return {
      key: place.id,
      isExact,
      text: t("placesOverTime.givenUp", {
        noc: place.noc,
        category: names.category(category),
        status: t(`values.status.${status}`),
      }),
    };
  });
  const changes = [...gained, ...givenUp];
  return (
    <CellList>
      {changes.map(({ key, text, isExact }, index) => (
        <CellItem key={key} separator={index + 1 < changes.length ? ";" : ""}>
          {isExact ? text : t("placesOverTime.byThisDay", { text })}
        </CellItem>
      ))}
    </CellList>
  );
}
