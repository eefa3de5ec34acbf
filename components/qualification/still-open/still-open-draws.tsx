import { useTranslations } from "next-intl";
import { useRuleWords } from "@/components/record/rule-words";
import article from "@/components/ui/article.module.css";
import { totalText } from "@/components/ui/total";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { grouped } from "@/lib/qualification/grouped";
import type { BoutView, SideView } from "@/lib/record/draw-view";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Boxer } from "@/lib/record/games-rows";
import type { OpenDraw } from "@/lib/record/open-draws";
import { useOutlookWords } from "./outlook-words";
import styles from "./still-open-page.module.css";

interface StillOpenDrawsProps {
  record: GamesRecord;
  draws: readonly OpenDraw[];
}

/** The draws under way: the bouts to come with what they decide, and each boxer's state. */
export function StillOpenDraws({ record, draws }: StillOpenDrawsProps) {
  const t = useTranslations("stillOpen");
  if (draws.length === 0) return null;
  return (
    <section>
      <h2>{t("drawsTitle")}</h2>
      <p className={article.note}>{t("drawsNote")}</p>
      <div className={styles.draws}>
        {draws.map((draw) => (
          <DrawCard
            draw={draw}
            key={`${draw.view.tournament.id} ${draw.view.category.code}`}
            record={record}
          />
        ))}
      </div>
    </section>
  );
}

function DrawCard({ record, draw }: { record: GamesRecord; draw: OpenDraw }) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const ruleWords = useRuleWords();
  const outlookWords = useOutlookWords();
  const { view, way, boxers, bouts, isFieldKnown } = draw;
  const { tournament, category } = view;
  const left = totalText(way.left);
  const rule = ruleWords(view.rule);
  const states = grouped(boxers, ({ outlook }) =>
    outlook.state === "out" ? null : outlookWords(outlook),
  );
  const out = boxers.filter(({ outlook }) => outlook.state === "out").map(({ boxer }) => boxer);
  return (
    <article className={styles.draw}>
      <h3>
        <a href={links.draw(tournament.id, category.slug)}>
          {t("draw.title", {
            category: names.category(category),
            tournament: names.tournamentShort(tournament),
          })}
        </a>
      </h3>
      <p className={styles.rule}>
        {left === null
          ? t("stillOpen.drawLeadUnknown", { rule })
          : t.rich("stillOpen.drawLead", {
              left,
              places: totalText(way.allocation) ?? "",
              rule,
              b: (text) => <b>{text}</b>,
            })}
      </p>
      {bouts.length ? (
        <ul aria-label={t("stillOpen.boutsToCome")} className={styles.bouts}>
          {bouts.map((bout) => (
            <li key={bout.key}>
              <BoutToCome bout={bout} record={record} />
            </li>
          ))}
        </ul>
      ) : null}
      {states.size ? (
        <dl className={styles.states}>
          {[...states].map(([words, own]) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd>
                <BoxerNames boxers={own.map(({ boxer }) => boxer)} record={record} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {out.length ? (
        <details className={styles.out}>
          <summary>{t("stillOpen.outCount", { count: out.length })}</summary>
          <BoxerNames boxers={out} record={record} />
        </details>
      ) : null}
      <p className={article.note}>
        {boxers.length === 0
          ? t("stillOpen.drawEmpty", { isOnDay: record.asOf === null ? "no" : "yes" })
          : t(isFieldKnown ? "stillOpen.noOthers" : "stillOpen.others")}
      </p>
    </article>
  );
}

/** A bout to come: the round, who meets whom, and what is certain to be decided. */
function BoutToCome({ record, bout }: { record: GamesRecord; bout: BoutView }) {
  const t = useTranslations();
  const { round, red, blue, stake } = bout;
  return (
    <>
      <span className={article.quiet}>{t(`values.round.${round ?? "unknown"}`)}</span>
      <span>
        <SideName record={record} side={red} /> {t("stillOpen.against")}{" "}
        <SideName record={record} side={blue} />
      </span>
      {stake ? (
        <span className={styles.stake}>
          <b className={stake.winner === "qualifies" ? styles.wins : undefined}>
            {t(`bracket.stakeWinner.${stake.winner}`)}
          </b>
          , {t(`bracket.stakeLoser.${stake.loser}`)}
        </span>
      ) : null}
    </>
  );
}

function SideName({ record, side }: { record: GamesRecord; side: SideView }) {
  const links = useLinks(record);
  const names = useNames();
  if (side.kind !== "boxer") return null;
  return (
    <>
      <a href={links.boxer(side.slug)}>{names.boxer(side)}</a>{" "}
      <span className={article.quiet}>{side.noc}</span>
    </>
  );
}

function BoxerNames({ record, boxers }: { record: GamesRecord; boxers: readonly Boxer[] }) {
  const links = useLinks(record);
  const names = useNames();
  return (
    <ul className={styles.names}>
      {boxers.map((boxer) => (
        <li key={boxer.slug}>
          <a href={links.boxer(boxer.slug)}>{names.boxer(boxer)}</a>{" "}
          <span className={article.quiet}>{boxer.noc}</span>
        </li>
      ))}
    </ul>
  );
}
