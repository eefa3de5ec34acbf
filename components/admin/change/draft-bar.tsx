import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import form from "@/components/admin/forms/form.module.css";
import type { SheetPreview } from "@/components/admin/sheet/sheet-actions";
import type { SheetWords } from "@/components/admin/sheet/use-sheet-words";
import { isSameRow } from "@/lib/change/rows-diff";
import { boutIdOf } from "@/lib/change/session-sheet";
import type { Bout } from "@/lib/record/games-rows";
import type { UndoActions } from "./change-actions";
import { ConflictList } from "./conflict-list";
import styles from "./draft-bar.module.css";
import { type Draft, saysAlready, unsentCount } from "./draft-state";
import { PreviewPanel } from "./preview-panel";
import { UndoRevision } from "./undo-revision";
import type { Connection } from "./use-draft";
import type { LookThenPublish } from "./use-look-then-publish";

interface DraftBarProps {
  gamesId: string;
  draft: Draft;
  connection: Connection;
  words: SheetWords;
  steps: LookThenPublish<SheetPreview>;
  /** What became of the draft by itself. */
  note: string | null;
  undo: UndoActions;
  /** Rows with something typed that is refused: nothing is published before it is put right. */
  held: readonly Bout[];
  onKeep: (boutId: string) => void;
  onTake: (boutId: string, current: Bout | null) => void;
  /** Others published the same of these bouts. */
  onAlreadyPublished: (boutIds: readonly string[]) => void;
  /** The last of the conflicts was decided: the one of this bout. */
  onLastDecided: (boutId: string) => void;
}

/** What is collected: how much of it, what publishing it would do, and publishing it. */
export function DraftBar(props: DraftBarProps) {
  const { gamesId, draft, connection, words, steps, note, undo, held } = props;
  const t = useTranslations("admin.draft");
  const { entries } = draft;

  const conflicts = steps.lastPreview?.conflicts ?? steps.refusal?.conflicts ?? [];
  const open = conflicts.filter(({ change: { key }, current }) =>
    entries.some(({ change, seen }) => boutIdOf(change) === key && !isSameRow(seen, current)),
  );

  // What both say alike is nobody's to choose.
  const alike = open.flatMap(({ change: { key }, current }) =>
    entries.some(
      ({ change }) => boutIdOf(change) === key && saysAlready(change, current as Bout | null),
    )
      ? [key]
      : [],
  );
  const { onAlreadyPublished } = props;
  const alikeKeys = alike.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: each is told once
  useEffect(() => {
    if (alikeKeys === "") return;
    const isAll = alikeKeys.split(" ").length === entries.length;
    onAlreadyPublished(alikeKeys.split(" "));
    if (steps.preview && !isAll) steps.look();
  }, [alikeKeys]);

  const { onLastDecided } = props;
  const choice = useRef<HTMLDivElement>(null);
  const chosen = useRef<string | null>(null);
  const openCount = open.length - alike.length;
  useEffect(() => {
    if (openCount > 0) choice.current?.focus();
    else if (chosen.current !== null) onLastDecided(chosen.current);
    chosen.current = null;
  }, [openCount, onLastDecided]);
  const choose = (boutId: string, choosing: () => void) => {
    chosen.current = boutId;
    choosing();
  };
  // What others changed is chosen first.
  const shown = {
    ...steps,
    preview: open.length > 0 ? null : steps.preview,
    refusal: conflicts.length > 0 ? null : steps.refusal,
  };
  return (
    <section aria-label={t("label")} className={styles.bar}>
      {openCount > 0 ? (
        <div className={styles.choice} ref={choice} tabIndex={-1}>
          <ConflictList
            conflicts={open.filter(({ change: { key } }) => !alike.includes(key))}
            entries={entries}
            onKeep={(id) => choose(id, () => props.onKeep(id))}
            onTake={(id, current) => choose(id, () => props.onTake(id, current))}
            words={words}
          />
        </div>
      ) : null}
      <PreviewPanel
        act={{ kind: "sheet", count: entries.length }}
        afterwards={(revision) => (
          <UndoRevision actions={undo} gamesId={gamesId} number={revision} />
        )}
        beside={
          <>
            <p role="status">
              <State connection={connection} draft={draft} />
              {note ? ` · ${note}` : ""}
            </p>
            {held.length > 0 ? (
              <p className={form.problem} role="alert">
                {t("held", {
                  bouts: held
                    .map((bout) => `${words.bout(bout)}, ${words.versus(bout)}`)
                    .join("; "),
                })}
              </p>
            ) : null}
          </>
        }
        gamesId={gamesId}
        steps={shown}
      />
    </section>
  );
}

function State({ draft, connection }: { draft: Draft; connection: Connection }): ReactNode {
  const t = useTranslations("admin.draft");
  const unsent = unsentCount(draft);
  const state = t("state", { unsent, entries: draft.entries.length });
  if (connection === "offline") {
    return draft.publishing
      ? t("offlinePublishing")
      : `${state}. ${t("offline", { count: unsent })}`;
  }
  return draft.publishing ? t("publishing", { count: draft.publishing.entries.length }) : state;
}
