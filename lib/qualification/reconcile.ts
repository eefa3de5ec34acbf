/**
 * Named checks of a Games' facts against each other. Each compares what the rules promise with the
 * awards in the record, and names the rows that break it.
 */
import {
  type ComputedDraw,
  computeDraws,
  type DrawsInput,
  drawKey,
  type RecordedPlace,
} from "./compute-draws";
import { deduceDraws } from "./deduce";
import { type DrawFindings, drawFindings, drawnTwice, isOutside } from "./draw-findings";
import { grouped } from "./grouped";
import { isFirstAward, isInForce } from "./ledger";
import { isBadReallocation, isOutOfOrder } from "./ledger-findings";
import { type Progress, progressOf } from "./progress";
import { unfilledOf } from "./unfilled";
import type { Gender } from "./vocabulary";

/** A total that was published: exact, from `places` to `placesMost`, or `null`: not yet. */
interface Total {
  places: number | null;
  placesMost?: number | null;
}

export interface ReconcileInput extends DrawsInput {
  games: DrawsInput["games"] & {
    placesMen: number | null;
    placesMenMost?: number | null;
    placesWomen: number | null;
    placesWomenMost?: number | null;
  };
  categories: readonly ({ code: string; gender: Gender } & Total)[];
  tournaments: readonly (DrawsInput["tournaments"][number] & {
    placesMen: number | null;
    placesMenMost?: number | null;
    placesWomen: number | null;
    placesWomenMost?: number | null;
  })[];
  allocations: readonly (DrawsInput["allocations"][number] & { route: string } & Total)[];
  places: readonly (DrawsInput["places"][number] & {
    reallocatedFromId: string | null;
    sourceUrl: string;
  })[];
}

