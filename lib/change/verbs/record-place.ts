import { isInForce } from "@/lib/qualification/ledger";
import type { GamesRows, StoredPlace } from "@/lib/record/games-rows";
import { type ChangeProblem, NO_PROBLEMS, problem } from "../change-problem";
import { followsFromBouts } from "./stored-place";
import { replaceOrAdd, seenPlace, type Verb } from "./verb";

/** A place that a published list tells of. */
export interface RecordPlace {
  kind: "record-place";
  place: StoredPlace;
}

export const recordPlace: Verb<RecordPlace> = {
  editsPlaces: true,
  touches({ place }, touched) {
    touched.categories.add(place.categoryCode);
    if (place.tournamentId !== null) touched.tournaments.add(place.tournamentId);
    touched.addPlace(place.id);
    touched.addPlace(place.reallocatedFromId);
    touched.addBoxer(place.boxerSlug);
    return true;
  },
  replaces: (rows, { place }) => [seenPlace(rows, place.id)],
  apply(rows, { place }) {
    const stored = rows.places.find(({ id }) => id === place.id);
    const problems = placeProblems(rows, place, stored);
    if (problems.length > 0) return { rows, problems };
    const kept = { ...place, ledger: stored?.ledger ?? place.ledger };
    const places = replaceOrAdd(rows.places, kept, ({ id }) => id === place.id);
    return { rows: { ...rows, places }, problems: NO_PROBLEMS };
  },
};

/** What is wrong in a place by itself and with what it refers to. */
function placeProblems(
  rows: GamesRows,
  place: StoredPlace,
  stored: StoredPlace | undefined,
): ChangeProblem[] {
  const { boxerSlug, categoryCode, noc, tournamentId, reallocatedFromId: from, wonOn } = place;
  const boxer = rows.boxers.find(({ slug }) => slug === boxerSlug);
  const category = rows.categories.find(({ code }) => code === categoryCode);
  const tournament = rows.tournaments.find(({ id }) => id === tournamentId);
  const problems: ChangeProblem[] = [];
  if (!boxer) problems.push(problem("no-such-boxer", "place.boxerSlug", { boxer: boxerSlug }));
  if (!category)
    problems.push(problem("no-such-category", "place.categoryCode", { category: categoryCode }));
  if (!rows.nations.some((nation) => nation.noc === noc)) {
    problems.push(problem("no-such-nation", "place.noc", { noc }));
  }
  if (!tournament && (tournamentId !== null || place.routeKind === "tournament")) {
    problems.push(
      problem("no-such-tournament", "place.tournamentId", { tournament: tournamentId }),
    );
  }
  if (boxer && category && boxer.gender !== category.gender) {
    problems.push(problem("other-gender", "place.boxerSlug", { name: boxer.name }));
  }
  if (boxer && boxer.noc !== noc)
    problems.push(problem("other-nation", "place.noc", { noc: boxer.noc }));
  if (tournament && wonOn && (wonOn < tournament.startsOn || wonOn > tournament.endsOn)) {
    problems.push(problem("outside-tournament", "place.wonOn", { day: wonOn }));
  }
  if (place.decidingBoutId !== null) {
    problems.push(
      problem("follows-from-bouts", "place.decidingBoutId", { bout: place.decidingBoutId }),
    );
  } else if (stored && (stored.decidingBoutId !== null || followsFromBouts(rows, stored))) {
    problems.push(problem("follows-from-bouts", "place.id", { place: stored.id }));
  }
  if (from !== null) problems.push(...reallocationProblems(rows, place, from));
  return problems;
}

/** A place passes on once, within its category, after it was given up. */
function reallocationProblems(rows: GamesRows, place: StoredPlace, from: string): ChangeProblem[] {
  const field = "place.reallocatedFromId";
  const given = rows.places.find(({ id }) => id === from);
  if (!given || from === place.id) return [problem("no-such-place", field, { place: from })];
  if (given.categoryCode !== place.categoryCode) {
    return [problem("no-such-place", field, { place: from })];
  }
  if (isInForce(given.ledger)) return [problem("noc-holds-place", field, { place: from })];
  const other = rows.places.find(
    ({ id, reallocatedFromId }) => reallocatedFromId === from && id !== place.id,
  );
  return other ? [problem("in-use", field, { place: other.id })] : [];
}
