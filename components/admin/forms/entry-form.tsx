"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ChangeActions } from "@/components/admin/change/change-actions";
import { ChangePanel } from "@/components/admin/change/change-panel";
import { withdrawalChange } from "@/lib/change/draw-changes";
import { newBoxerChange } from "@/lib/change/form-changes";
import { boxerLabels } from "@/lib/record/boxer-labels";
import type { Boxer, Entry } from "@/lib/record/games-rows";
import { BoxerField, CheckField, SelectField, TextField } from "./fields";
import grid from "./form-layout.module.css";
import { useNewBoxer } from "./new-boxer";

interface EntryFormProps {
  games: string;
  entries: readonly Entry[];
  categoryCode: string;
  /** Those of the gender. */
  boxers: readonly Boxer[];
  /** Everybody else of the Games. */
  otherBoxers: readonly Boxer[];
  nocs: readonly string[];
  /** Those who cannot leave the draw any more. */
  boxed: readonly string[];
  actions: ChangeActions;
}

/** Who is in a draw, and a boxer's leaving it before the first bout, with or without another's coming. */
export function EntryForm(props: EntryFormProps) {
  const { games, categoryCode, entries, boxers, otherBoxers, nocs, boxed, actions } = props;
  const t = useTranslations("admin.entries");
  const [leavingSlug, setLeaving] = useState("");
  const [coming, setComing] = useState("");
  const [sourceUrl, setSourceUrl] = useState("");
  const [isNew, setNew] = useState(false);
  // Another who comes closes no list that is being read.
  const [isShort] = useState(entries.length <= 16);
  const newcomer = useNewBoxer(
    { games, boxers: [...boxers, ...otherBoxers], nocs },
    { categoryCode, sourceUrl },
  );
  const bySlug = new Map(boxers.map((boxer) => [boxer.slug, boxer]));
  const labels = boxerLabels(boxers);
  const nameOf = (slug: string) => {
    return labels.get(slug) ?? slug;
  };
  const sorted = entries.toSorted((a, b) => (a.position ?? 999) - (b.position ?? 999));
  const leaving = entries.find(({ boxerSlug }) => boxerSlug === leavingSlug);
  const isKnown = coming === "" || bySlug.has(coming);
  const slug = isNew ? (newcomer.boxer?.slug ?? "") : coming;
  const isReady = isNew
    ? newcomer.boxer !== null
    : isKnown && (coming === "" || sourceUrl.trim() !== "");
  const replacement = slug ? { boxerSlug: slug, sourceUrl: sourceUrl.trim() } : null;
  const changes =
    leaving && isReady
      ? [
          ...(isNew && newcomer.boxer ? [newBoxerChange(newcomer.boxer)] : []),
          withdrawalChange(entries, leaving, replacement),
        ]
      : [];
  return (
    <div className={grid.form}>
      <details open={isShort}>
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
      {isNew ? (
        newcomer.fields
      ) : (
        <BoxerField
          boxers={boxers.filter(
            (each) => !entries.some(({ boxerSlug }) => boxerSlug === each.slug),
          )}
          hint={t("comingHint")}
          unknown={t("comingUnknown")}
          label={t("coming")}
          onChange={setComing}
          value={coming}
        />
      )}
      <CheckField isChecked={isNew} label={t("isNew")} onChange={setNew} />
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
          setNew(false);
          newcomer.clear();
        }}
        waiting={t("waiting")}
      />
    </div>
  );
}
