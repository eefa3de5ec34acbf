import { useTranslations } from "next-intl";
import { type FormEvent, memo, useId, useState } from "react";
import { ScriptButton } from "@/components/ui/script-button";
import { ROUNDS, type Round } from "@/lib/qualification/vocabulary";
import { boxerLabels } from "@/lib/record/boxer-labels";
import type { Bout, Boxer, GamesRows } from "@/lib/record/games-rows";
import styles from "./session-sheet.module.css";
import type { SheetWords } from "./use-sheet-words";

interface AddBoutProps {
  /** The published rows. */
  rows: GamesRows;
  tournamentId: string;
  words: SheetWords;
  /** Takes the bout into the draft and says why not, where it cannot be. */
  onAdd: (bout: AddedBout) => string | null;
}

/** What is known of an added bout. */
export type AddedBout = Pick<Bout, "categoryCode" | "round" | "number" | "redSlug" | "blueSlug">;

/** A row for a bout that no draw proposes: its boxers, found by name, and its round. */
export const AddBout = memo(function AddBout({ rows, tournamentId, words, onAdd }: AddBoutProps) {
  const t = useTranslations("admin.sheet.add");
  const round = useTranslations("values.round");
  const id = useId();
  const codes = rows.categories
    .map(({ code }) => code)
    .filter((code) =>
      rows.allocations.some(
        (each) => each.tournamentId === tournamentId && each.categoryCode === code,
      ),
    );
  const [categoryCode, setCategoryCode] = useState(codes[0] ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const gender = rows.categories.find(({ code }) => code === categoryCode)?.gender;
  const boxers = rows.boxers.filter((boxer) => boxer.gender === gender);
  // The page is not made longer by names that nobody looks for.
  const [isNaming, setIsNaming] = useState(false);
  const labels: ReadonlyMap<string, string> = isNaming ? boxerLabels(boxers) : new Map();
  const label = ({ slug }: Boxer) => labels.get(slug) ?? slug;

  /** Who is called so; of several those of the category, if it has one of them. */
  const boxersMeant = (typed: string): readonly Boxer[] => {
    const chosen = boxers.filter((boxer) => label(boxer) === typed);
    if (chosen.length > 0) return chosen;
    const named = boxers.filter(({ name, aliases }) => name === typed || aliases.includes(typed));
    const own = named.filter((boxer) => boxer.categoryCode === categoryCode);
    return own.length > 0 ? own : named;
  };

  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const field = (name: string) => String(new FormData(form).get(name) ?? "").trim();
    const meant = ["red", "blue"].map((corner) => {
      const name = field(corner);
      return { name, boxers: name === "" ? [] : boxersMeant(name) };
    });
    for (const { name, boxers: found } of meant) {
      if (name !== "" && found.length === 0) return setProblem(t("noBoxer", { name }));
      if (found.length > 1) {
        return setProblem(t("several", { name, labels: found.map(label).join("; ") }));
      }
    }
    const [redSlug = null, blueSlug = null] = meant.map((each) => each.boxers[0]?.slug ?? null);
    if (redSlug === null && blueSlug === null) return setProblem(t("nobody"));
    const number = Number.parseInt(field("number"), 10);
    const refused = onAdd({
      categoryCode,
      round: field("round") as Round,
      redSlug,
      blueSlug,
      number: number > 0 ? number : null,
    });
    setProblem(refused);
    if (refused === null) form.reset();
  };

  return (
    <form className={styles.add} onSubmit={add}>
      <h2>{t("title")}</h2>
      <p className={styles.help}>{t("help")}</p>
      <div className={styles.fields}>
        <label htmlFor={`${id}-category`}>
          {t("category")}
          <select
            id={`${id}-category`}
            onChange={(event) => setCategoryCode(event.target.value)}
            value={categoryCode}
          >
            {codes.map((code) => (
              <option key={code} value={code}>
                {words.category(code)}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-round`}>
          {t("round")}
          <select id={`${id}-round`} name="round">
            {ROUNDS.map((each) => (
              <option key={each} value={each}>
                {round(each)}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-number`}>
          {t("number")}
          <input
            id={`${id}-number`}
            inputMode="numeric"
            max={999}
            min={1}
            name="number"
            size={4}
            type="number"
          />
        </label>
        {(["red", "blue"] as const).map((corner) => (
          <label htmlFor={`${id}-${corner}`} key={corner}>
            {t(corner)}
            <input
              autoComplete="off"
              id={`${id}-${corner}`}
              list={`${id}-boxers`}
              name={corner}
              onFocus={() => setIsNaming(true)}
              placeholder={t("search")}
            />
          </label>
        ))}
        <datalist id={`${id}-boxers`}>
          {isNaming
            ? boxers.map((boxer) => <option key={boxer.slug} value={label(boxer)} />)
            : null}
        </datalist>
        <ScriptButton className={styles.choice} type="submit">
          {t("submit")}
        </ScriptButton>
      </div>
      {problem ? (
        <p className={styles.bad} role="alert">
          {problem}
        </p>
      ) : null}
    </form>
  );
});
