import { randomBytes } from "node:crypto";
import { type Auth, makeAuth } from "@/lib/auth/auth";
import { createAdmin, invite } from "@/lib/auth/people";
import type { Actor } from "@/lib/auth/permissions";
import type { PrismaClient } from "@/lib/data/prisma";

const SITE = "http://127.0.0.1:3000";
const ADMIN = { email: "admin@replay.invalid", name: "Admin" };
const EDITOR = { email: "editor@replay.invalid", name: "Editor", role: "editor" } as const;

/** What an editor signs in with. */
export interface Credentials {
  email: string;
  password: string;
}

/** Characters that nobody can guess, for secrets and passwords. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** An admin is made and invites an editor, who sets a password by the one-time link. */
export async function inviteEditor(prisma: PrismaClient, secret: string): Promise<Credentials> {
  const auth = authOf(prisma, secret);
  const store = { auth, prisma };
  await createAdmin(store, ADMIN);
  const { id, name } = await prisma.user.findUniqueOrThrow({ where: { email: ADMIN.email } });
  const { path } = await invite(store, { id, name, role: "admin" }, EDITOR);
  const token = new URL(path, SITE).searchParams.get("token") ?? "";
  const password = newSecret();
  await ask(auth, "/reset-password", { newPassword: password, token });
  return { email: EDITOR.email, password };
}

/**
 * Comes in as an editor does, by password; who it is, and what may be done, is then the session's to
 * say.
 */
export async function signInEditor(prisma: PrismaClient): Promise<Actor> {
  const secret = newSecret();
  const auth = authOf(prisma, secret);
  const answer = await ask(auth, "/sign-in/email", await inviteEditor(prisma, secret));
  const session = await auth.api.getSession({
    headers: new Headers({ cookie: cookiesOf(answer) }),
  });
  if (!session) throw new Error("The editor's session is not known");
  const { user } = session;
  if (user.role !== "editor") throw new Error(`The editor came in as ${user.role}`);
  return { id: user.id, name: user.name, role: user.role };
}

/** The cookies that an answer gives, as a browser sends them back. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}

function authOf(prisma: PrismaClient, secret: string): Auth {
  return makeAuth({ prisma, secret, baseUrl: null, port: 3000 });
}

async function ask(auth: Auth, what: string, body: object): Promise<Response> {
  const headers = { "content-type": "application/json", origin: SITE };
  const request = { method: "POST", headers, body: JSON.stringify(body) };
  const answer = await auth.handler(new Request(`${SITE}/api/auth${what}`, request));
  if (!answer.ok) throw new Error(`The editor could not sign in: ${await answer.text()}`);
  return answer;
}
