import { errorAnswer, jsonAnswer, responseOf } from "./plain-answer";

/** A JSON answer. */
export function jsonResponse(body: unknown, init: Parameters<typeof jsonAnswer>[1] = {}): Response {
  return responseOf(jsonAnswer(JSON.stringify(body), init));
}

/** An answer that is a file to keep; nothing of its body is made before it is read. */
export function fileResponse(
  body: BodyInit,
  file: { name: string; type: string },
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body, { headers: { ...headers, ...fileHeaders(file) } });
}

/** What says that an answer is a file to keep. */
export function fileHeaders({ name, type }: { name: string; type: string }) {
  return { "content-type": type, "content-disposition": `attachment; filename="${name}"` };
}

/** The answer that says what went wrong. */
export function errorResponse(error: unknown): Response {
  return responseOf(errorAnswer(error));
}
