import { AppError } from "@/lib/errors";

/** A JSON answer. */
export function jsonResponse(body: unknown, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set("Content-Type", "application/json; charset=utf-8");
  return new Response(`${JSON.stringify(body)}\n`, { ...init, headers });
}

/** An answer that is a file to keep; nothing of its body is made before it is read. */
export function fileResponse(
  body: BodyInit,
  file: { name: string; type: string },
  init: ResponseInit = {},
): Response {
  const headers = new Headers(init.headers);
  headers.set("Content-Type", file.type);
  headers.set("Content-Disposition", `attachment; filename="${file.name}"`);
  return new Response(body, { ...init, headers });
}

/** The bytes once they are made; what goes wrong then ends the answer. */
export function whenMade(make: () => Promise<Uint8Array>): ReadableStream<Uint8Array> {
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
