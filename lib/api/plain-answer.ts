import { databaseProblem } from "@/lib/data/database-problem";
import { AppError } from "@/lib/errors";
import { logError } from "@/lib/log";
import { tally } from "@/lib/tally";

/**
 * An answer as a plain object: what a route of the framework makes a Response of, and the server in bin/ keeps
 * without one.
 */
export interface PlainAnswer {
  status: number;
  /** By their names in small letters. */
  headers: Readonly<Record<string, string>>;
  /** Whole, or bytes that are made when they are asked for. */
  body: string | Buffer<ArrayBuffer> | (() => Promise<Uint8Array>);
}

/** The answer as the framework takes it. */
export function responseOf({ status, headers, body }: PlainAnswer): Response {
  return new Response(typeof body === "function" ? whenMade(body) : body, { status, headers });
}

/** The bytes once they are made; what goes wrong then ends the answer. */
function whenMade(make: () => Promise<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        controller.enqueue(await make());
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** JSON that is text already. */
export function jsonAnswer(
  text: string,
  { status = 200, headers = {} }: Partial<Pick<PlainAnswer, "status" | "headers">> = {},
): PlainAnswer {
  const type = "application/json; charset=utf-8";
  return { status, headers: { ...headers, "content-type": type }, body: `${text}\n` };
}

/** The one body of every error: `{"error": {"code", "message", "field"?, "allowed"?}}`. */
export function errorAnswer(error: unknown): PlainAnswer {
  const known =
    error instanceof AppError
      ? error
      : (databaseProblem(error) ??
        new AppError("internal", "Something went wrong here; it has been noted.", {
          cause: error,
        }));
  if (known !== error && known.code !== "internal") tally("databaseErrors", known.code);
  if (known.status >= 500) logError("An answer of the API failed", error);
  const { status, code, message, field, allowed } = known;
  const said = { code, message, ...(field ? { field } : {}), ...(allowed ? { allowed } : {}) };
  return jsonAnswer(JSON.stringify({ error: said }), {
    status,
    headers: {
      ...(status >= 500 ? { "cache-control": "no-store" } : {}),
      ...(status === 503 ? { "retry-after": "5" } : {}),
    },
  });
}
