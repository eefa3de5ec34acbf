/** One search over all Games of a site, begun in one of them. */
import { findGames } from "./find-games";
import type { GamesRecord } from "./games-record";
import type { Games } from "./games-rows";
import { type SearchAnswer, searchRecord } from "./search";
import type { FoundPage } from "./search-index";

export interface GamesAnswer extends SearchAnswer {
  record: GamesRecord;
}

export interface SiteAnswer {
  /** The Games that are called so themselves. */
  games: readonly Games[];
  /** Of the Games at hand. */
  here: GamesAnswer;
  /** Of the other Games, those that have something; empty where the Games at hand has. */
  elsewhere: readonly GamesAnswer[];
  /**
   * The one page found, or the one that is called so, a home page with `page: null`; `null`: there is
   * none, or several may be meant.
   */
  only: { record: GamesRecord; page: FoundPage | null } | null;
}

/** Searches the Games at hand, and the others where it has nothing; and the names of all. */
export function searchGames(
  record: GamesRecord,
  others: readonly GamesRecord[],
  typed: string,
): SiteAnswer {
  const here = { record, ...searchRecord(record, typed) };
  const elsewhere =
    here.total > 0
      ? []
      : others
          .map((other) => ({ record: other, ...searchRecord(other, typed) }))
          .filter(({ total }) => total > 0);
  const found = [here, ...elsewhere].filter(({ total }) => total > 0);
  const records = [record, ...others];
  const said = findGames(
    typed,
    records.map(({ games }) => games),
  );
  const games = said.isCalledSo || found.length === 0 ? said.games : [];
  if (games.length > 0) {
    const isOpened = games.length === 1 && (said.isCertain || found.length === 0);
    const home = records.find((each) => each.games === games[0]);
    return { games, here, elsewhere, only: isOpened && home ? { record: home, page: null } : null };
  }
  const [first] = found;
  const page = first?.total === 1 ? first.hits[0] : first?.clear;
  const isOpened = found.length === 1 && first && page;
  return { games, here, elsewhere, only: isOpened ? { record: first.record, page } : null };
}
