/** One category of a Games: its draws and places, which no other category moves, and what they count in. */
import { categoryDraws } from "@/lib/qualification/compute-draws";
import { isBadReallocation } from "@/lib/qualification/ledger-findings";
import { provenDay } from "@/lib/qualification/progress";
import { heldTwice } from "@/lib/qualification/reconcile";
import { unfilledOf } from "@/lib/qualification/unfilled";
import type { Day } from "@/lib/qualification/vocabulary";
import { checkKey } from "./check-key";
import { groundsOf } from "./computed-places";
import { type DrawPart, type DrawRows, drawPart, FINDING_KINDS, NO_ROWS } from "./draw-part";
import type { Frame } from "./frame";
import type { QuotaPlace, StoredPlace } from "./games-record";
import { grouped, keyed } from "./indexes";
import { awardOf } from "./make-games-record";
import {
  count,
  placeCounts,
  STRANGERS,
  type Tallies,
  toldKey,
  totalKeys,
  unfilledKey,
} from "./tallies";

/** The rows of a category; places in the record's order. */
export interface CategoryRows {
  /** By tournament. */
  draws: ReadonlyMap<string, DrawRows>;
  stored: readonly StoredPlace[];
}

export interface CategoryPart {
  code: string;
  /** By tournament. */
  draws: ReadonlyMap<string, DrawPart>;
  stored: readonly StoredPlace[];
  /** The stored places, each with what it rests on. */
  places: readonly QuotaPlace[];
  tallies: Tallies;
  /** Everybody whom its rows name. */
  boxers: ReadonlySet<string>;
  /** The latest day before which one of its places was certainly not given; "": none is known. */
  lastDay: Day;
}

/** The part of these rows, with whatever of `old` has not changed. */
export function categoryPart(
  frame: Frame,
  code: string,
  { draws: rows, stored }: CategoryRows,
  nocOf: (boxer: string) => string | null,
  old?: CategoryPart,
): CategoryPart {
  const given = frame.givenIn.get(code) ?? [];
  const rowsAt = (tournamentId: string): DrawRows => {
    const { entries, reached, bouts } = rows.get(tournamentId) ?? NO_ROWS;
    return { entries, reached, bouts };
  };
  const computed = keyed(
    categoryDraws({
      games: frame.days,
      categoryCode: code,
      given,
      places: stored,
      nocOf,
      rowsAt,
      endsOnOf: (id) => frame.tournamentById.get(id)?.endsOn ?? null,
    }),
    ({ tournamentId }) => tournamentId,
  );
  const recorded = grouped(stored, ({ tournamentId }) => [tournamentId]);
  const ids = new Set([...computed.keys(), ...rows.keys()]);
  const draws = new Map(
    [...ids].map((tournamentId) => {
      const { entries, reached, bouts } = rowsAt(tournamentId);
      const source = {
        tournamentId,
        categoryCode: code,
        entries,
        reached,
        bouts,
        recorded: recorded.get(tournamentId) ?? [],
        draw: computed.get(tournamentId) ?? null,
      };
      return [tournamentId, drawPart(frame, source, old?.draws.get(tournamentId))];
    }),
  );
  return {
    code,
    draws,
    stored,
    places: placesOf(stored, draws, old),
    tallies: talliesOf(frame, code, draws, stored),
    boxers: boxersOf(draws, stored),
    lastDay: lastDayOf(frame, stored),
  };
}

function placesOf(
  stored: readonly StoredPlace[],
  draws: CategoryPart["draws"],
  old: CategoryPart | undefined,
): QuotaPlace[] {
  const known = new Map(old?.stored.map((place, at) => [place, old.places[at]]));
  return stored.map((place) => {
    const part = draws.get(place.tournamentId ?? "");
    const grounds = groundsOf(place, part?.draw ?? null, part?.deduced ?? []);
    const same = known.get(place);
    const isSame = same?.basis === grounds.basis && same.decidingBoutId === grounds.decidingBoutId;
    return same && isSame ? same : { ...place, ...grounds };
  });
}

function talliesOf(
  frame: Frame,
  categoryCode: string,
  draws: CategoryPart["draws"],
  stored: readonly StoredPlace[],
): Tallies {
  const tallies = new Map<string, number>();
  const placeById = keyed(stored, ({ id }) => id);
  const bouts = new Set([...draws.values()].flatMap((part) => part.bouts.map(({ id }) => id)));
  for (const place of stored) {
    for (const key of placeCounts(frame, place)) count(tallies, key);
    const { reallocatedFromId: from, decidingBoutId: bout } = place;
    if (from !== null) {
      const given = placeById.get(from);
      const isBad = isBadReallocation(awardOf(frame, place), given, frame.days);
      if (isBad) count(tallies, checkKey("reallocation", ""));
      if (!given) count(tallies, STRANGERS);
    }
    if (bout !== null && !bouts.has(bout)) count(tallies, STRANGERS);
  }
  count(tallies, checkKey("one-boxer-per-noc", ""), heldTwice(stored).length);
  for (const { tournamentId, draw, findings, reached } of draws.values()) {
    for (const kind of FINDING_KINDS) {
      count(tallies, checkKey(kind, tournamentId), findings[kind].length);
    }
    count(tallies, toldKey(tournamentId), reached.length);
    const unfilled = draw ? unfilledOf(draw).count : 0;
    if (unfilled === 0) continue;
    for (const key of totalKeys(frame, { tournamentId, categoryCode, routeKind: "tournament" })) {
      count(tallies, unfilledKey(key), unfilled);
    }
  }
  return tallies;
}

function boxersOf(draws: CategoryPart["draws"], stored: readonly StoredPlace[]): Set<string> {
  const boxers = new Set(stored.map(({ boxerSlug }) => boxerSlug));
  for (const part of draws.values()) {
    for (const boxer of part.boxers) boxers.add(boxer);
    for (const { boxerSlug } of part.reached) boxers.add(boxerSlug);
  }
  return boxers;
}

function lastDayOf(frame: Frame, stored: readonly StoredPlace[]): Day {
  const days = stored.map((place) =>
    provenDay(place, frame.tournamentById.get(place.tournamentId ?? "")),
  );
  return days.sort().at(-1) ?? "";
}
