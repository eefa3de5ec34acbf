import { randomBytes } from "node:crypto";
import { makeAuth } from "@/lib/auth/auth";
import { createAdmin, invite } from "@/lib/auth/people";
import type { Actor } from "@/lib/auth/permissions";
import type { PrismaClient } from "@/lib/data/prisma";

const SITE = "http://127.0.0.1:3000";
const ADMIN = { email: "admin@replay.invalid", name: "Admin" };
const EDITOR = { email: "editor@replay.invalid", name: "Editor", role: "editor" } as const;

/**
 * Comes in as an editor does: an admin is made and invites one, who sets a password by the one-time
 * link and signs in with it; who it is, and what may be done, is then the session's to say.
 */
export async function signInEditor(prisma: PrismaClient): Promise<Actor> {
  const secret = randomBytes(32).toString("base64url");
  const auth = makeAuth({ prisma, secret, baseUrl: null, port: 3000 });
  const store = { auth, prisma };
  await createAdmin(store, ADMIN);
  const { id, name } = await prisma.user.findUniqueOrThrow({ where: { email: ADMIN.email } });
  const { path } = await invite(store, { id, name, role: "admin" }, EDITOR);
  const password = randomBytes(24).toString("base64url");
  const token = new URL(path, SITE).searchParams.get("token") ?? "";
  const ask = async (what: string, body: object) => {
    const headers = { "content-type": "application/json", origin: SITE };
    const request = { method: "POST", headers, body: JSON.stringify(body) };
    const answer = await auth.handler(new Request(`${SITE}/api/auth${what}`, request));
    if (!answer.ok) throw new Error(`The editor could not sign in: ${await answer.text()}`);
    return answer;
  };
  await ask("/reset-password", { newPassword: password, token });
  const answer = await ask("/sign-in/email", { email: EDITOR.email, password });
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
  if (!session) throw new Error("The editor's session is not known");
  const { user } = session;
  if (user.role !== "editor") throw new Error(`The editor came in as ${user.role}`);
  return { id: user.id, name: user.name, role: user.role };
}
