/** Counts by a definition, and beside what others printed. */
import { awardedOn, happenedOn, isFirstAward, isHeldOn } from "@/lib/qualification/ledger";
import type { Day, LedgerKind } from "@/lib/qualification/vocabulary";
import { recordDay } from "./as-of";
import type { CountDefinition, Counted, Stage } from "./count-terms";
import { NEUTRAL_ATHLETES, REFUGEE_TEAM } from "./counts";
import { gamesDays } from "./games-days";
import { awardOf, type GamesRecord, required } from "./games-record";
import type { PublishedCount, QuotaPlace } from "./games-rows";

const HAPPENED: Readonly<Record<"drawn" | "competed", readonly LedgerKind[]>> = {
  drawn: ["entered", "competed"],
  competed: ["competed"],
};

/** The awards of a stage by the end of a day, whoever was given them, in the record's order. */
function awardsAt(record: GamesRecord, stage: Stage, day: Day): QuotaPlace[] {
  const days = gamesDays(record);
  const given = record.places.filter((place) => awardedOn(awardOf(record, place), days).day <= day);
  switch (stage) {
    case "first":
      return given.filter(isFirstAward);
    case "ever":
      return given;
    case "held":
      return given.filter((place) => isHeldOn(awardOf(record, place), days, day));
    default:
      return given.filter(({ ledger }) =>
        ledger.some(
          (entry) => HAPPENED[stage].includes(entry.kind) && happenedOn(entry, days).day <= day,
        ),
      );
  }
}

/** Which of the definition's things a place is of. */
const ID_OF: Readonly<Record<Counted, (place: QuotaPlace) => string>> = {
  places: ({ id }) => id,
  boxers: ({ boxerSlug }) => boxerSlug,
  nations: ({ noc }) => noc,
};

export interface CountOfNation {
  noc: string;
  M: number;
  W: number;
  total: number;
}

export interface Count {
  /** What was counted: ids of places, slugs of boxers or IOC codes, each once, in the record's order. */
  ids: readonly string[];
  total: number;
  /** Those with a place for men. An NOC can have both, so that the two need not make the total. */
  M: number;
  W: number;
  /** How many are of the refugee team and of neutral athletes, whether they are counted or left out. */
  ofRefugees: number;
  ofNeutrals: number;
  /**
   * The counted places or boxers of each nation that has one, the greatest number first; where NOCs are
   * counted, their places.
   */
  nations: readonly CountOfNation[];
}

/**
 * Counts by a definition at the end of a day, of the record's own where none is given: the same on a
 * record that was turned back to that day and on the live one. Linear in the places.
 */
export function countBy(
  record: GamesRecord,
  { what, stage, refugees, neutrals }: CountDefinition,
  day: Day = recordDay(record),
): Count {
  const awards = awardsAt(record, stage, day);
  const places = awards.filter(
    ({ noc }) => (refugees || noc !== REFUGEE_TEAM) && (neutrals || noc !== NEUTRAL_ATHLETES),
  );
  const idOf = ID_OF[what];
  const genderOf = (place: QuotaPlace) =>
    required(record.categoryByCode, place.categoryCode).gender;
  const distinct = (of: readonly QuotaPlace[]) => [...new Set(of.map(idOf))];
  const nations = new Map<string, CountOfNation>();
  const seen = new Set<string>();
  for (const place of places) {
    const id = what === "boxers" ? place.boxerSlug : place.id;
    if (seen.has(id)) continue;
    seen.add(id);
    const row = nations.get(place.noc) ?? { noc: place.noc, M: 0, W: 0, total: 0 };
    row[genderOf(place)] += 1;
    row.total += 1;
    nations.set(place.noc, row);
  }
  const ids = distinct(places);
  return {
    ids,
    total: ids.length,
    M: distinct(places.filter((place) => genderOf(place) === "M")).length,
    W: distinct(places.filter((place) => genderOf(place) === "W")).length,
    ofRefugees: distinct(awards.filter(({ noc }) => noc === REFUGEE_TEAM)).length,
    ofNeutrals: distinct(awards.filter(({ noc }) => noc === NEUTRAL_ATHLETES)).length,
    nations: [...nations.values()].toSorted(
      (a, b) => b.total - a.total || (a.noc < b.noc ? -1 : 1),
    ),
  };
}

export interface ComparedCount {
  published: PublishedCount & { asOf: Day };
  /** What the definition gives on the day of the published number. */
  total: number;
}

/**
 * The numbers of the whole Games that were printed up to the record's day, in order of date, each with
 * what the definition gives on its day. Those are of places; nobody's count of NOCs is in the record.
 */
export function comparedCounts(
  record: GamesRecord,
  definition: CountDefinition,
): readonly ComparedCount[] {
  if (definition.what === "nations") return [];
  return record.publishedCounts
    .flatMap((published) => {
      const { asOf, query } = published;
      return query === "" && asOf !== null ? [{ ...published, asOf }] : [];
    })
    .map((published) => ({
      published,
      total: countBy(record, definition, published.asOf).total,
    }))
    .toSorted((a, b) => (a.published.asOf < b.published.asOf ? -1 : 1));
}
