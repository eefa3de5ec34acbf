"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ChangeActions } from "@/components/admin/change/change-actions";
import { ChangePanel } from "@/components/admin/change/change-panel";
import { LastingNote } from "@/components/admin/change/lasting-note";
import { explanationChange } from "@/lib/change/form-changes";
import type { KnownBreak } from "@/lib/record/games-rows";
import { TextField } from "./fields";
import grid from "./form-layout.module.css";
import { useFormValues } from "./use-form-values";

interface OfCheck {
  games: string;
  check: Pick<KnownBreak, "kind" | "subject">;
  actions: ChangeActions;
}

type OfKnown = OfCheck & {
  /** What is said now. */
  known: KnownBreak | null;
};

/** Why a check does not hold. */
export function ExplanationForm(props: OfKnown) {
  return <ReasonForm {...props} of="check" />;
}

/** Whether two boxers are one person: what a question asks. */
export function AnswerForm(props: OfKnown) {
  return <ReasonForm {...props} of="question" />;
}

function ReasonForm(props: OfKnown & { of: "check" | "question" }) {
  const { games, check, actions, known, of } = props;
  const t = useTranslations("admin.checks");
  const stored = { reason: known?.reason ?? "", sourceUrl: known?.sourceUrl ?? "" };
  const { typed, field, clear } = useFormValues(stored);
  // What is open stays open once a reason is known: what became of giving it is said inside.
  const [isOpen] = useState(known === null && of === "check");
  const isChanged = typed.reason !== stored.reason || typed.sourceUrl !== stored.sourceUrl;
  const change = isChanged ? explanationChange(check, typed) : null;
  return (
    <details open={isOpen}>
      <summary>{t(`${of}.${known ? "another" : "explain"}`)}</summary>
      <div className={grid.form}>
        <TextField hint={t("whyHint")} label={t(`${of}.why`)} {...field("reason")} isRequired />
        <TextField hint={t("sourceHint")} label={t("source")} type="url" {...field("sourceUrl")} />
        <ChangePanel
          actions={actions}
          changes={change ? [change] : []}
          games={games}
          onPublished={clear}
          waiting={t(`${of}.waiting`)}
        />
      </div>
      <LastingNote>
        {known ? (
          <>
            <h3>{t(`${of}.remove`)}</h3>
            <RemoveExplanation actions={actions} check={known} games={games} of={of} />
          </>
        ) : null}
      </LastingNote>
    </details>
  );
}

/** Takes a reason or an answer away: the check holds again, or it was none. */
export function RemoveExplanation(props: OfCheck & { of?: "check" | "question" }) {
  const { games, check, actions, of = "check" } = props;
  const t = useTranslations("admin.checks");
  const { kind, subject } = check;
  return (
    <ChangePanel
      actions={actions}
      changes={[{ kind: "remove-explanation", check: { kind, subject } }]}
      games={games}
      waiting={t(`${of}.remove`)}
    />
  );
}
