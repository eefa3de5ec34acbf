"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { CheckField, LabelledField } from "@/components/admin/forms/fields";
import styles from "@/components/admin/forms/form.module.css";
import type { Answer, Published, Refusal } from "@/lib/answer";
import { problemOfText } from "@/lib/i18n/problem-text";
import { localePath } from "@/lib/i18n/routing";
import { byWhom } from "./by-whom";
import type { UndoActions } from "./change-actions";
import table from "./import-form.module.css";
import { useWriteProblem } from "./input-problem";
import { PreviewPanel } from "./preview-panel";
import panel from "./preview-panel.module.css";
import { UndoRevision } from "./undo-revision";
import { type Shown, useLookThenPublish } from "./use-look-then-publish";

/** What importing the files would do. */
interface ImportPreview extends Shown {
  gamesId: string;
  /** The files say what the record says. */
  isUnchanged: boolean;
  /** The revision that was looked at. */
  revision: number;
  /** Rows in the facts by kind. */
  counts: Readonly<Record<string, number>>;
  /** Rows of what editors published that would be lost. */
  replaced: readonly {
    table: string;
    key: string;
    actorName: string | null;
    revision: number;
  }[];
}

interface Imported extends Published {
  gamesId: string;
  /** The first import of a Games has nothing to go back to. */
  isFirst: boolean;
}

/** Both take `files`; `publish` also `seen`, the revision looked at, and `replace`, "yes" or not. */
export interface ImportActions {
  check: (form: FormData) => Promise<Answer<ImportPreview>>;
  publish: (form: FormData) => Promise<Answer<Imported>>;
  /** Taking back what was just imported. */
  undo: UndoActions;
}

const MOST_SHOWN = 200;

/** The files of a Games' facts: what is wrong in them, what importing them would do, and doing it. */
export function ImportForm({ actions }: { actions: ImportActions }) {
  const t = useTranslations("admin.import");
  const [files, setFiles] = useState<readonly File[]>([]);
  const [choices, setChoices] = useState(0);
  const [isReplacing, setReplacing] = useState(false);
  const formOf = (more: Readonly<Record<string, string>> = {}) => {
    const form = new FormData();
    for (const file of files) form.append("files", file);
    for (const [name, value] of Object.entries(more)) form.append(name, value);
    return form;
  };
  const steps = useLookThenPublish<ImportPreview, Imported>({
    subject: files.length === 0 ? null : String(choices),
    look: () => {
      setReplacing(false);
      return actions.check(formOf());
    },
    publish: ({ revision }) =>
      actions.publish(formOf({ seen: String(revision), replace: isReplacing ? "yes" : "no" })),
  });
  const { preview, published, refusal } = steps;
  const problems = refusal?.code === "facts_invalid" ? refusal : null;
  const replaced = preview?.replaced.length ?? 0;
  return (
    <fieldset aria-busy={steps.asking !== null} aria-label={t("title")} className={panel.panel}>
      <LabelledField hint={t("filesHint")} label={t("files")}>
        {(attributes) => (
          <input
            {...attributes}
            accept=".csv,.json,.zip"
            multiple
            onChange={({ target }) => {
              setFiles([...(target.files ?? [])]);
              setChoices((each) => each + 1);
              steps.hear(null);
            }}
            type="file"
          />
        )}
      </LabelledField>
      <PreviewPanel
        act={{ kind: "import" }}
        afterwards={(revision) =>
          published && !published.isFirst ? (
            <UndoRevision actions={actions.undo} gamesId={published.gamesId} number={revision} />
          ) : null
        }
        gamesId={(preview ?? published)?.gamesId ?? null}
        isHeld={replaced > 0 && !isReplacing}
        isNothing={preview?.isUnchanged}
        lead={preview ? <ImportLead preview={preview} /> : null}
        question={
          replaced > 0 ? (
            <CheckField
              isChecked={isReplacing}
              label={t("replace", { count: replaced })}
              onChange={setReplacing}
            />
          ) : null
        }
        steps={problems ? { ...steps, refusal: null } : steps}
      >
        {preview && replaced > 0 ? <ReplacedRows rows={preview.replaced} /> : null}
      </PreviewPanel>
      {problems ? <FactsProblems refusal={problems} /> : null}
    </fieldset>
  );
}

function FactsProblems({ refusal }: { refusal: Refusal }) {
  const t = useTranslations("admin.import");
  const write = useWriteProblem();
  const { factsProblems, moreFactsProblems: more } = refusal;
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
                <td>{problem.path || "–"}</td>
                <td>{problemOfText(write, problem.value, problem)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? <p>{t("more", { count: more })}</p> : null}
    </div>
  );
}

/** What is in the files. */
function ImportLead({ preview }: { preview: ImportPreview }) {
  const t = useTranslations("admin.import");
  const rows = useTranslations("admin.health.rows");
  const locale = useLocale();
  const { gamesId, isUnchanged, revision, counts, effect } = preview;
  const games = () => <a href={localePath(locale, `/${gamesId}`)}>{gamesId}</a>;
  const there = Object.entries(counts).filter(([, count]) => count > 0);
  return (
    <>
      <p>
        {isUnchanged
          ? t.rich("unchanged", { games, revision })
          : t.rich("checked", { games, revision: revision + 1 })}
      </p>
      <p>
        {there
          .map(([list, count]) =>
            rows.has(list as "bouts") ? rows(list as "bouts", { count }) : `${list}: ${count}`,
          )
          .join(", ")}
      </p>
      {effect || isUnchanged ? null : <p>{t("newGames")}</p>}
    </>
  );
}

/** What editors published and the import would remove. */
function ReplacedRows({ rows }: { rows: ImportPreview["replaced"] }) {
  const t = useTranslations("admin.import");
  const more = rows.length - MOST_SHOWN;
  return (
    <>
      <h3>{t("replaced")}</h3>
      <p>{t("replacedHelp")}</p>
      <ul>
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <li key={`${row.table} ${row.key}`}>
            {t("replacedRow", {
              row: `${row.table} ${row.key}`,
              ...byWhom("by", row.actorName),
              revision: row.revision,
            })}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t("more", { count: more })}</p> : null}
    </>
  );
}
