import type { ErrorCode } from "@/lib/errors";

/** What the server says itself, before anything is asked (bin/server/refuse-request.ts). */
const OF_SERVER = ["bad_request", "method_not_allowed", "too_many_requests", "busy"] as const;

const OF_API = [
  "unknown_games",
  "unknown_resource",
  "unknown_parameter",
  "invalid_parameter",
  "not_found",
  "stored_damaged",
  "database_unavailable",
  "database_busy",
  "database_replaced",
  "database_full",
  "internal",
] as const satisfies readonly ErrorCode[];

/** Every code that an error of the API can have. */
export const ERROR_CODES: readonly string[] = [...OF_API, ...OF_SERVER];
