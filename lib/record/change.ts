/**
 * What an editor can do to the facts of a Games. A change makes the next rows from the present ones;
 * nothing is written here. Places of a draw follow from its bouts and are never patched by hand.
 */
import { type ComputedDraw, drawKey } from "@/lib/qualification/compute-draws";
import { categorySlug } from "@/lib/qualification/category-slug";
import { stands } from "@/lib/qualification/games-state";
import { drawsOf } from "./computed-places";
import type {
  Allocation,
  Bout,
  Boxer,
  Entry,
  GamesRows,
  LedgerEntry,
  StoredPlace,
  Tournament,
} from "./games-record";

export type Change =
  /** Enters a bout, or corrects the one of this id. */
  | { kind: "enter-bout"; bout: Bout }
  | { kind: "remove-bout"; boutId: string }
  /** Puts the entries in the place of whatever the draw had. */
  | { kind: "save-draw"; tournamentId: string; categoryCode: string; entries: readonly Entry[] }
  | { kind: "add-ledger-entry"; placeId: string; entry: LedgerEntry }
  | { kind: "remove-ledger-entry"; placeId: string; position: number }
  /** A place that a published list tells of. */
  | { kind: "record-place"; place: StoredPlace }
  | { kind: "remove-place"; placeId: string }
  | { kind: "save-boxer"; boxer: Boxer }
  /** Two spellings of one person: `from` becomes an alias of `into`. */
  | { kind: "merge-boxers"; from: string; into: string }
  | { kind: "save-tournament"; tournament: Tournament; allocations: readonly Allocation[] };
export type ChangeKind = Change["kind"];

export const CHANGE_PROBLEMS = [
  "no-such-bout",
  "no-such-place",
  "no-such-boxer",
  "no-such-tournament",
  "no-such-category",
  "no-such-nation",
  "no-such-entry",
  /** Boxers of one bout or merge who cannot be the same, or must be. */
  "same-boxer",
  "other-gender",
  "other-nation",
  /** The bout's day is not one of its tournament's. */
  "outside-tournament",
  /** The decision and the score contradict each other, or the result. */
  "score",
  "decision-without-winner",
  /** What the draw says against it: the codes of `validateDraw`. */
  "draw",
  /** The place is the bouts' to give and to take. */
  "follows-from-bouts",
  /** What would be removed is still referred to. */
  "in-use",
  /** The NOC holds a place in the category. */
  "noc-holds-place",
] as const;
export type ChangeProblemCode = (typeof CHANGE_PROBLEMS)[number];

/** Why a change cannot be made. */
export interface ChangeProblem {
  code: ChangeProblemCode;
  /** The part of the change that is wrong: "bout.score". */
  field: string;
  /** What was found there, or what contradicts it. */
  detail: string | null;
}

export interface Changed {
  rows: GamesRows;
  problems: readonly ChangeProblem[];
}

const NO_PROBLEMS: readonly ChangeProblem[] = [];

function problem(code: ChangeProblemCode, field: string, detail: string | null = null) {
  return { code, field, detail };
}

/** The rows after the changes, one after the other; with problems the rows are as they were. */
export function changeRows(rows: GamesRows, changes: readonly Change[]): Changed {
  let next = rows;
  for (const change of changes) {
    const changed = changeOnce(next, change);
    if (changed.problems.length > 0) return { rows, problems: changed.problems };
    next = changed.rows;
  }
  const drawn = drawProblems(rows, next);
  if (drawn.length > 0) return { rows, problems: drawn };
  const synced = syncPlaces(next);
  return synced.problems.length > 0 ? { rows, problems: synced.problems } : synced;
}

function changeOnce(rows: GamesRows, change: Change): Changed {
  switch (change.kind) {
    case "enter-bout":
      return enterBout(rows, change.bout);
    case "remove-bout":
      return removeBout(rows, change.boutId);
    case "save-draw":
      return saveDraw(rows, change);
    case "add-ledger-entry":
      return withPlace(rows, change.placeId, (place) => ({
        ...place,
        ledger: [...place.ledger, change.entry],
      }));
    case "remove-ledger-entry":
      return withPlace(rows, change.placeId, (place) =>
        place.ledger[change.position]
          ? { ...place, ledger: place.ledger.filter((_, index) => index !== change.position) }
          : problem("no-such-entry", "position", String(change.position)),
      );
    case "record-place":
      return recordPlace(rows, change.place);
    case "remove-place":
      return removePlace(rows, change.placeId);
    case "save-boxer":
      return saveBoxer(rows, change.boxer);
    case "merge-boxers":
      return mergeBoxers(rows, change.from, change.into);
    case "save-tournament":
      return saveTournament(rows, change.tournament, change.allocations);
  }
}

