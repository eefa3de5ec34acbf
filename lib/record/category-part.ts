/** One category of a Games: its draws and places, which no other category moves, and what they count in. */
import { categoryDraws } from "@/lib/qualification/compute-draws";
import { grouped } from "@/lib/qualification/grouped";
import { isBadReallocation } from "@/lib/qualification/ledger-findings";
import { provenDay } from "@/lib/qualification/progress";
import { heldTwice } from "@/lib/qualification/reconcile";
import type { Day } from "@/lib/qualification/vocabulary";
import { checkKey } from "./check-key";
import { withGrounds } from "./computed-places";
import {
  addBoxers,
  type DrawPart,
  type DrawRows,
  drawPart,
  isDrawnIn,
  NO_ROWS,
  placesIn,
} from "./draw-part";
import type { Frame } from "./frame";
import { awardOf } from "./games-record";
import type { Bout, Boxer, QuotaPlace, StoredPlace } from "./games-rows";
import { keyed, without } from "./indexes";
import { remember } from "./remember";
import { copyOf } from "./shared-map";
import { count, placeCounts, STRANGERS, type Tallies } from "./tallies";

/** The rows of a category; places in the record's order. */
export interface CategoryRows {
  /** By tournament. */
  readonly draws: ReadonlyMap<string, DrawRows>;
  readonly stored: readonly StoredPlace[];
}

export interface CategoryPart {
  readonly code: string;
  /** By tournament. */
  readonly draws: ReadonlyMap<string, DrawPart>;
  readonly stored: readonly StoredPlace[];
  /** What its places count in; what its draws do stands with them. */
  readonly tallies: Tallies;
  /** The latest day before which one of its places was certainly not given; "": none is known. */
  readonly lastDay: Day;
}

/** What the rows of a category refer to. */
interface Referred {
  readonly frame: Frame;
  readonly boxerBySlug: ReadonlyMap<string, Boxer>;
  readonly boutById: ReadonlyMap<string, Bout>;
}

const NO_PLACES: readonly StoredPlace[] = [];
const NO_TALLIES: Tallies = new Map();

/** The part of these rows, with whatever of `old` has not changed. */
export function categoryPart(
  referred: Referred,
  code: string,
  { draws: rows, stored }: CategoryRows,
  old?: CategoryPart,
): CategoryPart {
  const { frame, boxerBySlug } = referred;
  const rowsAt = (tournamentId: string): DrawRows => {
    const { entries, reached, bouts } = rows.get(tournamentId) ?? NO_ROWS;
    return { entries, reached, bouts };
  };
  const computed = keyed(
    categoryDraws({
      games: frame.days,
      categoryCode: code,
      given: frame.givenIn.get(code) ?? [],
      places: stored,
      nocOf: (boxer) => boxerBySlug.get(boxer)?.noc ?? null,
      rowsAt,
      endsOnOf: (id) => frame.tournamentById.get(id)?.endsOn ?? null,
    }),
    ({ tournamentId }) => tournamentId,
  );
  const recorded = grouped(stored, ({ tournamentId }) => [tournamentId]);
  const draws = new Map<string, DrawPart>();
  for (const tournamentId of [...computed.keys(), ...rows.keys()]) {
    if (draws.has(tournamentId)) continue;
    const { entries, reached, bouts } = rowsAt(tournamentId);
    const source = {
      tournamentId,
      categoryCode: code,
      entries,
      reached,
      bouts,
      recorded: recorded.get(tournamentId) ?? NO_PLACES,
      draw: computed.get(tournamentId) ?? null,
    };
    draws.set(tournamentId, drawPart(frame, source, old?.draws.get(tournamentId)));
  }
  return {
    code,
    draws,
    stored,
    tallies: talliesOf(referred, code, stored, old),
    lastDay: lastDayOf(frame, stored),
  };
}

/** The stored places of a category, each with what it rests on. */
export const placesOf = remember(({ stored, draws }: CategoryPart): readonly QuotaPlace[] => {
  const won = new Map<string, QuotaPlace>();
  for (const draw of draws.values()) for (const place of placesIn(draw)) won.set(place.id, place);
  return stored.map((place) => won.get(place.id) ?? withGrounds(place, null, []));
});

function talliesOf(
  { frame, boutById }: Referred,
  categoryCode: string,
  stored: readonly StoredPlace[],
  old: CategoryPart | undefined,
): Tallies {
  const tallies = copyOf(old?.tallies ?? NO_TALLIES);
  const then = old?.stored ?? [];
  for (const place of without(then, stored)) {
    for (const key of placeCounts(frame, place)) count(tallies, key, -1);
  }
  for (const place of without(stored, then)) {
    for (const key of placeCounts(frame, place)) count(tallies, key);
  }
  const say = (key: string, figure: number) =>
    count(tallies, key, figure - (tallies.get(key) ?? 0));
  let bad = 0;
  let strangers = 0;
  for (const place of stored) {
    const { reallocatedFromId, decidingBoutId } = place;
    if (reallocatedFromId !== null) {
      const given = stored.find(({ id }) => id === reallocatedFromId);
      if (!given) strangers++;
      if (isBadReallocation(awardOf(frame, place), given, frame.days)) bad++;
    }
    if (decidingBoutId !== null && boutById.get(decidingBoutId)?.categoryCode !== categoryCode) {
      strangers++;
    }
  }
  say(checkKey("one-boxer-per-noc", ""), heldTwice(stored).length);
  say(checkKey("reallocation", ""), bad);
  say(STRANGERS, strangers);
  return tallies;
}

/** Adds everybody whom the rows of a category name. */
export function addNamed({ stored, draws }: CategoryPart, boxers: Set<string>): void {
  for (const { boxerSlug } of stored) boxers.add(boxerSlug);
  for (const draw of draws.values()) {
    addBoxers(draw, boxers);
    for (const { boxerSlug } of draw.reached) boxers.add(boxerSlug);
  }
}

/** Everybody whom the rows of a category name; found once, and known of a part that names the same. */
export const namedIn = remember((part: CategoryPart): ReadonlySet<string> => {
  const boxers = new Set<string>();
  addNamed(part, boxers);
  return boxers;
});

/** Whether the rows of a category name a boxer. */
export function isNamedIn({ draws, stored }: CategoryPart, boxer: string): boolean {
  for (const draw of draws.values()) {
    if (isDrawnIn(draw, boxer) || draw.reached.some(({ boxerSlug }) => boxerSlug === boxer)) {
      return true;
    }
  }
  return stored.some(({ boxerSlug }) => boxerSlug === boxer);
}

function lastDayOf(frame: Frame, stored: readonly StoredPlace[]): Day {
  let last: Day = "";
  for (const place of stored) {
    const day = provenDay(place, frame.tournamentById.get(place.tournamentId ?? ""));
    if (day > last) last = day;
  }
  return last;
}
