"use client";

import { useLocale, useTranslations } from "next-intl";
import { type Ref, useEffect, useRef, useState } from "react";
import { CheckField, LabelledField } from "@/components/admin/forms/fields";
import styles from "@/components/admin/forms/form.module.css";
import { ScriptButton } from "@/components/ui/script-button";
import type { Answer, Refusal } from "@/lib/answer";
import type { ChangeEffect } from "@/lib/change/effect";
import { localePath } from "@/lib/i18n/routing";
import type { UndoActions } from "./change-actions";
import panel from "./change-panel.module.css";
import { EffectView } from "./effect-view";
import table from "./import-form.module.css";
import { PublishedLink } from "./published-note";
import { RefusalNote } from "./refusal";
import { UndoRevision } from "./undo-revision";

/** What the server says of facts that were sent. */
interface SeenImport {
  gamesId: string;
  outcome: "imported" | "unchanged" | "kept" | "checked";
  revision: number;
  /** Rows in the facts by kind. */
  counts: Readonly<Record<string, number>>;
  /** `null`: nothing was compared, or the Games are new. */
  effect: ChangeEffect | null;
  /** Rows of what editors published that would be lost. */
  replaced: readonly {
    table: string;
    key: string;
    actorName: string | null;
    revision: number;
  }[];
}

/** Both take `files`; `publish` also `seen`, the revision looked at, and `replace`, "yes" or not. */
export interface ImportActions {
  check: (form: FormData) => Promise<Answer<SeenImport>>;
  publish: (form: FormData) => Promise<Answer<SeenImport>>;
  /** Taking back what was just imported. */
  undo: UndoActions;
}

const MOST_SHOWN = 200;

/** The files of a Games' facts: what is wrong in them, what importing them would do, and doing it. */
export function ImportForm({ actions }: { actions: ImportActions }) {
  const t = useTranslations("admin.import");
  const [files, setFiles] = useState<readonly File[]>([]);
  const [told, setTold] = useState<Answer<SeenImport> | "unreached" | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isReplacing, setReplacing] = useState(false);
  const seen = told !== null && told !== "unreached" && told.ok ? told.value : null;

  const isImported = seen?.outcome === "imported";
  const word = useRef<HTMLParagraphElement>(null);
  // The button that asked is gone.
  useEffect(() => {
    if (isImported) word.current?.focus();
  }, [isImported]);

  async function send(action: ImportActions["check"], more: Readonly<Record<string, string>>) {
    if (isBusy || files.length === 0) return;
    const form = new FormData();
    for (const file of files) form.append("files", file);
    for (const [name, value] of Object.entries(more)) form.append(name, value);
    setBusy(true);
    setTold(await action(form).catch(() => "unreached" as const));
    setBusy(false);
  }

  const look = () => {
    setReplacing(false);
    return send(actions.check, {});
  };
  const mayPublish = seen?.outcome === "checked" && (seen.replaced.length === 0 || isReplacing);
  return (
    <fieldset aria-busy={isBusy} aria-label={t("title")} className={panel.panel}>
      <LabelledField hint={t("filesHint")} label={t("files")}>
        {(attributes) => (
          <input
            {...attributes}
            accept=".csv,.json,.zip"
            multiple
            onChange={({ target }) => {
              setFiles([...(target.files ?? [])]);
              setTold(null);
            }}
            type="file"
          />
        )}
      </LabelledField>
      <p className={table.look}>
        <ScriptButton
          aria-disabled={isBusy || files.length === 0}
          className={seen ? styles.quiet : styles.submit}
          onClick={look}
        >
          {t("look")}
        </ScriptButton>
      </p>
      <div aria-live="polite">
        {isBusy ? <p>{t("busy")}</p> : null}
        {told === "unreached" ? (
          <p className={styles.problem} role="alert">
            {t("unreached")}
          </p>
        ) : null}
        {told !== null && told !== "unreached" && !told.ok ? (
          <Refused refusal={told.refusal} />
        ) : null}
        {seen ? <Seen ref={word} seen={seen} /> : null}
      </div>
      {/* The first import of a Games has nothing to go back to. */}
      {isImported && seen.effect ? (
        <UndoRevision actions={actions.undo} gamesId={seen.gamesId} number={seen.revision} />
      ) : null}
      {seen?.outcome === "checked" ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (!mayPublish) return;
            void send(actions.publish, {
              seen: String(seen.revision),
              replace: isReplacing ? "yes" : "no",
            });
          }}
        >
          {seen.replaced.length > 0 ? (
            <CheckField
              isChecked={isReplacing}
              label={t("replace", { count: seen.replaced.length })}
              onChange={setReplacing}
            />
          ) : null}
          <button aria-disabled={isBusy || !mayPublish} className={styles.submit} type="submit">
            {t("publish")}
          </button>
        </form>
      ) : null}
    </fieldset>
  );
}

