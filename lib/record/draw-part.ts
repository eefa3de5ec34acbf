/** One category of a tournament: its rows, and all that is computed of them. */
import { type ComputedDraw, drawKey } from "@/lib/qualification/compute-draws";
import { deduceDraw } from "@/lib/qualification/deduce";
import { type DrawFindings, drawFindings, isOutside } from "@/lib/qualification/draw-findings";
import { areSame } from "@/lib/qualification/same-draw";
import { type DeducedResult, datedResults } from "./deduced-results";
import type { Frame } from "./frame";
import type { Bout, Entry, ReachedRound, StoredPlace } from "./games-record";

/** The rows of a draw, each list in the record's order. */
export interface DrawRows {
  entries: readonly Entry[];
  reached: readonly ReachedRound[];
  bouts: readonly Bout[];
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
  tournamentId: string;
  categoryCode: string;
  /** The places that it is recorded to have given. */
  recorded: readonly StoredPlace[];
  /** `null`: the tournament gives no place in the category. */
  draw: ComputedDraw | null;
  deduced: readonly DeducedResult[];
  findings: Findings;
  /** Everybody on a line or in a bout. */
  boxers: ReadonlySet<string>;
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
  const { tournamentId, draw, recorded, entries, reached, bouts } = source;
  const tournament = frame.tournamentById.get(tournamentId);
  const deduction =
    draw &&
    deduceDraw(draw, {
      bracket: draw.bracket,
      rule: draw.rule,
      reached: reached.map(({ boxerSlug: boxer, round }) => ({ boxer, round })),
      places: recorded.map(({ id, boxerSlug: boxer, finish }) => ({ id, boxer, finish })),
    });
  return {
    ...source,
    deduced:
      draw && deduction
        ? datedResults(draw, deduction, { bouts, places: recorded, endsOn: tournament?.endsOn })
        : [],
    findings: {
      ...(draw ? drawFindings(draw, recorded) : NOTHING_FOUND),
      reached: deduction && reached.length > 0 ? deduction.contradicted : [],
      "bout-day": tournament
        ? bouts.filter((bout) => isOutside(bout, tournament)).map(({ id }) => id)
        : [],
    },
    boxers: new Set([
      ...entries.map(({ boxerSlug }) => boxerSlug),
      ...bouts.flatMap(({ redSlug, blueSlug }) => [redSlug, blueSlug].filter((s) => s !== null)),
    ]),
  };
}

/** The key of a part's draw. */
export function partKey({ tournamentId, categoryCode }: DrawPart): string {
  return drawKey(tournamentId, categoryCode);
}
