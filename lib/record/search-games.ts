/** One search over all Games of a site, begun in one of them. */
import type { GamesRecord } from "./make-games-record";
import { type SearchAnswer, searchRecord } from "./search";
import type { FoundPage } from "./search-index";

export interface GamesAnswer extends SearchAnswer {
  record: GamesRecord;
}

export interface SiteAnswer {
  /** Of the Games at hand. */
  here: GamesAnswer;
  /** Of the other Games, those that have something; empty where the Games at hand has. */
  elsewhere: readonly GamesAnswer[];
  /** The one page found, or the one that is called so; `null`: there is none, or several may be meant. */
  only: { record: GamesRecord; page: FoundPage } | null;
}

/** Searches the Games at hand, and the others where it has nothing. */
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
  const [first] = found;
  const page = first?.total === 1 ? first.hits[0] : first?.clear;
  const isOpened = found.length === 1 && first && page;
  return { here, elsewhere, only: isOpened ? { record: first.record, page } : null };
}