function refused(rows: GamesRows, ...problems: ChangeProblem[]): Changed {
  return { rows, problems };
}

function put<T>(list: readonly T[], row: T, isIt: (each: T) => boolean): readonly T[] {
  return list.some(isIt) ? list.map((each) => (isIt(each) ? row : each)) : [...list, row];
}

const WITHOUT_CARDS = new Set(["WO"]);

/** What is wrong in a bout by itself and with what it refers to. */
function boutProblems(rows: GamesRows, bout: Bout): ChangeProblem[] {
  const { tournamentId, categoryCode, redSlug, blueSlug, winner, decision, score, boxedOn } = bout;
  const tournament = rows.tournaments.find(({ id }) => id === tournamentId);
  const category = rows.categories.find(({ code }) => code === categoryCode);
  const problems: ChangeProblem[] = [];
  if (!tournament) problems.push(problem("no-such-tournament", "bout.tournamentId", tournamentId));
  if (!category) problems.push(problem("no-such-category", "bout.categoryCode", categoryCode));
  for (const [field, slug] of [
    ["bout.redSlug", redSlug],
    ["bout.blueSlug", blueSlug],
  ] as const) {
    const boxer = rows.boxers.find((each) => each.slug === slug);
    if (slug !== null && !boxer) problems.push(problem("no-such-boxer", field, slug));
    if (boxer && category && boxer.gender !== category.gender) {
      problems.push(problem("other-gender", field, boxer.name));
    }
  }
  if (redSlug !== null && redSlug === blueSlug) {
    problems.push(problem("same-boxer", "bout.blueSlug", redSlug));
  }
  if (tournament && boxedOn && (boxedOn < tournament.startsOn || boxedOn > tournament.endsOn)) {
    problems.push(problem("outside-tournament", "bout.boxedOn", boxedOn));
  }
  if (winner === null && (decision !== null || score !== null)) {
    problems.push(problem("decision-without-winner", "bout.winner"));
  }
  if (score !== null && !isScore(score)) problems.push(problem("score", "bout.score", score));
  if (score !== null && (decision === null || WITHOUT_CARDS.has(decision) || winner === "none")) {
    problems.push(problem("score", "bout.score", score));
  }
  return problems;
}

/** Five judges, of whom most, or all who did not score it even, were for the winner. */
function isScore(score: string): boolean {
  const [won, lost] = score.split(":").map(Number);
  return (
    /^\d:\d$/.test(score) &&
    won !== undefined &&
    lost !== undefined &&
    won > lost &&
    won + lost <= 5 &&
    won + lost >= 3
  );
}

function enterBout(rows: GamesRows, bout: Bout): Changed {
  const problems = boutProblems(rows, bout);
  if (problems.length > 0) return { rows, problems };
  return {
    rows: { ...rows, bouts: put(rows.bouts, bout, ({ id }) => id === bout.id) },
    problems: NO_PROBLEMS,
  };
}

function removeBout(rows: GamesRows, boutId: string): Changed {
  if (!rows.bouts.some(({ id }) => id === boutId)) {
    return refused(rows, problem("no-such-bout", "boutId", boutId));
  }
  const bouts = rows.bouts.filter(({ id }) => id !== boutId);
  return { rows: { ...rows, bouts }, problems: NO_PROBLEMS };
}

function saveDraw(
  rows: GamesRows,
  { tournamentId, categoryCode, entries }: Change & { kind: "save-draw" },
): Changed {
  const category = rows.categories.find(({ code }) => code === categoryCode);
  if (!rows.tournaments.some(({ id }) => id === tournamentId)) {
    return refused(rows, problem("no-such-tournament", "tournamentId", tournamentId));
  }
  if (!category) return refused(rows, problem("no-such-category", "categoryCode", categoryCode));
  const problems = entries.flatMap(({ boxerSlug }, index): ChangeProblem[] => {
    const boxer = rows.boxers.find(({ slug }) => slug === boxerSlug);
    const field = `entries.${index}.boxerSlug`;
    if (!boxer) return [problem("no-such-boxer", field, boxerSlug)];
    return boxer.gender === category.gender ? [] : [problem("other-gender", field, boxer.name)];
  });
  if (problems.length > 0) return { rows, problems };
  const others = rows.entries.filter(
    (entry) => entry.tournamentId !== tournamentId || entry.categoryCode !== categoryCode,
  );
  return { rows: { ...rows, entries: [...others, ...entries] }, problems: NO_PROBLEMS };
}

