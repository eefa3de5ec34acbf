import { useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import { recordDay } from "@/lib/record/as-of";
import type { GamesTotals as Totals } from "@/lib/record/counts";
import type { GamesRecord } from "@/lib/record/make-games-record";
import styles from "./games-totals.module.css";

/** Places first awarded, places held, boxers on the draw: three counts, each with its definition. */
export function GamesTotals({ record, totals }: { record: GamesRecord; totals: Totals }) {
  const t = useTranslations("totals");
  const { firstAwarded, held, onTheDraw } = totals;
  const isOnDay = record.asOf !== null;
  const date = () => <Day day={recordDay(record)} />;
  return (
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
          {t.rich("held", { date })}
        </dt>
        <dd>{t("heldNote", { men: held.M, women: held.W, outside: totals.outside })}</dd>
      </div>
      <div>
        <dt>
          <span className={styles.number}>{onTheDraw.total}</span>
          {isOnDay ? t.rich("onTheDrawOn", { date }) : t("onTheDraw")}
        </dt>
        <dd>
          {isOnDay && onTheDraw.total === 0
            ? t("onTheDrawNone")
            : t("onTheDrawNote", {
                men: onTheDraw.M,
                women: onTheDraw.W,
                nations: totals.nationsOnTheDraw,
                suspended: totals.suspended,
              })}
        </dd>
      </div>
    </dl>
  );
}
