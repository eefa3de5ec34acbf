import type { NotedConflict } from "@/lib/answer";
import type { ChangeProblem } from "@/lib/change/change-problem";
import { AppError } from "@/lib/errors";
import { writeInEnglish } from "@/lib/i18n/english-problems";
import { problemOfText } from "@/lib/i18n/problem-text";
import type { Problem } from "@/lib/problem";

/** Changes that cannot be made, with every problem found; nothing was written. */
export class ChangeInvalidError extends AppError {
  constructor(
    readonly problems: readonly ChangeProblem[],
    /** What is wrong in the input itself. */
    readonly inputProblems: readonly Problem[] = [],
  ) {
    const said = [
      ...inputProblems.map((each) => problemOfText(writeInEnglish, each.path, each)),
      ...problems.map(problemForLog),
    ];
    super("change_invalid", `Nothing was changed: ${said.slice(0, 5).join("; ")}`);
    this.name = "ChangeInvalidError";
  }
}

/** A problem by its code, where it is and what it names: "bout.score score 5:1". */
function problemForLog({ code, field, about }: ChangeProblem): string {
  const found = Object.values(about).flatMap((each) =>
    typeof each === "object" && each !== null ? Object.values(each) : [each],
  );
  return [field, code, ...found.filter((each) => each !== null)].join(" ");
}

function named({ change, revision }: NotedConflict): string {
  const by = revision
    ? ` by ${revision.actorName ?? "a script"} in revision ${revision.number}`
    : "";
  return `${change.table} ${change.key} was changed${by}`;
}

/** So many rows are named in a message. */
const MOST_NAMED = 12;

function allNamed(conflicts: readonly NotedConflict[]): string {
  const more = conflicts.length - MOST_NAMED;
  const said = conflicts.slice(0, MOST_NAMED).map(named).join("; ");
  return more > 0 ? `${said}; and ${more} more` : said;
}

/** Others changed the same rows since the editor saw them; nothing was written. */
export class ConflictError extends AppError {
  constructor(readonly conflicts: readonly NotedConflict[]) {
    super("conflict", `Nothing was changed: ${allNamed(conflicts)}`);
    this.name = "ConflictError";
  }
}

/** A revision that cannot be taken back, because later ones built on it. */
export class UndoRefusedError extends AppError {
  constructor(
    message: string,
    readonly conflicts: readonly NotedConflict[] = [],
    readonly problems: readonly ChangeProblem[] = [],
  ) {
    super("undo_refused", message);
    this.name = "UndoRefusedError";
  }

  /** Later revisions changed the rows again. */
  static builtOn(conflicts: readonly NotedConflict[]): UndoRefusedError {
    return new UndoRefusedError(`Something was built on it: ${allNamed(conflicts)}`, conflicts);
  }

  /** Without it the rows that remain would contradict each other; `later` built on it, if known. */
  static contradicted(
    problems: readonly ChangeProblem[],
    later: readonly NotedConflict[],
  ): UndoRefusedError {
    const said = problems.slice(0, MOST_NAMED).map(problemForLog);
    const built = later.length > 0 ? ` (${allNamed(later)})` : "";
    return new UndoRefusedError(
      `Something was built on it: ${said.join("; ")}${built}`,
      later,
      problems,
    );
  }
}
