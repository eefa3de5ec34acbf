"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRuleWords } from "@/components/qualification/rule-words";
import { placesByRule } from "@/lib/qualification/rule";
import { CONTINENTS } from "@/lib/qualification/vocabulary";
import { type TypedAllocation, totalText, tournamentChange } from "@/lib/record/form-changes";
import type { Allocation, Category, GamesRule, Tournament } from "@/lib/record/games-record";
import type { ChangeActions } from "./change-answer";
import { ChangePanel } from "./change-panel";
import grid from "./draw-form.module.css";
import { CheckField, SelectField, TextField } from "./fields";
import { useTyped } from "./use-typed";

interface TournamentFormProps {
  games: string;
  /** `null`: a new one. */
  tournament: Tournament | null;
  allocations: readonly Allocation[];
  categories: readonly Category[];
  rules: readonly GamesRule[];
  nocs: readonly string[];
  actions: ChangeActions;
}

/** A tournament with what it gives in each category, and by which rule. */
export function TournamentForm(props: TournamentFormProps) {
  const { games, tournament, categories, rules, nocs, actions } = props;
  const t = useTranslations("admin.tournament");
  const words = useTranslations();
  const ruleWords = useRuleWords();
  const { typed, field, clear } = useTyped(typedTournament(tournament));
  const [stops, setStops] = useState<boolean | null>(null);
  const stopsWhenFilled = stops ?? tournament?.stopsWhenFilled ?? false;
  const [over, setOver] = useState<ReadonlyMap<string, Partial<TypedAllocation>>>(new Map());
  const allocations = categories.map(({ code }): TypedAllocation => {
    const given = props.allocations.find(({ categoryCode }) => categoryCode === code);
    return {
      categoryCode: code,
      places: given ? totalText(given.places, given.placesMost) : "",
      ruleId: given?.ruleId ?? "",
      sourceUrl: given?.sourceUrl ?? "",
      ...over.get(code),
    };
  });
  const change = (code: string, part: Partial<TypedAllocation>) =>
    setOver((now) => new Map(now).set(code, { ...now.get(code), ...part }));
  const ruleOptions = rules.map(({ id, rule }) => ({ value: id, label: ruleWords(rule) }));
  const givenBy = (ruleId: string) => {
    const rule = rules.find(({ id }) => id === ruleId)?.rule;
    return rule ? placesByRule(rule) : null;
  };
  const isReady = ["id", "name", "shortName", "city", "countryNoc", "startsOn", "endsOn"].every(
    (name) => (typed[name] ?? "").trim() !== "",
  );
  const changes =
    isReady && (typed.sourceUrl ?? "").trim() !== ""
      ? [tournamentChange(typed, stopsWhenFilled, allocations)]
      : [];
  return (
    <div className={grid.form}>
      <TextField label={t("name")} {...field("name")} isRequired />
      <TextField label={t("shortName")} {...field("shortName")} isRequired />
      {tournament ? null : (
        <TextField hint={t("idHint")} label={t("id")} {...field("id")} isRequired />
      )}
      <TextField label={t("city")} {...field("city")} isRequired />
      <SelectField
        label={t("countryNoc")}
        none="–"
        {...field("countryNoc")}
        options={nocs.map((noc) => ({ value: noc, label: noc }))}
      />
      <TextField label={t("venue")} {...field("venue")} />
      <TextField label={t("startsOn")} type="date" {...field("startsOn")} isRequired />
      <TextField label={t("endsOn")} type="date" {...field("endsOn")} isRequired />
      <SelectField
        label={t("continent")}
        none={t("world")}
        {...field("continent")}
        options={CONTINENTS.map((value) => ({ value, label: words(`values.continent.${value}`) }))}
      />
      <TextField hint={t("totalHint")} label={t("placesMen")} {...field("placesMen")} />
      <TextField hint={t("totalHint")} label={t("placesWomen")} {...field("placesWomen")} />
      <CheckField isChecked={stopsWhenFilled} label={t("stopsWhenFilled")} onChange={setStops} />
      <TextField
        hint={t("sourceHint")}
        label={t("source")}
        type="url"
        {...field("sourceUrl")}
        isRequired
      />
      <h2>{t("allocations")}</h2>
      {allocations.map(({ categoryCode, places, ruleId, sourceUrl }) => (
        <fieldset className={grid.columns} key={categoryCode}>
          <legend>{categoryCode}</legend>
          <SelectField
            label={t("rule")}
            none={t("noPlaces")}
            onChange={(value) => {
              const given = givenBy(value);
              change(categoryCode, {
                ruleId: value,
                ...(given === null ? {} : { places: String(given) }),
              });
            }}
            options={ruleOptions}
            value={ruleId}
          />
          <TextField
            hint={
              givenBy(ruleId) === null
                ? undefined
                : t("ruleGives", { places: givenBy(ruleId) ?? 0 })
            }
            label={t("places")}
            onChange={(value) => change(categoryCode, { places: value })}
            value={places}
          />
          <TextField
            label={t("allocationSource")}
            onChange={(value) => change(categoryCode, { sourceUrl: value })}
            type="url"
            value={sourceUrl}
          />
        </fieldset>
      ))}
      <ChangePanel
        actions={actions}
        changes={changes}
        games={games}
        onPublished={() => {
          clear();
          setStops(null);
          setOver(new Map());
        }}
        waiting={t("waiting")}
      />
    </div>
  );
}

function typedTournament(tournament: Tournament | null) {
  if (!tournament) return {};
  const { placesMen, placesMenMost, placesWomen, placesWomenMost } = tournament;
  return {
    ...Object.fromEntries(
      Object.entries(tournament).map(([name, value]) => [
        name,
        value === null ? "" : String(value),
      ]),
    ),
    placesMen: totalText(placesMen, placesMenMost),
    placesWomen: totalText(placesWomen, placesWomenMost),
  };
}
