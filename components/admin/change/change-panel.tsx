"use client";

import { useTranslations } from "next-intl";
import styles from "@/components/admin/forms/form.module.css";
import type { Change } from "@/lib/change/change";
import type { ChangeActions } from "./change-actions";
import { PreviewPanel } from "./preview-panel";
import panel from "./preview-panel.module.css";
import { UndoRevision } from "./undo-revision";
import { useLookThenPublish } from "./use-look-then-publish";

interface ChangePanelProps {
  games: string;
  /** What is to be published; empty: there is nothing to look at yet. */
  changes: readonly Change[];
  actions: ChangeActions;
  /** Why nothing can be looked at yet. */
  waiting: string;
  /** Called once the changes are public. */
  onPublished?: () => void;
}

/** Looks at changes, shows their effect and publishes what was seen; the last part of every form. */
export function ChangePanel({ games, changes, actions, waiting, onPublished }: ChangePanelProps) {
  const t = useTranslations("admin.change");
  const steps = useLookThenPublish({
    subject: changes.length === 0 ? null : JSON.stringify(changes),
    look: () => actions.preview(games, changes),
    publish: ({ base }, confirmed) => actions.publish(games, { changes, base, ...confirmed }),
    onPublished,
  });
  const { preview, asking } = steps;
  return (
    <fieldset aria-busy={asking !== null} aria-label={t("title")} className={panel.panel}>
      <PreviewPanel
        act={{ kind: "form" }}
        afterwards={(revision) => (
          <UndoRevision actions={actions.undo} gamesId={games} number={revision} />
        )}
        beside={steps.isEmpty ? <p className={styles.hint}>{waiting}</p> : null}
        gamesId={games}
        steps={steps}
      >
        {preview?.draws ? <div className={panel.draws}>{preview.draws}</div> : null}
      </PreviewPanel>
    </fieldset>
  );
}
