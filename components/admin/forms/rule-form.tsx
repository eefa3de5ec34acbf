"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ChangeActions } from "@/components/admin/change/change-actions";
import { ChangePanel } from "@/components/admin/change/change-panel";
import { useRuleWords } from "@/components/record/rule-words";
import { ScriptButton } from "@/components/ui/script-button";
import { ruleChange, type TypedCitation, typedRule } from "@/lib/change/form-changes";
import { KNOCK_OUT_ROUNDS, RULE_KINDS, type RuleKind } from "@/lib/qualification/rule";
import type { GamesRule } from "@/lib/record/games-rows";
import { SelectField, TextField } from "./fields";
import styles from "./form.module.css";
import grid from "./form-layout.module.css";
import { useFormValues } from "./use-form-values";

interface RuleFormProps {
  games: string;
  rules: readonly GamesRule[];
  actions: ChangeActions;
}

const EMPTY: TypedCitation = { sourceUrl: "", says: "" };
/** A final has no round that it is reached from by a box-off of more than its losers. */
const ROUNDS = KNOCK_OUT_ROUNDS.filter((round) => round !== "R128");

/** A rule of the Games, or a new one: who wins a place, and the pages that say so. */
export function RuleForm({ games, rules, actions }: RuleFormProps) {
  const t = useTranslations("admin.rule");
  const ruleWords = useRuleWords();
  const [chosen, setChosen] = useState("");
  const known = rules.find(({ id }) => id === chosen);
  const { typed, field, clear } = useFormValues(typedRule(known));
  const [citations, setCitations] = useState<readonly TypedCitation[] | null>(null);
  const stored = known?.citations ?? [EMPTY];
  const cited = citations ?? stored;
  const kind = typed.kind as RuleKind;
  const change = ruleChange(typed, cited);
  const cite = (index: number, part: Partial<TypedCitation>) =>
    setCitations(cited.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const forget = () => {
    clear();
    setCitations(null);
  };
  return (
    <div className={grid.form}>
      <SelectField
        label={t("which")}
        none={t("new")}
        onChange={(id) => {
          forget();
          setChosen(id);
        }}
        options={rules.map(({ id, rule }) => ({ value: id, label: ruleWords(rule) }))}
        value={chosen}
      />
      {known ? null : <TextField hint={t("idHint")} label={t("id")} {...field("id")} isRequired />}
      <SelectField
        label={t("kind")}
        {...field("kind")}
        options={RULE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      {kind === "reach-round" || kind === "reach-round-and-box-off" ? (
        <SelectField
          label={t("round")}
          {...field("round")}
          options={(kind === "reach-round" ? KNOCK_OUT_ROUNDS : ROUNDS).map((value) => ({
            value,
            label: ruleWords({ kind: "reach-round", round: value }),
          }))}
        />
      ) : null}
      {kind === "reach-round-and-box-off" ? (
        <TextField
          hint={t("boxOffHint")}
          label={t("boxOffPlaces")}
          type="number"
          {...field("boxOffPlaces")}
          isRequired
        />
      ) : null}
      <h3>{t("pages")}</h3>
      {cited.map((citation, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page has no name but its place
        <fieldset className={grid.citation} key={index}>
          <legend>{t("page", { number: index + 1 })}</legend>
          <TextField
            label={t("source")}
            onChange={(sourceUrl) => cite(index, { sourceUrl })}
            type="url"
            value={citation.sourceUrl}
          />
          <TextField
            label={t("says")}
            onChange={(says) => cite(index, { says })}
            value={citation.says}
          />
        </fieldset>
      ))}
      <p>
        <ScriptButton className={styles.quiet} onClick={() => setCitations([...cited, EMPTY])}>
          {t("addPage")}
        </ScriptButton>
      </p>
      <ChangePanel
        actions={actions}
        changes={change ? [change] : []}
        games={games}
        onPublished={forget}
        waiting={t("waiting")}
      />
    </div>
  );
}
