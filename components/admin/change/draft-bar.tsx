import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { LONGEST_REASON } from "@/components/admin/forms/fields";
import type { SheetActions, SheetPreview } from "@/components/admin/sheet/sheet-actions";
import type { SheetWords } from "@/components/admin/sheet/use-sheet-words";
import type { Refusal } from "@/lib/answer";
import { isSameRow } from "@/lib/change/rows-diff";
import { boutIdOf } from "@/lib/change/session-sheet";
import type { Bout } from "@/lib/record/games-rows";
import type { UndoActions } from "./change-actions";
import { ConflictList } from "./conflict-list";
import styles from "./draft-bar.module.css";
import { type Draft, saysAlready, seenRows, unsentCount } from "./draft-state";
import { EffectView } from "./effect-view";
import { PublishedLink } from "./published-note";
import { UndoRevision } from "./undo-revision";
import type { Connection } from "./use-draft";

interface DraftBarProps {
  gamesId: string;
  draft: Draft;
  connection: Connection;
  words: SheetWords;
  preview: SheetActions["preview"];
  /** Why the last request was refused; `null`: it was not. */
  refusal: Refusal | null;
  /** What became of the last publish. */
  outcome: string | null;
  /** The revision that it became; `null`: none. */
  publishedAs: number | null;
  undo: UndoActions;
  /** Rows with something typed that is refused: nothing is published before it is put right. */
  held: readonly Bout[];
  /** Grows whenever the keyboard asks for the preview. */
  asked: number;
  onPublish: (reason: string | null) => void;
  onKeep: (boutId: string) => void;
  onTake: (boutId: string, current: Bout | null) => void;
  /** Others published the same of these bouts. */
  onSaid: (boutIds: readonly string[]) => void;
  /** The last of the conflicts was decided: the one of this bout. */
  onSettled: (boutId: string) => void;
  onClear: () => void;
}

interface Looked {
  /** The version of the draft that was looked at. */
  version: number;
  answer: SheetPreview;
}

