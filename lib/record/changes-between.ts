/** What became different between two states of a Games' record: two days, two revisions, or both. */
import { isFirstAward } from "@/lib/qualification/ledger";
import { recordDay } from "./as-of";
import { type ByGender, countByGender, placesHeldOn, REFUGEE_TEAM } from "./counts";
import type { GamesRecord } from "./games-record";
import type { QuotaPlace } from "./games-rows";
import { placeRow } from "./tables/quota-place-rows";
import type { PlaceRow } from "./tables/quota-places-table";

/**
 * A place that was not held and is (`gained`), that was and is not (`lost`), or that has another holder:
 * another nation after a reallocation, or another boxer (`moved`).
 */
export type PlaceChange =
  | { kind: "gained"; before: null; after: PlaceRow }
  | { kind: "lost"; before: PlaceRow; after: null }
  | { kind: "moved"; before: PlaceRow; after: PlaceRow };

/** A number before and after. */
export interface Figure<Value = number> {
  before: Value;
  after: Value;
}

export interface ChangesBetween {
  /** By category, then nation. */
  places: readonly PlaceChange[];
  /** Places held at the end of each state's day; of the one NOC, where it is given. */
  held: Figure<ByGender>;
  /** The same of those first given. */
  firstAwarded: Figure<ByGender>;
  /** Nations that held them. */
  holders: Figure;
  /** Places held by each NOC with another number, the greatest gain first. */
  nations: readonly ({ noc: string } & Figure)[];
}

const NO_SEARCH = "";

/** What differs in `after`; of one NOC, where it is given. Linear in the places of both. */
export function changesBetween(
  before: GamesRecord,
  after: GamesRecord,
  noc: string | null = null,
): ChangesBetween {
  const then = heldPlaces(before);
  const now = heldPlaces(after);
  const places = [...gainedOrMoved(before, after, then, now), ...lost(before, after, then, now)]
    .filter((change) => noc === null || isOf(change, noc))
    .toSorted(inOrder);
  const ofNation = (held: Iterable<QuotaPlace>) =>
    [...held].filter((place) => noc === null || place.noc === noc);
  const first = (record: GamesRecord) =>
    countByGender(record, ofNation(record.places).filter(isFirstAward));
  const nations = (held: ReadonlyMap<string, QuotaPlace>) => countNations(ofNation(held.values()));
  return {
    places,
    held: {
      before: countByGender(before, ofNation(then.values())),
      after: countByGender(after, ofNation(now.values())),
    },
    firstAwarded: { before: first(before), after: first(after) },
    holders: { before: nations(then), after: nations(now) },
    nations: movedNations(then, now).filter((each) => noc === null || each.noc === noc),
  };
}

function countNations(places: readonly QuotaPlace[]): number {
  const nocs = new Set(places.map(({ noc }) => noc));
  nocs.delete(REFUGEE_TEAM);
  return nocs.size;
}

function heldPlaces(record: GamesRecord): ReadonlyMap<string, QuotaPlace> {
  return new Map(placesHeldOn(record, recordDay(record)).map((place) => [place.id, place]));
}

function gainedOrMoved(
  before: GamesRecord,
  after: GamesRecord,
  then: ReadonlyMap<string, QuotaPlace>,
  now: ReadonlyMap<string, QuotaPlace>,
): PlaceChange[] {
  return [...now.values()].flatMap((place): PlaceChange[] => {
    const own = then.get(place.id);
    if (own && own.noc === place.noc && own.boxerSlug === place.boxerSlug) return [];
    const from = own ?? givenUpFor(after, then, now, place);
    const row = placeRow(after, place, NO_SEARCH);
    return from
      ? [{ kind: "moved", before: placeRow(before, from, NO_SEARCH), after: row }]
      : [{ kind: "gained", before: null, after: row }];
  });
}

/** The award that was held before and that this one came from, through others that came and went. */
function givenUpFor(
  after: GamesRecord,
  then: ReadonlyMap<string, QuotaPlace>,
  now: ReadonlyMap<string, QuotaPlace>,
  place: QuotaPlace,
): QuotaPlace | null {
  const seen = new Set<string>();
  let id = place.reallocatedFromId;
  while (id !== null && !seen.has(id)) {
    seen.add(id);
    const held = then.get(id);
    if (held) return now.has(id) ? null : held;
    id = after.placeById.get(id)?.reallocatedFromId ?? null;
  }
  return null;
}

function lost(
  before: GamesRecord,
  after: GamesRecord,
  then: ReadonlyMap<string, QuotaPlace>,
  now: ReadonlyMap<string, QuotaPlace>,
): PlaceChange[] {
  const passedOn = new Set(
    [...now.values()].flatMap((place) =>
      then.has(place.id) ? [] : (givenUpFor(after, then, now, place)?.id ?? []),
    ),
  );
  return [...then.values()]
    .filter(({ id }) => !now.has(id) && !passedOn.has(id))
    .map((place) => ({ kind: "lost", before: placeRow(before, place, NO_SEARCH), after: null }));
}

function isOf({ before, after }: PlaceChange, noc: string): boolean {
  return before?.noc === noc || after?.noc === noc;
}

function inOrder(a: PlaceChange, b: PlaceChange): number {
  const [x, y] = [a.after ?? a.before, b.after ?? b.before];
  return (
    x.categoryPosition - y.categoryPosition ||
    (x.noc < y.noc ? -1 : Number(x.noc > y.noc)) ||
    (x.id < y.id ? -1 : 1)
  );
}

function movedNations(
  then: ReadonlyMap<string, QuotaPlace>,
  now: ReadonlyMap<string, QuotaPlace>,
): ChangesBetween["nations"] {
  const figures = new Map<string, Figure>();
  const count = (held: ReadonlyMap<string, QuotaPlace>, side: keyof Figure) => {
    for (const { noc } of held.values()) {
      const figure = figures.get(noc) ?? { before: 0, after: 0 };
      figure[side] += 1;
      figures.set(noc, figure);
    }
  };
  count(then, "before");
  count(now, "after");
  return [...figures]
    .filter(([, { before, after }]) => before !== after)
    .map(([noc, figure]) => ({ noc, ...figure }))
    .toSorted((a, b) => b.after - b.before - (a.after - a.before) || (a.noc < b.noc ? -1 : 1));
}
