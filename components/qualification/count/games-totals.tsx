import { useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import { recordDay } from "@/lib/record/as-of";
import { isUnderWay, type GamesTotals as Totals } from "@/lib/record/counts";
import type { GamesRecord } from "@/lib/record/games-record";
import styles from "./games-totals.module.css";

/**
 * Places first awarded, places held, boxers on the draw: counts that are easily mixed up, each with
 * its definition. Nothing where they are one and the same number; the draw only once all of it is known.
 */
export function GamesTotals({ record, totals }: { record: GamesRecord; totals: Totals }) {
  const t = useTranslations("totals");
  const { firstAwarded, held, onTheDraw } = totals;
  const isDrawKnown = totals.drawKnown === "all";
  const counts = [firstAwarded, held, ...(isDrawKnown ? [onTheDraw] : [])];
  if (new Set(counts.map(({ total }) => total)).size === 1) return null;
  const isOnDay = record.asOf !== null;
  const date = () => <Day day={recordDay(record)} />;
  return (
    <section>
      <h2>{t("title", { count: counts.length })}</h2>
      <dl className={styles.totals}>
        <div>
          <dt>
            <span className={styles.number}>{firstAwarded.total}</span>
            {isOnDay ? t.rich("firstAwardedOn", { date }) : t("firstAwarded")}
          </dt>
          <dd>{t("firstAwardedNote", { men: firstAwarded.M, women: firstAwarded.W })}</dd>
        </div>
        <div>
          <dt>
            <span className={styles.number}>{held.total}</span>
            {isUnderWay(record) ? t("heldNow") : t.rich("held", { date })}
          </dt>
          <dd>{t("heldNote", { men: held.M, women: held.W, outside: totals.outside })}</dd>
        </div>
        {isDrawKnown ? (
          <div>
            <dt>
              <span className={styles.number}>{onTheDraw.total}</span>
              {isOnDay ? t.rich("onTheDrawOn", { date }) : t("onTheDraw")}
            </dt>
            <dd>
              {t("onTheDrawNote", {
                men: onTheDraw.M,
                women: onTheDraw.W,
                nations: totals.nationsOnTheDraw,
                suspended: totals.suspended,
              })}
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
