import { useTranslations } from "next-intl";
import { type KeyboardEvent, memo, type ReactNode } from "react";
import { SCORES } from "@/lib/change/bout-result";
import { textTypedInto } from "@/lib/change/paste-result";
import {
  choicesOf,
  chooseDecision,
  chooseScore,
  chooseWinner,
  type Typing,
} from "@/lib/change/result-input";
import type { Decision, Winner } from "@/lib/qualification/vocabulary";
import styles from "./session-sheet.module.css";
import { cornersOf, isSameShown, type SheetRow as Row } from "./use-sheet";
import type { SheetWords } from "./use-sheet-words";

/** What somebody does in a row. */
export interface RowHandlers {
  setField: (boutId: string, field: HTMLInputElement | null) => void;
  activate: (row: Row) => void;
  leave: (row: Row) => void;
  press: (event: KeyboardEvent<HTMLInputElement>, row: Row) => void;
  /** What came into the field otherwise than by a key: pasted, said, or typed by a keyboard that names none. */
  text: (text: string, row: Row) => void;
  choose: (typing: Typing, row: Row) => void;
  takeOver: (row: Row) => void;
  undo: (row: Row) => void;
  remove: (row: Row) => void;
}

interface SheetRowProps {
  row: Row;
  words: SheetWords;
  isActive: boolean;
  /** Whether the Tab key leads to it. */
  isReachable: boolean;
  /** Something that keeps the row from being taken over, which is no fact of the bout. */
  note: string | null;
  handlers: RowHandlers;
}

/** One bout of the sheet: what is known, what is typed, what it decides. */
export const SheetRow = memo(ShownRow, isSame);

/** Rows of a sheet are many, and a key changes one of them. */
function isSame({ row: before, ...rest }: SheetRowProps, { row: after, ...others }: SheetRowProps) {
  const names = Object.keys(rest) as (keyof typeof rest)[];
  return names.every((name) => rest[name] === others[name]) && isSameShown(before, after);
}

function ShownRow(props: SheetRowProps) {
  const { row, words, isActive, isReachable, note, handlers } = props;
  const t = useTranslations("admin.sheet");
  const { bout, state, published, effect } = row;
  const id = `row-${bout.id}`;
  const said = [...problemWords(props, t), ...(note ? [note] : [])];
  const moves = effect ? words.effect(effect) : "";
  const side = (corner: "red" | "blue") => (
    <span
      className={[
        styles[corner],
        bout.winner === corner ? styles.winner : "",
        bout.winner !== null && bout.winner !== corner ? styles.loser : "",
      ].join(" ")}
    >
      {words.boxer(corner === "red" ? bout.redSlug : bout.blueSlug)}
    </span>
  );
  return (
    <li className={`${styles.row} ${isActive ? styles.active : ""}`} data-state={state}>
      {/* Whoever clicks anywhere on the bout goes on typing its result. */}
      <label className={styles.bout} htmlFor={`${id}-result`}>
        <span className={styles.number}>
          {bout.number === null ? t("noNumber") : t("number", { number: bout.number })}
        </span>
        <span className={styles.what}>{words.bout(bout)}</span>
        <span className={styles.boxers}>
          {side("red")} <span className="visually-hidden">{t("and")}</span> {side("blue")}
        </span>
      </label>
      <input
        aria-describedby={`${id}-note`}
        aria-invalid={said.length > 0 || undefined}
        aria-label={t("result", { bout: words.bout(bout), versus: words.versus(bout) })}
        autoComplete="off"
        className={styles.result}
        data-keys=""
        id={`${id}-result`}
        inputMode="none"
        onBlur={() => handlers.leave(row)}
        // A keyboard on the screen may name no keys.
        onChange={({ target }) =>
          handlers.text(textTypedInto(words.result(bout), target.value), row)
        }
        onFocus={() => handlers.activate(row)}
        onKeyDown={(event) => handlers.press(event, row)}
        onPaste={(event) => {
          event.preventDefault();
          handlers.text(event.clipboardData.getData("text"), row);
        }}
        ref={(field) => handlers.setField(bout.id, field)}
        spellCheck={false}
        tabIndex={isReachable ? 0 : -1}
        value={words.result(bout)}
      />
      <span className={styles.state}>{t("state", { state })}</span>
      <p className={styles.note} id={`${id}-note`}>
        {said.length > 0 ? <strong className={styles.bad}>{said.join(" ")}</strong> : null}
        {said.length === 0 && moves ? <strong className={styles.moves}>{moves}</strong> : null}
        {state !== "stored" && published?.winner ? (
          <span> {t("published", { result: words.result(published) })}</span>
        ) : null}
      </p>
      {isActive ? <Choices {...props} /> : null}
    </li>
  );
}

function problemWords(
  { row: { typing, problems }, words }: SheetRowProps,
  t: ReturnType<typeof useTranslations<"admin.sheet">>,
): string[] {
  if (!typing.refused) return problems.map(words.problem);
  const { key, code } = typing.refused;
  return [
    t(`refused.${code}`, {
      key,
      decision: typing.decision ?? "none",
      turned: [...key.replace(":", "")].reverse().join(""),
      printed: key.replace(":", ""),
      scores: SCORES.join(", "),
    }),
  ];
}

/** The same as the keys, for a finger or a mouse; only what can be chosen is there. */
function Choices({ row, handlers }: SheetRowProps) {
  const t = useTranslations("admin.sheet");
  const { typing, known, published, state } = row;
  const corners = cornersOf(known);
  const { winners, decisions, scores } = choicesOf(typing, corners);
  return (
    <div className={styles.choices}>
      <Group label={t("winner")}>
        {winners.map((winner: Winner) => (
          <Choice
            isChosen={typing.winner === winner}
            key={winner}
            label={t("corner", { winner })}
            onChoose={() => handlers.choose(chooseWinner(typing, winner, corners), row)}
          />
        ))}
      </Group>
      {decisions.length > 0 ? (
        <Group label={t("decision")}>
          {decisions.map((decision: Decision) => (
            <Choice
              isChosen={typing.decision === decision}
              key={decision}
              label={decision}
              onChoose={() => handlers.choose(chooseDecision(typing, decision), row)}
            />
          ))}
        </Group>
      ) : null}
      {scores.length > 0 ? (
        <Group label={t("cards")}>
          {scores.map((score) => (
            <Choice
              isChosen={typing.score === score}
              key={score}
              label={score}
              onChoose={() => handlers.choose(chooseScore(typing, score), row)}
            />
          ))}
        </Group>
      ) : null}
      <div className={styles.group}>
        <Choice label={t("take")} onChoose={() => handlers.takeOver(row)} />
        {state === "draft" || state === "typing" || state === "removed" ? (
          <Choice label={t("undo")} onChoose={() => handlers.undo(row)} />
        ) : null}
        {typing.winner === null ? (
          <Choice
            label={t("turn")}
            onChoose={() => handlers.choose({ ...typing, isTurned: !typing.isTurned }, row)}
          />
        ) : null}
        {published && state !== "removed" ? (
          <Choice label={t("remove")} onChoose={() => handlers.remove(row)} />
        ) : null}
      </div>
    </div>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{label}</legend>
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  isChosen?: boolean;
  onChoose: () => void;
}

function Choice({ label, isChosen, onChoose }: ChoiceProps) {
  return (
    <button
      aria-pressed={isChosen}
      className={styles.choice}
      onClick={onChoose}
      // The row keeps the focus, so that the keys go on.
      onMouseDown={(event) => event.preventDefault()}
      tabIndex={-1}
      type="button"
    >
      {label}
    </button>
  );
}
