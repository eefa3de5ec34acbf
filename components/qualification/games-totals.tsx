import { useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import type { Day as DayText } from "@/lib/qualification/vocabulary";
import type { GamesTotals as Totals } from "@/lib/record/counts";
import styles from "./games-totals.module.css";

/** Places first awarded, places held, boxers on the draw: three counts, each with its definition. */
export function GamesTotals({ endsOn, totals }: { endsOn: DayText; totals: Totals }) {
  const t = useTranslations("totals");
  const { firstAwarded, held, onTheDraw } = totals;
  return (
    <dl className={styles.totals}>
      <div>
        <dt>
          <span className={styles.number}>{firstAwarded.total}</span>
          {t("firstAwarded")}
        </dt>
        <dd>{t("firstAwardedNote", { men: firstAwarded.M, women: firstAwarded.W })}</dd>
      </div>
      <div>
        <dt>
          <span className={styles.number}>{held.total}</span>
          {t.rich("held", { date: () => <Day day={endsOn} /> })}
        </dt>
        <dd>{t("heldNote", { men: held.M, women: held.W, outside: totals.outside })}</dd>
      </div>
      <div>
        <dt>
          <span className={styles.number}>{onTheDraw.total}</span>
          {t("onTheDraw")}
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
    </dl>
  );
}