export const CHECK_KINDS = [
  "games-total",
  "category-total",
  "tournament-total",
  "allocation",
  "one-boxer-per-noc",
  "place-source",
  /** Places that follow from bouts and are not recorded, and recorded ones that bouts disprove. */
  "computed-recorded",
  /** Places whose recorded deciding bout is not the one that decides. */
  "deciding-bout",
  /** Boxers who won a place in a category in which their NOC held one. */
  "refused",
  /** Bouts that contradict their draw. */
  "draw",
  /** Boxers who stand in two draws of a tournament. */
  "one-draw-a-tournament",
  /** Boxers of whom it is said that they reached a round, which other facts contradict. */
  "reached",
  /** Bouts boxed outside their tournament's days. */
  "bout-day",
  /** Ledgers in which something stands before what happened earlier, or before the award. */
  "ledger-order",
  /** Reallocations of a place that was not given up, or before it was. */
  "reallocation",
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** One comparison. `expected: null`: nothing was published to compare with. */
export interface Check {
  kind: CheckKind;
  /** What is compared: a gender, a category, "tournament M", "route category". */
  subject: readonly string[];
  expected: number | null;
  /** The largest number that also holds, where a range was published; else `null`. */
  expectedMost: number | null;
  actual: number;
  /** How many of the places that it counts nobody can win any more: so many fewer are no fault. */
  unfilled?: number;
  /** Whether places that it counts can still be given: then fewer than expected are no fault. */
  mayGrow: boolean;
  /** Nothing to compare yet: no number is published, or not all places are given. It then holds. */
  isOpen: boolean;
  holds: boolean;
  /** Ids of the places, bouts or boxers that break the check. */
  rows: readonly string[];
}

type Place = ReconcileInput["places"][number];

/** Whether a number is as published, or can still become so. */
export function judge(
  {
    expected,
    expectedMost,
    unfilled = 0,
    mayGrow,
  }: Pick<Check, "expected" | "expectedMost" | "unfilled" | "mayGrow">,
  actual: number,
): Pick<Check, "isOpen" | "holds"> {
  if (expected === null) return { isOpen: true, holds: true };
  const least = Math.max(0, expected - unfilled);
  if (mayGrow && actual < least) return { isOpen: true, holds: true };
  return { isOpen: false, holds: actual >= least && actual <= (expectedMost ?? expected) };
}

function compare(
  kind: CheckKind,
  subject: readonly string[],
  { places, placesMost = null }: Total,
  mayGrow: boolean,
  found: readonly Place[] = [],
  unfilled = 0,
): Check {
  const published = {
    expected: places,
    expectedMost: placesMost,
    mayGrow,
    ...(unfilled > 0 ? { unfilled } : {}),
  };
  const verdict = judge(published, found.length);
  return {
    kind,
    subject,
    ...published,
    actual: found.length,
    ...verdict,
    rows: verdict.holds ? [] : found.map(({ id }) => id),
  };
}

/** A check that holds where nothing was found. */
function none(kind: CheckKind, subject: readonly string[], rows: readonly string[]): Check {
  return {
    kind,
    subject,
    expected: 0,
    expectedMost: null,
    actual: rows.length,
    mayGrow: false,
    isOpen: false,
    holds: rows.length === 0,
    rows,
  };
}

/**
 * Runs every check. The order is that of `CHECK_KINDS`, then of the input. `draws` are those of
 * `computeDraws(input)`, `progress` is `progressOf(input)`.
 */
export function reconcile(
  input: ReconcileInput,
  draws: ReadonlyMap<string, ComputedDraw> = computeDraws(input),
  { isOver, overAt }: Progress = progressOf(input),
): Check[] {
  const genders = new Map(input.categories.map(({ code, gender }) => [code, gender]));
  const genderOf = ({ categoryCode }: Place) => genders.get(categoryCode) ?? "";
  const first = input.places.filter(isFirstAward);
  const byGender = grouped(first, genderOf);
  const byCategory = grouped(first, ({ categoryCode }) => categoryCode);
  const byTournament = grouped(first, (place) => `${place.tournamentId} ${genderOf(place)}`);
  const byAllocation = grouped(
    first,
    ({ tournamentId, routeKind, categoryCode }) => `${tournamentId ?? routeKind} ${categoryCode}`,
  );
  const { games } = input;
  const mayGrow = !isOver;
  const mayGive = (tournamentId: string | null) =>
    mayGrow && (tournamentId === null || !overAt.has(tournamentId));
  const lost = unfilledIn(input, draws);
  const totals = (["M", "W"] as const).map((gender) => {
    const total = gender === "M" ? menOf(games) : womenOf(games);
    const given = byGender.get(gender);
    return compare("games-total", [gender], total, mayGrow, given, lost.get(gender));
  });
  const categories = input.categories.map((category) => {
    const { code } = category;
    const given = byCategory.get(code);
    return compare("category-total", [code], category, mayGrow, given, lost.get(code));
  });
  const tournaments = input.tournaments.flatMap((each) =>
    (["M", "W"] as const).map((gender) => {
      const key = `${each.id} ${gender}`;
      const total = gender === "M" ? menOf(each) : womenOf(each);
      const given = byTournament.get(key);
      const subject = [each.id, gender];
      return compare("tournament-total", subject, total, mayGive(each.id), given, lost.get(key));
    }),
  );
  const allocations = input.allocations.map((allocation) => {
    const { route, categoryCode, tournamentId } = allocation;
    const key = `${route} ${categoryCode}`;
    const given = byAllocation.get(key);
    const subject = [route, categoryCode];
    return compare("allocation", subject, allocation, mayGive(tournamentId), given, lost.get(key));
  });
  return [
    ...totals,
    ...categories,
    ...tournaments,
    ...allocations,
    none("one-boxer-per-noc", [], heldTwice(input.places)),
    none(
      "place-source",
      [],
      input.places.filter(({ sourceUrl }) => sourceUrl === "").map(({ id }) => id),
    ),
    ...drawChecks(input, draws),
    ...ledgerChecks(input),
  ];
}

/** How many places nobody can win any more: by gender, category, tournament and gender, and draw. */
function unfilledIn(
  { categories }: ReconcileInput,
  draws: ReadonlyMap<string, ComputedDraw>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const draw of draws.values()) {
    const { count } = unfilledOf(draw);
    if (count === 0) continue;
    const { tournamentId, categoryCode } = draw;
    const gender = categories.find(({ code }) => code === categoryCode)?.gender ?? "";
    const keys = [gender, categoryCode, `${tournamentId} ${gender}`];
    for (const key of [...keys, `${tournamentId} ${categoryCode}`]) {
      found.set(key, (found.get(key) ?? 0) + count);
    }
  }
  return found;
}

function menOf(of: { placesMen: number | null; placesMenMost?: number | null }): Total {
  return { places: of.placesMen, placesMost: of.placesMenMost ?? null };
}

function womenOf(of: { placesWomen: number | null; placesWomenMost?: number | null }): Total {
  return { places: of.placesWomen, placesMost: of.placesWomenMost ?? null };
}

