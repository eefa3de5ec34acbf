import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RevisionNote } from "@/lib/change/revision-note";
import { formatDay } from "@/lib/i18n/day";
import { factsWithoutAddress } from "@/lib/record/data-quality";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Games } from "@/lib/record/games-rows";
import { DayBanner } from "./day-banner";
import type { PageAddress } from "./day-href";
import { GamesNav } from "./games-nav";
import styles from "./page-shell.module.css";
import { RevisionNews } from "./revision-news";
import { SiteSearch } from "./site-search";
import { useLinks } from "./use-links";

export const SECTIONS = ["quota-places", "nations", "boxers", "tournaments", "categories"] as const;
export type Section = (typeof SECTIONS)[number] | "still-open" | "about" | "checks" | "corrections";

interface PageShellProps {
  record: GamesRecord;
  /** Every Games of the site, in order. */
  allGames: readonly Games[];
  /** The section of the page; none on the home page. */
  section?: Section;
  /** The page's own address, where the page can be turned back to a day. */
  address?: PageAddress;
  /** What the page shows of the day, where it is not what its section shows. */
  shows?: ReturnType<typeof shownBy>;
  /** The newest revisions, for a page that follows them; none for one that stays as it is. */
  news?: readonly RevisionNote[];
  /** What was searched, on the page of a search. */
  typed?: string;
  children: ReactNode;
}

function shownBy(section: Section | undefined) {
  if (section === "about" || section === "checks" || section === "corrections") return "nothing";
  return section === "quota-places" ? "places" : "record";
}

/** Header, main and footer of every public page. The same for every visitor. */
export function PageShell({
  record,
  allGames,
  section,
  address,
  shows = shownBy(section),
  news,
  typed,
  children,
}: PageShellProps) {
  const t = useTranslations();
  const locale = useLocale();
  const links = useLinks(record);
  // By its id alone each Games has the home page of the site.
  const site = useLinks({ games: record.games.id, asOf: record.asOf });
  return (
    <>
      <a className={styles.skip} href="#content">
        {t("site.skip")}
      </a>
      <header className={styles.bar}>
        <a className={styles.mark} href={site.home()}>
          {t("site.name")}
          <span className={styles.tagline}>{t("site.tagline")}</span>
        </a>
        <GamesNav allGames={allGames} record={record} />
        <nav aria-label={t("nav.label")} className={styles.navigation}>
          <ul className={styles.nav}>
            {SECTIONS.map((each) => (
              <li key={each}>
                <a aria-current={each === section ? "true" : undefined} href={links.table(each)}>
                  {t(`nav.${each}`)}
                </a>
              </li>
            ))}
            <li>
              <a
                aria-current={section === "still-open" ? "true" : undefined}
                href={links.stillOpen()}
              >
                {t("nav.still-open")}
              </a>
            </li>
          </ul>
        </nav>
        <SiteSearch record={record} typed={typed} />
      </header>
      <main className={styles.main} id="content">
        {address ? <DayBanner address={address} record={record} shows={shows} /> : null}
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
          {t("footer.sources", { without: factsWithoutAddress(record).length })} ·{" "}
          <a href={links.stillOpen()}>{t("nav.still-open")}</a> ·{" "}
          <a href={links.about()}>{t("footer.about")}</a> ·{" "}
          <a href={links.checks()}>{t("footer.checks")}</a> ·{" "}
          <a href={links.corrections()}>{t("footer.corrections")}</a>
        </p>
        <p>{t("footer.unofficial")}</p>
      </footer>
      {news && record.asOf === null ? <RevisionNews news={news} record={record} /> : null}
    </>
  );
}
