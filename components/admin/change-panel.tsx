"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Change } from "@/lib/record/change";
import styles from "./action-form.module.css";
import type { ChangeActions, PublishedChange, SeenChange, ToldRefusal } from "./change-answer";
import panel from "./change-panel.module.css";
import { EffectView } from "./effect-view";
import { LabelledField } from "./fields";
import { newKey } from "./new-key";
import { Refusal } from "./refusal";

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
type Seen = SeenChange & { key: string };

/** What became of the last request; `of` is what it asked. */
type Outcome =
  | { is: "seen"; of: string; seen: Seen }
  | { is: "refused"; of: string; seen: Seen | null; refusal: ToldRefusal }
  | { is: "unreached"; of: string; seen: Seen | null }
  | { is: "published"; published: PublishedChange };

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
        ? { is: "seen", of: asked, seen: { ...answer.value, key: newKey() } }
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
      <button
        aria-disabled={isBusy || isEmpty}
        className={seen ? styles.quiet : styles.submit}
        onClick={look}
        type="button"
      >
        {t(seen ? "lookAgain" : "look")}
      </button>
      {isEmpty ? <p className={styles.hint}>{waiting}</p> : null}
      <div aria-live="polite">
        {seen ? (
          <>
            <h2>{t("effect")}</h2>
            <EffectView effect={seen.effect} />
            {seen.draws}
          </>
        ) : null}
        {told?.is === "refused" ? <Refusal refusal={told.refusal} /> : null}
        {told?.is === "unreached" ? (
          <p className={styles.problem} role="alert">
            {t("unreached")}
          </p>
        ) : null}
        {told?.is === "published" ? (
          <p role="status">{t(told.published.outcome, { revision: told.published.revision })}</p>
        ) : null}
      </div>
      {seen ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void publish(seen);
          }}
        >
          {seen.needsReason ? (
            <LabelledField hint={t("reasonHint")} label={t("reason")}>
              {(attributes) => (
                <input
                  {...attributes}
                  autoComplete="off"
                  maxLength={500}
                  onChange={({ target }) => setReason(target.value)}
                  required
                  value={reason}
                />
              )}
            </LabelledField>
          ) : null}
          <button aria-disabled={isBusy} className={styles.submit} type="submit">
            {t("publish")}
          </button>
        </form>
      ) : null}
    </fieldset>
  );
}
