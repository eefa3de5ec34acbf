/**
 * What is counted of a Games, as sums over its categories: who holds places, and the figures of its checks.
 * A figure has the key of its check (`checkKey`), or of what it says.
 */
import { isFirstAward, isInForce } from "@/lib/qualification/ledger";
import { isOutOfOrder } from "@/lib/qualification/ledger-findings";
import { checkKey } from "./check-key";
import { type Frame, genderOf } from "./frame";
import { awardOf } from "./games-record";
import type { StoredPlace } from "./games-rows";
import { placeFacets } from "./place-facets";
import { isCounted, questionsNear } from "./published-questions";

/** Figures by key; what is not there is 0. */
export type Tallies = ReadonlyMap<string, number>;

const HELD = "held ";

/** Places in force of a NOC. */
function nationKey(noc: string): string {
  return `${HELD}${noc}`;
}

/** The NOC of whose places in force a figure is; `null`: it is of something else. */
export function nationOf(key: string): string | null {
  return key.startsWith(HELD) ? key.slice(HELD.length) : null;
}

const UNFILLED = "unfilled ";

/** Places that nobody can win any more, of those that a check counts. */
export function unfilledKey(check: string): string {
  return `${UNFILLED}${check}`;
}

const TOLD = "told ";

/** Rows that say of boxers of a tournament that they reached a round. */
export function toldKey(tournamentId: string): string {
  return `${TOLD}${tournamentId}`;
}

/** The check on which a figure bears; `null`: on none. */
export function checkOf(key: string): string {
  if (key.startsWith(UNFILLED)) return key.slice(UNFILLED.length);
  if (key.startsWith(TOLD)) return checkKey("reached", key.slice(TOLD.length));
  return key;
}

/** Places whose boxer was entered for the Games. */
export const ENTERED = "entered";

/** Places that name a bout or a place of another category. */
export const STRANGERS = "strangers";

/** The checks of the totals that a place of this route counts in. */
export function totalKeys(
  frame: Frame,
  {
    tournamentId,
    routeKind,
    categoryCode,
  }: Pick<StoredPlace, "tournamentId" | "routeKind" | "categoryCode">,
): string[] {
  const gender = genderOf(frame, categoryCode);
  return [
    checkKey("games-total", gender),
    checkKey("category-total", categoryCode),
    ...(tournamentId === null ? [] : [checkKey("tournament-total", `${tournamentId} ${gender}`)]),
    checkKey("allocation", `${tournamentId ?? routeKind} ${categoryCode}`),
  ];
}

/** The keys of all that the place counts in by itself. */
export function placeCounts(frame: Frame, place: StoredPlace): string[] {
  const { ledger, noc, sourceUrl } = place;
  const facets = placeFacets(frame, place);
  return [
    ...(isInForce(ledger) ? [nationKey(noc)] : []),
    ...(isFirstAward(place) ? totalKeys(frame, place) : []),
    ...(sourceUrl === "" ? [checkKey("place-source", "")] : []),
    ...(isOutOfOrder(awardOf(frame, place), frame.days) ? [checkKey("ledger-order", "")] : []),
    ...(ledger.some(({ kind }) => kind === "entered" || kind === "competed") ? [ENTERED] : []),
    ...questionsNear(frame.questionIndex, facets).flatMap((question) =>
      isCounted(frame, frame.days, question, place, facets)
        ? [checkKey("published-count", question.count.id)]
        : [],
    ),
  ];
}

/** Adds to a figure. */
export function count(tallies: Map<string, number>, key: string, by = 1): void {
  if (by === 0) return;
  const figure = (tallies.get(key) ?? 0) + by;
  if (figure === 0) tallies.delete(key);
  else tallies.set(key, figure);
}

/** How the sum moves where a part of it has these figures now and had those; only what moves. */
export function moves(then: Tallies, now: Tallies): [key: string, by: number][] {
  const moved: [string, number][] = [];
  now.forEach((figure, key) => {
    const by = figure - (then.get(key) ?? 0);
    if (by !== 0) moved.push([key, by]);
  });
  then.forEach((figure, key) => {
    if (!now.has(key)) moved.push([key, -figure]);
  });
  return moved;
}
