import { APIError, createAuthMiddleware, getIP, getSessionFromCtx } from "better-auth/api";
import { symmetricDecrypt } from "better-auth/crypto";
import type { PrismaClient } from "@/lib/data/prisma";
import { addToTrail, type NewAccessEvent } from "./access-trail";
import { ACCOUNT_RULE, accountKey, countAttempt, giveBackAttempt } from "./attempt-limit";
import { findPasswordProblem } from "./password-rule";
import { takeStep } from "./totp-step";

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

const SIGN_IN = "/sign-in/email";
const NEW_PASSWORD = new Set(["/reset-password", "/change-password"]);
const CODES = new Set(["/two-factor/verify-totp", "/two-factor/verify-backup-code"]);

/** What is asked before better-auth answers: our own limits and rules. */
export function hooksBefore(prisma: PrismaClient) {
  return createAuthMiddleware(async (context) => {
    const { path, body } = context;
    if (path === SIGN_IN) await countPassword(prisma, context);
    if (path.startsWith("/two-factor/verify") && body?.trustDevice) {
      // A cookie that stands for the second factor would outlive it.
      throw new APIError("BAD_REQUEST", { code: "NOT_OFFERED", message: "trustDevice" });
    }
    if (NEW_PASSWORD.has(path)) {
      const problem = await findPasswordProblem(String(body?.newPassword ?? ""));
      if (problem) throw new APIError("BAD_REQUEST", { code: "PASSWORD_WEAK", message: problem });
    }
    if (path === "/two-factor/verify-totp" && !(await isNewCode(prisma, context))) {
      // A wrong one in its place: the library refuses and counts it as any other.
      return { context: { body: { ...body, code: "used" } } };
    }
    return undefined;
  });
}

/** What follows from an answer of better-auth: sessions that are over, and the trail. */
export function hooksAfter(prisma: PrismaClient) {
  return createAuthMiddleware(async (context) => {
    if (context.path === "/get-session") return endOldSession(prisma, context);
    await endSessions(prisma, context);
    const event = await findEvent(prisma, context);
    if (event) await addToTrail(prisma, { ...event, address: addressOf(context) });
    return undefined;
  });
}

/** However much somebody works, after so long they say once more who they are. */
const OLDEST_SESSION_DAYS = 30;

/** Ends a session that was begun too long ago; nobody is signed in by it, then. */
async function endOldSession(prisma: PrismaClient, context: Context) {
  const { returned } = context.context;
  const { session } = (returned ?? {}) as { session?: { token: string; createdAt: Date } };
  if (!session) return undefined;
  const age = Date.now() - new Date(session.createdAt).getTime();
  if (age <= OLDEST_SESSION_DAYS * 24 * 60 * 60 * 1000) return undefined;
  await prisma.session.deleteMany({ where: { token: session.token } });
  return context.json(null);
}

/** Refuses the password of an account at which too many were tried, unless its owner was here before. */
async function countPassword(prisma: PrismaClient, context: Context): Promise<void> {
  const email = String(context.body?.email ?? "").toLowerCase();
  const ipAddress = addressOf(context);
  // Whoever guesses must not keep the owner out, too.
  const signedIn = { ipAddress, user: { email } };
  if (ipAddress && (await prisma.session.count({ where: signedIn })) > 0) return;
  const { allowed } = await countAttempt(prisma, accountKey(email), ACCOUNT_RULE);
  if (allowed) return;
  throw new APIError("TOO_MANY_REQUESTS", { code: "TOO_MANY_FOR_ACCOUNT", message: "Wait" });
}

async function isNewCode(prisma: PrismaClient, context: Context): Promise<boolean> {
  const { secretConfig } = context.context;
  const userId = await findWhoseCode(context);
  const factor = userId ? await prisma.twoFactor.findFirst({ where: { userId } }) : null;
  if (!userId || !factor) return true;
  // A key that another machine's secret encrypted: the library says what is wrong.
  const key = await symmetricDecrypt({ key: secretConfig, data: factor.secret }).catch(() => null);
  return key === null || takeStep(prisma, userId, key, String(context.body?.code ?? ""));
}

/** Who signs in, or is signed in and turns the second factor on. */
async function findWhoseCode(context: Context): Promise<string | null> {
  const session = await getSessionFromCtx(context);
  if (session) return session.user.id;
  const { createAuthCookie, secret, internalAdapter } = context.context;
  const challenge = await context.getSignedCookie(createAuthCookie("two_factor").name, secret);
  if (!challenge) return null;
  return (await internalAdapter.findVerificationValue(challenge))?.value ?? null;
}

async function endSessions(prisma: PrismaClient, context: Context): Promise<void> {
  const { path } = context;
  const { newSession, authCookies, secret, internalAdapter, session } = context.context;
  if (path === "/change-password" && session && !isRefused(context)) {
    // Whatever was opened with the password before it, or waits for a code or for a link's owner.
    const { token, userId } = session.session;
    await prisma.session.deleteMany({ where: { userId, token: { not: token } } });
    await prisma.verification.deleteMany({ where: { value: userId } });
  }
  if (!newSession || !/^\/(sign-in|two-factor)/.test(path)) return;
  if (path === SIGN_IN) {
    // The password was right: neither the address nor the account has failed.
    const address = addressOf(context) ?? "no-trusted-ip";
    await giveBackAttempt(prisma, `${address}|${SIGN_IN}`);
    await giveBackAttempt(prisma, accountKey(newSession.user.email));
  }
  if (path.startsWith("/two-factor") && session) {
    // It was turned on or off: what was opened without it, or under it, is over everywhere.
    const { token, userId } = newSession.session;
    await prisma.session.deleteMany({ where: { userId, token: { not: token } } });
    return;
  }
  // The session that the browser had before it signed in again is over.
  const former = await context.getSignedCookie(authCookies.sessionToken.name, secret);
  if (former && former !== newSession.session.token) await internalAdapter.deleteSession(former);
}

async function findEvent(prisma: PrismaClient, context: Context): Promise<NewAccessEvent | null> {
  const { path, body } = context;
  const { newSession, session } = context.context;
  if (isRefused(context)) {
    if (path === SIGN_IN) {
      const email = String(body?.email ?? "").toLowerCase();
      const subject = await prisma.user.findUnique({ where: { email } });
      return { kind: "signInFailed", actor: null, subject };
    }
    if (!CODES.has(path) || session) return null;
    const id = await findWhoseCode(context);
    const subject = id ? await prisma.user.findUnique({ where: { id } }) : null;
    return subject ? { kind: "codeFailed", actor: null, subject } : null;
  }
  const own = newSession?.user ?? session?.user;
  if (!own) return null;
  const byThemselves = { actor: own, subject: own };
  if (path === "/change-password") return { kind: "passwordChanged", ...byThemselves };
  if (path === "/revoke-other-sessions") return { kind: "othersSignedOut", ...byThemselves };
  if (path === "/two-factor/disable") return { kind: "factorOff", ...byThemselves };
  if (!newSession) return null;
  if (CODES.has(path)) return { kind: session ? "factorOn" : "signedIn", ...byThemselves };
  // With a second factor the password alone has opened nothing yet.
  const isWhole = path === SIGN_IN && !newSession.user.twoFactorEnabled;
  return isWhole ? { kind: "signedIn", ...byThemselves } : null;
}

function isRefused({ context }: Context): boolean {
  return context.returned instanceof APIError;
}

function addressOf({ request, headers, context }: Context): string | null {
  const asked = request ?? headers;
  return asked ? getIP(asked, context.options) : null;
}
