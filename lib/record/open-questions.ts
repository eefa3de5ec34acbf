import type { GamesRecord } from "./games-record";

/** What the record of a Games cannot say yet. */
export const OPEN_QUESTIONS = [
  "games-total",
  "category-places",
  "qualification-days",
  "games-days",
  "tournaments",
  "rules",
] as const;
export type OpenQuestion = (typeof OPEN_QUESTIONS)[number];

/** The questions that are open, in their order; none in a record that is whole. */
export function openQuestions(record: GamesRecord): OpenQuestion[] {
  const { games, categories, tournaments, rules } = record;
  const isOpen: Record<OpenQuestion, boolean> = {
    "games-total": games.placesMen === null || games.placesWomen === null,
    "category-places": categories.some(({ places }) => places === null),
    "qualification-days":
      games.qualificationStartsOn === null || games.qualificationEndsOn === null,
    "games-days": games.startsOn === null || games.endsOn === null,
    tournaments: tournaments.length === 0,
    rules: rules.length === 0,
  };
  return OPEN_QUESTIONS.filter((question) => isOpen[question]);
}
