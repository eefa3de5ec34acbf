import { type Auth, getAuth } from "./auth";
import { tallyRefusal } from "./tally-refusal";

/** The paths of better-auth that are answered below /api/auth; every other is unknown there. */
const OPEN_PATHS: ReadonlySet<string> = new Set([
  "/sign-in/email",
  "/sign-out",
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
]);

const MOST_BYTES = 10_000;

/** The library's answer; `null`: the path is not one that we open to the world. */
export async function answerAuth(request: Request, auth?: Auth): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  const path = pathname.slice("/api/auth".length);
  if (!pathname.startsWith("/api/auth") || !OPEN_PATHS.has(path)) return null;
  const answer = await withoutToken(await answerOpen(request, auth));
  tallyRefusal(path, answer.status);
  return answer;
}

async function answerOpen(request: Request, auth?: Auth): Promise<Response> {
  const { handler } = auth ?? getAuth();
  if (!request.body) return handler(request);
  const body = await readJson(request.body);
  if (body === null) {
    // The library would take it for a fault of its own.
    const said = { code: "BAD_REQUEST", message: "The body is not a small object of JSON" };
    return Response.json(said, { status: 400 });
  }
  const { method, headers } = request;
  return handler(new Request(request.url, { method, headers, body: body || null }));
}

/** The session's token is for the cookie alone: what a script could read, one that got into a page could send away. */
async function withoutToken(answer: Response): Promise<Response> {
  if (!answer.headers.get("content-type")?.includes("json")) return answer;
  const said: unknown = await answer.json();
  const { status, headers } = answer;
  headers.delete("content-length");
  const kept = JSON.stringify(said, (name, value) => (name === "token" ? undefined : value));
  return new Response(kept, { status, headers });
}

/** The text of a body that is empty or an object of JSON; `null`: neither, or too long for one of ours. */
async function readJson(body: ReadableStream<Uint8Array>): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  if (text === "") return text;
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === "object" && !Array.isArray(value) ? text : null;
  } catch {
    return null;
  }
}
