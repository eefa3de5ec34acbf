import { useTranslations } from "next-intl";
import styles from "./action-form.module.css";

interface DeskListProps {
  kind: "draws" | "boxers" | "places";
  rows: readonly { href: string; name: string; note: string }[];
  /** What was searched for; without it there is no search. */
  query?: string;
  /** The page that makes a new one. */
  add?: string;
}

const MOST_ROWS = 200;

/** The rows that can be changed, each a link to its form. */
export function DeskList({ kind, rows, query, add }: DeskListProps) {
  const t = useTranslations("admin.desk");
  return (
    <>
      <h1>{t(`title.${kind}`)}</h1>
      {add ? (
        <p>
          <a href={add}>{t(`add.${kind === "draws" ? "draws" : "places"}`)}</a>
        </p>
      ) : null}
      {query === undefined ? null : (
        <search>
          <form className={styles.inline}>
            <div className={styles.field}>
              <input
                aria-label={t("search")}
                defaultValue={query}
                maxLength={100}
                name="q"
                type="search"
              />
            </div>
            <button className={styles.quiet} type="submit">
              {t("search")}
            </button>
          </form>
        </search>
      )}
      <ul>
        {rows.slice(0, MOST_ROWS).map(({ href, name, note }) => (
          <li key={href}>
            <a href={href}>{name}</a> {note}
          </li>
        ))}
      </ul>
      {rows.length > MOST_ROWS ? <p>{t("more", { count: rows.length - MOST_ROWS })}</p> : null}
    </>
  );
}
