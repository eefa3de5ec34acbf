/**
 * The state of a quota place on a day, from its award and what happened to it afterwards.
 *
 * An event whose day is unknown still has to count from some day, or totals of a date could not be
 * given at all. The rule: an award counts from the last day of its tournament; an invitation or a
 * reallocation from the end of the qualification period; a later event about who holds the place
 * from the end of the qualification period; an event at the Games from their last day. Such days are
 * marked `isExact: false` and shown as "by".
 */
import type { Day, LedgerKind, PlaceStatus, RouteKind } from "./vocabulary";

/** The part of a ledger entry that decides the state of a place. */
export interface LedgerEvent {
  kind: LedgerKind;
  date: Day | null;
  dateIsExact: boolean;
}

/** The part of an award that decides the state of a place. */
export interface Award {
  routeKind: RouteKind;
  wonOn: Day | null;
  /** `false`: the place was its holder's by `wonOn`, not from that day. */
  wonOnIsExact: boolean;
  /** Last day of the tournament that gave it; `null` for routes without a tournament. */
  tournamentEndsOn: Day | null;
  ledger: readonly LedgerEvent[];
}

/** Whether something is said to have happened to a place on a day before it was won, which cannot be. */
export function isBeforeAward(
  { wonOn, wonOnIsExact }: Pick<Award, "wonOn" | "wonOnIsExact">,
  { date }: Pick<LedgerEvent, "date">,
): boolean {
  return wonOn !== null && wonOnIsExact && date !== null && date < wonOn;
}

/** The days of a Games that undated events fall back on. */
export interface GamesDays {
  qualificationEndsOn: Day;
  endsOn: Day;
}

export interface DatedBy {
  day: Day;
  /** `false`: it happened by `day`, not on it. */
  isExact: boolean;
}

const STATUS_AFTER: Record<LedgerKind, PlaceStatus | null> = {
  confirmed: "held",
  entered: "held",
  competed: "competed",
  suspended: "suspended",
  withdrawn: "withdrawn",
  replaced: "replaced",
  lost: "lost",
  declined: "declined",
  // Says where a place went that was given up already; it does not change why.
  reallocated: null,
};

const ENDS_HOLDING: ReadonlySet<PlaceStatus> = new Set([
  "withdrawn",
  "replaced",
  "lost",
  "declined",
]);

const AT_THE_GAMES: ReadonlySet<LedgerKind> = new Set(["competed", "suspended", "withdrawn"]);

/**
 * Whether the award is one of the Games' places given for the first time. A reallocation gives a
 * place a second time; the refugee team's invitations stand outside the Games' total.
 */
export function isFirstAward({ routeKind }: { routeKind: RouteKind }): boolean {
  return routeKind !== "reallocation" && routeKind !== "refugee";
}

/** The status of an award after the given events, in the ledger's order. */
export function placeStatus(ledger: readonly { kind: LedgerKind }[]): PlaceStatus {
  return ledger.reduce<PlaceStatus>((status, { kind }) => STATUS_AFTER[kind] ?? status, "held");
}

/** Whether an award of this status gives its NOC the place; a place that was given up does not. */
export function isHolding(status: PlaceStatus): boolean {
  return !ENDS_HOLDING.has(status);
}

/** Whether the award still gives its NOC the place after the given events. */
export function isInForce(ledger: readonly { kind: LedgerKind }[]): boolean {
  return isHolding(placeStatus(ledger));
}

/** The day from which an award counts. */
export function awardedOn(award: Award, games: GamesDays): DatedBy {
  if (award.wonOn) return { day: award.wonOn, isExact: award.wonOnIsExact };
  return { day: award.tournamentEndsOn ?? games.qualificationEndsOn, isExact: false };
}

/** The day from which a ledger event counts. */
export function happenedOn(event: LedgerEvent, games: GamesDays): DatedBy {
  if (event.date) return { day: event.date, isExact: event.dateIsExact };
  return {
    day: AT_THE_GAMES.has(event.kind) ? games.endsOn : games.qualificationEndsOn,
    isExact: false,
  };
}

/** The state of an award at the end of `asOf`; `null` while it was not yet awarded. */
export function statusOn(award: Award, games: GamesDays, asOf: Day): PlaceStatus | null {
  if (awardedOn(award, games).day > asOf) return null;
  let status: PlaceStatus = "held";
  for (const event of award.ledger) {
    if (happenedOn(event, games).day <= asOf) status = STATUS_AFTER[event.kind] ?? status;
  }
  return status;
}

/** Whether the NOC held the place at the end of `asOf`. */
export function isHeldOn(award: Award, games: GamesDays, asOf: Day): boolean {
  const status = statusOn(award, games, asOf);
  return status !== null && isHolding(status);
}
