import { useLocale, useTranslations } from "next-intl";
import { gamesLinks } from "@/components/ui/links";
import { useNames } from "@/lib/i18n/names";
import { localePath } from "@/lib/i18n/routing";
import type { Games } from "@/lib/record/games-rows";
import styles from "./section-nav.module.css";
import { SegmentLinks } from "./segment-links";

/** The sections in which the facts of a Games are changed, in the order of their pages. */
export const SECTIONS = ["results", "tournaments", "boxers", "places", "revisions"] as const;
/** The pages of a Games' navigation; its checks have a line of their own on the overview. */
const PAGES = ["results", "tournaments", "boxers", "places", "checks", "revisions"] as const;
export type Section = (typeof SECTIONS)[number];

/** From one section of a Games to the others. */
export function SectionNav({ games }: { games: Games }) {
  const t = useTranslations("admin.section");
  const names = useNames();
  const locale = useLocale();
  const links = PAGES.map((section) => ({
    segment: section,
    href: localePath(locale, `/admin/${games.id}/${section}`),
    name: t(`nav.${section}`),
    // Rules are those of its tournaments.
    others: section === "tournaments" ? ["rules"] : [],
  }));
  return (
    <nav aria-label={t("navLabel", { games: names.games(games) })} className={styles.nav}>
      <a className={styles.games} href={localePath(locale, `/admin#${games.id}`)}>
        {names.games(games)}
      </a>
      <SegmentLinks className={styles.sections} links={links} />
      <a className={styles.site} href={gamesLinks(locale, games).home()}>
        {t("site")}
        <span className="visually-hidden"> {t("ofGames", { games: names.games(games) })}</span>
      </a>
    </nav>
  );
}
