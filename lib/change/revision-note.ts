/** What the public hears of a revision: codes and numbers, no words, and nobody's name. */
import type { ChangeEffect } from "./effect";

/** A place that a NOC gained or lost. */
export interface NotedMove {
  noc: string;
  category: string;
}

export interface RevisionNote {
  games: string;
  revision: number;
  /** Places gained and lost in all; `null`: the revision does not say. */
  places: { gained: number; lost: number } | null;
  /** The first of them. */
  gained: readonly NotedMove[];
  lost: readonly NotedMove[];
  /** Addresses without a language whose pages say something else; `null`: it may be any. */
  paths: readonly string[] | null;
  /** An instant in ISO 8601; left out where the revision is only told. */
  publishedAt?: string;
}

/** A note goes to every open page; a longer list says less than its number. */
const MOST_MOVES = 10;
const MOST_PATHS = 200;

/** What to say of a revision with this effect; `null`: none was kept of it. */
export function noteOf(games: string, revision: number, effect: ChangeEffect | null): RevisionNote {
  if (effect === null) {
    return { games, revision, places: null, gained: [], lost: [], paths: null };
  }
  const { gained, lost, pages } = effect;
  return {
    games,
    revision,
    places: { gained: gained.length, lost: lost.length },
    gained: gained.slice(0, MOST_MOVES).map(noteMove),
    lost: lost.slice(0, MOST_MOVES).map(noteMove),
    paths: pages.length > MOST_PATHS ? null : pages,
  };
}

function noteMove({ noc, categoryCode }: ChangeEffect["gained"][number]): NotedMove {
  return { noc, category: categoryCode };
}

/** The newest revision of a Games and what is still known of those before it. */
export interface NotedRevisions {
  revision: number;
  /** Of the newest revisions, in order, without a gap. */
  notes: readonly RevisionNote[];
}

/**
 * What to tell somebody who heard of `heard` last: each revision since, in order. Where they are not
 * all known (it was long ago, or an older state was restored), only which revision it is now.
 */
export function notesSince(
  games: string,
  { revision, notes }: NotedRevisions,
  heard: number,
): readonly RevisionNote[] {
  if (heard === revision) return [];
  const missed = notes.filter((note) => note.revision > heard && note.revision <= revision);
  return missed.length === revision - heard ? missed : [noteOf(games, revision, null)];
}
