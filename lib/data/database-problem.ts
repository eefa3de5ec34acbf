import { AppError, type ErrorCode } from "@/lib/errors";

/** What Prisma says of a database that is not there, does not answer, or has no connection left. */
const UNAVAILABLE = new Set("P1001 P1002 P1008 P1011 P1017 P2024 P2028 P2037".split(" "));
/** In the texts of the driver, for which Prisma has no code. */
const BROKEN_OFF =
  /does not answer|Connection terminated|ECONN|EPIPE|ETIMEDOUT|timeout exceeded|not queryable|shutting down|terminating connection/i;
const LOCK_TIMED_OUT = /55P03|lock timeout/;
/** SQLite's words and PostgreSQL's; the code is PostgreSQL's alone. */
const NO_ROOM = /database or disk is full|No space left on device|53100|readonly database/i;
const OWN: readonly ErrorCode[] = ["database_busy", "database_replaced", "database_unavailable"];

/**
 * The refusal that stands behind an error, where the database is the reason: it is locked, gone,
 * silent, or its disk is full. `null`: it is another error. After a silence it is not known whether the last thing was done.
 */
export function databaseProblem(error: unknown): AppError | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as { code?: unknown };
  const own = OWN.find((each) => each === code);
  if (own) return new AppError(own, error.message, { cause: error });
  if (LOCK_TIMED_OUT.test(error.message)) {
    return new AppError("database_busy", "Somebody else is publishing", { cause: error });
  }
  if (NO_ROOM.test(error.message) || code === "53100") {
    return new AppError("database_full", "The database has no room to write", { cause: error });
  }
  if (UNAVAILABLE.has(String(code)) || BROKEN_OFF.test(error.message)) {
    return new AppError("database_unavailable", "The database does not answer", { cause: error });
  }
  return databaseProblem(error.cause);
}
