/** One category of a tournament: its rows, and all that is computed of them. */
import { type ComputedDraw, drawKey } from "@/lib/qualification/compute-draws";
import { deduceDraw } from "@/lib/qualification/deduce";
import type { Deduction } from "@/lib/qualification/deduction";
import { type DrawFindings, drawFindings, isOutside } from "@/lib/qualification/draw-findings";
import { kept } from "@/lib/qualification/kept";
import { areSame } from "@/lib/qualification/same-draw";
import { unfilledOf } from "@/lib/qualification/unfilled";
import type { Day } from "@/lib/qualification/vocabulary";
import { checkKey } from "./check-key";
import { withGrounds } from "./computed-places";
import { type DeducedResult, datedResults } from "./deduced-results";
import type { Frame } from "./frame";
import type { Bout, Entry, QuotaPlace, ReachedRound, StoredPlace, Tournament } from "./games-rows";
import { remember } from "./remember";
import { count, type Tallies, toldKey, totalKeys, unfilledKey } from "./tallies";

/** The rows of a draw, each list in the record's order. */
export interface DrawRows {
  readonly entries: readonly Entry[];
  readonly reached: readonly ReachedRound[];
  readonly bouts: readonly Bout[];
}

export const NO_ROWS: DrawRows = { entries: [], reached: [], bouts: [] };

/** The kinds of checks of a tournament that its draws break, each for itself. */
export const FINDING_KINDS = [
  "computed-recorded",
  "deciding-bout",
  "refused",
  "draw",
  "reached",
  "bout-day",
] as const;
type Findings = DrawFindings & { reached: readonly string[]; "bout-day": readonly string[] };

export interface DrawPart extends DrawRows {
  readonly tournamentId: string;
  readonly categoryCode: string;
  /** The places that it is recorded to have given. */
  readonly recorded: readonly StoredPlace[];
  /** `null`: the tournament gives no place in the category. */
  readonly draw: ComputedDraw | null;
  /** The tournament's last day; `null`: it is none of the frame's. */
  readonly endsOn: Day | null;
  readonly findings: Findings;
  /** What it counts in. */
  readonly tallies: Tallies;
}

type Source = Pick<DrawPart, "tournamentId" | "categoryCode" | "recorded" | "draw"> & DrawRows;

/** The part of these rows; `old`, where it is made of the same. */
export function drawPart(frame: Frame, source: Source, old: DrawPart | undefined): DrawPart {
  return old && isSame(old, source) ? old : makePart(frame, source);
}

function isSame(old: DrawPart, source: Source): boolean {
  return (
    old.draw === source.draw &&
    areSame(old.bouts, source.bouts) &&
    areSame(old.entries, source.entries) &&
    areSame(old.reached, source.reached) &&
    areSame(old.recorded, source.recorded)
  );
}

const NOTHING_FOUND: Findings = {
  "computed-recorded": [],
  "deciding-bout": [],
  refused: [],
  draw: [],
  reached: [],
  "bout-day": [],
};

function makePart(frame: Frame, source: Source): DrawPart {
  const { tournamentId, categoryCode, entries, reached, bouts, recorded, draw } = source;
  const tournament = frame.tournamentById.get(tournamentId);
  const findings = findingsOf(source, tournament);
  // Each named: so all parts have one shape in memory, which members beside a spread object have not.
  return {
    tournamentId,
    categoryCode,
    entries,
    reached,
    bouts,
    recorded: kept(recorded),
    draw,
    endsOn: tournament?.endsOn ?? null,
    findings,
    tallies: talliesOf(frame, source, findings),
  };
}

function findingsOf(source: Source, tournament: Tournament | undefined): Findings {
  const { draw, recorded, reached, bouts } = source;
  const outside = tournament ? bouts.filter((bout) => isOutside(bout, tournament)) : [];
  const inDraw = draw ? drawFindings(draw, recorded) : NOTHING_FOUND;
  const found: Findings = {
    "computed-recorded": inDraw["computed-recorded"],
    "deciding-bout": inDraw["deciding-bout"],
    refused: inDraw.refused,
    draw: inDraw.draw,
    reached: draw && reached.length > 0 ? deductionOf(draw, source).contradicted : [],
    "bout-day": outside.map(({ id }) => id),
  };
  return FINDING_KINDS.some((kind) => found[kind].length > 0) ? found : NOTHING_FOUND;
}

/** What follows of a draw. */
export const deducedIn = remember((part: DrawPart): readonly DeducedResult[] => {
  const { draw, bouts, recorded: places, endsOn } = part;
  return draw ? datedResults(draw, deductionOf(draw, part), { bouts, places, endsOn }) : [];
});

/** The recorded places of a draw, each with what it rests on. */
export const placesIn = remember((part: DrawPart): readonly QuotaPlace[] => {
  const deduced = deducedIn(part);
  return part.recorded.map((place) => withGrounds(place, part.draw, deduced));
});

function deductionOf(
  draw: ComputedDraw,
  { reached, recorded }: Pick<Source, "reached" | "recorded">,
): Deduction {
  return deduceDraw(draw, {
    bracket: draw.bracket,
    rule: draw.rule,
    reached: reached.map(({ boxerSlug: boxer, round }) => ({ boxer, round })),
    places: recorded.map(({ id, boxerSlug: boxer, finish }) => ({ id, boxer, finish })),
  });
}

const NO_TALLIES: Tallies = new Map();

function talliesOf(
  frame: Frame,
  { tournamentId, categoryCode, draw, reached }: Source,
  findings: Findings,
): Tallies {
  const tallies = new Map<string, number>();
  for (const kind of FINDING_KINDS) {
    count(tallies, checkKey(kind, tournamentId), findings[kind].length);
  }
  count(tallies, toldKey(tournamentId), reached.length);
  const unfilled = draw ? unfilledOf(draw).count : 0;
  if (unfilled === 0) return tallies.size > 0 ? tallies : NO_TALLIES;
  for (const key of totalKeys(frame, { tournamentId, categoryCode, routeKind: "tournament" })) {
    count(tallies, unfilledKey(key), unfilled);
  }
  return tallies;
}

/** Adds everybody on a line or in a bout of a draw. */
export function addBoxers(
  { entries, bouts }: Pick<DrawRows, "entries" | "bouts">,
  boxers: Set<string>,
): void {
  for (const { boxerSlug } of entries) boxers.add(boxerSlug);
  for (const { redSlug, blueSlug } of bouts) {
    if (redSlug !== null) boxers.add(redSlug);
    if (blueSlug !== null) boxers.add(blueSlug);
  }
}

/** Whether a boxer is on a line or in a bout of a draw. */
export function isDrawnIn({ entries, bouts }: DrawRows, boxer: string): boolean {
  return (
    entries.some(({ boxerSlug }) => boxerSlug === boxer) ||
    bouts.some(({ redSlug, blueSlug }) => redSlug === boxer || blueSlug === boxer)
  );
}

/** The key of a part's draw. */
export function partKey({ tournamentId, categoryCode }: DrawPart): string {
  return drawKey(tournamentId, categoryCode);
}
