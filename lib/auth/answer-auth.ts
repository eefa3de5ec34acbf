import { type Auth, getAuth } from "./auth";

/** The paths of better-auth that are answered below /api/auth; every other is unknown there. */
const OPEN_PATHS: ReadonlySet<string> = new Set([
  "/sign-in/email",
  "/sign-out",
  "/get-session",
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
]);

/** The library's answer; `null`: the path is not one that we open to the world. */
export async function answerAuth(request: Request, auth?: Auth): Promise<Response | null> {
  const path = new URL(request.url).pathname.replace("/api/auth", "");
  return OPEN_PATHS.has(path) ? (auth ?? getAuth()).handler(request) : null;
}
