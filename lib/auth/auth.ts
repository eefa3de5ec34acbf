import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";
import { twoFactor } from "better-auth/plugins/two-factor";
import { getPrisma, type PrismaClient, providerOf } from "@/lib/data/prisma";
import { type Env, readEnv } from "@/lib/env";
import { logError } from "@/lib/log";
import { addToTrail } from "./access-trail";
import { countAttempt } from "./attempt-limit";
import { hooksAfter, hooksBefore } from "./auth-hooks";
import { CLIENT_ADDRESS_HEADER } from "./client-address";
import { PASSWORD_LENGTH } from "./password-rule";
import { readAuthSecret } from "./secret";

/** How long an editor who does nothing stays signed in; work prolongs it (see current-user.ts). */
const SESSION_SECONDS = 24 * 60 * 60;
const PROLONGED_AFTER_SECONDS = 60 * 60;

/** What an authenticator app shows beside the code. */
const APP_NAME = "Qualified";

/**
 * Requests by address and path; a person who mistypes stays below, a program that guesses does not. Of
 * passwords only those that were wrong count (see auth-hooks.ts): a newsroom has one address.
 */
const RATE_LIMITS = {
  "/sign-in/email": { window: 60, max: 5 },
  "/reset-password": { window: 60, max: 5 },
  "/change-password": { window: 60, max: 5 },
  "/two-factor/*": { window: 60, max: 10 },
  "/get-session": false as const,
};

interface AuthOptions {
  prisma: PrismaClient;
  secret: string;
  /** The address of the server; null: as each visitor addresses it, which is right on loopback. */
  baseUrl: string | null;
  port: number;
}

/** Which origin a request may come from: the configured one, or the one that it is addressed to. */
function listTrustedOrigins(baseUrl: string | null, request: Request | undefined): string[] {
  const host = request?.headers.get("host");
  return baseUrl || !host ? [] : [`http://${host}`];
}

/** Sign-in by e-mail and password with an optional second factor, all of it in the database. */
export function makeAuth({ prisma, secret, baseUrl, port }: AuthOptions) {
  const isPostgres = providerOf(prisma) === "postgres";
  return betterAuth({
    appName: APP_NAME,
    baseURL: baseUrl ?? `http://127.0.0.1:${port}`,
    basePath: "/api/auth",
    secret,
    trustedOrigins: (request) => listTrustedOrigins(baseUrl, request),
    database: prismaAdapter(isPostgres ? withReadCommitted(prisma) : prisma, {
      provider: isPostgres ? "postgresql" : "sqlite",
      transaction: true,
    }),
    emailAndPassword: {
      enabled: true,
      // People come by an admin's invitation.
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: async ({ user }) => {
        // Sign-ins that wait for a code were begun with the password before it.
        await prisma.verification.deleteMany({ where: { value: user.id } });
        await addToTrail(prisma, { kind: "passwordSet", actor: user, subject: user });
      },
    },
    user: {
      additionalFields: {
        role: { type: "string", defaultValue: "editor", input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: PROLONGED_AFTER_SECONDS },
    // A copy of the database must not open the links and challenges that are in it.
    verification: { storeIdentifier: "hashed" },
    rateLimit: {
      enabled: true,
      customRules: RATE_LIMITS,
      customStorage: { consume: (key, rule) => countAttempt(prisma, key, rule) },
    },
    plugins: [twoFactor({ issuer: APP_NAME })],
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const user = await prisma.user.findUnique({ where: { id: userId } });
            if (user?.disabledAt === null) return;
            throw new APIError("FORBIDDEN", { code: "USER_DISABLED", message: "Disabled" });
          },
        },
      },
    },
    hooks: { before: hooksBefore(prisma), after: hooksAfter(prisma) },
    advanced: {
      cookiePrefix: "qualified",
      useSecureCookies: baseUrl?.startsWith("https:") ?? false,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      // Said out loud, because the library is laxer where NODE_ENV is "test".
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    // A refusal is an answer like any other; only what went wrong here is for the operator.
    logger: { disabled: true },
    onAPIError: { onError: reportFault },
    telemetry: { enabled: false },
  });
}

function reportFault(error: unknown): void {
  if (error instanceof APIError && error.statusCode < 500) return;
  logError("Signing in failed", error);
}

export type Auth = ReturnType<typeof makeAuth>;

/**
 * The library counts by "change this row if it still is as I read it", which PostgreSQL decides on the
 * newest row when it reads what is committed; with the snapshots of our own transactions the second of
 * two such changes would fail.
 */
function withReadCommitted(prisma: PrismaClient): PrismaClient {
  return new Proxy(prisma, {
    get(target, name) {
      if (name !== "$transaction") return Reflect.get(target, name);
      return (work: Parameters<PrismaClient["$transaction"]>[0]) =>
        // The name is of PostgreSQL's client, which the types do not show.
        target.$transaction(work as never, { isolationLevel: "ReadCommitted" as never });
    },
  });
}

/** Process-wide, because the framework may load this module more than once. */
const KEY = Symbol.for("qualified.auth");
const holder = globalThis as { [KEY]?: Auth };

/** The process's own, made at first use. Throws {@link EnvError} where the secret is missing. */
export function getAuth(env: Env = readEnv()): Auth {
  holder[KEY] ??= makeAuth({
    prisma: getPrisma(),
    secret: readAuthSecret(env),
    baseUrl: env.baseUrl,
    port: env.port,
  });
  return holder[KEY];
}
