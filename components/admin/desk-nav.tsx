import { useLocale, useTranslations } from "next-intl";
import { gamesLinks } from "@/components/ui/links";
import { localePath } from "@/lib/i18n/routing";
import type { Games } from "@/lib/record/games-record";
import styles from "./desk-nav.module.css";
import { SegmentLinks } from "./segment-links";

/** The desks at which the facts of a Games are changed, in the order of their pages. */
export const DESKS = ["results", "tournaments", "boxers", "places", "revisions"] as const;
/** The pages of a Games' navigation; its checks have a line of their own on the overview. */
const PAGES = ["results", "tournaments", "boxers", "places", "checks", "revisions"] as const;
export type Desk = (typeof DESKS)[number];

/** From one desk of a Games to the others. */
export function DeskNav({ games }: { games: Games }) {
  const t = useTranslations("admin.desk");
  const locale = useLocale();
  const links = PAGES.map((desk) => ({
    segment: desk,
    href: localePath(locale, `/admin/${games.id}/${desk}`),
    name: t(`nav.${desk}`),
    // Rules are those of its tournaments.
    others: desk === "tournaments" ? ["rules"] : [],
  }));
  return (
    <nav aria-label={t("navLabel", { games: games.name })} className={styles.nav}>
      <a className={styles.games} href={localePath(locale, `/admin#${games.id}`)}>
        {games.name}
      </a>
      <SegmentLinks className={styles.desks} links={links} />
      <a className={styles.site} href={gamesLinks(locale, games).home()}>
        {t("site")}
        <span className="visually-hidden"> {t("ofGames", { games: games.name })}</span>
      </a>
    </nav>
  );
}
