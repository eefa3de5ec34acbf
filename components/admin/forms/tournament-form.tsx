"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { ChangeActions } from "@/components/admin/change/change-actions";
import { ChangePanel } from "@/components/admin/change/change-panel";
import { useRuleWords } from "@/components/record/rule-words";
import { type TypedAllocation, totalText, tournamentChange } from "@/lib/change/form-changes";
import { useNames } from "@/lib/i18n/names";
import { localePath } from "@/lib/i18n/routing";
import { placesByRule } from "@/lib/qualification/rule";
import { CONTINENTS } from "@/lib/qualification/vocabulary";
import type { Allocation, Category, GamesRule, Tournament } from "@/lib/record/games-rows";
import { CheckField, type Option, SelectField, TextField } from "./fields";
import grid from "./form-layout.module.css";
import { useFormValues } from "./use-form-values";

interface TournamentFormProps {
  games: string;
  /** `null`: a new one. */
  tournament: Tournament | null;
  allocations: readonly Allocation[];
  categories: readonly Category[];
  rules: readonly GamesRule[];
  nocs: readonly string[];
  /** IANA names to choose from; another that the machine knows may be typed. */
  timeZones: readonly string[];
  actions: ChangeActions;
}

/** A tournament with what it gives in each category, and by which rule. */
export function TournamentForm(props: TournamentFormProps) {
  const { games, tournament, categories, rules, nocs, timeZones, actions } = props;
  const zonesId = useId();
  const locale = useLocale();
  const t = useTranslations("admin.tournament");
  const words = useTranslations();
  const ruleWords = useRuleWords();
  const { typed, field, clear } = useFormValues(typedTournament(tournament));
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
      <div className={grid.pair}>
        <TextField
          hint={t("shortNameHint")}
          label={t("shortName")}
          {...field("shortName")}
          isRequired
        />
        {tournament ? null : (
          <TextField hint={t("idHint")} label={t("id")} {...field("id")} isRequired />
        )}
      </div>
      <div className={grid.pair}>
        <TextField label={t("city")} {...field("city")} isRequired />
        <SelectField
          label={t("countryNoc")}
          none="–"
          {...field("countryNoc")}
          options={nocs.map((noc) => ({ value: noc, label: noc }))}
        />
        <TextField label={t("venue")} {...field("venue")} />
      </div>
      <div className={grid.pair}>
        <TextField label={t("startsOn")} type="date" {...field("startsOn")} isRequired />
        <TextField label={t("endsOn")} type="date" {...field("endsOn")} isRequired />
        <TextField
          hint={t("timeZoneHint")}
          label={t("timeZone")}
          list={zonesId}
          {...field("timeZone")}
        />
        <datalist id={zonesId}>
          {timeZones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <SelectField
          label={t("continent")}
          none={t("world")}
          {...field("continent")}
          options={CONTINENTS.map((value) => ({
            value,
            label: words(`values.continent.${value}`),
          }))}
        />
      </div>
      <div className={grid.pair}>
        <TextField hint={t("totalHint")} label={t("placesMen")} {...field("placesMen")} />
        <TextField hint={t("totalHint")} label={t("placesWomen")} {...field("placesWomen")} />
      </div>
      <CheckField isChecked={stopsWhenFilled} label={t("stopsWhenFilled")} onChange={setStops} />
      <TextField
        hint={t("sourceHint")}
        label={t("source")}
        type="url"
        {...field("sourceUrl")}
        isRequired
      />
      <h2 className={grid.title}>{t("allocations")}</h2>
      {rules.length === 0 ? (
        <p>
          {t.rich("rulesFirst", {
            rules: (chunks) => (
              <a
                href={localePath(locale, `/admin/${games}/rules`)}
                rel="noreferrer"
                target="_blank"
              >
                {chunks}
              </a>
            ),
          })}
        </p>
      ) : null}
      <div className={grid.wide}>
        {allocations.map((allocation) => (
          <AllocationFields
            allocation={allocation}
            category={categories.find(({ code }) => code === allocation.categoryCode)}
            givenBy={givenBy(allocation.ruleId)}
            key={allocation.categoryCode}
            onChange={(part) => {
              const given = givenBy(part.ruleId ?? "");
              const places = given === null ? {} : { places: String(given) };
              change(allocation.categoryCode, { ...places, ...part });
            }}
            rules={ruleOptions}
          />
        ))}
      </div>
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

interface AllocationFieldsProps {
  category: Category | undefined;
  allocation: TypedAllocation;
  rules: readonly Option[];
  /** How many places the chosen rule gives; `null`: it does not say. */
  givenBy: number | null;
  onChange: (part: Partial<TypedAllocation>) => void;
}

/** What a tournament gives in one category. */
function AllocationFields(props: AllocationFieldsProps) {
  const { category, allocation, rules, givenBy, onChange } = props;
  const t = useTranslations("admin.tournament");
  const names = useNames();
  const { categoryCode, places, ruleId, sourceUrl } = allocation;
  return (
    <fieldset className={grid.allocation}>
      <legend>{category ? names.category(category) : categoryCode}</legend>
      <SelectField
        label={t("rule")}
        none={t("noPlaces")}
        onChange={(value) => onChange({ ruleId: value })}
        options={rules}
        value={ruleId}
      />
      {ruleId === "" ? null : (
        <>
          <TextField
            hint={givenBy === null ? undefined : t("ruleGives", { places: givenBy })}
            label={t("places")}
            onChange={(value) => onChange({ places: value })}
            value={places}
          />
          <TextField
            label={t("allocationSource")}
            onChange={(value) => onChange({ sourceUrl: value })}
            type="url"
            value={sourceUrl}
          />
        </>
      )}
    </fieldset>
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
