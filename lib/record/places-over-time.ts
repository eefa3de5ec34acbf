import { awardedOn, happenedOn, isHolding, statusOn } from "@/lib/qualification/ledger";
import type { Day, PlaceStatus } from "@/lib/qualification/vocabulary";
import { type ByGender, countByGender } from "./counts";
import { gamesDays } from "./games-days";
import { awardOf, type GamesRecord, routeOf } from "./games-record";
import type { QuotaPlace } from "./games-rows";

/** A place that its NOC holds from a day on, or holds no longer. */
export interface PlaceChange {
  place: QuotaPlace;
  /** The place's status at the end of the day. */
  status: PlaceStatus;
  /** `false`: it happened by the day, not on it. */
  isExact: boolean;
}

/** A day on which places came to be held or ceased to be, and what was held at its end. */
export interface HeldStep {
  day: Day;
  gained: readonly PlaceChange[];
  givenUp: readonly PlaceChange[];
  held: ByGender;
  /** Places held by route: a tournament's id, else the route's kind. */
  byRoute: ReadonlyMap<string, number>;
}

interface DatedChange extends PlaceChange {
  day: Day;
  isGain: boolean;
}

/** The days on which the award begins or ceases to give its NOC the place, in order. */
function changesOf(record: GamesRecord, place: QuotaPlace): DatedChange[] {
  const games = gamesDays(record);
  const award = awardOf(record, place);
  const events = [
    awardedOn(award, games),
    ...place.ledger.map((event) => happenedOn(event, games)),
  ];
  const changes: DatedChange[] = [];
  let wasHeld = false;
  for (const day of [...new Set(events.map((event) => event.day))].toSorted()) {
    const status = statusOn(award, games, day);
    const isHeld = status !== null && isHolding(status);
    if (status === null || isHeld === wasHeld) continue;
    const isExact = events.every((event) => event.day !== day || event.isExact);
    changes.push({ day, place, status, isExact, isGain: isHeld });
    wasHeld = isHeld;
  }
  return changes;
}

/**
 * The course of the places held: every day on which some place began or ceased to be held, in order
 * of date, up to `until` (`null`: the whole record). What was held on any other day is what the last
 * step before it says; before the first step nothing was. `places`: only these. Sorts the changes, so the work grows with
 * the number of places and not with the days between them.
 */
export function placesOverTime(
  record: GamesRecord,
  until: Day | null = null,
  places: readonly QuotaPlace[] = record.places,
): HeldStep[] {
  const changesByDay = new Map<Day, DatedChange[]>();
  for (const change of places.flatMap((place) => changesOf(record, place))) {
    if (until !== null && change.day > until) continue;
    const sameDay = changesByDay.get(change.day);
    if (sameDay) sameDay.push(change);
    else changesByDay.set(change.day, [change]);
  }
  let held: ByGender = { M: 0, W: 0, total: 0 };
  let byRoute: ReadonlyMap<string, number> = new Map();
  return [...changesByDay.keys()].toSorted().map((day) => {
    const changes = changesByDay.get(day) ?? [];
    const gained = changes.filter(({ isGain }) => isGain);
    const givenUp = changes.filter(({ isGain }) => !isGain);
    held = changed(held, countOf(record, gained), countOf(record, givenUp));
    byRoute = changedRoutes(byRoute, changes);
    return { day, gained, givenUp, held, byRoute };
  });
}

function countOf(record: GamesRecord, changes: readonly DatedChange[]): ByGender {
  return countByGender(
    record,
    changes.map(({ place }) => place),
  );
}

function changed(held: ByGender, gained: ByGender, givenUp: ByGender): ByGender {
  return {
    M: held.M + gained.M - givenUp.M,
    W: held.W + gained.W - givenUp.W,
    total: held.total + gained.total - givenUp.total,
  };
}

function changedRoutes(
  held: ReadonlyMap<string, number>,
  changes: readonly DatedChange[],
): ReadonlyMap<string, number> {
  const next = new Map(held);
  for (const { place, isGain } of changes) {
    const route = routeOf(place);
    next.set(route, (next.get(route) ?? 0) + (isGain ? 1 : -1));
  }
  return next;
}

/** How many places were held at the end of a day, by the steps of their course. */
export function heldOn(steps: readonly HeldStep[], day: Day): number {
  return steps.findLast((step) => step.day <= day)?.held.total ?? 0;
}
