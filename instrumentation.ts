import type { Instrumentation } from "next";
import { logError, noteFailure } from "@/lib/log";

/** Loads the records before the first request, and keeps them fresh. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  // Asked by bin/server.ts.
  Object.assign(globalThis, {
    [Symbol.for("qualified.find-pending-migrations")]: async () =>
      (await import("@/lib/data/pending-migrations")).findPendingMigrations(),
    [Symbol.for("qualified.ask-database")]: async () =>
      (await import("@/lib/data/ask-database")).askDatabase(),
    [Symbol.for("qualified.is-signed-in")]: async (cookies: string) =>
      (await import("@/lib/auth/signed-in")).isSignedIn(cookies),
  });
  const { watchRecords } = await import("@/lib/data/record-store");
  await watchRecords();
}

/** What failed while a page was made, for the operator; the visitor sees that it failed. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  noteFailure();
  logError(`${request.method} ${request.path} failed`, error);
};
