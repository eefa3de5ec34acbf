import { type Advanced, advance } from "@/lib/change/advance";
import type { Change } from "@/lib/change/change";
import { isCorrection } from "@/lib/change/corrections";
import { diffOfChanges } from "@/lib/change/diff-of-changes";
import { explanationProblems } from "@/lib/change/explanation-problems";
import type { RowChange } from "@/lib/change/rows-diff";
import { AppError } from "@/lib/errors";
import type { LiveRecord } from "@/lib/record/games-record";
import { ChangeInvalidError } from "./change-errors";

/** What a change of the rows would be, whether it is published or only looked at. */
export interface MadeChange extends Advanced {
  diff: readonly RowChange[];
  needsReason: boolean;
}

/** The record after the changes and what becomes different. Throws {@link ChangeInvalidError}. */
export function makeChange(record: LiveRecord, changes: readonly Change[]): MadeChange {
  const { problems, diff } = diffOfChanges(record, changes);
  if (problems.length > 0) throw new ChangeInvalidError(problems);
  const made = madeChange(record, diff);
  const unexplained = explanationProblems(made.record, changes);
  if (unexplained.length > 0) throw new ChangeInvalidError(unexplained);
  return made;
}

/** What becomes different by a difference of the rows. */
export function madeChange(record: LiveRecord, diff: readonly RowChange[]): MadeChange {
  return { ...advance(record, diff), diff, needsReason: isCorrection(diff) };
}

/** Throws `reason_needed`. */
export function requireReason(isNeeded: boolean, reason: string | null): void {
  if (!isNeeded || reason) return;
  throw new AppError("reason_needed", "This corrects something public; give a reason", {
    field: "reason",
  });
}
