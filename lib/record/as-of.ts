/**
 * A record turned back to a day. It is a `GamesRecord` like the live one, so every question asked of
 * a record is answered for that day by the same code.
 */
import { boutOf } from "@/lib/qualification/bracket";
import { drawKey } from "@/lib/qualification/compute-draws";
import { awardedOn, happenedOn, isInForce } from "@/lib/qualification/ledger";
import type { KnockOutRound } from "@/lib/qualification/rule";
import type { Day, Finish } from "@/lib/qualification/vocabulary";
import { gamesDays, lastDay } from "./games-days";
import {
  awardOf,
  type DayRecord,
  type GamesRecord,
  type LiveRecord,
  required,
} from "./games-record";
import type { Bout, Games, LedgerEntry, QuotaPlace, Tournament } from "./games-rows";
import { makeDayRecord } from "./record-of-rows";
import { remember } from "./remember";

/** The days that a record can be turned back to, both included. */
export interface DayRange {
  from: Day;
  to: Day;
}

/**
 * From the first day of the qualification period to the last of the Games; `null`: either is
 * not published yet.
 */
export function allowedDays(games: Games): DayRange | null {
  const { qualificationStartsOn: from, endsOn: to } = games;
  return from === null || to === null ? null : { from, to };
}

/** The day of the range that is nearest to a day. */
export function nearestDay({ from, to }: DayRange, day: Day): Day {
  if (day < from) return from;
  return day > to ? to : day;
}

/** The day whose end the record describes: the one it was turned back to, else the Games' last. */
export function recordDay(record: GamesRecord): Day {
  return record.asOf ?? lastDay(record);
}

/** Whether the live record of a Games knows of no award of a place yet. */
export function isUnawarded(record: GamesRecord): boolean {
  return record.asOf === null && record.places.length === 0;
}

/** Whether a tournament was over at the end of the record's day; in the live record all are. */
export function isOver(record: GamesRecord, tournament: Tournament): boolean {
  return record.asOf === null || record.asOf >= tournament.endsOn;
}

/**
 * The places that a list of places shows: of the live record every award, of a record turned back to
 * a day those held at its end.
 */
export function listedPlaces(
  record: GamesRecord,
  places: readonly QuotaPlace[] = record.places,
): readonly QuotaPlace[] {
  return record.asOf === null ? places : places.filter(({ ledger }) => isInForce(ledger));
}

/** So many days of a record are kept at once: a reader moves from day to day and back. */
const KEPT_DAYS = 16;

const daysOf = remember((_record: LiveRecord) => new Map<Day, DayRecord>());

/**
 * The live record as it stood at the end of a day: the awards made by then, each with what had
 * happened to it, the bouts boxed, and the counts published of days up to then. Nations, categories,
 * tournaments, allocations and boxers are as they are. `null` is the live record itself.
 */
export function recordAsOf(record: LiveRecord, day: Day): DayRecord;
export function recordAsOf(record: LiveRecord, day: Day | null): GamesRecord;
export function recordAsOf(record: LiveRecord, day: Day | null): GamesRecord {
  if (day === null) return record;
  const days = daysOf(record);
  const turned = days.get(day) ?? turnBack(record, day);
  // The day asked for last is the last to go.
  days.delete(day);
  days.set(day, turned);
  for (const oldest of days.keys()) {
    if (days.size <= KEPT_DAYS) break;
    days.delete(oldest);
  }
  return turned;
}

function turnBack(record: LiveRecord, asOf: Day): DayRecord {
  const days = gamesDays(record);
  const awarded = record.places.filter(
    (place) => awardedOn(awardOf(record, place), days).day <= asOf,
  );
  const bouts = boutsBoxedBy(record, asOf, awarded);
  const boxed = new Set(bouts.map(({ id }) => id));
  const places = awarded.map((place): QuotaPlace => {
    const ledger = place.ledger.filter((entry) => happenedOn(entry, days).day <= asOf);
    const { decidingBoutId } = place;
    return {
      ...place,
      decidingBoutId: decidingBoutId && boxed.has(decidingBoutId) ? decidingBoutId : null,
      finish: finishBy(record, place, asOf),
      // The remark on a place is written with hindsight: it tells what became of it.
      note: place.ledger.filter((entry) => !ledger.includes(entry)).every(isExpected)
        ? place.note
        : null,
      ledger,
    };
  });
  return makeDayRecord(
    {
      ...record.rows,
      places,
      bouts,
      tournaments: record.tournaments.map((tournament) =>
        tournament.startsOn <= asOf
          ? tournament
          : // Who entered is known when boxing begins.
            { ...tournament, entries: null, nocsEntered: null },
      ),
      boxers:
        asOf >= lastDay(record)
          ? record.boxers
          : record.boxers.map((boxer) => ({
              ...boxer,
              gamesBoutsWon: null,
              honours: honoursBefore(boxer.honours, asOf),
            })),
      publishedCounts: record.publishedCounts.filter(
        (count) => count.asOf !== null && count.asOf <= asOf,
      ),
    },
    { asOf, live: record, toCome: boutsToCome(record, asOf, boxed) },
  );
}

