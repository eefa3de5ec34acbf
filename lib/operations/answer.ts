import type { Answer, Refusal } from "@/lib/answer";
import { namedIn } from "@/lib/change/named-in";
import { databaseProblem } from "@/lib/data/database-problem";
import { noteRoom } from "@/lib/data/noted-room";
import { getPrisma, type PrismaClient } from "@/lib/data/prisma";
import { findGamesRecord } from "@/lib/data/record-store";
import { AppError } from "@/lib/errors";
import { logError } from "@/lib/log";
import { type Problem, problemAt } from "@/lib/problem";
import { tally } from "@/lib/tally";
import { ChangeInvalidError, ConflictError, UndoRefusedError } from "./change-errors";
import { FactsInvalidError } from "./facts/problem";

/**
 * Runs an operation on the process's database for a caller that wants refusals as values: an error
 * that leaves a server action is not told to the browser. A database that is locked, gone or silent
 * refuses too, also where the caller's session cannot be read, which `work` does; what is no refusal is thrown on. `gamesId`: the Games whose rows a refusal names.
 */
export async function answer<T>(
  work: (prisma: PrismaClient) => Promise<T>,
  gamesId: string | null = null,
): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work(getPrisma()) };
  } catch (error) {
    const refused = error instanceof AppError ? error : databaseProblem(error);
    if (!refused) throw error;
    if (refused !== error) tally("databaseErrors", refused.code);
    if (refused.code === "database_full") noteRoom("full");
    if (refused.status >= 500) logError(`Refused (${refused.code})`, error);
    const refusal = refusalOf(refused);
    const isNaming = refusal.problems.length + refusal.conflicts.length > 0;
    // A script may have sent anything as the Games.
    const isGiven = isNaming && typeof gamesId === "string";
    const record = isGiven ? await findGamesRecord(gamesId) : null;
    return { ok: false, refusal: { ...refusal, named: record && namedIn(record, refusal) } };
  }
}

/** The same for a page, which has something else to show where it may not, but not where the database fails. */
export async function answerPage<T>(
  work: (prisma: PrismaClient) => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false }> {
  try {
    return { ok: true, value: await work(getPrisma()) };
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return { ok: false };
    throw error;
  }
}

function storedProblems({ code, message }: AppError): readonly Problem[] {
  return code === "stored_damaged" ? [problemAt("", "stored-damaged", { why: message })] : [];
}

function refusalOf(error: AppError): Omit<Refusal, "named"> {
  const isUndo = error instanceof UndoRefusedError;
  const isInvalid = error instanceof ChangeInvalidError;
  return {
    code: error.code,
    problems: isUndo || isInvalid ? error.problems : [],
    inputProblems: isInvalid ? error.inputProblems : storedProblems(error),
    conflicts: isUndo || error instanceof ConflictError ? error.conflicts : [],
    factsProblems: error instanceof FactsInvalidError ? error.problems : [],
    moreFactsProblems: error instanceof FactsInvalidError ? error.more : 0,
  };
}
