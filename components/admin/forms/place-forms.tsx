"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ChangeActions } from "@/components/admin/change/change-actions";
import { ChangePanel } from "@/components/admin/change/change-panel";
import { LastingNote } from "@/components/admin/change/lasting-note";
import { ledgerChange, newBoxerChange, placeChange } from "@/lib/change/form-changes";
import { FINISHES, LEDGER_KINDS, ROUTE_KINDS } from "@/lib/qualification/vocabulary";
import type { Boxer, LedgerEntry, StoredPlace } from "@/lib/record/games-rows";
import { BoxerField, CheckField, type Option, SelectField, TextField } from "./fields";
import grid from "./form-layout.module.css";
import { useNewBoxer } from "./new-boxer";
import { useFormValues } from "./use-form-values";

const isGiven = (text: string | undefined) => (text ?? "").trim() !== "";

interface LedgerFormProps {
  games: string;
  placeId: string;
  ledger: readonly LedgerEntry[];
  actions: ChangeActions;
}

/** What happened to a place: a new entry of its ledger, or one that was wrong taken out. */
export function LedgerForm({ games, placeId, ledger, actions }: LedgerFormProps) {
  const t = useTranslations("admin.place");
  const words = useTranslations("values.history");
  const { typed, field, clear } = useFormValues({ kind: "confirmed", exactness: "on" });
  const [removed, setRemoved] = useState("");
  const isReady = isGiven(typed.date) && isGiven(typed.sourceUrl);
  return (
    <div className={grid.form}>
      <SelectField
        label={t("kind")}
        {...field("kind")}
        options={LEDGER_KINDS.map((value) => ({ value, label: words(value) }))}
      />
      <DayAndSource dayLabel={t("day")} field={field} name="date" />
      <ChangePanel
        actions={actions}
        changes={isReady ? [ledgerChange(placeId, typed, typed.exactness === "on")] : []}
        games={games}
        onPublished={clear}
        waiting={t("waiting")}
      />
      <LastingNote>
        {ledger.length > 0 ? (
          <details>
            <summary>{t("remove")}</summary>
            <SelectField
              label={t("removed")}
              none={t("none")}
              onChange={setRemoved}
              options={ledger.map(({ kind, date }, index) => ({
                value: String(index),
                label: [words(kind), date].filter(Boolean).join(", "),
              }))}
              value={removed}
            />
            <ChangePanel
              actions={actions}
              changes={
                removed === ""
                  ? []
                  : [{ kind: "remove-ledger-entry", placeId, position: Number(removed) }]
              }
              games={games}
              onPublished={() => setRemoved("")}
              waiting={t("removeWaiting")}
            />
          </details>
        ) : null}
      </LastingNote>
    </div>
  );
}

/** What the form of a new place begins with. */
function startOf(givenUp: NewPlaceFormProps["givenUp"], from: string | null) {
  const place = givenUp.find(({ id }) => id === from);
  return {
    exactness: "on",
    routeKind: place ? "reallocation" : "universality",
    ...(place ? { reallocatedFromId: place.id, categoryCode: place.categoryCode } : {}),
  };
}

interface DayAndSourceProps {
  name: string;
  dayLabel: string;
  field: ReturnType<typeof useFormValues>["field"];
}

/** The day and whether it was on it or by it, who says so, and what else there is to say. */
function DayAndSource({ name, dayLabel, field }: DayAndSourceProps) {
  const t = useTranslations("admin.place");
  return (
    <>
      <div className={grid.pair}>
        <SelectField
          label={t("exactness")}
          {...field("exactness")}
          options={["on", "by"].map((value) => ({ value, label: t(value as "on") }))}
        />
        <TextField label={dayLabel} type="date" {...field(name)} isRequired />
      </div>
      <TextField
        hint={t("sourceHint")}
        label={t("source")}
        type="url"
        {...field("sourceUrl")}
        isRequired
      />
      <TextField label={t("note")} {...field("note")} />
    </>
  );
}

interface NewPlaceFormProps {
  games: string;
  boxers: readonly Boxer[];
  categories: readonly Option[];
  tournaments: readonly Option[];
  nocs: readonly string[];
  /** The place that went to the one to be recorded, by id. */
  from: string | null;
  /** Places that were given up and went to nobody. */
  givenUp: readonly (Pick<StoredPlace, "id" | "categoryCode"> & { label: string })[];
  actions: ChangeActions;
}

/** A place that a published list tells of and no bout. */
export function NewPlaceForm(props: NewPlaceFormProps) {
  const { games, boxers, categories, tournaments, nocs, givenUp, from, actions } = props;
  const t = useTranslations("admin.place");
  const words = useTranslations("values");
  const { typed, field, clear } = useFormValues(startOf(givenUp, from));
  const [isNew, setNew] = useState(false);
  const known = boxers.find(({ slug }) => slug === typed.boxer);
  const categoryCode = typed.categoryCode || (isNew ? "" : known?.categoryCode) || "";
  const newcomer = useNewBoxer(
    { games, boxers, nocs },
    { categoryCode, sourceUrl: typed.sourceUrl ?? "" },
  );
  const boxer = isNew ? newcomer.boxer : known;
  const isReallocated = typed.routeKind === "reallocation";
  const isReady =
    boxer &&
    isGiven(typed.sourceUrl) &&
    (typed.routeKind !== "tournament" || isGiven(typed.tournamentId)) &&
    (!isReallocated || isGiven(typed.reallocatedFromId));
  const gender = categoryCode.slice(0, 1);
  return (
    <div className={grid.form}>
      {isNew ? (
        newcomer.fields
      ) : (
        <BoxerField
          boxers={boxers}
          hint={t("boxerHint")}
          unknown={t("boxerUnknown")}
          label={t("boxer")}
          onChange={field("boxer").onChange}
          value={typed.boxer ?? ""}
        />
      )}
      <CheckField isChecked={isNew} label={t("isNew")} onChange={setNew} />
      <SelectField
        label={t("category")}
        none="–"
        onChange={field("categoryCode").onChange}
        options={categories.filter(({ value }) => isNew || !gender || value.startsWith(gender))}
        value={categoryCode}
      />
      <SelectField
        label={t("route")}
        {...field("routeKind")}
        options={ROUTE_KINDS.map((value) => ({
          value,
          label: value === "tournament" ? t("tournament") : words(`route.${value}`),
        }))}
      />
      {typed.routeKind === "tournament" ? (
        <>
          <SelectField
            label={t("tournament")}
            none="–"
            {...field("tournamentId")}
            options={tournaments}
          />
          <SelectField
            label={t("finish")}
            none={t("unknown")}
            {...field("finish")}
            options={FINISHES.map((value) => ({ value, label: words(`finish.${value}`) }))}
          />
        </>
      ) : null}
      {isReallocated ? (
        <SelectField
          hint={t("reallocatedHint")}
          label={t("reallocatedFrom")}
          none="–"
          {...field("reallocatedFromId")}
          options={givenUp
            .filter((place) => place.categoryCode === categoryCode)
            .map(({ id, label }) => ({ value: id, label }))}
        />
      ) : null}
      <DayAndSource dayLabel={t("wonOn")} field={field} name="wonOn" />
      <ChangePanel
        actions={actions}
        changes={
          isReady
            ? [
                ...(isNew ? [newBoxerChange(boxer)] : []),
                placeChange(boxer, { ...typed, categoryCode }, typed.exactness === "on"),
              ]
            : []
        }
        games={games}
        onPublished={() => {
          clear();
          setNew(false);
          newcomer.clear();
        }}
        waiting={t("newWaiting")}
      />
    </div>
  );
}
