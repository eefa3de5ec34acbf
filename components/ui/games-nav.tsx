import { useLocale, useTranslations } from "next-intl";
import type { Day } from "@/lib/qualification/vocabulary";
import type { Games } from "@/lib/record/games-record";
import styles from "./games-nav.module.css";
import { gamesLinks } from "./links";

interface GamesNavProps {
  /** Every Games of the site, in order. */
  allGames: readonly Games[];
  /** The id of the page's Games. */
  current: string;
  /** The day that the page is of; another Games has days of its own. */
  asOf: Day | null;
}

/** The way to the home page of each Games; nothing where there is one only. */
export function GamesNav({ allGames, current, asOf }: GamesNavProps) {
  const t = useTranslations("nav");
  const locale = useLocale();
  if (allGames.length < 2) return null;
  return (
    <nav aria-label={t("games")} className={styles.games}>
      <ul>
        {allGames.map((games) => (
          <li key={games.id}>
            <a
              aria-current={games.id === current ? "true" : undefined}
              href={gamesLinks(locale, games, games.id === current ? asOf : null).home()}
            >
              {games.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
