import { useLocale, useTranslations } from "next-intl";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Games } from "@/lib/record/games-rows";
import styles from "./games-nav.module.css";
import { gamesLinks } from "./links";

interface GamesNavProps {
  /** Every Games of the site, in order. */
  allGames: readonly Games[];
  /** The record of the page; another Games has days of its own. */
  record: Pick<GamesRecord, "games" | "asOf" | "pinned">;
}

/** The way to the home page of each Games; nothing where there is one only. */
export function GamesNav({ allGames, record }: GamesNavProps) {
  const t = useTranslations("nav");
  const names = useNames();
  const locale = useLocale();
  if (allGames.length < 2) return null;
  const { games: current } = record;
  return (
    <nav aria-label={t("games")} className={styles.games}>
      <ul>
        {allGames.map((games) => (
          <li key={games.id}>
            <a
              aria-current={games.id === current.id ? "true" : undefined}
              href={gamesLinks(locale, games, games.id === current.id ? record : undefined).home()}
            >
              {names.games(games)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