/** A NOC enters one boxer in a category, so it holds at most one place there in the end. */
export function heldTwice(places: readonly RecordedPlace[]): string[] {
  const inForce = places.filter(({ ledger }) => isInForce(ledger));
  const held = grouped(inForce, ({ noc, categoryCode }) => `${categoryCode} ${noc}`);
  return [...held.values()].flatMap((same) => (same.length > 1 ? same.map(({ id }) => id) : []));
}

/** What the bouts say against what is recorded, by tournament. */
function drawChecks(input: ReconcileInput, draws: ReadonlyMap<string, ComputedDraw>): Check[] {
  const { tournaments, places, bouts, entries = [] } = input;
  const placesOf = grouped(places, ({ tournamentId, categoryCode }) =>
    drawKey(tournamentId ?? "", categoryCode),
  );
  const drawsOf = grouped(draws.values(), ({ tournamentId }) => tournamentId);
  const boutsOf = grouped(bouts, ({ tournamentId }) => tournamentId);
  const entriesOf = grouped(entries, ({ tournamentId }) => tournamentId);
  const contradicted = contradictedReached(input, draws);
  const recordedIn = (draw: ComputedDraw) =>
    placesOf.get(drawKey(draw.tournamentId, draw.categoryCode)) ?? [];
  const checks = tournaments.map((tournament) => {
    const { id } = tournament;
    const found = (drawsOf.get(id) ?? []).map((draw) => drawFindings(draw, recordedIn(draw)));
    const rows = (kind: keyof DrawFindings) => found.flatMap((findings) => findings[kind]);
    const outside = (boutsOf.get(id) ?? []).filter((bout) => isOutside(bout, tournament));
    return {
      "computed-recorded": rows("computed-recorded"),
      "deciding-bout": rows("deciding-bout"),
      refused: rows("refused"),
      draw: rows("draw"),
      "one-draw-a-tournament": drawnTwice(entriesOf.get(id) ?? [], boutsOf.get(id) ?? []),
      reached: contradicted.get(id) ?? [],
      "bout-day": outside.map((bout) => bout.id),
    };
  });
  const kinds = [
    "computed-recorded",
    "deciding-bout",
    "refused",
    "draw",
    "one-draw-a-tournament",
    "reached",
    "bout-day",
  ] as const;
  const told = new Set(input.reached?.map(({ tournamentId }) => tournamentId));
  return kinds.flatMap((kind) =>
    tournaments.flatMap(({ id }, index) =>
      kind === "reached" && !told.has(id) ? [] : none(kind, [id], checks[index]?.[kind] ?? []),
    ),
  );
}

/** By tournament, the boxers of whom it is said that they reached a round, against other facts. */
function contradictedReached(
  input: ReconcileInput,
  draws: ReadonlyMap<string, ComputedDraw>,
): ReadonlyMap<string, readonly string[]> {
  const reached = input.reached ?? [];
  if (reached.length === 0) return new Map();
  const told = new Map(
    reached.flatMap(({ tournamentId, categoryCode }) => {
      const key = drawKey(tournamentId, categoryCode);
      const draw = draws.get(key);
      return draw ? [[key, draw] as const] : [];
    }),
  );
  const found = new Map<string, string[]>();
  for (const [key, { contradicted }] of deduceDraws(input, told)) {
    const id = told.get(key)?.tournamentId ?? "";
    const known = found.get(id);
    if (known) known.push(...contradicted);
    else found.set(id, [...contradicted]);
  }
  return found;
}

function ledgerChecks({ games, tournaments, places }: ReconcileInput): Check[] {
  const endsOn = new Map(tournaments.map((tournament) => [tournament.id, tournament.endsOn]));
  const awardOf = (place: Place) => ({
    ...place,
    tournamentEndsOn: place.tournamentId ? (endsOn.get(place.tournamentId) ?? null) : null,
  });
  const byId = new Map(places.map((place) => [place.id, place]));
  const rows = (isWrong: (place: Place) => boolean) => places.filter(isWrong).map(({ id }) => id);
  return [
    none(
      "ledger-order",
      [],
      rows((place) => isOutOfOrder(awardOf(place), games)),
    ),
    none(
      "reallocation",
      [],
      rows(
        (place) =>
          place.reallocatedFromId !== null &&
          isBadReallocation(awardOf(place), byId.get(place.reallocatedFromId), games),
      ),
    ),
  ];
}
