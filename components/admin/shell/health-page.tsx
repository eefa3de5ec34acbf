import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  checkAnchor,
  useChecksSummary,
  useCheckWords,
} from "@/components/qualification/checks/use-check-words";
import article from "@/components/ui/article.module.css";
import { gamesLinks } from "@/components/ui/links";
import { formatDay } from "@/lib/i18n/day";
import { formatNumber } from "@/lib/i18n/language";
import { useNames } from "@/lib/i18n/names";
import { localePath } from "@/lib/i18n/routing";
import { recordChecks } from "@/lib/record/checks";
import type { GamesRecord } from "@/lib/record/games-record";
import styles from "./health-page.module.css";

/** What was published, by whom. */
export interface HealthRevision {
  gamesId: string;
  number: number;
  kind: string;
  publishedAt: Date;
  actorName: string | null;
  actorRole: "editor" | "admin" | null;
  reason: string | null;
  rows: readonly { list: string; count: number }[];
}

/** A browser in which somebody is signed in. */
export interface HealthSession {
  id: string;
  name: string;
  email: string;
  role: "editor" | "admin";
  signedInAt: Date;
  lastWorkAt: Date;
  expiresAt: Date;
  address: string | null;
  browser: string | null;
}

interface HealthPageProps {
  records: readonly GamesRecord[];
  health: {
    database: { provider: "sqlite" | "postgres"; bytes: number; migration: string };
    lastBackup: {
      path: string;
      takenAt: string;
      bytes: number;
      withPeople: boolean;
      games: readonly { id: string; revision: number }[];
    } | null;
    process: {
      startedAt: Date;
      memoryBytes: number;
      cache: { answers: number; bytes: number } | null;
    };
    revisions: readonly HealthRevision[];
    imports: readonly HealthRevision[];
    /** `null`: not for this reader. */
    sessions: readonly HealthSession[] | null;
  };
}

/** How the record, the database and the server are; and who is signed in, for those who may know. */
export function HealthPage({ records, health }: HealthPageProps) {
  const t = useTranslations("admin.health");
  const { revisions, imports, sessions } = health;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className={article.note}>{t("lead")}</p>
      <h2>{t("checks")}</h2>
      {records.length === 0 ? <p>{t("noGames")}</p> : null}
      {records.map((record) => (
        <GamesChecks key={record.games.id} record={record} />
      ))}
      <h2>{t("backup")}</h2>
      <BackupFacts backup={health.lastBackup} records={records} />
      <h2>{t("server")}</h2>
      <ServerFacts {...health} />
      {sessions ? (
        <>
          <h2>{t("sessions")}</h2>
          <Sessions sessions={sessions} />
        </>
      ) : null}
      <h2>{t("revisions")}</h2>
      <Revisions empty={t("noRevisions")} records={records} revisions={revisions} />
      <h2 id="imports">{t("imports")}</h2>
      <Revisions empty={t("noImports")} records={records} revisions={imports} />
    </>
  );
}

