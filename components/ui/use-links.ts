import { useLocale } from "next-intl";
import { useMemo } from "react";
import type { Moment } from "@/lib/record/moment";
import { type GamesRef, gamesLinks } from "./links";

/** Whose pages are linked, and the state of the record that the links keep: a record, or as much of one. */
export interface LinkedRecord extends Moment {
  games: GamesRef;
}

/** The addresses of the pages of a record's Games, in the language and of the same state of the record. */
export function useLinks({ games, asOf, pinned }: LinkedRecord): ReturnType<typeof gamesLinks> {
  const locale = useLocale();
  return useMemo(
    () => gamesLinks(locale, games, { asOf, pinned: pinned ?? null }),
    [locale, games, asOf, pinned],
  );
}
