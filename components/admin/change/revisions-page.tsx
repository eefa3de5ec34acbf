import { useLocale, useTranslations } from "next-intl";
import { AdminMessages } from "@/components/admin/shell/admin-messages";
import { AdminPageHead } from "@/components/admin/shell/admin-page-head";
import { gamesLinks } from "@/components/ui/links";
import { formatInstant } from "@/lib/i18n/day";
import { localePath } from "@/lib/i18n/routing";
import type { GamesRecord } from "@/lib/record/games-record";
import { byWhom } from "./by-whom";
import type { UndoActions } from "./change-actions";
import { LastingNote } from "./lasting-note";
import styles from "./revisions-page.module.css";
import { UndoRevision } from "./undo-revision";

/** A revision as the list shows it. */
export interface RevisionRow {
  number: number;
  kind: string;
  publishedAt: Date;
  actorName: string | null;
  reason: string | null;
  undoes: number | null;
  moved: { gained: number; lost: number } | null;
  canUndo: boolean;
}

interface RevisionsPageProps {
  record: GamesRecord;
  revisions: readonly RevisionRow[];
  /** Where the next page begins; `null`: there is none. */
  older: number | null;
  actions: UndoActions;
}

/** Every published change of a Games, each with the way to take it back. */
export function RevisionsPage({ record, revisions, older, actions }: RevisionsPageProps) {
  const t = useTranslations("admin.revisions");
  const locale = useLocale();
  const { games } = record;
  return (
    <>
      <AdminPageHead publicPage={gamesLinks(locale, games).page("corrections")} title={t("title")}>
        {t("lead")}
      </AdminPageHead>
      <p>
        <a download href={`/api/admin/${games.id}/facts`}>
          {t("download")}
        </a>
      </p>
      {revisions.length === 0 ? <p>{t("none")}</p> : null}
      <AdminMessages record={record}>
        <LastingNote>
          <ol className={styles.revisions}>
            {revisions.map((revision) => (
              <li
                className={styles.revision}
                id={`revision-${revision.number}`}
                key={revision.number}
              >
                <h2 className={styles.name}>{t("number", { number: revision.number })}</h2>
                <p>
                  {t("kind", { kind: revision.kind, undoes: revision.undoes ?? 0 })}{" "}
                  {t("by", byWhom("who", revision.actorName))},{" "}
                  <time dateTime={revision.publishedAt.toISOString()}>
                    {formatInstant(locale, revision.publishedAt)}
                  </time>
                  {revision.moved ? `; ${t("moved", revision.moved)}` : ""}
                </p>
                {revision.reason ? <p>{t("reason", { reason: revision.reason })}</p> : null}
                {revision.canUndo ? (
                  <UndoRevision actions={actions} gamesId={games.id} number={revision.number} />
                ) : null}
              </li>
            ))}
          </ol>
        </LastingNote>
      </AdminMessages>
      {older === null ? null : (
        <p>
          <a href={localePath(locale, `/admin/${games.id}/revisions?before=${older}`)}>
            {t("older")}
          </a>
        </p>
      )}
    </>
  );
}