function GamesChecks({ record }: { record: GamesRecord }) {
  const t = useTranslations();
  const names = useNames();
  const checks = recordChecks(record);
  const summary = useChecksSummary(checks);
  const words = useCheckWords(record);
  const page = gamesLinks(useLocale(), record.games.id).page("checks");
  return (
    <section className={styles.item}>
      <h3 className={styles.name}>
        <a href={page}>{names.games(record.games)}</a>{" "}
        <small>{t("admin.health.revision", { revision: record.revision })}</small>
      </h3>
      <p>{summary}</p>
      {checks.broken.length > 0 ? (
        <ul className={styles.broken}>
          {checks.broken.map((check) => (
            <li key={checkAnchor(check)}>
              <a href={`${page}#${checkAnchor(check)}`}>
                {t(`checks.kind.${check.kind}.title`)}: {words(check)}
              </a>
              {check.known ? null : (
                <>
                  {" "}
                  <span className={article.bad}>{t("admin.health.unexplained")}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function BackupFacts({
  backup,
  records,
}: {
  backup: HealthPageProps["health"]["lastBackup"];
  records: HealthPageProps["records"];
}) {
  const t = useTranslations("admin.health");
  const names = useNames();
  const megabytes = useMegabytes();
  if (!backup) {
    return (
      <p>
        <span className={article.bad}>{t("noBackup")}</span> {t("howToBackUp")}{" "}
        <code>npm run backup</code>
      </p>
    );
  }
  const { path, takenAt, bytes, withPeople, games } = backup;
  const revisionIn = new Map(games.map(({ id, revision }) => [id, revision]));
  const later = records.filter(({ games: { id }, revision }) => revisionIn.get(id) !== revision);
  return (
    <dl className={styles.facts}>
      <Fact name={t("taken")}>
        <Moment at={new Date(takenAt)} />, {t(withPeople ? "withPeople" : "withoutPeople")}
      </Fact>
      <Fact name={t("since")}>
        {later.length === 0
          ? t("nothingSince")
          : later
              .map(({ games, revision }) =>
                t("changedSince", {
                  name: names.games(games),
                  from: revisionIn.get(games.id) ?? 0,
                  to: revision,
                }),
              )
              .join(", ")}
      </Fact>
      <Fact name={t("file")}>
        <code>{path}</code>, {megabytes(bytes)}
      </Fact>
    </dl>
  );
}

function ServerFacts({
  database,
  process,
}: Pick<HealthPageProps["health"], "database" | "process">) {
  const t = useTranslations("admin.health");
  const megabytes = useMegabytes();
  return (
    <dl className={styles.facts}>
      <Fact name={t("database")}>
        {t(`provider.${database.provider}`)}, {megabytes(database.bytes)}
      </Fact>
      <Fact name={t("migration")}>
        <code>{database.migration}</code>
      </Fact>
      <Fact name={t("running")}>
        <Moment at={process.startedAt} />
      </Fact>
      <Fact name={t("memory")}>{megabytes(process.memoryBytes)}</Fact>
      {process.cache ? (
        <Fact name={t("cache")}>
          {t("cached", {
            count: process.cache.answers,
            size: megabytes(process.cache.bytes),
          })}
        </Fact>
      ) : null}
    </dl>
  );
}

function Sessions({ sessions }: { sessions: readonly HealthSession[] }) {
  const t = useTranslations("admin");
  return (
    <ul className={styles.list}>
      {sessions.map((session) => (
        <li className={styles.item} key={session.id}>
          <p className={styles.name}>
            {session.name} <small>{t(`roles.${session.role}`)}</small>
          </p>
          <p className={styles.detail}>
            {session.email} ·{" "}
            {t.rich("health.signedIn", {
              since: () => <Moment at={session.signedInAt} />,
              work: () => <Moment at={session.lastWorkAt} />,
            })}
            {session.address ? ` · ${session.address}` : null}
            {session.browser ? ` · ${session.browser}` : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

interface RevisionsProps {
  records: readonly GamesRecord[];
  revisions: readonly HealthRevision[];
  /** Said where there are none. */
  empty: string;
}

function Revisions({ records, revisions, empty }: RevisionsProps) {
  const t = useTranslations("admin");
  const names = useNames();
  const kindWords = useKindWords();
  const locale = useLocale();
  const nameOf = new Map(records.map(({ games }) => [games.id, names.games(games)]));
  if (revisions.length === 0) return <p>{empty}</p>;
  return (
    <ul className={styles.list}>
      {revisions.map((revision) => (
        <li className={styles.item} key={`${revision.gamesId} ${revision.number}`}>
          <p className={styles.name}>
            <a href={localePath(locale, `/admin/${revision.gamesId}/revisions`)}>
              {nameOf.get(revision.gamesId) ?? revision.gamesId},{" "}
              {t("health.revision", { revision: revision.number })}
            </a>{" "}
            <small>{kindWords(revision.kind)}</small>
          </p>
          <p className={styles.detail}>
            <Moment at={revision.publishedAt} /> ·{" "}
            {revision.actorName && revision.actorRole
              ? `${revision.actorName}, ${t(`roles.${revision.actorRole}`)}`
              : t("health.script")}
            <RowCounts rows={revision.rows} />
          </p>
          {revision.reason ? <p className={styles.detail}>{revision.reason}</p> : null}
        </li>
      ))}
    </ul>
  );
}

/** The kind of a change in words; one that has none is named as it is stored. */
function useKindWords() {
  const t = useTranslations("admin.health.kinds");
  return (kind: string) => (t.has(kind as "import") ? t(kind as "import") : kind);
}

/** "3 bouts, 2 places", the largest first. */
function RowCounts({ rows }: Pick<HealthRevision, "rows">) {
  const t = useTranslations("admin.health.rows");
  if (rows.length === 0) return null;
  const words = rows
    .toSorted((a, b) => b.count - a.count)
    .map(({ list, count }) =>
      t.has(list as "bouts") ? t(list as "bouts", { count }) : `${list}: ${count}`,
    );
  return <> · {words.join(", ")}</>;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Moment({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{formatDay(useLocale(), at, "minute")}</time>;
}

function useMegabytes() {
  const t = useTranslations("admin.health");
  const locale = useLocale();
  return (bytes: number) => t("megabytes", { size: formatNumber(locale, bytes / 1e6, 1) });
}
