import { useLocale, useTranslations } from "next-intl";
import type { Ref } from "react";
import type { Published } from "@/lib/answer";
import type { UndoActions } from "./change-actions";
import panel from "./change-panel.module.css";
import { revisionHref } from "./revision-href";
import { UndoRevision } from "./undo-revision";

/** The way to what was just published. */
export function PublishedLink({ games, revision }: { games: string; revision: number }) {
  const t = useTranslations("admin.change");
  const locale = useLocale();
  return <a href={revisionHref(locale, games, revision)}>{t("toRevisions")}</a>;
}

interface PublishedNoteProps {
  games: string;
  published: Published;
  undo: UndoActions;
  /** The words themselves, to be read next. */
  ref?: Ref<HTMLParagraphElement>;
}

/** What became of changes, with the way to take back what was just published. */
export function PublishedNote({ games, published, undo, ref }: PublishedNoteProps) {
  const t = useTranslations("admin.change");
  const { outcome, revision } = published;
  const isNew = outcome === "published";
  return (
    <>
      <p className={panel.done} ref={ref} tabIndex={-1}>
        {t(outcome, { revision })}{" "}
        {isNew ? <PublishedLink games={games} revision={revision} /> : null}
      </p>
      {isNew ? <UndoRevision actions={undo} gamesId={games} number={revision} /> : null}
    </>
  );
}
