"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ChangeActions } from "@/components/admin/change/change-actions";
import { ChangePanel } from "@/components/admin/change/change-panel";
import { LastingNote } from "@/components/admin/change/lasting-note";
import { ScriptButton } from "@/components/ui/script-button";
import { boxerChange } from "@/lib/change/form-changes";
import { boxerMarks, type ListedBoxer } from "@/lib/record/boxer-labels";
import type { Boxer } from "@/lib/record/games-rows";
import { AliasesField, BoxerSourceField, NocField } from "./boxer-fields";
import { BoxerField, type Option, SelectField, TextField } from "./fields";
import styles from "./form.module.css";
import grid from "./form-layout.module.css";
import { useFormValues } from "./use-form-values";

interface BoxerFormProps {
  games: string;
  boxer: Boxer;
  nocs: readonly string[];
  categories: readonly Option[];
  actions: ChangeActions;
}

/** What the record says of a boxer, with the other spellings. */
export function BoxerForm({ games, boxer, nocs, categories, actions }: BoxerFormProps) {
  const t = useTranslations("admin.boxer");
  const before: Record<string, string> = {
    ...Object.fromEntries(
      Object.entries(boxer).map(([name, value]) => [name, value === null ? "" : String(value)]),
    ),
    aliases: boxer.aliases.join("\n"),
  };
  const { typed, field, clear } = useFormValues(before);
  const isChanged = Object.entries(before).some(([name, value]) =>
    name === "aliases" ? linesOf(typed[name]) !== linesOf(value) : typed[name] !== value,
  );
  return (
    <div className={grid.form}>
      <TextField label={t("name")} {...field("name")} isRequired />
      <div className={grid.pair}>
        <TextField label={t("givenName")} {...field("givenName")} />
        <TextField label={t("familyName")} {...field("familyName")} />
      </div>
      <AliasesField field={field} rows={4} />
      <div className={grid.pair}>
        <NocField field={field} nocs={nocs} />
        <SelectField label={t("category")} {...field("categoryCode")} options={categories} />
      </div>
      <div className={grid.pair}>
        <TextField label={t("birthDate")} type="date" {...field("birthDate")} />
        <TextField label={t("birthPlace")} {...field("birthPlace")} />
      </div>
      <TextField label={t("honours")} {...field("honours")} />
      <BoxerSourceField field={field} />
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

/** The lines of a text, in an order of their own: they are stored so. */
function linesOf(text = ""): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .sort()
    .join("\n");
}

/** Somebody who may be the same person, with what would move. */
export interface MergeCandidate extends ListedBoxer {
  bouts: number;
  draws: number;
  places: number;
  /** The name and the other spellings. */
  spellings: readonly string[];
}

interface MergeFormProps {
  games: string;
  boxer: ListedBoxer;
  /** Everybody else of the gender and NOC. */
  candidates: readonly MergeCandidate[];
  /** Those among them whose name is like it, by slug. */
  alike: readonly string[];
  actions: ChangeActions;
}

/** Two spellings that are one person: the other becomes an alias of this one. */
export function MergeForm(props: MergeFormProps) {
  const { boxer, candidates } = props;
  const t = useTranslations("admin.boxer");
  return (
    <LastingNote>
      {candidates.length === 0 ? (
        <p>{t("nobodyElse", { noc: boxer.noc })}</p>
      ) : (
        <MergeFields {...props} />
      )}
    </LastingNote>
  );
}

function MergeFields({ games, boxer, candidates, alike, actions }: MergeFormProps) {
  const t = useTranslations("admin.boxer");
  const [from, setFrom] = useState("");
  const chosen = candidates.find(({ slug }) => slug === from);
  const marks = boxerMarks([boxer, ...candidates]);
  const label = (slug: string, name: string) => [name, marks.get(slug)].filter(Boolean).join(", ");
  return (
    <div className={grid.form}>
      <BoxerField
        boxers={candidates}
        hint={t("mergeHint", { name: boxer.name })}
        label={t("mergeFrom")}
        onChange={setFrom}
        unknown={t("mergeUnknown", { noc: boxer.noc })}
        value={from}
      />
      {alike.length > 0 && !chosen ? (
        <p>
          {t("alike")}{" "}
          {candidates
            .filter(({ slug }) => alike.includes(slug))
            .map(({ slug, name }) => (
              <ScriptButton className={styles.quiet} key={slug} onClick={() => setFrom(slug)}>
                {label(slug, name)}
              </ScriptButton>
            ))}
        </p>
      ) : null}
      {chosen ? (
        <p role="status">
          {t("moves", {
            bouts: chosen.bouts,
            draws: chosen.draws,
            places: chosen.places,
            name: label(chosen.slug, chosen.name),
            into: boxer.name,
            spellings: chosen.spellings.join(", "),
          })}
        </p>
      ) : null}
      <ChangePanel
        actions={actions}
        changes={chosen ? [{ kind: "merge-boxers", from, into: boxer.slug }] : []}
        games={games}
        onPublished={() => setFrom("")}
        waiting={t("mergeWaiting")}
      />
    </div>
  );
}