function withPlace(
  rows: GamesRows,
  placeId: string,
  make: (place: StoredPlace) => StoredPlace | ChangeProblem,
): Changed {
  const place = rows.places.find(({ id }) => id === placeId);
  if (!place) return refused(rows, problem("no-such-place", "placeId", placeId));
  const made = make(place);
  if ("code" in made) return refused(rows, made);
  const places = put(rows.places, made, ({ id }) => id === placeId);
  return { rows: { ...rows, places }, problems: NO_PROBLEMS };
}

function recordPlace(rows: GamesRows, place: StoredPlace): Changed {
  const boxer = rows.boxers.find(({ slug }) => slug === place.boxerSlug);
  if (!boxer) return refused(rows, problem("no-such-boxer", "place.boxerSlug", place.boxerSlug));
  if (!rows.categories.some(({ code }) => code === place.categoryCode)) {
    return refused(rows, problem("no-such-category", "place.categoryCode", place.categoryCode));
  }
  if (!rows.nations.some(({ noc }) => noc === place.noc)) {
    return refused(rows, problem("no-such-nation", "place.noc", place.noc));
  }
  const places = put(rows.places, place, ({ id }) => id === place.id);
  return { rows: { ...rows, places }, problems: NO_PROBLEMS };
}

function removePlace(rows: GamesRows, placeId: string): Changed {
  const place = rows.places.find(({ id }) => id === placeId);
  if (!place) return refused(rows, problem("no-such-place", "placeId", placeId));
  if (place.decidingBoutId !== null) {
    return refused(rows, problem("follows-from-bouts", "placeId", place.decidingBoutId));
  }
  const successor = rows.places.find(({ reallocatedFromId }) => reallocatedFromId === placeId);
  if (successor) return refused(rows, problem("in-use", "placeId", successor.id));
  const places = rows.places.filter(({ id }) => id !== placeId);
  return { rows: { ...rows, places }, problems: NO_PROBLEMS };
}

function saveBoxer(rows: GamesRows, boxer: Boxer): Changed {
  const category = rows.categories.find(({ code }) => code === boxer.categoryCode);
  if (!category) {
    return refused(rows, problem("no-such-category", "boxer.categoryCode", boxer.categoryCode));
  }
  if (!rows.nations.some(({ noc }) => noc === boxer.noc)) {
    return refused(rows, problem("no-such-nation", "boxer.noc", boxer.noc));
  }
  if (category.gender !== boxer.gender) {
    return refused(rows, problem("other-gender", "boxer.categoryCode", category.code));
  }
  const boxers = put(rows.boxers, boxer, ({ slug }) => slug === boxer.slug);
  return { rows: { ...rows, boxers }, problems: NO_PROBLEMS };
}

function mergeBoxers(rows: GamesRows, from: string, into: string): Changed {
  const gone = rows.boxers.find(({ slug }) => slug === from);
  const kept = rows.boxers.find(({ slug }) => slug === into);
  if (!gone) return refused(rows, problem("no-such-boxer", "from", from));
  if (!kept) return refused(rows, problem("no-such-boxer", "into", into));
  if (gone === kept) return refused(rows, problem("same-boxer", "into", into));
  if (gone.gender !== kept.gender) return refused(rows, problem("other-gender", "into", into));
  if (gone.noc !== kept.noc) return refused(rows, problem("other-nation", "into", kept.noc));
  const meant = (slug: string) => (slug === from ? into : slug);
  const meantOrNone = (slug: string | null) => (slug === null ? null : meant(slug));
  const aliases = new Set([...kept.aliases, ...gone.aliases, gone.name]);
  aliases.delete(kept.name);
  return {
    rows: {
      ...rows,
      boxers: rows.boxers
        .filter(({ slug }) => slug !== from)
        .map((boxer) => (boxer === kept ? { ...kept, aliases: [...aliases] } : boxer)),
      bouts: rows.bouts.map((bout) => ({
        ...bout,
        redSlug: meantOrNone(bout.redSlug),
        blueSlug: meantOrNone(bout.blueSlug),
      })),
      entries: rows.entries.map((entry) => ({ ...entry, boxerSlug: meant(entry.boxerSlug) })),
      places: rows.places.map((place) => ({ ...place, boxerSlug: meant(place.boxerSlug) })),
    },
    problems: NO_PROBLEMS,
  };
}