function Refused({ refusal }: { refusal: Refusal }) {
  const t = useTranslations("admin.import");
  const { code, factsProblems, moreFactsProblems: more } = refusal;
  if (code !== "facts_invalid") return <RefusalNote refusal={refusal} />;
  return (
    <div role="alert">
      <p className={styles.problem}>{t("problems", { count: factsProblems.length + more })}</p>
      <div className={table.scroll}>
        <table className={table.table}>
          <caption className="visually-hidden">{t("problemList")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("file")}</th>
              <th scope="col">{t("line")}</th>
              <th scope="col">{t("column")}</th>
              <th scope="col">{t("message")}</th>
            </tr>
          </thead>
          <tbody>
            {factsProblems.map((problem) => (
              <tr key={JSON.stringify(problem)}>
                <td>{problem.file}</td>
                <td>{problem.line ?? "–"}</td>
                <td>{problem.column ?? "–"}</td>
                <td>{problem.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? <p>{t("more", { count: more })}</p> : null}
    </div>
  );
}

function Seen({ seen, ref }: { seen: SeenImport; ref: Ref<HTMLParagraphElement> }) {
  const t = useTranslations("admin.import");
  const rows = useTranslations("admin.health.rows");
  const locale = useLocale();
  const { gamesId, outcome, revision, counts, effect, replaced } = seen;
  const games = () => <a href={localePath(locale, `/${gamesId}`)}>{gamesId}</a>;
  const there = Object.entries(counts).filter(([, count]) => count > 0);
  return (
    <>
      <p ref={ref} role="status" tabIndex={-1}>
        {t.rich(`outcome.${outcome}`, {
          games,
          revision: outcome === "checked" ? revision + 1 : revision,
        })}{" "}
        {outcome === "imported" ? <PublishedLink games={gamesId} revision={revision} /> : null}
      </p>
      <p>
        {there
          .map(([list, count]) =>
            rows.has(list as "bouts") ? rows(list as "bouts", { count }) : `${list}: ${count}`,
          )
          .join(", ")}
      </p>
      {outcome === "checked" ? (
        <>
          <h2>{t("effect")}</h2>
          {effect ? <EffectView effect={effect} /> : <p>{t("newGames")}</p>}
        </>
      ) : null}
      {outcome === "checked" && replaced.length > 0 ? (
        <>
          <h2>{t("replaced")}</h2>
          <p>{t("replacedHelp")}</p>
          <ul>
            {replaced.slice(0, MOST_SHOWN).map((row) => (
              <li key={`${row.table} ${row.key}`}>
                {t("replacedRow", {
                  row: `${row.table} ${row.key}`,
                  by: row.actorName ?? t("script"),
                  revision: row.revision,
                })}
              </li>
            ))}
          </ul>
          {replaced.length > MOST_SHOWN ? (
            <p>{t("more", { count: replaced.length - MOST_SHOWN })}</p>
          ) : null}
        </>
      ) : null}
    </>
  );
}
