/**
 * What an editor can do to the facts of a Games. A change makes the next rows from the present ones;
 * nothing is written here. Places of a draw follow from its bouts and are never patched by hand.
 */

import { drawKey } from "@/lib/qualification/compute-draws";
import { isBeforeAward, isInForce } from "@/lib/qualification/ledger";
import { placesByRule } from "@/lib/qualification/rule";
import { drawsOf } from "@/lib/record/computed-places";
import type {
  Allocation,
  Bout,
  Boxer,
  Entry,
  GamesRows,
  GamesRule,
  KnownBreak,
  LedgerEntry,
  StoredPlace,
  Tournament,
} from "@/lib/record/games-record";
import { resultFaults } from "./bout-result";
import { type Changed, type ChangeProblem, NO_PROBLEMS, problem, refused } from "./change-problem";
import { explainCheck, removeExplanation } from "./explain-check";
import { syncPlaces } from "./follow-places";
import type { RowChange, RowOf } from "./rows-diff";
import { settleRows } from "./settle-rows";

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
  /** `isNew`: nobody has the slug yet, so that no other boxer is written over. */
  | { kind: "save-boxer"; boxer: Boxer; isNew?: true | undefined }
  /** Two spellings of one person: `from` becomes an alias of `into`. */
  | { kind: "merge-boxers"; from: string; into: string }
  | { kind: "save-tournament"; tournament: NewTournament; allocations: readonly NewAllocation[] }
  /** By which results places are won; allocations name it. */
  | { kind: "save-rule"; rule: GamesRule }
  /** Says why a check does not hold, or says it otherwise. */
  | { kind: "explain-check"; explanation: KnownBreak }
  | { kind: "remove-explanation"; check: Pick<KnownBreak, "kind" | "subject"> };
export type ChangeKind = Change["kind"];

/** A tournament without the citations that its rules have. */
type NewTournament = Omit<Tournament, "citations">;

/** How many places the tournament gives in a category, by a rule of the Games. */
type NewAllocation = Pick<
  Allocation,
  "categoryCode" | "places" | "placesMost" | "ruleId" | "sourceUrl"
>;

/** Changes that edit places: any place won earlier in the same batch must exist first. */
const NEEDS_PLACES: ReadonlySet<ChangeKind> = new Set([
  "add-ledger-entry",
  "remove-ledger-entry",
  "record-place",
  "remove-place",
] as const);

/** The rows after the changes, one after the other; with problems the rows are as they were. */
export function changeRows(rows: GamesRows, changes: readonly Change[]): Changed {
  const turned = turnedByDraw(rows, changes);
  if (turned.length > 0) return { rows, problems: turned };
  let next = rows;
  let isSynced = false;
  for (const change of changes) {
    // A ledger moves no bout: one entry after the other needs the places made once.
    const isReady = isSynced && "placeId" in change && hasPlace(next, change.placeId);
    if (NEEDS_PLACES.has(change.kind) && !isReady) {
      const ready = syncPlaces(rows, next, drawsOf(rows));
      if (ready.problems.length > 0) return { rows, problems: ready.problems };
      next = ready.rows;
    }
    const changed = changeOnce(next, change);
    if (changed.problems.length > 0) return { rows, problems: changed.problems };
    next = changed.rows;
    isSynced = change.kind === "add-ledger-entry" || change.kind === "remove-ledger-entry";
  }
  return settleRows(rows, next);
}

/** A draw names boxers; it makes nobody somebody of another gender or NOC. */
function turnedByDraw({ boxers }: GamesRows, changes: readonly Change[]): ChangeProblem[] {
  if (!changes.some(({ kind }) => kind === "save-draw")) return [];
  return changes.flatMap((change): ChangeProblem[] => {
    if (change.kind !== "save-boxer") return [];
    const { slug, gender, noc } = change.boxer;
    const stored = boxers.find((boxer) => boxer.slug === slug);
    const isOther = stored && (stored.gender !== gender || stored.noc !== noc);
    return isOther ? [problem("another-boxer", "boxer.slug", called(stored))] : [];
  });
}

/** "Saken Bibossinov (KAZ)" */
function called({ name, noc }: Pick<Boxer, "name" | "noc">): string {
  return `${name} (${noc})`;
}

