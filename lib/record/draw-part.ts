/** One category of a tournament: its rows, and all that is computed of them. */
import { type ComputedDraw, drawKey } from "@/lib/qualification/compute-draws";
import { deduceDraw } from "@/lib/qualification/deduce";
import type { Deduction } from "@/lib/qualification/deduction";
import { type DrawFindings, drawFindings, isOutside } from "@/lib/qualification/draw-findings";
import { areSame } from "@/lib/qualification/same-draw";
import { unfilledOf } from "@/lib/qualification/unfilled";
import { checkKey } from "./check-key";
import { groundsOf } from "./computed-places";
import { type DeducedResult, datedResults } from "./deduced-results";
import type { Frame } from "./frame";
import type { Bout, Entry, QuotaPlace, ReachedRound, StoredPlace } from "./games-rows";
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
  /** What follows of it; found when it is first asked for. */
  readonly deduced: readonly DeducedResult[];
  /** The recorded places, each with what it rests on; made when they are first asked for. */
  readonly places: readonly QuotaPlace[];
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

const NOTHING_FOUND: DrawFindings = {
  "computed-recorded": [],
  "deciding-bout": [],
  refused: [],
  draw: [],
};

function makePart(frame: Frame, source: Source): DrawPart {
  const { tournamentId, draw, recorded, reached, bouts } = source;
  const tournament = frame.tournamentById.get(tournamentId);
  let deduced: readonly DeducedResult[] | null = null;
  let places: readonly QuotaPlace[] | null = null;
  const findings: Findings = {
    ...(draw ? drawFindings(draw, recorded) : NOTHING_FOUND),
    reached: draw && reached.length > 0 ? deductionOf(draw, source).contradicted : [],
    "bout-day": tournament
      ? bouts.filter((bout) => isOutside(bout, tournament)).map(({ id }) => id)
      : [],
  };
  return {
    ...source,
    findings,
    tallies: talliesOf(frame, source, findings),
    get deduced() {
      const endsOn = tournament?.endsOn;
      deduced ??= draw
        ? datedResults(draw, deductionOf(draw, source), { bouts, places: recorded, endsOn })
        : [];
      return deduced;
    },
    get places() {
      places ??= recorded.map((place) => ({ ...place, ...groundsOf(place, draw, this.deduced) }));
      return places;
    },
  };
}

function deductionOf(draw: ComputedDraw, { reached, recorded }: Source): Deduction {
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
export function addBoxers({ entries, bouts }: DrawRows, boxers: Set<string>): void {
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
