"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { boxerChange } from "@/lib/record/form-changes";
import type { Boxer } from "@/lib/record/games-record";
import type { ChangeActions } from "./change-answer";
import { ChangePanel } from "./change-panel";
import grid from "./draw-form.module.css";
import { BoxerField, LabelledField, SelectField, TextField } from "./fields";
import { useTyped } from "./use-typed";

interface BoxerFormProps {
  games: string;
  boxer: Boxer;
  /** Everybody of the gender and NOC, himself included. */
  others: readonly Boxer[];
  nocs: readonly string[];
  categories: readonly string[];
  actions: ChangeActions;
}

/** What the record says of a boxer, with his other spellings. */
export function BoxerForm({ games, boxer, nocs, categories, actions }: BoxerFormProps) {
  const t = useTranslations("admin.boxer");
  const before: Record<string, string> = {
    ...Object.fromEntries(
      Object.entries(boxer).map(([name, value]) => [name, value === null ? "" : String(value)]),
    ),
    aliases: boxer.aliases.join("\n"),
  };
  const { typed, field, clear } = useTyped(before);
  const isChanged = Object.entries(before).some(([name, value]) => typed[name] !== value);
  const aliases = field("aliases");
  return (
    <div className={grid.form}>
      <TextField label={t("name")} {...field("name")} isRequired />
      <TextField label={t("familyName")} {...field("familyName")} />
      <TextField label={t("givenName")} {...field("givenName")} />
      <LabelledField hint={t("aliasesHint")} label={t("aliases")}>
        {(attributes) => (
          <textarea
            {...attributes}
            onChange={({ target }) => aliases.onChange(target.value)}
            rows={4}
            spellCheck={false}
            value={aliases.value}
          />
        )}
      </LabelledField>
      <SelectField
        label={t("noc")}
        {...field("noc")}
        options={nocs.map((noc) => ({ value: noc, label: noc }))}
      />
      <SelectField
        label={t("category")}
        {...field("categoryCode")}
        options={categories.map((code) => ({ value: code, label: code }))}
      />
      <TextField label={t("birthDate")} type="date" {...field("birthDate")} />
      <TextField label={t("birthPlace")} {...field("birthPlace")} />
      <TextField label={t("honours")} {...field("honours")} />
      <TextField label={t("source")} type="url" {...field("sourceUrl")} isRequired />
      <ChangePanel
        actions={actions}
        changes={isChanged ? [boxerChange(boxer, typed)] : []}
        games={games}
        onPublished={clear}
        waiting={t("waiting")}
      />
    </div>
  );
}

/** Two spellings that are one person: the other becomes an alias of this one. */
export function MergeForm({ games, boxer, others, actions }: BoxerFormProps) {
  const t = useTranslations("admin.boxer");
  const [from, setFrom] = useState("");
  const candidates = others.filter(({ slug }) => slug !== boxer.slug);
  const isKnown = candidates.some(({ slug }) => slug === from);
  return (
    <div className={grid.form}>
      <BoxerField
        boxers={candidates}
        hint={t("mergeHint", { name: boxer.name })}
        label={t("mergeFrom")}
        onChange={setFrom}
        value={from}
      />
      <ChangePanel
        actions={actions}
        changes={isKnown ? [{ kind: "merge-boxers", from, into: boxer.slug }] : []}
        games={games}
        onPublished={() => setFrom("")}
        waiting={t("mergeWaiting")}
      />
    </div>
  );
}