function hasPlace({ places }: GamesRows, placeId: string): boolean {
  return places.some(({ id }) => id === placeId);
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
      return withPlace(rows, change.placeId, (place) =>
        isBeforeAward(place, change.entry)
          ? problem("before-won", "entry.date", place.wonOn)
          : { ...place, ledger: [...place.ledger, change.entry] },
      );
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
      return saveBoxer(rows, change.boxer, change.isNew === true);
    case "merge-boxers":
      return mergeBoxers(rows, change.from, change.into);
    case "save-tournament":
      return saveTournament(rows, change.tournament, change.allocations);
    case "save-rule":
      return saveRule(rows, change.rule);
    case "explain-check":
      return explainCheck(rows, change.explanation);
    case "remove-explanation":
      return removeExplanation(rows, change.check);
  }
}

/** A row as somebody saw it; `null`: it was not there. */
export type SeenRow = Pick<RowChange, "table" | "key" | "before">;

/** The rows that the changes replace or remove by name, as they are now; each once. */
export function replacedRows(rows: GamesRows, changes: readonly Change[]): SeenRow[] {
  const seen = changes.flatMap((change) => replacedBy(rows, change));
  return [...new Map(seen.map((row) => [`${row.table} ${row.key}`, row])).values()];
}

function replacedBy(rows: GamesRows, change: Change): SeenRow[] {
  const bout = (id: string) => seenRow("bouts", id, rows.bouts, (row) => row.id === id);
  const place = (id: string) => seenRow("places", id, rows.places, (row) => row.id === id);
  const boxer = (slug: string) => seenRow("boxers", slug, rows.boxers, (row) => row.slug === slug);
  const explanation = ({ kind, subject }: Pick<KnownBreak, "kind" | "subject">) =>
    seenRow(
      "knownBreaks",
      `${kind} ${subject}`,
      rows.knownBreaks,
      (row) => row.kind === kind && row.subject === subject,
    );
  switch (change.kind) {
    case "enter-bout":
      return [bout(change.bout.id)];
    case "remove-bout":
      return [bout(change.boutId)];
    case "save-draw": {
      const key = drawOfEntry(change);
      return rows.entries
        .filter((entry) => drawOfEntry(entry) === key)
        .map((before) => ({ table: "entries", key: `${key} ${before.boxerSlug}`, before }));
    }
    case "add-ledger-entry":
    case "remove-ledger-entry":
    case "remove-place":
      return [place(change.placeId)];
    case "record-place":
      return [place(change.place.id)];
    case "save-boxer":
      return [boxer(change.boxer.slug)];
    case "merge-boxers":
      return [boxer(change.from), boxer(change.into)];
    case "save-tournament": {
      const { id } = change.tournament;
      return [
        seenRow("tournaments", id, rows.tournaments, (row) => row.id === id),
        ...rows.allocations
          .filter(({ route }) => route === id)
          .map((before): SeenRow => {
            const key = `${before.route} ${before.categoryCode}`;
            return { table: "allocations", key, before };
          }),
      ];
    }
    case "save-rule": {
      const { id } = change.rule;
      const position = rows.rules.findIndex((rule) => rule.id === id);
      const rule = rows.rules[position];
      return [{ table: "rules", key: id, before: rule ? { ...rule, position } : null }];
    }
    case "explain-check":
      return [explanation(change.explanation)];
    case "remove-explanation":
      return [explanation(change.check)];
  }
}

function seenRow<T extends "bouts" | "places" | "boxers" | "tournaments" | "knownBreaks">(
  table: T,
  key: string,
  list: readonly RowOf<T>[],
  isIt: (row: RowOf<T>) => boolean,
): SeenRow {
  return { table, key, before: list.find(isIt) ?? null } as SeenRow;
}

/** Replaces the row, or adds it as the last. */
function put<T>(list: readonly T[], row: T, isIt: (each: T) => boolean): readonly T[] {
  return list.some(isIt) ? list.map((each) => (isIt(each) ? row : each)) : [...list, row];
}

