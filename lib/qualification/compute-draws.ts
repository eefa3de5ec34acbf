/** Every draw of a Games as a bracket, with the places that follow from it. */
import { type Awards, awardPlaces } from "./award-places";
import type { Bracket, DrawBout, DrawProblem } from "./bracket";
import { grouped } from "./grouped";
import { type Award, awardedOn, type GamesDays, isHeldOn } from "./ledger";
import { readDraw } from "./read-draw";
import type { KnockOutRound, Rule } from "./rule";
import { areSame, sameDraw } from "./same-draw";
import {
  type Day,
  type Finish,
  ROUNDS,
  type Round,
  type RouteKind,
  type Winner,
} from "./vocabulary";

/** A bout with the draw it belongs to, as it is stored. */
export interface StoredBout {
  id: string;
  tournamentId: string;
  categoryCode: string;
  round: Round | null;
  boxedOn: Day | null;
  redSlug: string | null;
  blueSlug: string | null;
  winner: Winner | null;
}

/** A boxer on a line of a draw. */
export interface StoredEntry {
  tournamentId: string;
  categoryCode: string;
  boxerSlug: string;
  /** 1 at the top; `null`: not known. */
  position: number | null;
}

/** A boxer who is known to have come as far as a round of a draw. */
export interface StoredReached {
  tournamentId: string;
  categoryCode: string;
  boxerSlug: string;
  round: KnockOutRound;
}

/** An award as it is recorded, as far as draws depend on it. */
export interface RecordedPlace extends Omit<Award, "tournamentEndsOn"> {
  id: string;
  categoryCode: string;
  noc: string;
  boxerSlug: string;
  routeKind: RouteKind;
  tournamentId: string | null;
  decidingBoutId: string | null;
  /** How far its holder came; `null`: not recorded. */
  finish?: Finish | null;
}

/** What the draws of a Games are made from. */
export interface DrawsInput {
  games: GamesDays;
  tournaments: readonly { id: string; startsOn: Day; endsOn: Day }[];
  allocations: readonly { tournamentId: string | null; categoryCode: string; rule: Rule }[];
  boxers: readonly { slug: string; noc: string }[];
  /** Lines of the draws, as far as they are known. */
  entries?: readonly StoredEntry[];
  reached?: readonly StoredReached[];
  bouts: readonly StoredBout[];
  places: readonly RecordedPlace[];
}

/** One category of a tournament. */
export interface ComputedDraw {
  readonly tournamentId: string;
  readonly categoryCode: string;
  readonly rule: Rule;
  readonly bracket: Bracket;
  readonly problems: readonly DrawProblem[];
  readonly awards: Awards;
  /** NOCs that held a place in the category when the tournament began. */
  readonly holders: ReadonlySet<string>;
}

/** The key of a draw in the map of `computeDraws`. */
export function drawKey(tournamentId: string, categoryCode: string): string {
  return `${tournamentId} ${categoryCode}`;
}

/** The form in which the bracket reads a stored bout. */
export function drawBout(bout: StoredBout): DrawBout {
  const { id, round, boxedOn, redSlug, blueSlug, winner } = bout;
  return { id, round, boxedOn, red: redSlug, blue: blueSlug, winner };
}

/** What the draws of one category are made from. */
export interface CategoryInput {
  games: GamesDays;
  categoryCode: string;
  /** The tournaments that give places in it, with their rules, by their first days. */
  given: readonly { tournament: DrawsInput["tournaments"][number]; rule: Rule }[];
  rowsAt: (tournamentId: string) => {
    entries: readonly StoredEntry[];
    bouts: readonly StoredBout[];
  };
  /** The awards of the category. */
  places: readonly RecordedPlace[];
  endsOnOf: (tournamentId: string) => Day | null;
  nocOf: (boxer: string) => string | null;
}

/**
 * Computes every draw of the allocations that a tournament gives, in the order of the tournaments;
 * linear in bouts. Keys are those of `drawKey`.
 */
