import { useLocale, useTranslations } from "next-intl";
import form from "@/components/admin/forms/form.module.css";
import type { SheetWords } from "@/components/admin/sheet/use-sheet-words";
import type { NotedConflict } from "@/lib/answer";
import { boutIdOf } from "@/lib/change/session-sheet";
import { formatInstant } from "@/lib/i18n/day";
import type { Bout } from "@/lib/record/games-rows";
import { byWhom } from "./by-whom";
import styles from "./draft-bar.module.css";
import type { DraftEntry } from "./draft-state";

interface ConflictListProps {
  conflicts: readonly NotedConflict[];
  entries: readonly DraftEntry[];
  words: SheetWords;
  onKeep: (boutId: string) => void;
  onTake: (boutId: string, current: Bout | null) => void;
}

/** What others published of the same bouts meanwhile; the editor chooses for each. */
export function ConflictList({ conflicts, entries, words, onKeep, onTake }: ConflictListProps) {
  const t = useTranslations("admin.conflict");
  const locale = useLocale();
  return (
    <>
      <p className={form.problem}>{t("title")}</p>
      <ul className={styles.conflicts}>
        {conflicts.map(({ change: { key }, current, revision }) => {
          const entry = entries.find(({ change }) => boutIdOf(change) === key);
          if (!entry) return null;
          const { change } = entry;
          const theirs = current as Bout | null;
          const bout = change.kind === "enter-bout" ? change.bout : (theirs ?? entry.seen);
          const name = bout ? `${words.bout(bout)}, ${words.versus(bout)}` : key;
          const said = (each: Bout | null) =>
            each ? `${words.versus(each)}: ${words.result(each)}` : t("gone");
          return (
            <li key={key}>
              <p>
                <strong>{bout ? words.bout(bout) : key}</strong>
              </p>
              <p>
                {revision
                  ? t("by", {
                      ...byWhom("who", revision.actorName),
                      revision: revision.number,
                      time: formatInstant(locale, new Date(revision.publishedAt)),
                    })
                  : t("byUnknown")}{" "}
                {said(theirs)}
              </p>
              <p>
                {t("yours")} {said(change.kind === "enter-bout" ? change.bout : null)}
              </p>
              <button
                aria-label={t("keepOf", { bout: name })}
                className={form.quiet}
                onClick={() => onKeep(key)}
                type="button"
              >
                {t("keep")}
              </button>{" "}
              <button
                aria-label={t("takeOf", { bout: name })}
                className={form.quiet}
                onClick={() => onTake(key, theirs)}
                type="button"
              >
                {t("take")}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