/** What is wrong in a bout by itself and with what it refers to. */
function boutProblems(rows: GamesRows, bout: Bout): ChangeProblem[] {
  const { tournamentId, categoryCode, redSlug, blueSlug, boxedOn } = bout;
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
  for (const { code, part, found } of resultFaults(bout)) {
    problems.push(problem(code, `bout.${part}`, found));
  }
  return problems;
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
  const drawn = entries.map((entry) => ({ ...entry, tournamentId, categoryCode }));
  const slugs = drawn.map(({ boxerSlug }) => boxerSlug);
  const twice = slugs.findIndex((slug, index) => slugs.indexOf(slug) !== index);
  if (twice >= 0) {
    return refused(
      rows,
      problem("draw", `entries.${twice}.boxerSlug`, `boxer-twice ${slugs[twice]}`),
    );
  }
  return { rows: { ...rows, entries: [...others, ...drawn] }, problems: NO_PROBLEMS };
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

/** Whether the bouts give the boxer a place in the draw. */
function followsFromBouts(rows: GamesRows, place: StoredPlace): boolean {
  const { tournamentId, categoryCode, boxerSlug } = place;
  if (tournamentId === null) return false;
  const draw = drawsOf(rows).get(drawKey(tournamentId, categoryCode));
  return draw?.awards.places.some(({ boxer }) => boxer === boxerSlug) ?? false;
}

function recordPlace(rows: GamesRows, place: StoredPlace): Changed {
  const { boxerSlug, categoryCode, noc, tournamentId, reallocatedFromId: from, wonOn } = place;
  const boxer = rows.boxers.find(({ slug }) => slug === boxerSlug);
  const category = rows.categories.find(({ code }) => code === categoryCode);
  const tournament = rows.tournaments.find(({ id }) => id === tournamentId);
  const stored = rows.places.find(({ id }) => id === place.id);
  const problems: ChangeProblem[] = [];
  if (!boxer) problems.push(problem("no-such-boxer", "place.boxerSlug", boxerSlug));
  if (!category) problems.push(problem("no-such-category", "place.categoryCode", categoryCode));
  if (!rows.nations.some((nation) => nation.noc === noc)) {
    problems.push(problem("no-such-nation", "place.noc", noc));
  }
  if (!tournament && (tournamentId !== null || place.routeKind === "tournament")) {
    problems.push(problem("no-such-tournament", "place.tournamentId", tournamentId));
  }
  if (boxer && category && boxer.gender !== category.gender) {
    problems.push(problem("other-gender", "place.boxerSlug", boxer.name));
  }
  if (boxer && boxer.noc !== noc) problems.push(problem("other-nation", "place.noc", boxer.noc));
  if (tournament && wonOn && (wonOn < tournament.startsOn || wonOn > tournament.endsOn)) {
    problems.push(problem("outside-tournament", "place.wonOn", wonOn));
  }
  if (place.decidingBoutId !== null) {
    problems.push(problem("follows-from-bouts", "place.decidingBoutId", place.decidingBoutId));
  } else if (stored && (stored.decidingBoutId !== null || followsFromBouts(rows, stored))) {
    problems.push(problem("follows-from-bouts", "place.id", stored.id));
  }
  if (from !== null) problems.push(...reallocationProblems(rows, place, from));
  if (problems.length > 0) return { rows, problems };
  const kept = { ...place, ledger: stored?.ledger ?? place.ledger };
  const places = put(rows.places, kept, ({ id }) => id === place.id);
  return { rows: { ...rows, places }, problems: NO_PROBLEMS };
}

/** A place passes on once, within its category, after it was given up. */
function reallocationProblems(rows: GamesRows, place: StoredPlace, from: string): ChangeProblem[] {
  const field = "place.reallocatedFromId";
  const given = rows.places.find(({ id }) => id === from);
  if (!given || from === place.id) return [problem("no-such-place", field, from)];
  if (given.categoryCode !== place.categoryCode) {
    return [problem("no-such-place", field, given.categoryCode)];
  }
  if (isInForce(given.ledger)) return [problem("noc-holds-place", field, from)];
  const other = rows.places.find(
    ({ id, reallocatedFromId }) => reallocatedFromId === from && id !== place.id,
  );
  return other ? [problem("in-use", field, other.id)] : [];
}

function removePlace(rows: GamesRows, placeId: string): Changed {
  const place = rows.places.find(({ id }) => id === placeId);
  if (!place) return refused(rows, problem("no-such-place", "placeId", placeId));
  if (place.decidingBoutId !== null || followsFromBouts(rows, place)) {
    return refused(rows, problem("follows-from-bouts", "placeId", place.decidingBoutId));
  }
  const successor = rows.places.find(({ reallocatedFromId }) => reallocatedFromId === placeId);
  if (successor) return refused(rows, problem("in-use", "placeId", successor.id));
  const places = rows.places.filter(({ id }) => id !== placeId);
  return { rows: { ...rows, places }, problems: NO_PROBLEMS };
}

function saveBoxer(rows: GamesRows, boxer: Boxer, isNew: boolean): Changed {
  const stored = rows.boxers.find(({ slug }) => slug === boxer.slug);
  if (isNew && stored) return refused(rows, problem("boxer-exists", "boxer.slug", called(stored)));
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
  if (stored && stored.gender !== boxer.gender && isUsed(rows, stored.slug)) {
    return refused(rows, problem("gender-in-use", "boxer.gender", called(stored)));
  }
  const place = rows.places.find(({ boxerSlug }) => boxerSlug === boxer.slug);
  if (place && place.noc !== boxer.noc) {
    return refused(rows, problem("noc-in-use", "boxer.noc", called({ ...boxer, ...place })));
  }
  const made = { ...boxer, aliases: aliasList(boxer.aliases, boxer.name) };
  const boxers = put(rows.boxers, made, ({ slug }) => slug === boxer.slug);
  return { rows: { ...rows, boxers }, problems: NO_PROBLEMS };
}

/** Whether a place, a bout or a draw names the boxer. */
function isUsed({ places, bouts, entries }: GamesRows, slug: string): boolean {
  return (
    places.some(({ boxerSlug }) => boxerSlug === slug) ||
    bouts.some(({ redSlug, blueSlug }) => redSlug === slug || blueSlug === slug) ||
    entries.some(({ boxerSlug }) => boxerSlug === slug)
  );
}

/** Each other spelling once, in the order in which they are stored. */
function aliasList(aliases: readonly string[], name: string): string[] {
  const others = new Set(aliases);
  others.delete(name);
  return [...others].sort();
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
  const both = rows.bouts.find(
    ({ redSlug, blueSlug }) =>
      (redSlug === from && blueSlug === into) || (redSlug === into && blueSlug === from),
  );
  if (both) return refused(rows, problem("same-boxer", "into", both.id));
  const drawn = new Set(
    rows.entries.filter(({ boxerSlug }) => boxerSlug === into).map(drawOfEntry),
  );
  const twice = rows.entries.find(
    (entry) => entry.boxerSlug === from && drawn.has(drawOfEntry(entry)),
  );
  if (twice) return refused(rows, problem("draw", "into", `boxer-twice ${into}`));
  const known: Boxer = {
    ...kept,
    familyName: kept.familyName ?? gone.familyName,
    givenName: kept.givenName ?? gone.givenName,
    birthDate: kept.birthDate ?? gone.birthDate,
    birthPlace: kept.birthPlace ?? gone.birthPlace,
    honours: kept.honours ?? gone.honours,
    gamesBoutsWon: kept.gamesBoutsWon ?? gone.gamesBoutsWon,
    aliases: aliasList([...kept.aliases, ...gone.aliases, gone.name], kept.name),
  };
  return {
    rows: {
      ...rows,
      boxers: rows.boxers
        .filter(({ slug }) => slug !== from)
        .map((boxer) => (boxer === kept ? known : boxer)),
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

function drawOfEntry({
  tournamentId,
  categoryCode,
}: Pick<Entry, "tournamentId" | "categoryCode">): string {
  return drawKey(tournamentId, categoryCode);
}

/** Whether the places, or their range, hold what the rule gives; what is not published may. */
function canGive({ places, placesMost }: NewAllocation, byRule: number | null): boolean {
  if (places === null || byRule === null) return true;
  return places <= byRule && byRule <= (placesMost ?? places);
}

function saveTournament(
  rows: GamesRows,
  tournament: NewTournament,
  allocations: readonly NewAllocation[],
): Changed {
  const { id, startsOn, endsOn } = tournament;
  if (!rows.nations.some(({ noc }) => noc === tournament.countryNoc)) {
    return refused(rows, problem("no-such-nation", "tournament.countryNoc", tournament.countryNoc));
  }
  if (endsOn < startsOn) {
    return refused(rows, problem("days-turned", "tournament.endsOn", startsOn));
  }
  const { endsOn: gamesEndOn } = rows.games;
  if (gamesEndOn !== null && endsOn > gamesEndOn) {
    return refused(rows, problem("after-games", "tournament.endsOn", gamesEndOn));
  }
  const outside = rows.bouts.find(
    ({ tournamentId, boxedOn }) =>
      tournamentId === id && boxedOn !== null && (boxedOn < startsOn || boxedOn > endsOn),
  );
  if (outside) {
    return refused(rows, problem("outside-tournament", "tournament.startsOn", outside.id));
  }
  const left = rows.places.find(
    ({ tournamentId, wonOn }) =>
      tournamentId === id && wonOn !== null && (wonOn < startsOn || wonOn > endsOn),
  );
  if (left) return refused(rows, problem("outside-tournament", "tournament.startsOn", left.id));
  const ruleOf = new Map(rows.rules.map((each) => [each.id, each.rule]));
  const codes = new Set(rows.categories.map(({ code }) => code));
  const problems: ChangeProblem[] = [];
  const given = allocations.flatMap((allocation, index): Allocation[] => {
    const { categoryCode, ruleId } = allocation;
    const rule = ruleOf.get(ruleId);
    if (!rule) problems.push(problem("no-such-rule", `allocations.${index}.ruleId`, ruleId));
    if (!codes.delete(categoryCode)) {
      problems.push(problem("no-such-category", `allocations.${index}.categoryCode`, categoryCode));
    }
    if (rule && !canGive(allocation, placesByRule(rule))) {
      const found = `${categoryCode} ${allocation.places}`;
      problems.push(problem("rule-places", `allocations.${index}.places`, found));
    }
    const route = { route: id, routeKind: "tournament", tournamentId: id } as const;
    return rule ? [{ ...route, ...allocation, rule }] : [];
  });
  if (problems.length === 0) problems.push(...totalProblems(rows, tournament, allocations));
  if (problems.length > 0) return { rows, problems };
  const citations = rows.tournaments.find((each) => each.id === id)?.citations ?? [];
  const others = rows.allocations.filter(({ route }) => route !== id);
  return {
    rows: {
      ...rows,
      tournaments: put(rows.tournaments, { ...tournament, citations }, (each) => each.id === id),
      allocations: [...others, ...given],
    },
    problems: NO_PROBLEMS,
  };
}

/** Totals that are not the sum of what the categories of their gender are given, where all of that is known. */
function totalProblems(
  { categories }: GamesRows,
  tournament: NewTournament,
  allocations: readonly NewAllocation[],
): ChangeProblem[] {
  const { placesMen, placesMenMost, placesWomen, placesWomenMost } = tournament;
  const genderOf = new Map(categories.map(({ code, gender }) => [code, gender]));
  const contradiction = (gender: "M" | "W", total: number | null, totalMost: number | null) => {
    const given = allocations.filter(({ categoryCode }) => genderOf.get(categoryCode) === gender);
    if (total === null || given.length === 0) return [];
    const least = given.reduce((sum, { places }) => sum + (places ?? 0), 0);
    const most = given.reduce(
      (sum, { places, placesMost }) => sum + (placesMost ?? places ?? Number.POSITIVE_INFINITY),
      0,
    );
    if (least <= (totalMost ?? total) && total <= most) return [];
    const field = gender === "M" ? "tournament.placesMen" : "tournament.placesWomen";
    const sum = most === Number.POSITIVE_INFINITY || most === least ? least : `${least}–${most}`;
    return [problem("other-total", field, String(sum))];
  };
  return [
    ...contradiction("M", placesMen, placesMenMost),
    ...contradiction("W", placesWomen, placesWomenMost),
  ];
}

/** Saves a rule with the allocations that it is of; those must not say another number of places. */
function saveRule(rows: GamesRows, rule: GamesRule): Changed {
  const given = placesByRule(rule.rule);
  const contradicted = rows.allocations.filter(
    (allocation) => allocation.ruleId === rule.id && !canGive(allocation, given),
  );
  if (contradicted.length > 0) {
    const problems = contradicted.map(({ route, categoryCode, places }) =>
      problem("rule-places", "rule.rule", `${route} ${categoryCode} ${places}`),
    );
    return { rows, problems };
  }
  const allocations = rows.allocations.map((allocation) =>
    allocation.ruleId === rule.id ? { ...allocation, rule: rule.rule } : allocation,
  );
  const rules = put(rows.rules, rule, ({ id }) => id === rule.id);
  return { rows: { ...rows, rules, allocations }, problems: NO_PROBLEMS };
}
