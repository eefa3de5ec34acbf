import { useLocale, useTranslations } from "next-intl";
import { MetaLine } from "@/components/record/meta-line";
import article from "@/components/ui/article.module.css";
import { useInCases } from "@/lib/i18n/cases";
import { countWords } from "@/lib/i18n/count-words";
import { useNames } from "@/lib/i18n/names";
import { sentences } from "@/lib/i18n/sentences";
import { comparedCounts, countBy } from "@/lib/record/count-definition";
import { type CountDefinition, countParams } from "@/lib/record/count-terms";
import { gamesTotals } from "@/lib/record/counts";
import type { GamesRecord } from "@/lib/record/games-record";
import { ComparedCounts } from "./compared-counts";
import { CountByNation } from "./count-by-nation";
import styles from "./count-page.module.css";
import { CountSwitches } from "./count-switches";
import { GamesTotals } from "./games-totals";

interface CountPageProps {
  record: GamesRecord;
  definition: CountDefinition;
}

/** A number with its definition: switches, sentence, table and downloads are all of the one chosen. */
export function CountPage({ record, definition }: CountPageProps) {
  const t = useTranslations("count");
  const locale = useLocale();
  const names = useNames();
  const inCases = useInCases();
  const games = inCases("games", (each) => names.games(record.games, each));
  const count = countBy(record, definition);
  const words = countWords({ t, locale, games }, record, definition, count);
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{t("title")}</h1>
      <p className={article.note}>{t("intro")}</p>
      <CountSwitches definition={definition} record={record} />
      <p className={styles.number}>{count.total}</p>
      <p className={article.lead}>{words.sentence}</p>
      <p className={styles.byGender}>{words.byGender}</p>
      <h2 className={styles.heading}>{t("definition")}</h2>
      <p className={article.text}>{words.definition}</p>
      <MetaLine
        record={record}
        rows={{ resource: "count", params: countParams(definition) }}
        sentence={sentences(words.sentence, words.definition)}
        title={t("title")}
        to={(links) => links.count(definition)}
      />
      <ComparedCounts
        counts={comparedCounts(record, definition)}
        definition={definition}
        record={record}
      />
      <GamesTotals record={record} totals={gamesTotals(record)} />
      <CountByNation count={count} record={record} what={definition.what} />
    </>
  );
}