/** What is collected: how much of it, what publishing it would do, and publishing it. */
export function DraftBar(props: DraftBarProps) {
  const {
    gamesId,
    draft,
    connection,
    words,
    refusal,
    outcome,
    asked,
    preview,
    onClear,
    publishedAs,
    held,
  } = props;
  const t = useTranslations("admin.draft");
  const c = useTranslations("admin.change");
  const [looked, setLooked] = useState<Looked | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [isLost, setIsLost] = useState(false);
  const [reason, setReason] = useState("");
  const [isReasonMissing, setIsReasonMissing] = useState(false);
  const [again, setAgain] = useState(0);
  const isReasonTooLong = reason.trim().length > LONGEST_REASON;
  const reasonId = useId();
  const panel = useRef<HTMLElement>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  const { entries, publishing, version, sentVersion } = draft;
  const isCurrent = looked !== null && looked.version === version && entries.length > 0;

  // A preview that a refused row closed does not open again by itself, and take the keys.
  const isHeld = held.length > 0;
  useEffect(() => {
    if (isHeld) setLooked(null);
  }, [isHeld]);

  const look = async () => {
    if (isLooking || entries.length === 0 || isHeld) return;
    onClear();
    setIsLooking(true);
    setIsLost(false);
    setRefused(null);
    try {
      const base = seenRows(entries);
      const answer = await preview(gamesId, { changes: entries.map((each) => each.change), base });
      if (answer.ok) setLooked({ version, answer: answer.value });
      else {
        setLooked(null);
        setRefused(answer.refusal);
      }
    } catch {
      setIsLost(true);
    } finally {
      setIsLooking(false);
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the key asks
  useEffect(() => {
    if (asked > 0) void look();
  }, [asked]);

  // A preview that was not answered says nothing once something else was.
  useEffect(() => {
    if (connection === "online" && sentVersion >= 0) setIsLost(false);
  }, [connection, sentVersion]);
  useEffect(() => {
    const back = () => setIsLost(false);
    window.addEventListener("online", back);
    return () => window.removeEventListener("online", back);
  }, []);

  const isShown = isCurrent && !publishing && !isHeld;
  useEffect(() => {
    if (isShown) panel.current?.focus();
  }, [isShown]);

  const publish = () => {
    if (!isShown || publishing) return;
    const given = reason.trim();
    if (looked.answer.needsReason && (given === "" || isReasonTooLong)) {
      setIsReasonMissing(given === "");
      reasonField.current?.focus();
      return;
    }
    setIsReasonMissing(false);
    props.onPublish(given || null);
    setReason("");
    setLooked(null);
  };

  const problem = refusal ?? refused;
  const conflicts = looked?.answer.conflicts ?? problem?.conflicts ?? [];
  const open = conflicts.filter(({ change: { key }, current }) =>
    entries.some(
      ({ change, seen }) => boutIdOf(change) === key && !isSameRow(seen, current ?? null),
    ),
  );

  // What both say alike is nobody's to choose.
  const said = open.flatMap(({ change: { key }, current }) =>
    entries.some(
      ({ change }) =>
        boutIdOf(change) === key && saysAlready(change, (current ?? null) as Bout | null),
    )
      ? [key]
      : [],
  );
  const { onSaid } = props;
  const saidKeys = said.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is said anew is told
  useEffect(() => {
    if (saidKeys === "") return;
    const isAll = saidKeys.split(" ").length === entries.length;
    onSaid(saidKeys.split(" "));
    if (isCurrent && !isAll) setAgain((each) => each + 1);
  }, [saidKeys]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was said asks
  useEffect(() => {
    if (again > 0) void look();
  }, [again]);

  const { onSettled } = props;
  const choice = useRef<HTMLDivElement>(null);
  const chosen = useRef<string | null>(null);
  const openCount = open.length - said.length;
  useEffect(() => {
    if (openCount > 0) choice.current?.focus();
    else if (chosen.current !== null) onSettled(chosen.current);
    chosen.current = null;
  }, [openCount, onSettled]);
  const choose = (boutId: string, choosing: () => void) => {
    chosen.current = boutId;
    choosing();
  };
  return (
    <section aria-label={t("label")} className={styles.bar}>
      {openCount > 0 ? (
        <div className={styles.panel} ref={choice} tabIndex={-1}>
          <p className={styles.bad}>{t("refused.conflict")}</p>
          <ConflictList
            conflicts={open.filter(({ change: { key } }) => !said.includes(key))}
            entries={entries}
            onKeep={(id) => choose(id, () => props.onKeep(id))}
            onTake={(id, current) => choose(id, () => props.onTake(id, current))}
            words={words}
          />
        </div>
      ) : null}
      {problem && problem.conflicts.length === 0 ? (
        <Problem refusal={problem} words={words} />
      ) : null}
      {isShown && openCount === 0 && said.length === 0 ? (
        <section aria-label={t("title")} className={styles.panel} ref={panel} tabIndex={-1}>
          <h2 className={styles.title}>{t("title")}</h2>
          <EffectView effect={looked.answer.effect} names={words} />
          {looked.answer.needsReason ? (
            <div className={styles.reason}>
              <label htmlFor={reasonId}>{t("reason")}</label>
              <input
                aria-describedby={`${reasonId}-help`}
                aria-invalid={isReasonMissing || isReasonTooLong || undefined}
                id={reasonId}
                onChange={(event) => setReason(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === "Enter") publish();
                }}
                ref={reasonField}
                value={reason}
              />
              <p
                className={isReasonMissing || isReasonTooLong ? styles.bad : styles.help}
                id={`${reasonId}-help`}
              >
                {isReasonMissing ? t("reasonMissing") : null}
                {isReasonTooLong ? c("reasonTooLong", { count: reason.trim().length }) : null}
                {isReasonMissing || isReasonTooLong ? null : t("reasonHelp")}
              </p>
            </div>
          ) : null}
          <button className={styles.submit} onClick={publish} type="button">
            {t("publishThese", { count: entries.length })}
          </button>{" "}
          <button className={styles.quiet} onClick={() => setLooked(null)} type="button">
            {t("close")}
          </button>
        </section>
      ) : null}
      <div className={styles.line}>
        <p role="status">
          <State connection={isLost ? "offline" : connection} draft={draft} />
          {isLooking ? ` · ${t("previewing")}` : ""}
          {outcome ? ` · ${outcome}` : ""}
          {publishedAs === null ? null : (
            <>
              {" "}
              <PublishedLink games={gamesId} revision={publishedAs} />
            </>
          )}
        </p>
        {publishedAs === null ? null : (
          <UndoRevision actions={props.undo} gamesId={gamesId} number={publishedAs} />
        )}
        {isHeld ? (
          <p className={styles.bad} role="alert">
            {t("held", {
              bouts: held.map((bout) => `${words.bout(bout)}, ${words.versus(bout)}`).join("; "),
            })}
          </p>
        ) : null}
        <button
          className={isShown ? styles.quiet : styles.submit}
          disabled={entries.length === 0 || publishing !== null || isHeld}
          onClick={look}
          type="button"
        >
          {t("preview")}
        </button>
      </div>
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

function Problem({ refusal, words }: { refusal: Refusal; words: SheetWords }) {
  const t = useTranslations("admin.draft.refused");
  const key = (t.has(refusal.code as "failed") ? refusal.code : "failed") as "failed";
  const said = [...refusal.problems.map(words.problem), ...refusal.inputProblems];
  return (
    <div className={styles.panel} role="alert">
      <p className={styles.bad}>{t(key)}</p>
      {said.length > 0 ? (
        <ul>
          {said.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
