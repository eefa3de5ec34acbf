"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { withdrawalChange } from "@/lib/record/draw-changes";
import type { Boxer, Entry } from "@/lib/record/games-record";
import type { ChangeActions } from "./change-answer";
import { ChangePanel } from "./change-panel";
import grid from "./draw-form.module.css";
import { BoxerField, SelectField, TextField } from "./fields";

interface EntryFormProps {
  games: string;
  entries: readonly Entry[];
  boxers: readonly Boxer[];
  /** Those who cannot leave the draw any more. */
  boxed: readonly string[];
  actions: ChangeActions;
}

/** Who is in a draw, and a boxer's leaving it before the first bout, with or without another's coming. */
export function EntryForm({ games, entries, boxers, boxed, actions }: EntryFormProps) {
  const t = useTranslations("admin.entries");
  const [leavingSlug, setLeaving] = useState("");
  const [coming, setComing] = useState("");
  const [sourceUrl, setSourceUrl] = useState("");
  const bySlug = new Map(boxers.map((boxer) => [boxer.slug, boxer]));
  const nameOf = (slug: string) => {
    const boxer = bySlug.get(slug);
    return boxer ? `${boxer.name} (${boxer.noc})` : slug;
  };
  const sorted = entries.toSorted((a, b) => (a.position ?? 999) - (b.position ?? 999));
  const leaving = entries.find(({ boxerSlug }) => boxerSlug === leavingSlug);
  const isKnown = coming === "" || bySlug.has(coming);
  const isReady = leaving && isKnown && (coming === "" || sourceUrl.trim() !== "");
  const replacement = coming ? { boxerSlug: coming, sourceUrl: sourceUrl.trim() } : null;
  const changes = isReady ? [withdrawalChange(entries, leaving, replacement)] : [];
  return (
    <div className={grid.form}>
      <details open={entries.length <= 16}>
        <summary>{t("list")}</summary>
        <ol className={grid.entries}>
          {sorted.map(({ boxerSlug, position, seed }) => (
            <li key={boxerSlug} value={position ?? undefined}>
              {nameOf(boxerSlug)}
              {seed === null ? null : ` [${seed}]`}
            </li>
          ))}
        </ol>
      </details>
      <h3>{t("title")}</h3>
      <SelectField
        hint={t("leavingHint")}
        label={t("leaving")}
        none={t("nobody")}
        onChange={setLeaving}
        options={sorted
          .filter(({ boxerSlug }) => !boxed.includes(boxerSlug))
          .map(({ boxerSlug }) => ({ value: boxerSlug, label: nameOf(boxerSlug) }))}
        value={leavingSlug}
      />
      <BoxerField
        boxers={boxers.filter(({ slug }) => !entries.some(({ boxerSlug }) => boxerSlug === slug))}
        hint={t("comingHint")}
        unknown={t("comingUnknown")}
        label={t("coming")}
        onChange={setComing}
        value={coming}
      />
      <TextField
        hint={t("sourceHint")}
        label={t("source")}
        onChange={setSourceUrl}
        type="url"
        value={sourceUrl}
      />
      <ChangePanel
        actions={actions}
        changes={changes}
        games={games}
        onPublished={() => {
          setLeaving("");
          setComing("");
        }}
        waiting={t("waiting")}
      />
    </div>
  );
}
