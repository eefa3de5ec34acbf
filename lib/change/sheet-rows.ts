/**
 * The rows that the sheet of a tournament needs in the browser: those that its results can move, those on
 * which it depends what they move, and what is said of them. What the sheet finds of these rows is found
 * of the whole record.
 */
import { drawKey } from "@/lib/qualification/compute-draws";
import type { Day } from "@/lib/qualification/vocabulary";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Bout, Boxer, GamesRows, Nation, StoredPlace } from "@/lib/record/games-rows";
import { awardKey, stands } from "./follow-places";

/** What a sheet says of a boxer, and finds one by. */
export type SheetBoxer = Pick<Boxer, "slug" | "name" | "noc" | "gender" | "categoryCode"> &
  Partial<Pick<Boxer, "birthDate" | "aliases">>;

export interface SheetRows
  extends Pick<
    GamesRows,
    | "games"
    | "revision"
    | "publishedAt"
    | "categories"
    | "tournaments"
    | "allocations"
    | "entries"
    | "bouts"
    | "places"
  > {
  /** The tournaments whose results the rows can take. */
  tournamentIds: readonly string[];
  /** Everybody: a bout may be added of any two. */
  boxers: readonly SheetBoxer[];
}

/** Linear in the record. `tournamentIds`: whose results are entered. */
export function sheetRows(record: GamesRecord, tournamentIds: readonly string[]): SheetRows {
  const { games, revision, publishedAt, categories, tournaments, boxers } = record;
  const near = nearRows(record, tournamentIds);
  return {
    games,
    revision,
    publishedAt,
    categories,
    tournamentIds,
    ...near,
    tournaments: tournaments.map((each) => ({ ...each, citations: [] })),
    boxers: boxers.map(({ slug, name, noc, gender, categoryCode, birthDate, aliases }) => ({
      slug,
      name,
      noc,
      gender,
      categoryCode,
      ...(birthDate === null ? {} : { birthDate }),
      ...(aliases.length === 0 ? {} : { aliases }),
    })),
  };
}

/** The rows as a record is made of them; what no result depends on is left empty. */
export function gamesRowsOf({ tournamentIds: _, boxers, ...rows }: SheetRows): GamesRows {
  const nocs = new Set([...boxers, ...rows.places].map(({ noc }) => noc));
  return {
    ...rows,
    nations: [...nocs].map(
      (noc): Nation => ({ noc, name: noc, isoAlpha2: null, continent: null, sourceUrl: "" }),
    ),
    boxers: boxers.map((boxer) => ({ ...NOTHING_KNOWN, ...boxer })),
    rules: [],
    restrictions: [],
    reached: [],
    publishedCounts: [],
    facts: [],
    knownBreaks: [],
  };
}

const NOTHING_KNOWN = {
  familyName: null,
  givenName: null,
  birthDate: null,
  birthPlace: null,
  honours: null,
  gamesBoutsWon: null,
  aliases: [],
  sourceUrl: "",
} satisfies Partial<Boxer>;

type NearRows = Pick<GamesRows, "allocations" | "entries" | "bouts" | "places">;

interface OfDraw {
  tournamentId: string | null;
  categoryCode: string;
}

function nearRows(record: GamesRecord, wanted: readonly string[]): NearRows {
  const { allocations, entries, bouts, places } = record.rows;
  const days = firstDays(record, wanted);
  const isNear = (row: OfDraw) => {
    const from = days.get(row.categoryCode);
    const startsOn = record.tournamentById.get(row.tournamentId ?? "")?.startsOn ?? "";
    return from !== undefined && (wanted.includes(row.tournamentId ?? "") || startsOn >= from);
  };
  const names = wanted.flatMap((id) => record.categories.map(({ slug }) => `${id}-${slug}-`));
  const near = bouts.filter(
    // The id of a bout elsewhere may be one that a new bout here would get.
    (bout) => isNear(bout) || names.some((name) => bout.id.startsWith(name)),
  );
  const ids = new Set(near.map(({ id }) => id));
  return {
    allocations: allocations.filter(isNear),
    entries: entries.filter(isNear),
    bouts: near.map((bout) => (wanted.includes(bout.tournamentId) ? bout : boutThere(bout))),
    places: places
      .filter(({ categoryCode }) => days.has(categoryCode))
      .map((place) => placeHere(record, place, ids)),
  };
}

/**
 * The categories of the tournaments, each with the first day from which a draw that begins can be moved by
 * their results; "": every draw of it can be.
 */
function firstDays(record: GamesRecord, wanted: readonly string[]): ReadonlyMap<string, Day> {
  const { allocations, entries, bouts, places } = record.rows;
  const isWanted = ({ tournamentId }: OfDraw) => wanted.includes(tournamentId ?? "");
  const days = new Map<string, Day>();
  const add = ({ categoryCode }: OfDraw, day: Day | null | undefined) => {
    const known = days.get(categoryCode);
    if (day && (known === undefined || day < known)) days.set(categoryCode, day);
  };
  for (const row of [...allocations, ...entries, ...bouts].filter(isWanted)) {
    add(row, record.tournamentById.get(row.tournamentId ?? "")?.startsOn);
  }
  for (const place of places) if (isWanted(place)) add(place, place.wonOn);
  // Any change of a category gives the places that its draws give, and takes those that they contradict.
  const recorded = new Set(places.map(awardKey));
  for (const { tournamentId, categoryCode, awards } of record.draws.values()) {
    const isRecorded = awards.places.every(({ boxer }) =>
      recorded.has(awardKey({ tournamentId, categoryCode, boxerSlug: boxer })),
    );
    if (!isRecorded && days.has(categoryCode)) days.set(categoryCode, "");
  }
  for (const place of places) {
    if (days.has(place.categoryCode) && !isSettled(record, place)) days.set(place.categoryCode, "");
  }
  return days;
}

/** Whether the bouts as they are give the place, or let it be. */
function isSettled({ boutById, draws }: GamesRecord, place: StoredPlace): boolean {
  const { tournamentId, categoryCode, boxerSlug, decidingBoutId } = place;
  const draw = draws.get(drawKey(tournamentId ?? "", categoryCode));
  if (draw?.awards.places.some(({ boxer }) => boxer === boxerSlug)) return true;
  const bout = boutById.get(decidingBoutId ?? "");
  return decidingBoutId === null || (bout !== undefined && stands(place, bout));
}

/** A bout of another tournament, as far as its draw is made of it. */
function boutThere(bout: Bout): Bout {
  return { ...bout, number: null, decision: null, score: null, sourceUrl: "" };
}

/** A place without what is only read of it; one whose bout is far stands by itself. */
function placeHere(
  { boutById }: GamesRecord,
  place: StoredPlace,
  near: ReadonlySet<string>,
): StoredPlace {
  const { decidingBoutId: boutId } = place;
  const isFar = boutId !== null && boutById.has(boutId) && !near.has(boutId);
  return {
    ...place,
    note: null,
    sourceUrl: "",
    decidingBoutId: isFar ? null : boutId,
    ledger: place.ledger.map((entry) => ({ ...entry, note: null, sourceUrl: "" })),
  };
}
