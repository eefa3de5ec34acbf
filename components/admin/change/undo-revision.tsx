"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { ReasonField } from "@/components/admin/forms/fields";
import { ScriptButton } from "@/components/ui/script-button";
import type { Answer, Preview, Refusal } from "@/lib/answer";
import type { UndoActions } from "./change-actions";
import styles from "./draft-bar.module.css";
import { EffectView } from "./effect-view";
import { useKeptWord } from "./kept-words";
import { newRequestKey } from "./new-request-key";
import { RefusalNote } from "./refusal";

interface UndoRevisionProps {
  gamesId: string;
  number: number;
  actions: UndoActions;
}

/** Takes a revision back, once its effect was seen. */
export function UndoRevision({ gamesId, number, actions }: UndoRevisionProps) {
  const t = useTranslations("admin.revisions");
  const router = useRouter();
  const [seen, setSeen] = useState<(Preview & { key: string }) | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [said, setSaid] = useState("");
  const [undoneAs, setUndoneAs] = useState<number | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [reason, setReason] = useState("");
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (seen) panel.current?.focus();
  }, [seen]);
  const undone = undoneAs === null ? null : t("done", { revision: undoneAs });
  const word = useRef<HTMLParagraphElement>(null);
  // The button that asked is gone.
  useEffect(() => {
    if (undoneAs !== null) word.current?.focus();
  }, [undoneAs]);
  useKeptWord(undone === null ? null : <p>{undone}</p>);

  /** Asks one thing at a time; a second press while it is asked does nothing. */
  const ask = async <T,>(work: () => Promise<Answer<T>>, done: (value: T) => void) => {
    if (isBusy) return;
    setBusy(true);
    setRefusal(null);
    setSaid("");
    try {
      const answer = await work();
      if (answer.ok) done(answer.value);
      else setRefusal(answer.refusal);
    } catch {
      setSaid(t("unreached"));
    } finally {
      setBusy(false);
    }
  };
  const look = () =>
    ask(
      () => actions.preview(gamesId, number),
      (value) => setSeen({ ...value, key: newRequestKey() }),
    );
  const confirm = (event: FormEvent, { key }: { key: string }) => {
    event.preventDefault();
    void ask(
      () =>
        actions.undo(gamesId, {
          revision: number,
          reason: reason.trim() || null,
          idempotencyKey: key,
        }),
      ({ revision }) => {
        setSeen(null);
        setUndoneAs(revision);
        router.refresh();
      },
    );
  };
  return (
    <div>
      {seen ? (
        <section
          aria-label={t("undoTitle", { number })}
          className={styles.panel}
          ref={panel}
          tabIndex={-1}
        >
          <h3 className={styles.title}>{t("undoTitle", { number })}</h3>
          <EffectView effect={seen.effect} />
          <form onSubmit={(event) => confirm(event, seen)}>
            {seen.needsReason ? (
              <ReasonField label={t("reasonLabel")} onChange={setReason} value={reason} />
            ) : null}
            <button aria-disabled={isBusy} className={styles.submit} type="submit">
              {t("confirm", { number })}
            </button>{" "}
            <button className={styles.quiet} onClick={() => setSeen(null)} type="button">
              {t("close")}
            </button>
          </form>
        </section>
      ) : undone === null ? (
        <ScriptButton
          aria-disabled={isBusy}
          aria-label={t("undoOf", { number })}
          className={styles.quiet}
          onClick={look}
        >
          {t("undo")}
        </ScriptButton>
      ) : null}
      {refusal ? <RefusalNote games={gamesId} refusal={refusal} /> : null}
      <p ref={word} role="status" tabIndex={-1}>
        {undone ?? (isBusy ? t("looking") : said)}
      </p>
    </div>
  );
}
