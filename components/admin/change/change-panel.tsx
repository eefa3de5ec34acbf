"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ReasonField } from "@/components/admin/forms/fields";
import styles from "@/components/admin/forms/form.module.css";
import { ScriptButton } from "@/components/ui/script-button";
import type { Published, Refusal } from "@/lib/answer";
import type { Change } from "@/lib/change/change";
import type { ChangeActions, FormPreview } from "./change-actions";
import panel from "./change-panel.module.css";
import { EffectView } from "./effect-view";
import { useKeptWord } from "./kept-words";
import { newRequestKey } from "./new-request-key";
import { PublishedNote } from "./published-note";
import { RefusalNote } from "./refusal";

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

/** What was seen of changes, under the key with which they are published. */
type Seen = FormPreview & { key: string };

/** What became of the last request; `of` is what it asked. */
type Outcome =
  | { is: "seen"; of: string; seen: Seen }
  | { is: "refused"; of: string; seen: Seen | null; refusal: Refusal }
  | { is: "unreached"; of: string; seen: Seen | null }
  | { is: "published"; published: Published };

/** Looks at changes, shows their effect and publishes what was seen; the last part of every form. */
export function ChangePanel(props: ChangePanelProps) {
  const { games, changes, actions, waiting, onPublished } = props;
  const t = useTranslations("admin.change");
  const router = useRouter();
  const asked = JSON.stringify(changes);
  const [isBusy, setBusy] = useState(false);
  const [reason, setReason] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // An answer is not about what the form says since.
  const told = outcome && (outcome.is === "published" || outcome.of === asked) ? outcome : null;
  const seen = told && told.is !== "published" ? told.seen : null;
  const isEmpty = changes.length === 0;
  const seenKey = seen?.key ?? null;
  const note =
    told?.is === "published" ? { games, published: told.published, undo: actions.undo } : null;
  useKeptWord(note && <PublishedNote {...note} />);
  const answer = useRef<HTMLElement | null>(null);
  const focusOn = (element: HTMLElement | null) => {
    answer.current = element;
  };
  // What was asked for is what is read next; the button that asked may be gone.
  useEffect(() => {
    if (seenKey !== null || outcome?.is === "published") answer.current?.focus();
  }, [seenKey, outcome]);

  async function run(work: () => Promise<Outcome>): Promise<void> {
    if (isBusy || isEmpty) return;
    setBusy(true);
    setOutcome(await work().catch((): Outcome => ({ is: "unreached", of: asked, seen })));
    setBusy(false);
  }

  const look = () =>
    run(async () => {
      const answer = await actions.preview(games, changes);
      return answer.ok
        ? { is: "seen", of: asked, seen: { ...answer.value, key: newRequestKey() } }
        : { is: "refused", of: asked, seen: null, refusal: answer.refusal };
    });

  const publish = (what: Seen) =>
    run(async () => {
      const { base, key } = what;
      const request = { changes, base, reason: reason.trim() || null, idempotencyKey: key };
      const answer = await actions.publish(games, request);
      if (!answer.ok) return { is: "refused", of: asked, seen: what, refusal: answer.refusal };
      setReason("");
      onPublished?.();
      router.refresh();
      return { is: "published", published: answer.value };
    });

  return (
    <fieldset aria-busy={isBusy} aria-label={t("title")} className={panel.panel}>
      <div className={panel.actions}>
        <ScriptButton
          aria-disabled={isBusy || isEmpty}
          className={seen || isEmpty ? styles.quiet : styles.submit}
          onClick={look}
        >
          {t(seen ? "lookAgain" : "look")}
        </ScriptButton>
        {isEmpty ? <p className={styles.hint}>{waiting}</p> : null}
        <p className={styles.hint} role="status">
          {isBusy ? t("asking") : ""}
        </p>
      </div>
      {told?.is === "refused" ? <RefusalNote games={games} refusal={told.refusal} /> : null}
      {told?.is === "unreached" ? (
        <p className={styles.problem} role="alert">
          {t("unreached")}
        </p>
      ) : null}
      {note ? <PublishedNote {...note} ref={focusOn} /> : null}
      {seen ? (
        <section aria-label={t("effect")} className={panel.seen} ref={focusOn} tabIndex={-1}>
          <h2>{t("effect")}</h2>
          <EffectView effect={seen.effect} />
          {seen.draws ? <div className={panel.draws}>{seen.draws}</div> : null}
          <form
            className={panel.publish}
            onSubmit={(event) => {
              event.preventDefault();
              void publish(seen);
            }}
          >
            {seen.needsReason ? (
              <ReasonField
                hint={t("reasonHint")}
                label={t("reason")}
                onChange={setReason}
                value={reason}
              />
            ) : null}
            <p>
              <button aria-disabled={isBusy} className={styles.submit} type="submit">
                {t("publish")}
              </button>
            </p>
          </form>
        </section>
      ) : null}
    </fieldset>
  );
}