export function computeDraws(input: DrawsInput): ReadonlyMap<string, ComputedDraw> {
  const { entries = NO_ENTRIES, bouts } = input;
  const { tournaments, given, byCategory } = givenIn(input);
  const places = grouped(input.places, ({ categoryCode }) => categoryCode);
  const nocs = nocsOf(input.boxers);
  const made = new Map<string, ComputedDraw>();
  for (const [categoryCode, own] of byCategory) {
    const draws = categoryDraws({
      games: input.games,
      categoryCode,
      given: own,
      places: places.get(categoryCode) ?? [],
      rowsAt: (id) => ({
        entries: entriesOfDraw(entries, { tournamentId: id, categoryCode }),
        bouts: boutsOfDraw(bouts, { tournamentId: id, categoryCode }),
      }),
      endsOnOf: (id) => tournaments.get(id)?.endsOn ?? null,
      nocOf: (boxer) => nocs.get(boxer) ?? null,
    });
    for (const draw of draws) made.set(drawKey(draw.tournamentId, categoryCode), draw);
  }
  if (byCategory.size < 2) return made;
  const inOrder = new Map<string, ComputedDraw>();
  for (const { tournament, categoryCode } of given) {
    const key = drawKey(tournament.id, categoryCode);
    inOrder.set(key, made.get(key) as ComputedDraw);
  }
  return inOrder;
}

interface GivenDraws {
  tournaments: ReadonlyMap<string, DrawsInput["tournaments"][number]>;
  /** By the first days of their tournaments. */
  given: readonly GivenDraw[];
  byCategory: ReadonlyMap<string, readonly GivenDraw[]>;
}

interface GivenDraw {
  tournament: DrawsInput["tournaments"][number];
  categoryCode: string;
  rule: Rule;
}

const givenOfLists = new WeakMap<
  DrawsInput["allocations"],
  { of: DrawsInput["tournaments"]; found: GivenDraws }
>();

/** The draws that places are given in; found once for the same allocations and tournaments. */
function givenIn({ allocations, tournaments: list }: DrawsInput): GivenDraws {
  const known = givenOfLists.get(allocations);
  if (known && areSame(known.of, list)) return known.found;
  const tournaments = new Map(list.map((each) => [each.id, each]));
  const given = byFirstDay(
    allocations.flatMap(({ tournamentId, categoryCode, rule }) => {
      const tournament = tournamentId === null ? undefined : tournaments.get(tournamentId);
      return tournament ? [{ tournament, categoryCode, rule }] : [];
    }),
  );
  const byCategory = grouped(given, ({ categoryCode }) => categoryCode);
  const found = { tournaments, given, byCategory };
  givenOfLists.set(allocations, { of: list, found });
  return found;
}

/**
 * Whether places that come, go or change can make any draw another: one that begins once they count, in which
 * their NOC can win none. What the bouts alone tell of such a place counts from the end of its tournament.
 */
export function canMoveDraws(input: DrawsInput, places: readonly RecordedPlace[]): boolean {
  const { tournaments, byCategory } = givenIn(input);
  return places.some((place) => {
    const { tournamentId, categoryCode } = place;
    const tournamentEndsOn = tournaments.get(tournamentId ?? "")?.endsOn ?? null;
    const { day } = awardedOn({ ...place, tournamentEndsOn }, input.games);
    const first = tournamentEndsOn !== null && tournamentEndsOn < day ? tournamentEndsOn : day;
    return (byCategory.get(categoryCode) ?? []).some(
      ({ tournament: { id, startsOn } }) => id !== tournamentId && startsOn >= first,
    );
  });
}

const nocsOfLists = new WeakMap<DrawsInput["boxers"], ReadonlyMap<string, string>>();

/** The NOC of each boxer; found once for a list. */
export function nocsOf(boxers: DrawsInput["boxers"]): ReadonlyMap<string, string> {
  const nocs = nocsOfLists.get(boxers) ?? new Map(boxers.map(({ slug, noc }) => [slug, noc]));
  nocsOfLists.set(boxers, nocs);
  return nocs;
}

const NO_ENTRIES: readonly StoredEntry[] = [];

/** The order of rounds, then of ids: a draw is the same in whatever order its bouts came. */
function compareBouts(a: StoredBout, b: StoredBout): number {
  return roundOrder(a.round) - roundOrder(b.round) || compareText(a.id, b.id);
}

function roundOrder(round: Round | null): number {
  return round === null ? ROUNDS.length : ROUNDS.indexOf(round);
}

const LAST = Number.MAX_SAFE_INTEGER;

