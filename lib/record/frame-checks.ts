/** The checks of a frame: what each compares, and how its figure stands. */
import { CHECK_KINDS, type CheckKind, judge } from "@/lib/qualification/reconcile";
import { checkKey } from "./check-key";
import type { Frame } from "./frame";
import type { RecordParts } from "./record-parts";
import { remember } from "./remember";
import { ENTERED, toldKey, unfilledKey } from "./tallies";

export interface FrameCheck {
  key: string;
  kind: CheckKind | "published-count";
  /** Its parts separated by a space. */
  subject: string;
  expected: number | null;
  expectedMost: number | null;
  /** The tournament whose end it waits for, or that it is of; `null`: none. */
  tournamentId: string | null;
  /** Whether fewer than expected are no fault while places can still be given. */
  isTotal: boolean;
  /** Where it stands among all. */
  order: number;
}

/** Every check of a frame by its key, in their order; those that only ask are none of them. */
export const frameChecks = remember(
  (frame: Frame): ReadonlyMap<string, FrameCheck> =>
    new Map(findChecks(frame).map((check) => [check.key, check])),
);

interface Total {
  places: number | null;
  placesMost: number | null;
}

interface Totals {
  placesMen: number | null;
  placesMenMost: number | null;
  placesWomen: number | null;
  placesWomenMost: number | null;
}

const GENDERS = ["M", "W"] as const;

function totalOf(of: Totals, gender: "M" | "W"): Total {
  return gender === "M"
    ? { places: of.placesMen, placesMost: of.placesMenMost }
    : { places: of.placesWomen, placesMost: of.placesWomenMost };
}

/** The kinds that count faults of a tournament, and of the Games as a whole. */
const OF_TOURNAMENT = CHECK_KINDS.slice(
  CHECK_KINDS.indexOf("computed-recorded"),
  CHECK_KINDS.indexOf("bout-day") + 1,
);

function findChecks(frame: Frame): FrameCheck[] {
  const found: Omit<FrameCheck, "order">[] = [];
  const add = (
    kind: FrameCheck["kind"],
    subject: string,
    { places: expected, placesMost: expectedMost }: Total,
    rest: { tournamentId?: string | null; isTotal?: boolean } = {},
  ) =>
    found.push({
      key: checkKey(kind, subject),
      kind,
      subject,
      expected,
      expectedMost,
      tournamentId: rest.tournamentId ?? null,
      isTotal: rest.isTotal ?? false,
    });
  const none = { places: 0, placesMost: null };
  for (const gender of GENDERS) {
    add("games-total", gender, totalOf(frame.games, gender), { isTotal: true });
  }
  for (const category of frame.categories) {
    add("category-total", category.code, category, { isTotal: true });
  }
  for (const each of frame.tournaments) {
    for (const gender of GENDERS) {
      const rest = { tournamentId: each.id, isTotal: true };
      add("tournament-total", `${each.id} ${gender}`, totalOf(each, gender), rest);
    }
  }
  for (const each of frame.allocations) {
    const { route, categoryCode, tournamentId } = each;
    add("allocation", `${route} ${categoryCode}`, each, { tournamentId, isTotal: true });
  }
  add("one-boxer-per-noc", "", none);
  add("place-source", "", none);
  for (const kind of OF_TOURNAMENT) {
    for (const { id } of frame.tournaments) add(kind, id, none, { tournamentId: id });
  }
  add("ledger-order", "", none);
  add("reallocation", "", none);
  for (const { count } of frame.questions) {
    add("published-count", count.id, { places: count.value, placesMost: null });
  }
  return found.map((check, order) => ({ ...check, order }));
}

/** A check's figure, and whether it is as it should be. */
export interface Figure {
  actual: number;
  holds: boolean;
}

/** How a check stands in a record; `null`: there is nothing of the kind to check. */
export function figureOf(parts: RecordParts, check: FrameCheck): Figure | null {
  const { key, kind, expected, expectedMost, tournamentId, isTotal } = check;
  const { tallies } = parts;
  if (kind === "reached" && !tallies.has(toldKey(tournamentId ?? ""))) return null;
  const actual = tallies.get(key) ?? 0;
  const unfilled = tallies.get(unfilledKey(key)) ?? 0;
  const mayGrow = isTotal && mayGive(parts, tournamentId);
  return { actual, holds: judge({ expected, expectedMost, unfilled, mayGrow }, actual).holds };
}

/** Whether places can still be given, by a tournament or at all; see the core's `progressOf`. */
function mayGive(parts: RecordParts, tournamentId: string | null): boolean {
  if (isGamesOver(parts)) return false;
  return tournamentId === null || !isOverAt(parts, tournamentId);
}

/** Whether all places are given, as the entries for the Games show. */
export function isGamesOver({ tallies }: RecordParts): boolean {
  return tallies.has(ENTERED);
}

/** Whether a tournament has given all its places, as a place given after it shows. */
function isOverAt({ frame, lastDay }: RecordParts, tournamentId: string): boolean {
  const tournament = frame.tournamentById.get(tournamentId);
  return tournament !== undefined && tournament.endsOn < lastDay;
}

/** The checks that wait for the end of a tournament. */
export function checksAwaiting(frame: Frame, tournamentId: string): string[] {
  return [
    ...GENDERS.map((gender) => checkKey("tournament-total", `${tournamentId} ${gender}`)),
    ...(frame.allocationsByRoute.get(tournamentId) ?? []).map(({ categoryCode }) =>
      checkKey("allocation", `${tournamentId} ${categoryCode}`),
    ),
  ];
}
