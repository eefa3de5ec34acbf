import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SheetLink } from "@/components/admin/sheet/sheet-link";
import { useChecksSummary } from "@/components/qualification/checks/use-check-words";
import { gamesLinks } from "@/components/ui/links";
import type { SheetsToEnter } from "@/lib/change/sheet-days";
import { formatDay, formatInstant } from "@/lib/i18n/day";
import { formatList } from "@/lib/i18n/language";
import { useNames } from "@/lib/i18n/names";
import { localePath } from "@/lib/i18n/routing";
import { isInForce } from "@/lib/qualification/ledger";
import { recordChecks } from "@/lib/record/checks";
import type { GamesRecord } from "@/lib/record/games-record";
import styles from "./admin-home.module.css";
import { SECTIONS, type Section } from "./section-nav";

/** A Games that the reader may edit. */
export interface EditedGames {
  record: GamesRecord;
  days: SheetsToEnter;
  /** What the reader collected and has not published. */
  draft: { changes: number; sheet: { tournamentId: string; day: string | null } | null } | null;
}

interface AdminHomeProps {
  user: { name: string; role: "editor" | "admin"; hasSecondFactor: boolean };
  editedGames: readonly EditedGames[];
  pages: readonly ("people" | "health" | "import" | "account")[];
  /** `undefined`: not for this reader; `null`: none was taken. */
  lastBackup?: { takenAt: string; games: readonly { id: string; revision: number }[] } | null;
  /** Was the reader led here from a page that the role does not allow? */
  isRefused: boolean;
}

