import { useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode } from "react";
import type { Decision, Winner } from "@/lib/qualification/vocabulary";
import { SCORES } from "@/lib/record/bout-result";
import {
  choicesOf,
  chooseDecision,
  chooseScore,
  chooseWinner,
  type Typing,
} from "@/lib/record/result-input";
import styles from "./session-sheet.module.css";
import { cornersOf, type SheetRow as Row } from "./use-sheet";
import type { SheetWords } from "./use-sheet-words";

interface SheetRowProps {
  row: Row;
  words: SheetWords;
  isActive: boolean;
  /** Something that keeps the row from being taken over, which is no fact of the bout. */
  note: string | null;
  fieldRef: (field: HTMLInputElement | null) => void;
  onActivate: () => void;
  onLeave: () => void;
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  onText: (character: string) => void;
  onType: (typing: Typing) => void;
  onTake: () => void;
  onUndo: () => void;
  onRemove: () => void;
}

/** One bout of the sheet: what is known, what is typed, what it decides. */
export function SheetRow(props: SheetRowProps) {
  const { row, words, isActive, note } = props;
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
      <span className={styles.number}>
        {bout.number === null ? t("noNumber") : t("number", { number: bout.number })}
      </span>
      <span className={styles.what}>{words.bout(bout)}</span>
      <span className={styles.boxers}>
        {side("red")} <span className={styles.versus}>{t("and")}</span> {side("blue")}
      </span>
      <input
        aria-describedby={`${id}-note`}
        aria-invalid={said.length > 0 || undefined}
        aria-label={t("result", { bout: words.bout(bout), versus: words.versus(bout) })}
        autoComplete="off"
        className={styles.result}
        inputMode="none"
        onBlur={props.onLeave}
        // A keyboard on the screen may name no keys.
        onChange={(event) => props.onText(event.target.value.slice(-1))}
        onFocus={props.onActivate}
        onKeyDown={props.onKey}
        ref={props.fieldRef}
        spellCheck={false}
        tabIndex={isActive ? 0 : -1}
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
      scores: SCORES.join(", "),
    }),
  ];
}

/** The same as the keys, for a finger or a mouse; only what can be chosen is there. */
function Choices({ row, onType, onTake, onUndo, onRemove }: SheetRowProps) {
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
            onChoose={() => onType(chooseWinner(typing, winner, corners))}
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
              onChoose={() => onType(chooseDecision(typing, decision))}
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
              onChoose={() => onType(chooseScore(typing, score))}
            />
          ))}
        </Group>
      ) : null}
      <div className={styles.group}>
        <Choice label={t("take")} onChoose={onTake} />
        {state === "draft" || state === "typing" || state === "removed" ? (
          <Choice label={t("undo")} onChoose={onUndo} />
        ) : null}
        {typing.winner === null ? (
          <Choice
            label={t("turn")}
            onChoose={() => onType({ ...typing, isTurned: !typing.isTurned })}
          />
        ) : null}
        {published && state !== "removed" ? (
          <Choice label={t("remove")} onChoose={onRemove} />
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
