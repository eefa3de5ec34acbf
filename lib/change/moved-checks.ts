/** The checks that a change moves. */
import { rowsOfCheck } from "@/lib/record/check-rows";
import type { RecordCheckKind } from "@/lib/record/checks";
import {
  checksAwaiting,
  type Figure,
  type FrameCheck,
  figureOf,
  frameChecks,
  isGamesOver,
} from "@/lib/record/frame-checks";
import type { RecordParts } from "@/lib/record/record-parts";
import { checkOf } from "@/lib/record/tallies";
import type { MovedParts } from "./advance-parts";

/** A total that moves, by the kind and the subject of its check. */
export interface MovedTotal {
  kind: RecordCheckKind;
  subject: string;
  before: number;
  after: number;
}

/** A comparison that a change breaks or heals, as it stands afterwards. */
export interface MovedCheck {
  kind: RecordCheckKind;
  subject: string;
  expected: number | null;
  expectedMost: number | null;
  actual: number;
  rows: readonly string[];
}

/** The totals that move, and the checks that no longer hold, or hold again; in the order of the checks. */
export function movedChecks(moved: MovedParts): {
  totals: MovedTotal[];
  broken: MovedCheck[];
  healed: MovedCheck[];
} {
  const { before, after } = moved;
  const then = frameChecks(before.frame);
  const checks = checksNear(moved).flatMap((check) => {
    const now = figureOf(after, check);
    const same = then.get(check.key);
    return now ? [{ check, now, old: (same && figureOf(before, same)) ?? null }] : [];
  });
  return {
    totals: checks.flatMap(({ check: { kind, subject }, old, now }) =>
      old && old.actual !== now.actual && kind !== "computed-recorded"
        ? [{ kind, subject, before: old.actual, after: now.actual }]
        : [],
    ),
    broken: checks.flatMap(({ check, old, now }) =>
      !now.holds && (old?.holds ?? true) ? [movedCheck(after, check, now)] : [],
    ),
    healed: checks.flatMap(({ check, old, now }) =>
      now.holds && old && !old.holds ? [movedCheck(after, check, now)] : [],
    ),
  };
}

/** The checks that may stand otherwise than before. */
function checksNear({ before, after, figures }: MovedParts): FrameCheck[] {
  const checks = frameChecks(after.frame);
  if (before.frame !== after.frame || isGamesOver(before) !== isGamesOver(after)) {
    return [...checks.values()];
  }
  const keys = new Set<string>();
  for (const key of figures.keys()) keys.add(checkOf(key));
  for (const key of awaited(before, after)) keys.add(key);
  return [...keys].flatMap((key) => checks.get(key) ?? []).sort((a, b) => a.order - b.order);
}

/** The checks of tournaments of which it shows now that they have given all their places, or no more. */
function awaited(before: RecordParts, after: RecordParts): string[] {
  const [least, most] = [before.lastDay, after.lastDay].sort() as [string, string];
  if (least === most) return [];
  return after.frame.tournaments
    .filter(({ endsOn }) => endsOn < most && endsOn >= least)
    .flatMap(({ id }) => checksAwaiting(after.frame, id));
}

function movedCheck(after: RecordParts, check: FrameCheck, { actual, holds }: Figure): MovedCheck {
  const { kind, subject, expected, expectedMost } = check;
  const rows = holds ? [] : rowsOfCheck(after, check);
  return { kind, subject, expected, expectedMost, actual, rows };
}