/** Where an editor or admin begins: the sections of every Games with their state, then the site. */
export function AdminHome({ user, editedGames, pages, lastBackup, isRefused }: AdminHomeProps) {
  const t = useTranslations("admin");
  const locale = useLocale();
  const state = {
    people: t("home.peopleState"),
    import: t("home.importState"),
    health: lastBackup === undefined ? t("home.healthState") : null,
    account: t(user.hasSecondFactor ? "home.factorOn" : "home.factorOff"),
  };
  return (
    <>
      <h1>{t("home.title")}</h1>
      {isRefused ? (
        <p className={styles.bad} role="alert">
          {t("refused")}
        </p>
      ) : null}
      {editedGames.map((edited) => (
        <GamesSection edited={edited} key={edited.record.games.id} />
      ))}
      <section className={styles.section}>
        <div className={styles.head}>
          <h2>{t("home.site")}</h2>
        </div>
        <ul className={styles.sections}>
          {pages.map((page) => (
            <li key={page}>
              <a href={localePath(locale, `/admin/${page}`)}>{t(`nav.${page}`)}</a>
              <div>
                {page === "health" && lastBackup !== undefined ? (
                  <BackupState editedGames={editedGames} lastBackup={lastBackup} />
                ) : (
                  state[page]
                )}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function GamesSection({ edited }: { edited: EditedGames }) {
  const t = useTranslations("admin");
  const names = useNames();
  const locale = useLocale();
  const { record, draft } = edited;
  const { games } = record;
  const links = gamesLinks(locale, games);
  const checks = recordChecks(record);
  const unexplained = checks.broken.filter(({ known }) => known === null);
  const summary = useChecksSummary(checks);
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 id={games.id}>{names.games(games)}</h2>
        <a href={links.home()}>
          {t("section.site")}
          <span className="visually-hidden"> {t("home.of", { games: names.games(games) })}</span>
        </a>
      </div>
      {draft ? <DraftNote draft={draft} record={record} /> : null}
      <ul className={styles.sections}>
        {SECTIONS.map((each) => (
          <li key={each}>
            <a href={localePath(locale, `/admin/${games.id}/${each}`)}>
              {t(`section.nav.${each}`)}
              <span className="visually-hidden">
                {" "}
                {t("home.of", { games: names.games(games) })}
              </span>
            </a>
            <div>
              <SectionState edited={edited} of={each} />
            </div>
          </li>
        ))}
        <li>
          <a href={links.page("checks")}>
            {t("health.checks")}
            <span className="visually-hidden"> {t("home.of", { games: names.games(games) })}</span>
          </a>
          <div className={unexplained.length > 0 ? styles.bad : undefined}>
            {summary}{" "}
            {unexplained.length > 0 ? (
              <a href={localePath(locale, `/admin/${games.id}/checks`)}>{t("home.explain")}</a>
            ) : null}
          </div>
        </li>
      </ul>
    </section>
  );
}

function DraftNote({
  draft,
  record,
}: {
  draft: NonNullable<EditedGames["draft"]>;
  record: GamesRecord;
}) {
  const t = useTranslations("admin.home");
  const { changes, sheet } = draft;
  return (
    <p className={styles.draft}>
      <b>{t("draft", { count: changes })}</b>{" "}
      {sheet ? (
        <SheetLink day={sheet.day} games={record.games.id} tournament={sheet.tournamentId}>
          {t("goOn")}
        </SheetLink>
      ) : null}
    </p>
  );
}

function SectionState({ edited, of }: { edited: EditedGames; of: Section }): ReactNode {
  const t = useTranslations("admin.home");
  const locale = useLocale();
  const { record } = edited;
  switch (of) {
    case "results":
      return <ResultsState {...edited} />;
    case "tournaments": {
      const drawn = new Set(
        record.entries.map((each) => `${each.tournamentId} ${each.categoryCode}`),
      );
      return t("tournamentsState", {
        tournaments: record.tournaments.length,
        drawn: drawn.size,
        bouts: record.bouts.length,
      });
    }
    case "boxers":
      return t("boxersState", {
        boxers: record.boxers.length,
        nations: new Set(record.boxers.map(({ noc }) => noc)).size,
      });
    case "places":
      return t("placesState", {
        awards: record.places.length,
        held: record.places.filter(({ ledger }) => isInForce(ledger)).length,
      });
    case "revisions":
      return t("revisionsState", {
        revision: record.revision,
        published: formatInstant(locale, new Date(record.publishedAt)),
      });
  }
}

/** How many days with open bouts are named; the list of days has them all. */
const MOST_OPEN = 3;

function ResultsState({ record, days }: EditedGames) {
  const t = useTranslations("admin.home");
  const names = useNames();
  const locale = useLocale();
  const { today, open, last, next } = days;
  const link = (each: SheetsToEnter["open"][number]) => (
    <SheetLink day={each.day} games={record.games.id} tournament={each.tournament.id}>
      {each.day ? formatDay(locale, each.day) : t("undated")},{" "}
      {names.tournamentShort(each.tournament)}
    </SheetLink>
  );
  const line = (words: string, each: SheetsToEnter["open"][number]) => (
    <p key={`${words} ${each.tournament.id} ${each.day}`}>
      {words} {link(each)}{" "}
      <span className={styles.count}>
        {t("ofBouts", { bouts: each.bouts, withResult: each.withResult })}
      </span>
    </p>
  );
  const isEmpty = today.length === 0 && open.length === 0 && last === null && next === null;
  return (
    <>
      {today.map((each) => line(t("today"), each))}
      {open.slice(0, MOST_OPEN).map((each) => line(t("open"), each))}
      {open.length > MOST_OPEN ? <p>{t("moreOpen", { count: open.length - MOST_OPEN })}</p> : null}
      {today.length === 0 && last && !open.includes(last) ? line(t("last"), last) : null}
      {next ? (
        <p>
          {t("next", { tournament: names.tournament(next), day: formatDay(locale, next.startsOn) })}
        </p>
      ) : null}
      {isEmpty ? t("noTournaments") : null}
    </>
  );
}

function BackupState({
  editedGames,
  lastBackup,
}: Pick<AdminHomeProps, "editedGames"> & {
  lastBackup: NonNullable<AdminHomeProps["lastBackup"]> | null;
}) {
  const t = useTranslations("admin.home");
  const locale = useLocale();
  const names = useNames();
  if (!lastBackup) return <span className={styles.bad}>{t("noBackup")}</span>;
  const revisionIn = new Map(lastBackup.games.map(({ id, revision }) => [id, revision]));
  const since = editedGames.flatMap(({ record: { games, revision } }) =>
    revisionIn.get(games.id) === revision ? [] : [names.games(games)],
  );
  return t("backup", {
    taken: formatInstant(locale, new Date(lastBackup.takenAt)),
    since: since.length === 0 ? "none" : formatList(locale, since),
  });
}
