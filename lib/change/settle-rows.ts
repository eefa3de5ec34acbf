/** What holds of the rows as a whole after any change of them. */
import { isInForce } from "@/lib/qualification/ledger";
import { drawsOf } from "@/lib/record/computed-places";
import type { GamesRows, StoredPlace } from "@/lib/record/games-rows";
import { without } from "@/lib/record/indexes";
import { remember } from "@/lib/record/remember";
import { type AboutOf, type Changed, type ChangeProblem, problem } from "./change-problem";
import { type Draws, syncPlaces } from "./follow-places";

/**
 * The rows after a change of some of them, with the places that follow from it; with problems they
 * are as before. A draw may not get worse, no NOC hold two places of a category. `earlier`: the rows
 * from which some of `after` are brought back: places among them that only bouts gave then need bouts
 * that give them now.
 */
export function settleRows(before: GamesRows, after: GamesRows, earlier?: GamesRows): Changed {
  const draws = drawsOf(before);
  const drawn = drawProblems(draws, drawsOf(after));
  if (drawn.length > 0) return { rows: before, problems: drawn };
  const synced = syncPlaces(before, after, draws, earlier);
  if (synced.problems.length > 0) return { rows: before, problems: synced.problems };
  const held = [
    ...danglingProblems(before, synced.rows),
    ...holderProblems(before, synced.rows),
    ...reallocationContradictions(before, synced.rows),
  ];
  return held.length > 0 ? { rows: before, problems: held } : synced;
}

/** What is wrong in a draw, and was not before. */
function drawProblems(before: Draws, after: Draws): ChangeProblem[] {
  return [...after].flatMap(([key, draw]) => {
    const then = before.get(key);
    if (draw === then || draw.problems.length === 0) return [];
    const known = new Set(then?.problems.map((each) => JSON.stringify(each)));
    return draw.problems
      .filter((each) => !known.has(JSON.stringify(each)))
      .map((each) =>
        problem("draw", each.boutId === null ? "entries" : "bout", { drawProblem: each }),
      );
  });
}

/** The lists that rows refer to, with the keys of their rows. */
const REFERRED = {
  boxers: ({ slug }: GamesRows["boxers"][number]) => slug,
  bouts: ({ id }: GamesRows["bouts"][number]) => id,
  places: ({ id }: GamesRows["places"][number]) => id,
  tournaments: ({ id }: GamesRows["tournaments"][number]) => id,
  categories: ({ code }: GamesRows["categories"][number]) => code,
  rules: ({ id }: GamesRows["rules"][number]) => id,
};

type Referred = keyof typeof REFERRED;
type Referring = "boxers" | "allocations" | "entries" | "reached" | "bouts" | "places";

function keysOf(list: Referred, rows: readonly object[]): string[] {
  return rows.map(REFERRED[list] as (row: object) => string);
}

/** The keys of a list that may stay the same from one change to the next. */
const keySetOf = remember(
  (rows: readonly object[], list: Referred): ReadonlySet<string> => new Set(keysOf(list, rows)),
);

