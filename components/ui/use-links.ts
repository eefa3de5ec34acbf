import { useLocale } from "next-intl";
import { useMemo } from "react";
import type { Day } from "@/lib/qualification/vocabulary";
import { type GamesRef, gamesLinks } from "./links";

/** Whose pages are linked, and the day that the links keep: a record, or as much of one. */
export interface LinkedRecord {
  games: GamesRef;
  /** `null`: the links lead to the record without a date. */
  asOf: Day | null;
}

/** The addresses of the pages of a record's Games, in the language and of the day of the page. */
export function useLinks({ games, asOf }: LinkedRecord): ReturnType<typeof gamesLinks> {
  const locale = useLocale();
  return useMemo(() => gamesLinks(locale, games, asOf), [locale, games, asOf]);
}
