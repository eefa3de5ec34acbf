import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDay } from "@/lib/i18n/day";
import type { GamesRecord } from "@/lib/record/make-games-record";
import { gamesLinks } from "./links";
import styles from "./page-shell.module.css";

export const SECTIONS = ["quota-places", "nations", "boxers", "tournaments", "categories"] as const;
export type Section = (typeof SECTIONS)[number] | "about" | "checks";

interface PageShellProps {
  record: GamesRecord;
  /** The section of the page; none on the home page. */
  section?: Section;
  children: ReactNode;
}

/** Header, main and footer of every public page. The same for every visitor. */
export function PageShell({ record, section, children }: PageShellProps) {
  const t = useTranslations();
  const locale = useLocale();
  const links = gamesLinks(locale, record.games.id);
  return (
    <>
      <a className={styles.skip} href="#content">
        {t("site.skip")}
      </a>
      <header className={styles.bar}>
        <a className={styles.mark} href={links.home()}>
          {t("site.name")}
          <span className={styles.tagline}>{t("site.tagline")}</span>
        </a>
        <nav aria-label={t("nav.label")} className={styles.navigation}>
          <ul className={styles.nav}>
            {SECTIONS.map((each) => (
              <li key={each}>
                <a aria-current={each === section ? "true" : undefined} href={links.table(each)}>
                  {t(`nav.${each}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <search className={styles.search}>
          <form action={links.table("quota-places")}>
            <input
              aria-label={t("nav.search")}
              autoComplete="off"
              maxLength={100}
              name="q"
              placeholder={t("nav.searchPlaceholder")}
              type="search"
            />
          </form>
        </search>
      </header>
      <main className={styles.main} id="content">
        {children}
      </main>
      <footer className={styles.footer}>
        <p>
          {t("footer.revision", {
            games: record.games.name,
            revision: record.revision,
            published: formatDay(locale, new Date(record.publishedAt)),
          })}
        </p>
        <p>
          {t("footer.sources")} · <a href={links.about()}>{t("footer.about")}</a> ·{" "}
          <a href={links.checks()}>{t("footer.checks")}</a>
        </p>
        <p>{t("footer.unofficial")}</p>
      </footer>
    </>
  );
}
