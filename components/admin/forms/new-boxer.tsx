"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { ChangeActions } from "@/components/admin/change/change-actions";
import { ChangePanel } from "@/components/admin/change/change-panel";
import { newBoxer, newBoxerChange } from "@/lib/change/form-changes";
import { localePath } from "@/lib/i18n/routing";
import { boxerLabels } from "@/lib/record/boxer-labels";
import type { Boxer } from "@/lib/record/games-rows";
import { makeBoxerMatcher } from "@/lib/record/match-boxers";
import { AliasesField, BoxerSourceField, NocField } from "./boxer-fields";
import { CheckField, type Option, SelectField, TextField } from "./fields";
import grid from "./form-layout.module.css";
import { useFormValues } from "./use-form-values";

interface NewBoxerProps {
  games: string;
  /** Everybody of the Games. */
  boxers: readonly Boxer[];
  nocs: readonly string[];
}

interface GivenByForm {
  categoryCode: string;
  sourceUrl: string;
}

/**
 * What is typed of somebody who is not in the record yet. Where the name is one of the record already, it
 * has to be said that this is somebody else. `given`: what the form says anyhow.
 */
export function useNewBoxer({ games, boxers, nocs }: NewBoxerProps, given?: GivenByForm) {
  const t = useTranslations("admin.boxer");
  const { typed: own, field, clear: clearTyped } = useFormValues({});
  const [isOther, setOther] = useState(false);
  const typed = { ...own, ...given };
  const boxer = newBoxer(boxers, typed);
  const match = boxer && makeBoxerMatcher(boxers, boxer.gender)(boxer.name, boxer.noc);
  const slugs =
    match === null || match.kind === "unknown"
      ? []
      : match.kind === "known"
        ? [match.slug]
        : match.slugs;
  const isCalledSo = match?.kind === "known" || match?.kind === "several";
  const clear = () => {
    clearTyped();
    setOther(false);
  };
  const fields = (
    <>
      <div className={grid.pair}>
        <TextField hint={t("newNameHint")} label={t("newName")} {...field("name")} isRequired />
        <NocField field={field} nocs={nocs} none="–" />
        <TextField label={t("birthDate")} type="date" {...field("birthDate")} />
      </div>
      <AliasesField field={field} rows={2} />
      {slugs.length > 0 ? (
        <div role="status">
          <p>{t(isCalledSo ? "calledSo" : "calledLike")}</p>
          <Alike boxers={boxers} games={games} slugs={slugs} />
          {isCalledSo ? (
            <CheckField isChecked={isOther} label={t("isOther")} onChange={setOther} />
          ) : null}
        </div>
      ) : null}
    </>
  );
  return { boxer: isCalledSo && !isOther ? null : boxer, field, fields, clear };
}

/** Those who may be meant, each a way to its page, which leaves the form as it is. */
function Alike({
  boxers,
  games,
  slugs,
}: Pick<NewBoxerProps, "boxers" | "games"> & { slugs: readonly string[] }) {
  const locale = useLocale();
  const alike = boxers.filter(({ slug }) => slugs.includes(slug));
  const labels = boxerLabels(alike);
  return (
    <ul>
      {alike.map(({ slug, categoryCode }) => (
        <li key={slug}>
          <a
            href={localePath(locale, `/admin/${games}/boxers/${slug}`)}
            rel="noreferrer"
            target="_blank"
          >
            {labels.get(slug)}
          </a>
          , {categoryCode}
        </li>
      ))}
    </ul>
  );
}

interface NewBoxerFormProps extends NewBoxerProps {
  categories: readonly Option[];
  actions: ChangeActions;
}

/** Somebody who is not in the record yet: who boxes no qualifier, or is entered before it. */
export function NewBoxerForm({ categories, actions, ...props }: NewBoxerFormProps) {
  const { games } = props;
  const t = useTranslations("admin.boxer");
  const { boxer, field, fields, clear } = useNewBoxer(props);
  return (
    <div className={grid.form}>
      {fields}
      <div className={grid.pair}>
        <SelectField
          label={t("category")}
          none="–"
          {...field("categoryCode")}
          options={categories}
        />
        <TextField label={t("givenName")} {...field("givenName")} />
        <TextField label={t("familyName")} {...field("familyName")} />
        <TextField label={t("birthPlace")} {...field("birthPlace")} />
      </div>
      <BoxerSourceField field={field} />
      <ChangePanel
        actions={actions}
        changes={boxer ? [newBoxerChange(boxer)] : []}
        games={games}
        onPublished={clear}
        waiting={t("newWaiting")}
      />
    </div>
  );
}
