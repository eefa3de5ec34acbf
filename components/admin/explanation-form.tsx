"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { explanationChange } from "@/lib/change/form-changes";
import type { KnownBreak } from "@/lib/record/games-record";
import type { ChangeActions } from "./change-answer";
import { ChangePanel } from "./change-panel";
import grid from "./draw-form.module.css";
import { TextField } from "./fields";
import { KeptWords } from "./kept-words";
import { useTyped } from "./use-typed";

interface OfCheck {
  games: string;
  check: Pick<KnownBreak, "kind" | "subject">;
  actions: ChangeActions;
}

/** Why a check does not hold; `known`: what is said now. */
export function ExplanationForm(props: OfCheck & { known: KnownBreak | null }) {
  const { games, check, actions, known } = props;
  const t = useTranslations("admin.checks");
  const stored = { reason: known?.reason ?? "", sourceUrl: known?.sourceUrl ?? "" };
  const { typed, field, clear } = useTyped(stored);
  // What is open stays open once a reason is known: what became of giving it is said inside.
  const [isOpen] = useState(known === null);
  const isChanged = typed.reason !== stored.reason || typed.sourceUrl !== stored.sourceUrl;
  const change = isChanged ? explanationChange(check, typed) : null;
  return (
    <details open={isOpen}>
      <summary>{t(known ? "another" : "explain")}</summary>
      <div className={grid.form}>
        <TextField hint={t("whyHint")} label={t("why")} {...field("reason")} isRequired />
        <TextField hint={t("sourceHint")} label={t("source")} type="url" {...field("sourceUrl")} />
        <ChangePanel
          actions={actions}
          changes={change ? [change] : []}
          games={games}
          onPublished={clear}
          waiting={t("waiting")}
        />
      </div>
      <KeptWords>
        {known ? (
          <>
            <h3>{t("remove")}</h3>
            <RemoveExplanation actions={actions} check={known} games={games} />
          </>
        ) : null}
      </KeptWords>
    </details>
  );
}

/** Takes a reason away: the check holds again, or the reason was none. */
export function RemoveExplanation({ games, check, actions }: OfCheck) {
  const t = useTranslations("admin.checks");
  const { kind, subject } = check;
  return (
    <ChangePanel
      actions={actions}
      changes={[{ kind: "remove-explanation", check: { kind, subject } }]}
      games={games}
      waiting={t("remove")}
    />
  );
}
