import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import type { RevisionNote } from "@/lib/change/revision-note";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { localePath } from "@/lib/i18n/routing";
import { factsWithoutAddress } from "@/lib/record/data-quality";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Games } from "@/lib/record/games-rows";
import { PAGES, type PageId, pagesLinkedFrom, sectionOf } from "@/lib/record/pages";
import { SITE_PAGES } from "@/lib/record/site-pages";
import { DayBanner } from "./day-banner";
import { dayHref, type PageAddress } from "./day-href";
import { FollowedLink } from "./followed-link";
import { GamesNav } from "./games-nav";
import { LanguageSwitch } from "./language-switch";
import styles from "./page-shell.module.css";
import { PrintedAddress } from "./printed-address";
import { RevisionNews } from "./revision-news";
import { SinceLastVisit } from "./since-last-visit";
import { SiteSearch } from "./site-search";
import { useLinks } from "./use-links";

interface PageShellProps {
  record: GamesRecord;
  /** Every Games of the site, in order. */
  allGames: readonly Games[];
  /** Which page it is; none where there is no such page. */
  page?: PageId;
  /** The page's own address, where the page can be turned back to a day. */
  address?: PageAddress;
  /** The newest revisions, for a page that follows them; none for one that stays as it is. */
  news?: readonly RevisionNote[];
  /** What was searched, on the page of a search. */
  typed?: string;
  children: ReactNode;
}

/** Header, main and footer of every public page. The same for every visitor. */
export function PageShell({
  record,
  allGames,
  page,
  address,
  news,
  typed,
  children,
}: PageShellProps) {
  const t = useTranslations();
  const locale = useLocale();
  const links = useLinks(record);
  const names = useNames();
  const section = page && sectionOf(page);
  // By its id alone each Games has the home page of the site.
  const site = useLinks({ games: record.games.id, asOf: record.asOf, pinned: record.pinned });
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
            {pagesLinkedFrom("header").map((each) => (
              <li key={each}>
                <a aria-current={each === section ? "true" : undefined} href={links.page(each)}>
                  {t(`nav.${each}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch
          href={
            address ? dayHref(address.path, address.params, record.asOf) : localePath(locale, "/")
          }
        />
        <SiteSearch record={record} typed={typed} />
      </header>
      <main className={styles.main} id="content">
        {address && page ? (
          <DayBanner address={address} record={record} shows={PAGES[page].shows} />
        ) : null}
        {children}
      </main>
      <style>{`:root { --sheet: ${cssText(
        t("footer.sheet", {
          site: t("site.name"),
          games: names.games(record.games),
          revision: record.revision,
          day: formatDay(locale, record.asOf ?? new Date(record.publishedAt)),
          isOnDay: record.asOf === null ? "no" : "yes",
        }),
      )}; --address: ${cssText(address?.path ?? "")} }`}</style>
      <PrintedAddress />
      <footer className={styles.footer}>
        <p>
          {t("footer.revision", {
            games: names.games(record.games),
            revision: record.revision,
            published: formatDay(locale, new Date(record.publishedAt)),
          })}
          {news && record.pinned === null ? (
            <SinceLastVisit
              changesHref={site.changes()}
              games={record.games.id}
              label={t("footer.sinceLastVisit")}
              revision={record.revision}
            />
          ) : null}
        </p>
        <p>
          {t("footer.sources", { without: factsWithoutAddress(record).length })}
          {SITE_PAGES.map((each) => (
            <Fragment key={each}>
              {" ·"} <a href={localePath(locale, `/${each}`)}>{t(`footer.${each}`)}</a>
            </Fragment>
          ))}
          {" ·"}{" "}
          <FollowedLink
            games={record.games.id}
            href={links.page("following")}
            label={t("following.title")}
          />
          {pagesLinkedFrom("footer").map((each) => (
            <Fragment key={each}>
              {" ·"} <a href={links.page(each)}>{t(`nav.${each}`)}</a>
            </Fragment>
          ))}
        </p>
        <p>{t("footer.unofficial")}</p>
      </footer>
      {news && record.asOf === null && record.pinned === null ? (
        <RevisionNews news={news} record={record} />
      ) : null}
    </>
  );
}

/** A text as CSS quotes it. */
function cssText(text: string): string {
  return `"${text.replace(/["\\<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