/** The honours of the years before the day's: within a year nothing tells which came first. */
function honoursBefore(honours: string | null, asOf: Day): string | null {
  const earlier = honours?.split(/[|;]/).filter((each) => {
    const year = /\b\d{4}\b/.exec(each)?.[0];
    return year !== undefined && year < asOf.slice(0, 4);
  });
  return earlier?.join("|") || null;
}

const REACHED: Partial<Record<KnockOutRound, Finish>> = { SF: "semi-finalist", F: "finalist" };

/**
 * How far a place's boxer had come by the day. Until a tournament is over that is the round which gave
 * the place; a final that was still to come made nobody a winner.
 */
function finishBy(record: LiveRecord, place: QuotaPlace, asOf: Day): Finish | null {
  const { tournamentId, categoryCode, finish } = place;
  if (tournamentId === null || (finish !== "winner" && finish !== "finalist")) return finish;
  if (asOf >= required(record.tournamentById, tournamentId).endsOn) return finish;
  const rule = record.draws.get(drawKey(tournamentId, categoryCode))?.rule;
  if (!rule || !("round" in rule)) return finish;
  return REACHED[rule.round] ?? null;
}

/** Whether a bout was boxed after the day for certain; one of an unknown day may have been before. */
export function isBoxedAfter(live: LiveRecord, bout: Bout, day: Day): boolean {
  if (bout.boxedOn !== null) return bout.boxedOn > day;
  const decided = live.placesByTournament
    .get(bout.tournamentId)
    ?.find(({ decidingBoutId }) => decidingBoutId === bout.id);
  return decided !== undefined && isWonAfter(decided, day);
}

/** Whether a place was won after the day for certain. */
export function isWonAfter({ wonOn, wonOnIsExact }: QuotaPlace, day: Day): boolean {
  return wonOn !== null && wonOnIsExact && wonOn > day;
}

/**
 * The bouts that were known to come: each of the two boxers had won the bout before by then. A bout
 * without one is known from later on, not from the day of the draw, which no source tells.
 */
function boutsToCome(record: LiveRecord, asOf: Day, boxed: ReadonlySet<string>): Bout[] {
  return [...record.draws.values()].flatMap(({ bracket }) =>
    bracket.bouts.flatMap(({ id, redFrom, blueFrom }) => {
      if (id === null || boxed.has(id)) return [];
      const bout = required(record.boutById, id);
      if (!isBoxedAfter(record, bout, asOf)) return [];
      const areThere = [redFrom, blueFrom].every((from) => {
        const before = from === null ? null : boutOf(bracket, from)?.id;
        return before ? boxed.has(before) : false;
      });
      if (!areThere) return [];
      return [{ ...bout, winner: null, decision: null, score: null }];
    }),
  );
}

/** Whether an entry says only that the place was used, as every place is meant to be. */
function isExpected({ kind }: LedgerEntry): boolean {
  return kind === "confirmed" || kind === "entered" || kind === "competed";
}

/**
 * A bout of an unknown day counts from the last day of its tournament; one that decided a place had
 * been boxed by the day of that place.
 */
function boutsBoxedBy(record: LiveRecord, asOf: Day, awarded: readonly QuotaPlace[]): Bout[] {
  const decided = new Set(awarded.map(({ decidingBoutId }) => decidingBoutId));
  const dayOf = (bout: Bout): Day | undefined =>
    bout.boxedOn ?? record.tournamentById.get(bout.tournamentId)?.endsOn;
  return record.bouts.filter((bout) => {
    if (bout.boxedOn === null && decided.has(bout.id)) return true;
    const day = dayOf(bout);
    return day !== undefined && day <= asOf;
  });
}
