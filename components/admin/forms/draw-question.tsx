import { useLocale, useTranslations } from "next-intl";
import { useChangeWords } from "@/components/admin/change/change-words";
import type { DrawDoubts, Misplaced } from "@/lib/change/draw-changes";
import { formatList } from "@/lib/i18n/language";
import { CheckField } from "./fields";
import styles from "./form.module.css";

/** So many boxers are named; the rest are counted. */
const MOST_NAMED = 12;

interface DrawQuestionProps {
  categoryCode: string;
  doubts: DrawDoubts;
  isSettled: boolean;
  onSettle: (isSettled: boolean) => void;
}

/** Asks whether a draw is of this category, where its boxers speak for another one. */
export function DrawQuestion({ categoryCode, doubts, isSettled, onSettle }: DrawQuestionProps) {
  const t = useTranslations("admin.draw.doubts");
  const locale = useLocale();
  const words = useChangeWords();
  const category = words.category(categoryCode);
  const { drawnElsewhere, knownElsewhere, known, named: said, otherGender } = doubts;
  const named = (list: readonly Misplaced[]) => {
    const names = list
      .slice(0, MOST_NAMED)
      .map(({ boxer: { name, noc }, categoryCode: code }) =>
        t("boxer", { name, noc, category: words.category(code) }),
      );
    const more = list.length - names.length;
    return [...names, ...(more > 0 ? [t("more", { count: more })] : [])].join("; ");
  };
  return (
    <div role="alert">
      <p className={styles.problem}>{t("question", { category })}</p>
      <ul>
        {said.length > 0 ? (
          <li>{t("named", { categories: formatList(locale, said.map(words.category)) })}</li>
        ) : null}
        {otherGender ? <li>{t("gender", { gender: otherGender })}</li> : null}
        {drawnElsewhere.length > 0 ? (
          <li>
            {t("drawn", { count: drawnElsewhere.length })} {named(drawnElsewhere)}
          </li>
        ) : null}
        {knownElsewhere.length > 0 ? (
          <li>
            {t("known", { count: knownElsewhere.length, known })} {named(knownElsewhere)}
          </li>
        ) : null}
      </ul>
      <CheckField isChecked={isSettled} label={t("yes", { category })} onChange={onSettle} />
    </div>
  );
}
