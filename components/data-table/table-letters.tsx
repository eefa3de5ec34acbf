import { useTranslations } from "next-intl";
import styles from "./toolbar.module.css";

/** Letters to jump to in a long list, each the first row of it. */
export function TableLetters({
  letters,
}: {
  /** By row, the address of the letter that begins with it: `letter-a`. */
  letters: ReadonlyMap<string, string>;
}) {
  const t = useTranslations("table");
  if (letters.size < 2) return null;
  return (
    <nav aria-label={t("letters")} className={styles.letters}>
      {[...letters.values()].map((address) => (
        <a href={`#${address}`} key={address}>
          {address.slice(-1).toUpperCase()}
        </a>
      ))}
    </nav>
  );
}
