import { useTranslations } from "next-intl";
import type { GamesRecord } from "@/lib/record/games-record";
import { momentParams } from "@/lib/record/moment";
import { MAX_SEARCH_LENGTH } from "@/lib/record/table-query";
import { SearchKey } from "./search-key";
import styles from "./site-search.module.css";
import { useLinks } from "./use-links";

const FIELD = "site-search";

interface SiteSearchProps {
  record: GamesRecord;
  /** What was typed, where it was searched. */
  typed?: string;
}

/** The search of every page: a plain form; "/" leads to it. */
export function SiteSearch({ record, typed }: SiteSearchProps) {
  const t = useTranslations("nav");
  const { search } = useLinks({ games: record.games, asOf: null });
  return (
    <search className={styles.search}>
      <form action={search()} className={styles.form}>
        {Object.entries(momentParams(record)).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        <input
          aria-keyshortcuts="/"
          aria-label={t("search")}
          autoComplete="off"
          className={styles.field}
          defaultValue={typed}
          id={FIELD}
          maxLength={MAX_SEARCH_LENGTH}
          name="q"
          placeholder={t("searchPlaceholder")}
          type="search"
        />
        <button aria-label={t("searchNow")} className={styles.button} type="submit">
          <svg aria-hidden="true" height="15" viewBox="0 0 16 16" width="15">
            <circle cx="7" cy="7" fill="none" r="4.6" stroke="currentColor" strokeWidth="1.6" />
            <path d="m10.6 10.6 3.6 3.6" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </button>
      </form>
      <SearchKey field={FIELD} />
    </search>
  );
}
