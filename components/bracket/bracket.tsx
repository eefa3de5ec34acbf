import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useInCases } from "@/lib/i18n/cases";
import { boxersIn, type Rule, roundAfter } from "@/lib/qualification/rule";
import type { DrawView } from "@/lib/record/draw-view";
import { BoutBox, type DrawContext } from "./bout-box";
import styles from "./bracket.module.css";
import { boxOffColumns, knockOutColumns, pathNumbers } from "./draw-columns";
import { Drawing } from "./drawing";

interface BracketProps {
  record: DrawContext["record"];
  view: DrawView;
  /** What is to be said of the draw as a whole, below it. */
  children?: ReactNode;
}

/**
 * The draw of a category with the qualification line across it, the box-off below, and the bouts
 * whose round is not known apart. A list of rounds, each a list of bouts; the lines are decoration.
 */
export function Bracket({ record, view, children }: BracketProps) {
  const t = useTranslations("bracket");
  const columns = knockOutColumns(view);
  const paths = pathNumbers(
    [...view.rounds.flatMap(({ bouts }) => bouts), ...view.boxOffs].values(),
  );
  const context: DrawContext = { record, view, paths };
  const lineColumn = columns.findIndex(({ round }) => round === view.lineAfter);
  return (
    <div className={styles.draw} data-draw="">
      <style>{pathRules(paths.size)}</style>
      <h2>{t("title")}</h2>
      {columns.length === 0 ? <p>{t("empty")}</p> : null}
      {columns.length > 0 && !view.isDrawn ? <p className={styles.note}>{t("notDrawn")}</p> : null}
      {columns.length > 0 ? (
        <Drawing
          columns={columns}
          context={context}
          emptyText={t("noBout")}
          label={t("scroll")}
          lineColumn={lineColumn === -1 ? null : lineColumn}
          lineLabel={view.lineAfter ? <LineLabel round={view.lineAfter} /> : null}
          roundsLabel={t("rounds")}
          scrollHint={t("scrollHint")}
          titles={columns.map(({ round }) => round && t(`round.${round}`))}
        />
      ) : null}
      {children}
      <BoxOff context={context} view={view} />
      {view.unplaced.length > 0 ? (
        <>
          <h2>{t("unplaced")}</h2>
          <p className={styles.note}>{t("unplacedNote")}</p>
          <ol className={styles.unplaced}>
            {view.unplaced.map((bout) => (
              <BoutBox bout={bout} context={context} key={bout.key} />
            ))}
          </ol>
        </>
      ) : null}
    </div>
  );
}

function LineLabel({ round }: { round: NonNullable<DrawView["lineAfter"]> }) {
  const t = useTranslations("bracket");
  const inCases = useInCases();
  const after = roundAfter(round);
  return t.rich("line", {
    winners: after ? boxersIn(after) : 1,
    ...inCases("round", (each) => t(`inRound.${round}`, { case: each })),
    b: (text) => <b>{text}</b>,
  });
}

function boxOffOf(rule: Rule) {
  return rule.kind === "reach-round-and-box-off" ? rule : null;
}

/** Bouts among the losers of a round, where the rule has them or some were boxed. */
function BoxOff({ context, view }: { context: DrawContext; view: DrawView }) {
  const t = useTranslations("bracket");
  const inCases = useInCases();
  const rule = boxOffOf(view.rule);
  const columns = boxOffColumns(view);
  if (!rule && columns.length === 0) return null;
  return (
    <>
      <h2>{t("boxOff")}</h2>
      <p className={styles.note}>
        {rule
          ? t("boxOffOf", {
              ...inCases("round", (each) => t(`inRound.${rule.losersOf}`, { case: each })),
              places: rule.boxOffPlaces,
            })
          : t("boxOffOther")}{" "}
        {columns.length === 0 ? t("boxOffEmpty") : null}
      </p>
      {columns.length > 0 ? (
        <Drawing
          columns={columns}
          context={context}
          emptyText={t("boxOffEmpty")}
          label={t("boxOffScroll")}
          lineColumn={rule ? columns.length - 1 : null}
          lineLabel={
            rule
              ? t.rich("boxOffLine", {
                  winners: rule.boxOffPlaces,
                  b: (text) => <b>{text}</b>,
                })
              : null
          }
          roundsLabel={t("rounds")}
          scrollHint={t("scrollHint")}
          titles={columns.map(() => null)}
        />
      ) : null}
    </>
  );
}

/** Style rules that light the whole path of the boxer whose name is pointed at or in focus. */
function pathRules(paths: number): string {
  return Array.from(
    { length: paths },
    (_, n) =>
      `[data-draw]:has(.path-${n}:is(:hover,:focus-within)) .path-${n}{--lit:var(--faint);--wire:var(--ink);--wire-width:2px}`,
  ).join("");
}