/** The order of lines; boxers without one last. */
function compareEntries(a: StoredEntry, b: StoredEntry): number {
  if (a.position !== b.position) return (a.position ?? LAST) - (b.position ?? LAST);
  return compareText(a.boxerSlug, b.boxerSlug);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type DrawId = Pick<ComputedDraw, "tournamentId" | "categoryCode">;

/** The bouts of a draw, in its order. */
export function boutsOfDraw<Bout extends StoredBout>(
  bouts: readonly Bout[],
  { tournamentId, categoryCode }: DrawId,
): readonly Bout[] {
  return byDraw(bouts, compareBouts).get(categoryCode)?.get(tournamentId) ?? [];
}

/** The lines of a draw, in its order. */
export function entriesOfDraw<Entry extends StoredEntry>(
  entries: readonly Entry[],
  { tournamentId, categoryCode }: DrawId,
): readonly Entry[] {
  return byDraw(entries, compareEntries).get(categoryCode)?.get(tournamentId) ?? [];
}

type RowsByDraw = ReadonlyMap<string, ReadonlyMap<string, readonly object[]>>;

const groupedLists = new WeakMap<readonly object[], RowsByDraw>();

/** The rows by category and tournament, in their order; each list is grouped once. */
function byDraw<Row extends { tournamentId: string; categoryCode: string }>(
  rows: readonly Row[],
  compare: (a: Row, b: Row) => number,
): ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>> {
  const known = groupedLists.get(rows);
  if (known) return known as ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>>;
  const groups = new Map<string, Map<string, Row[]>>();
  for (const row of rows) {
    const own = groups.get(row.categoryCode) ?? new Map<string, Row[]>();
    if (own.size === 0) groups.set(row.categoryCode, own);
    const group = own.get(row.tournamentId);
    if (group) group.push(row);
    else own.set(row.tournamentId, [row]);
  }
  for (const own of groups.values()) {
    for (const group of own.values()) {
      const isInOrder = group.every(
        (row, at) => at === 0 || compare(group[at - 1] as Row, row) <= 0,
      );
      if (!isInOrder) group.sort(compare);
    }
  }
  groupedLists.set(rows, groups);
  return groups;
}

/** What is given by the first days of its tournaments: what was won earlier decides who may win later. */
export function byFirstDay<Given extends { tournament: { startsOn: Day } }>(
  given: readonly Given[],
): Given[] {
  return given.toSorted(({ tournament: a }, { tournament: b }) =>
    a.startsOn === b.startsOn ? 0 : a.startsOn < b.startsOn ? -1 : 1,
  );
}

/** The draws of one category, which depend on each other and on no other category's. */
export function categoryDraws(input: CategoryInput): ComputedDraw[] {
  const { games, categoryCode, given, endsOnOf, nocOf } = input;
  const awards = input.places.map(
    ({ tournamentId, boxerSlug, noc, routeKind, wonOn, wonOnIsExact, ledger }) => {
      const tournamentEndsOn = tournamentId === null ? null : endsOnOf(tournamentId);
      const award = { routeKind, wonOn, wonOnIsExact, tournamentEndsOn, ledger };
      return { tournamentId, boxerSlug, noc, award, from: awardedOn(award, games).day };
    },
  );
  /** Places that only the bouts tell of. */
  const unrecorded: { noc: string; endsOn: Day }[] = [];
  return given.map(({ tournament, rule }) => {
    const { id: tournamentId, startsOn, endsOn } = tournament;
    const held: string[] = [];
    for (const { tournamentId: givenAt, noc, award, from } of awards) {
      if (givenAt === tournamentId || from > startsOn || held.includes(noc)) continue;
      // Nothing has happened to most places: they are held from their first day.
      if (award.ledger.length === 0 || isHeldOn(award, games, startsOn)) held.push(noc);
    }
    for (const { noc, endsOn: wonBy } of unrecorded) {
      if (wonBy < startsOn && !held.includes(noc)) held.push(noc);
    }
    const { entries, bouts } = input.rowsAt(tournamentId);
    const source = { tournamentId, categoryCode, rule, held, entries, bouts };
    const draw = sameDraw(source, nocOf, (from) => makeDraw(from, nocOf));
    for (const { boxer } of draw.awards.places) {
      const isRecorded = awards.some(
        (place) => place.boxerSlug === boxer && place.tournamentId === tournamentId,
      );
      const noc = isRecorded ? null : nocOf(boxer);
      if (noc !== null) unrecorded.push({ noc, endsOn });
    }
    return draw;
  });
}

function makeDraw(
  source: Pick<ComputedDraw, "tournamentId" | "categoryCode" | "rule"> &
    ReturnType<CategoryInput["rowsAt"]> & { held: readonly string[] },
  nocOf: CategoryInput["nocOf"],
): ComputedDraw {
  const { tournamentId, categoryCode, rule } = source;
  const holders = new Set(source.held);
  const { bracket, problems } = readDraw({
    entries: source.entries.map(({ boxerSlug: boxer, position }) => ({
      boxer,
      position,
      noc: nocOf(boxer) ?? "",
    })),
    bouts: source.bouts.map(drawBout),
  });
  const awards = awardPlaces(bracket, rule, holders, nocOf);
  return { tournamentId, categoryCode, rule, bracket, problems, awards, holders };
}
