import { stringify } from "csv-stringify/sync";
import { AppError } from "@/lib/errors";
import type { Cell } from "@/lib/record/write-fields";

/** A JSON answer. */
export function jsonResponse(body: unknown, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set("Content-Type", "application/json; charset=utf-8");
  return new Response(`${JSON.stringify(body)}\n`, { ...init, headers });
}

/**
 * A CSV answer after RFC 4180: a header, CRLF, quotes where needed. Cells that a spreadsheet would
 * run as a formula (those that begin with = + - @, a tab or a return) get an apostrophe before them.
 */
export function csvResponse(
  rows: readonly (readonly Cell[])[],
  filename: string,
  init: ResponseInit = {},
): Response {
  const body = stringify(rows as Cell[][], {
    record_delimiter: "windows",
    escape_formulas: true,
    // A lone line feed is not the record's end here, but other readers take it for one.
    quoted_match: /[\r\n]/,
  });
  const headers = new Headers(init.headers);
  headers.set("Content-Type", "text/csv; charset=utf-8; header=present");
  headers.set("Content-Disposition", `attachment; filename="${filename}"`);
  return new Response(body, { ...init, headers });
}

/** The one body of every error: `{"error": {"code", "message", "field"?, "allowed"?}}`. */
export function errorResponse(error: unknown): Response {
  const known =
    error instanceof AppError
      ? error
      : new AppError("internal", "Something went wrong here; it has been noted.", { cause: error });
  if (known.status >= 500) console.error(error);
  const { code, message, field, allowed } = known;
  const headers = known.status >= 500 ? { "Cache-Control": "no-store" } : undefined;
  return jsonResponse(
    { error: { code, message, ...(field ? { field } : {}), ...(allowed ? { allowed } : {}) } },
    { status: known.status, ...(headers ? { headers } : {}) },
  );
}