/** Rows that name a boxer, a bout or a place that is no longer there. */
function danglingProblems(before: GamesRows, rows: GamesRows): ChangeProblem[] {
  const isGone = (list: Referred, key: string | null) =>
    key !== null && !keySetOf(rows[list], list).has(key);
  const hasLost = (list: Referred) =>
    keysOf(list, without<object>(before[list], rows[list])).some((key) => isGone(list, key));
  const lost = new Set((Object.keys(REFERRED) as Referred[]).filter(hasLost));
  /** The rows that are new; all, where one that they may refer to is gone. */
  const rowsOf = <List extends Referring>(list: List, ...referred: Referred[]) =>
    (referred.some((each) => lost.has(each))
      ? rows[list]
      : without<object>(rows[list], before[list])) as GamesRows[List];
  const use = (isBroken: boolean, field: string, by: AboutOf<"in-use">): ChangeProblem[] =>
    isBroken ? [problem("in-use", field, by)] : [];
  const drawn = [
    ...rowsOf("entries", "tournaments", "categories", "boxers"),
    ...rowsOf("reached", "tournaments", "categories", "boxers"),
  ];
  return [
    ...rowsOf("boxers", "categories").flatMap(({ slug, categoryCode }) =>
      use(isGone("categories", categoryCode), "category", { boxer: slug }),
    ),
    ...rowsOf("allocations", "tournaments", "categories", "rules").flatMap(
      ({ route, tournamentId, categoryCode, ruleId }) => {
        const by = { allocation: { route, category: categoryCode, places: null } };
        return [
          ...use(isGone("tournaments", tournamentId), "tournament", by),
          ...use(isGone("categories", categoryCode), "category", by),
          ...use(isGone("rules", ruleId), "rule", by),
        ];
      },
    ),
    ...drawn.flatMap(({ tournamentId, categoryCode, boxerSlug }) => [
      ...use(isGone("tournaments", tournamentId), "tournament", { boxer: boxerSlug }),
      ...use(isGone("categories", categoryCode), "category", { boxer: boxerSlug }),
      ...use(isGone("boxers", boxerSlug), "boxer", {
        draw: { tournament: tournamentId, category: categoryCode },
      }),
    ]),
    ...rowsOf("bouts", "tournaments", "categories", "boxers").flatMap(
      ({ id, tournamentId, categoryCode, redSlug, blueSlug }) => [
        ...use(isGone("tournaments", tournamentId), "tournament", { bout: id }),
        ...use(isGone("categories", categoryCode), "category", { bout: id }),
        ...use(isGone("boxers", redSlug) || isGone("boxers", blueSlug), "boxer", { bout: id }),
      ],
    ),
    ...rowsOf("places", "tournaments", "categories", "boxers", "bouts", "places").flatMap(
      (place) => [
        ...use(isGone("tournaments", place.tournamentId), "tournament", { place: place.id }),
        ...use(isGone("categories", place.categoryCode), "category", { place: place.id }),
        ...use(isGone("boxers", place.boxerSlug), "boxer", { place: place.id }),
        ...use(isGone("bouts", place.decidingBoutId), "bout", { place: place.id }),
        ...use(isGone("places", place.reallocatedFromId), "place", { place: place.id }),
      ],
    ),
  ];
}

/** Places that would give a NOC a second one of its category, and ids that two places would have. */
function holderProblems(before: GamesRows, after: GamesRows): ChangeProblem[] {
  const held = new Map<string, StoredPlace>();
  const ids = new Set<string>();
  const problems: ChangeProblem[] = [];
  const come = without(after.places, before.places);
  // The places that were there first are named as those held.
  const places = [...without(after.places, come), ...come];
  for (const place of places) {
    const isSecondOfId = ids.size === ids.add(place.id).size;
    const key = `${place.categoryCode} ${place.noc}`;
    const other = held.get(key);
    if (isSecondOfId || (other && isInForce(place.ledger))) {
      problems.push(problem("noc-holds-place", "place.noc", { place: other?.id ?? place.id }));
    }
    if (isInForce(place.ledger)) held.set(key, place);
  }
  return problems;
}

/**
 * Reallocations that contradict their place, and did not before: it is held by the NOC that gave it
 * up, is of another category, or leads back to where it came from.
 */
function reallocationContradictions(before: GamesRows, after: GamesRows): ChangeProblem[] {
  const known = new Set(contradictedReallocations(before));
  return contradictedReallocations(after)
    .filter((id) => !known.has(id))
    .map((id) => problem("in-use", "place", { place: id }));
}

/** Ids of the places that were reallocated as they cannot be. */
function contradictedReallocations({ places }: GamesRows): string[] {
  const taken = places.filter(({ reallocatedFromId }) => reallocatedFromId !== null);
  if (taken.length === 0) return [];
  const placeById = new Map(places.map((place) => [place.id, place]));
  return taken.flatMap((place) => {
    const given = placeById.get(place.reallocatedFromId ?? "");
    if (!given) return [];
    const isWrong =
      isInForce(given.ledger) ||
      given.categoryCode !== place.categoryCode ||
      leadsBack(placeById, place);
    return isWrong ? [place.id] : [];
  });
}

function leadsBack(placeById: ReadonlyMap<string, StoredPlace>, place: StoredPlace): boolean {
  const seen = new Set<string>();
  let next: string | null | undefined = place.reallocatedFromId;
  while (next && !seen.has(next)) {
    if (next === place.id) return true;
    seen.add(next);
    next = placeById.get(next)?.reallocatedFromId;
  }
  return false;
}
