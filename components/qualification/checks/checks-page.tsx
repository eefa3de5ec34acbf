import { useLocale, useTranslations } from "next-intl";
import { inEnglish } from "@/components/record/in-english";
import { MetaLine } from "@/components/record/meta-line";
import article from "@/components/ui/article.module.css";
import { Day } from "@/components/ui/day";
import { useLinks } from "@/components/ui/use-links";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import {
  type CheckGroup,
  type CheckPart,
  type CheckTally,
  groupChecks,
  type PartName,
} from "@/lib/record/check-groups";
import { checkKey } from "@/lib/record/check-key";
import { type RecordCheck, type RecordChecks, recordChecks } from "@/lib/record/checks";
import type { GamesRecord } from "@/lib/record/games-record";
import type { KnownBreak } from "@/lib/record/games-rows";
import { BrokenCheck } from "./broken-check";
import { CheckTable } from "./check-table";
import styles from "./checks-page.module.css";
import { type CheckWords, useChecksSummary, useCheckWords } from "./use-check-words";
import { useNamedRow } from "./use-named-row";

/** Every check of a Games with its figures; what does not hold first, with its rows. */
export function ChecksPage({ record }: { record: GamesRecord }) {
  const t = useTranslations("checks");
  const names = useNames();
  const locale = useLocale();
  const _links = useLinks(record);
  const checks = recordChecks(record);
  const groups = groupChecks(record, checks.checks);
  const words = useCheckWords(record);
  const summary = useChecksSummary(checks);
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{t("title")}</h1>
      <p className={article.lead}>
        {summary} {checks.uncompared ? t("uncompared", { count: checks.uncompared }) : null}
      </p>
      <p className={article.note}>
        {t("ofRevision", {
          games: names.games(record.games),
          revision: record.revision,
          published: formatDay(locale, new Date(record.publishedAt)),
        })}{" "}
        {t("whatIsCompared")}
      </p>
      <MetaLine
        record={record}
        rows={{ resource: "checks" }}
        sentence={`${names.games(record.games)}: ${summary}`}
        title={t("title")}
        to={(own) => own.page("checks")}
      />
      <nav aria-label={t("kinds")}>
        <ul className={styles.kinds}>
          {groups.map(({ kind, tally }) => (
            <li key={kind}>
              <a href={`#${kind}`}>{t(`kind.${kind}.title`)}</a>
              <Tally tally={tally} />
            </li>
          ))}
          {checks.questions.length > 0 ? (
            <li>
              <a href="#may-be-one-person">{t("kind.may-be-one-person.title")}</a>
              <span className={styles.tally}>{checks.questions.length}</span>
            </li>
          ) : null}
        </ul>
      </nav>
      <Broken checks={checks} record={record} words={words} />
      <Questions checks={checks} record={record} />
      {groups.map((group) => (
        <Group group={group} key={group.kind} record={record} words={words} />
      ))}
    </>
  );
}

/** "12 of 13", and a mark where something does not hold. */
function Tally({ tally }: { tally: CheckTally }) {
  const t = useTranslations("checks");
  const { holding, compared } = tally;
  if (compared === 0) return <span className={styles.tally}>{t("stillOpen")}</span>;
  return (
    <span className={`${styles.tally} ${holding < compared ? styles.isBad : ""}`}>
      {t("tally", { holding, compared })}
    </span>
  );
}

function Broken({
  record,
  checks: { broken, stale, unmatched },
  words,
}: {
  record: GamesRecord;
  checks: RecordChecks;
  words: CheckWords;
}) {
  const t = useTranslations("checks");
  return (
    <>
      {broken.length > 0 ? (
        <>
          <h2 id="broken">{t("broken")}</h2>
          {broken.map((check) => (
            <BrokenCheck
              check={check}
              key={checkKey(check.kind, check.subject.join(" "))}
              record={record}
              words={words}
            />
          ))}
        </>
      ) : null}
      <Unused entries={stale} title={t("stale")} />
      <Unused entries={unmatched} title={t("unmatched")} />
    </>
  );
}

/** Two boxers who may be one, with the way to the page of each. */
function Questions({
  record,
  checks: { questions },
}: {
  record: GamesRecord;
  checks: RecordChecks;
}) {
  const t = useTranslations("checks");
  const names = useNames();
  const links = useLinks(record);
  const open = questions.filter(({ known }) => known === null);
  if (questions.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2 id="may-be-one-person">{t("kind.may-be-one-person.title")}</h2>
      <p className={article.text}>{t("kind.may-be-one-person.text")}</p>
      <ul className={article.stacked}>
        {[...open, ...questions.filter(({ known }) => known !== null)].map((check) => (
          <li key={check.subject.join(" ")}>
            {check.rows.map((slug, index) => {
              const boxer = record.boxerBySlug.get(slug);
              return (
                <span key={slug}>
                  {index > 0 ? " · " : null}
                  <a href={links.boxer(slug)}>{boxer ? names.boxer(boxer) : null}</a>{" "}
                  <span className={article.quiet}>
                    {boxer?.noc} {boxer?.categoryCode}
                  </span>
                </span>
              );
            })}
            {": "}
            {check.known
              ? t.rich("answered", { reason: inEnglish(check.known.reason) })
              : t("oneOrTwo")}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Entries of the list of known breaks that no broken check answers to. */
function Unused({ title, entries }: { title: string; entries: readonly KnownBreak[] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className={article.stacked}>
        {entries.map(({ kind, subject, reason }) => (
          <li key={checkKey(kind, subject)}>
            <code>{checkKey(kind, subject)}</code>: <span lang="en">{reason}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Up to so many checks are shown without being asked for. */
const MOST_OPEN = 2;

function Group({
  record,
  group: { kind, parts, tally },
  words,
}: {
  record: GamesRecord;
  group: CheckGroup;
  words: CheckWords;
}) {
  const t = useTranslations("checks");
  return (
    <section className={styles.group}>
      <h2 id={kind}>{t(`kind.${kind}.title`)}</h2>
      <p className={article.text}>{t(`kind.${kind}.text`)}</p>
      {parts.map((part) =>
        part.checks.length > 1 && part.checks.every(isNotPublished) ? (
          <p className={article.note} key={part.key}>
            {t("nonePublished", { count: part.checks.length })}
          </p>
        ) : part.name === null && part.checks.length <= MOST_OPEN ? (
          <CheckTable checks={part.checks} key={part.key} record={record} words={words} />
        ) : (
          <details className={styles.part} key={part.key} open={isBroken(part)}>
            <summary>
              <span>
                <NameOfPart
                  name={part.name}
                  otherwise={t("count", { count: part.checks.length })}
                  record={record}
                />
              </span>
              <Tally tally={parts.length === 1 ? tally : part.tally} />
            </summary>
            <CheckTable
              checks={part.checks}
              record={record}
              leftOut={part.namedParts}
              words={words}
            />
          </details>
        ),
      )}
    </section>
  );
}

/** Whether there is neither a number to compare with nor one to be compared. */
function isNotPublished({ expected, actual }: RecordCheck): boolean {
  return expected === null && actual === 0;
}

function isBroken({ tally }: CheckPart): boolean {
  return tally.holding < tally.compared;
}

function NameOfPart({
  record,
  name,
  otherwise,
}: {
  record: GamesRecord;
  name: PartName;
  otherwise: string;
}) {
  const t = useTranslations("checks");
  const { words } = useNamedRow(record);
  if (name === null) return otherwise;
  if (name.is !== "day") return words(name);
  return name.day === null ? t("withoutDay") : <Day day={name.day} />;
}
