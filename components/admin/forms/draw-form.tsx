"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { ChangeActions } from "@/components/admin/change/change-actions";
import { ChangePanel } from "@/components/admin/change/change-panel";
import { drawChanges, drawDoubts, type RowChoice } from "@/lib/change/draw-changes";
import { otherCategoriesNamed } from "@/lib/change/named-categories";
import type { CalledNation } from "@/lib/change/noc-reader";
import {
  DRAW_COLUMNS,
  type DrawColumn,
  guessColumns,
  guessNumbering,
  makeNocReader,
  NUMBERINGS,
  type Numbering,
  readDraw,
  readTable,
} from "@/lib/change/paste-draw";
import { withPlainWidth } from "@/lib/change/paste-figures";
import type { Gender } from "@/lib/qualification/vocabulary";
import type { Boxer, Category } from "@/lib/record/games-rows";
import { makeBoxerMatcher } from "@/lib/record/match-boxers";
import { BoxerChoice } from "./boxer-choice";
import { DrawNotes } from "./draw-notes";
import { DrawQuestion } from "./draw-question";
import { LabelledField, SelectField, TextField } from "./fields";
import styles from "./form.module.css";
import grid from "./form-layout.module.css";
import { useSavedText } from "./use-saved-text";

interface DrawFormProps {
  games: string;
  draw: { tournamentId: string; categoryCode: string };
  gender: Gender;
  /** Everybody of the gender. */
  boxers: readonly Boxer[];
  /** Everybody else. */
  otherBoxers: readonly Boxer[];
  categories: readonly Pick<Category, "code" | "slug" | "gender">[];
  /** The category in whose draw boxers stand at the tournament, in another than this one; by slug. */
  drawnElsewhere: Readonly<Record<string, string>>;
  nations: readonly CalledNation[];
  actions: ChangeActions;
}