function saveTournament(
  rows: GamesRows,
  tournament: Tournament,
  allocations: readonly Allocation[],
): Changed {
  if (!rows.nations.some(({ noc }) => noc === tournament.countryNoc)) {
    return refused(
      rows,
      problem("no-such-nation", "tournament.countryNoc", tournament.countryNoc),
    );
  }
  if (tournament.endsOn < tournament.startsOn) {
    return refused(rows, problem("outside-tournament", "tournament.endsOn", tournament.endsOn));
  }
  const others = rows.allocations.filter(({ route }) => route !== tournament.id);
  return {
    rows: {
      ...rows,
      tournaments: put(rows.tournaments, tournament, ({ id }) => id === tournament.id),
      allocations: [...others, ...allocations],
    },
    problems: NO_PROBLEMS,
  };
}

/** What is wrong in draws that the changes touched, and was not before. */
function drawProblems(before: GamesRows, after: GamesRows): ChangeProblem[] {
  if (before.bouts === after.bouts && before.entries === after.entries) return [];
  const known = drawsOf(before);
  return [...drawsOf(after)].flatMap(([key, { problems }]) => {
    const old = new Set(known.get(key)?.problems.map(({ code, boutId }) => `${code} ${boutId}`));
    return problems
      .filter(({ code, boutId }) => !old.has(`${code} ${boutId}`))
      .map(({ code, boxer, boutId }) =>
        problem("draw", boutId === null ? "entries" : "bout", [code, boxer, boutId].join(" ").trim()),
      );
  });
}

/** The id of a place won at a tournament: readable, and the same whenever it is won again. */
export function placeIdOf(categoryCode: string, noc: string, tournamentId: string): string {
  return `${categorySlug(categoryCode)}-${noc.toLowerCase()}-${tournamentId}`;
}

/**
 * Lets the places follow the bouts: one that a bout now gives is added; one whose deciding bout no
 * longer gives it goes, unless something has happened to it since.
 */
function syncPlaces(rows: GamesRows): Changed {
  const draws = drawsOf(rows);
  const boutById = new Map(rows.bouts.map((bout) => [bout.id, bout]));
  const gone = rows.places.filter((place) => {
    const bout = place.decidingBoutId === null ? undefined : boutById.get(place.decidingBoutId);
    return place.decidingBoutId !== null && (!bout || !stands(place, bout));
  });
  const inUse = gone.filter(({ id, ledger }) => {
    return ledger.length > 0 || rows.places.some((each) => each.reallocatedFromId === id);
  });
  if (inUse.length > 0) {
    return refused(rows, ...inUse.map(({ id }) => problem("in-use", "bout", id)));
  }
  const left = rows.places.filter((place) => !gone.includes(place));
  const standing = new Set(
    left.map(({ tournamentId, categoryCode, boxerSlug }) =>
      [drawKey(tournamentId ?? "", categoryCode), boxerSlug].join(" "),
    ),
  );
  const won = [...draws].flatMap(([key, draw]) =>
    newPlaces(rows, draw, boutById).filter(({ boxerSlug }) => !standing.has(`${key} ${boxerSlug}`)),
  );
  if (gone.length === 0 && won.length === 0) return { rows, problems: NO_PROBLEMS };
  return { rows: { ...rows, places: [...left, ...won] }, problems: NO_PROBLEMS };
}

/** The places of a draw that follow from its deciding bouts, as they are stored. */
function newPlaces(
  rows: GamesRows,
  { tournamentId, categoryCode, awards }: ComputedDraw,
  boutById: ReadonlyMap<string, Bout>,
): StoredPlace[] {
  return awards.places.flatMap(({ boxer, finish, decidingBout, provenBy }) => {
    const bout = boutById.get(decidingBout ?? provenBy ?? "");
    const noc = rows.boxers.find(({ slug }) => slug === boxer)?.noc;
    if (!bout || !noc) return [];
    return [
      {
        id: placeIdOf(categoryCode, noc, tournamentId),
        categoryCode,
        noc,
        boxerSlug: boxer,
        routeKind: "tournament" as const,
        tournamentId,
        finish,
        wonOn: bout.boxedOn,
        wonOnIsExact: decidingBout !== null && bout.boxedOn !== null,
        decidingBoutId: decidingBout,
        reallocatedFromId: null,
        note: null,
        sourceUrl: bout.sourceUrl,
        ledger: [],
      },
    ];
  });
}