/** A draw from a text: pasted, its columns named, its boxers recognised, looked at, published. */
export function DrawForm(props: DrawFormProps) {
  const { games, draw, gender, boxers, otherBoxers, drawnElsewhere, nations, actions } = props;
  const { categories } = props;
  const t = useTranslations("admin.draw");
  const { text, sourceUrl, setText, setSourceUrl } = useSavedText(
    `qualified.draw.${games}.${draw.tournamentId}.${draw.categoryCode}`,
  );
  /** Lines that were said to be no boxers. */
  const [dropped, setDropped] = useState<readonly number[]>([]);
  // What the editor changed of what was guessed; forgotten when the text changes.
  const [mapped, setMapped] = useState<Readonly<Record<number, DrawColumn | null>>>({});
  const [numbered, setNumbered] = useState<Numbering | null>(null);
  const [chosen, setChosen] = useState<Readonly<Record<number, RowChoice>>>({});
  /** The doubts that the editor has looked at. */
  const [settled, setSettled] = useState("");
  const readNoc = useMemo(() => makeNocReader(nations), [nations]);
  const match = useMemo(() => makeBoxerMatcher(boxers, gender), [boxers, gender]);
  const matchOther = useMemo(
    () => makeBoxerMatcher(otherBoxers, gender === "M" ? "W" : "M"),
    [otherBoxers, gender],
  );
  const bySlug = useMemo(() => new Map(boxers.map((boxer) => [boxer.slug, boxer])), [boxers]);
  const whole = useMemo(() => readTable(text, readNoc), [text, readNoc]);
  const table = useMemo(
    () => ({ ...whole, rows: whole.rows.filter(({ row }) => !dropped.includes(row)) }),
    [whole, dropped],
  );
  const guessed = useMemo(() => guessColumns(table, readNoc), [table, readNoc]);
  const columns = guessed.map(
    (column, index) => mapped[index] ?? (index in mapped ? null : column),
  );
  const numbering = numbered ?? guessNumbering(columns, table);
  const read = readDraw(table, columns, numbering, readNoc);
  const rows = read.boxers.map((boxer, index) => {
    const found = match(boxer.name, boxer.noc);
    const known: RowChoice | null =
      found.kind === "known" ? { kind: "known", slug: found.slug } : null;
    return { boxer, found, choice: chosen[index] ?? known };
  });
  const leftOut = new Set(
    rows.flatMap(({ choice }, index) => (choice?.kind === "left-out" ? [index] : [])),
  );
  const problems = read.problems.filter(({ boxer }) => boxer === null || !leftOut.has(boxer));
  const nameless = new Set(
    problems.flatMap(({ code, row }) => (code === "noc-missing" ? [row] : [])),
  );
  const open = rows.filter(({ choice }) => choice === null);
  const isReady =
    rows.length > 0 && problems.length === 0 && open.length === 0 && sourceUrl.trim() !== "";
  const chosenRows = rows.flatMap(({ boxer, choice }) => (choice ? [{ boxer, choice }] : []));
  const namesakes = rows.flatMap(({ boxer, choice }) => {
    if (choice !== null && choice.kind !== "new") return [];
    const other = matchOther(boxer.name, boxer.noc);
    return other.kind === "known" ? otherBoxers.filter(({ slug }) => slug === other.slug) : [];
  });
  const heads = whole.skipped.map((head) => head.text);
  const named = otherCategoriesNamed(withPlainWidth(text), heads, draw.categoryCode, categories);
  const doubts = drawDoubts(
    boxers,
    draw.categoryCode,
    drawnElsewhere,
    chosenRows,
    namesakes,
    named,
    whole.genders.find((each) => each !== gender) ?? null,
  );
  const isSettled = doubts === null || settled === JSON.stringify(doubts);
  const changes =
    isReady && isSettled
      ? drawChanges(
          boxers,
          otherBoxers.map(({ slug }) => slug),
          gender,
          { ...draw, sourceUrl: sourceUrl.trim() },
          chosenRows,
        )
      : [];

  const edit = (next: string) => {
    setText(next);
    setMapped({});
    setNumbered(null);
    setChosen({});
    setDropped([]);
  };
  const columnsToShow = Array.from({ length: table.width }, (_, index) => index).filter((index) =>
    table.rows.some(({ cells }) => (cells[index] ?? "") !== ""),
  );

  return (
    <div className={grid.form}>
      <LabelledField hint={t("textHint")} label={t("text")}>
        {(attributes) => (
          <textarea
            {...attributes}
            onChange={({ target }) => edit(target.value)}
            rows={8}
            spellCheck={false}
            value={text}
          />
        )}
      </LabelledField>
      <TextField
        hint={t("sourceHint")}
        isRequired
        label={t("source")}
        onChange={setSourceUrl}
        type="url"
        value={sourceUrl}
      />
      {table.rows.length > 0 ? (
        <fieldset className={grid.columns}>
          <legend>{t("columns")}</legend>
          {columnsToShow.map((index) => (
            <SelectField
              hint={table.rows
                .map(({ cells }) => cells[index] ?? "")
                .filter((cell) => cell !== "")
                .slice(0, 2)
                .join(", ")}
              key={index}
              label={table.header?.cells[index] || t("columnOf", { number: index + 1 })}
              none={t("column.none")}
              onChange={(value) =>
                setMapped({
                  ...mapped,
                  [index]: DRAW_COLUMNS.find((each) => each === value) ?? null,
                })
              }
              options={DRAW_COLUMNS.map((value) => ({ value, label: t(`column.${value}`) }))}
              value={columns[index] ?? ""}
            />
          ))}
          <SelectField
            label={t("numbering")}
            onChange={(value) => setNumbered(NUMBERINGS.find((each) => each === value) ?? null)}
            options={NUMBERINGS.map((value) => ({ value, label: t(`numberings.${value}`) }))}
            value={numbering}
          />
        </fieldset>
      ) : null}
      {table.rows.length > 0 ? (
        <DrawNotes dropped={dropped} isoCodes={read.isoCodes ?? []} table={whole} />
      ) : null}
      {problems.length > 0 ? (
        <div role="alert">
          <p className={styles.problem}>{t("problems", { count: problems.length })}</p>
          <ul>
            {problems.map(({ row, boxer, column, code, found }) => (
              <li key={`${row} ${boxer} ${column} ${code}`}>
                {t("problemAt", { row, column: t(`column.${column}`) })}{" "}
                {t(`problem.${code}`, { found: found ?? "" })}
              </li>
            ))}
          </ul>
          {nameless.size > 0 ? (
            <button
              className={styles.quiet}
              onClick={() => {
                setDropped([...dropped, ...nameless]);
                setChosen({});
              }}
              type="button"
            >
              {t("dropNameless", { count: nameless.size })}
            </button>
          ) : null}
        </div>
      ) : null}
      {rows.length > 0 ? (
        <>
          <p role="status">
            {t("lines", { lines: whole.lines })}{" "}
            {t("read", { boxers: rows.length, byes: read.byes, open: open.length })}{" "}
            {open.length > 0 ? (
              <button
                className={styles.quiet}
                onClick={() =>
                  setChosen({
                    ...chosen,
                    ...Object.fromEntries(
                      rows.flatMap(({ choice }, index) =>
                        choice === null ? [[index, { kind: "new" } as const]] : [],
                      ),
                    ),
                  })
                }
                type="button"
              >
                {t("allNew")}
              </button>
            ) : null}
          </p>
          <div className={grid.scroll}>
            <table className={grid.rows}>
              <caption className="visually-hidden">{t("rows")}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("column.line")}</th>
                  <th scope="col">{t("column.name")}</th>
                  <th scope="col">{t("column.noc")}</th>
                  <th scope="col">{t("column.seed")}</th>
                  <th scope="col">{t("means")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ boxer, found, choice }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
                  <tr key={index}>
                    <td>{boxer.position ?? "–"}</td>
                    <th scope="row">{boxer.name}</th>
                    <td>{boxer.noc ?? "?"}</td>
                    <td>{boxer.seed ?? ""}</td>
                    <td>
                      <BoxerChoice
                        boxer={boxer}
                        bySlug={bySlug}
                        choice={choice}
                        found={found}
                        onChange={(next) => setChosen({ ...chosen, [index]: next })}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : null}
      {doubts ? (
        <DrawQuestion
          categoryCode={draw.categoryCode}
          doubts={doubts}
          isSettled={isSettled}
          onSettle={(is) => setSettled(is ? JSON.stringify(doubts) : "")}
        />
      ) : null}
      <ChangePanel
        actions={actions}
        changes={changes}
        games={games}
        onPublished={() => edit("")}
        waiting={waitingFor()}
      />
    </div>
  );

  function waitingFor(): string {
    if (rows.length === 0) return t("waiting.text");
    if (problems.length > 0) return t("waiting.problems");
    if (open.length > 0) return t("waiting.choices", { count: open.length });
    if (sourceUrl.trim() === "") return t("waiting.source");
    return t("waiting.doubts");
  }
}
