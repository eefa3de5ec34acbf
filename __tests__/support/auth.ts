import { type Auth, makeAuth } from "@/lib/auth/auth";
import { CLIENT_ADDRESS_HEADER } from "@/lib/auth/client-address";
import { createAdmin, invite, type OneTimeLink, type PeopleStore } from "@/lib/auth/people";
import type { Actor, Role } from "@/lib/auth/permissions";
import type { PrismaClient } from "@/lib/data/prisma";

export const HOST = "127.0.0.1:3000";
export const ORIGIN = `http://${HOST}`;
export const PASSWORD = "twelve rounds at dawn";

/** What the tests sign with, also for code that reads BETTER_AUTH_SECRET. */
export const SECRET = "a secret of the tests that is long enough to sign";

/** The people of a test's database, and the library that lets them in. */
export function makePeople(prisma: PrismaClient, baseUrl: string | null = null): PeopleStore {
  return { prisma, auth: makeAuth({ prisma, secret: SECRET, baseUrl, port: 3000 }) };
}

interface Asking {
  cookie?: string;
  origin?: string | null;
  /** The client's address, by which requests are counted. */
  address?: string;
}

/** Sends a request to better-auth as a browser on the site would. */
export function ask(
  auth: Auth,
  path: string,
  body?: unknown,
  { cookie, origin = ORIGIN, address = "192.0.2.1" }: Asking = {},
): Promise<Response> {
  const headers = new Headers({ host: HOST, [CLIENT_ADDRESS_HEADER]: address });
  if (cookie) headers.set("cookie", cookie);
  if (origin) headers.set("origin", origin);
  if (body !== undefined) headers.set("content-type", "application/json");
  return auth.handler(
    new Request(`${ORIGIN}/api/auth${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
}

/** The cookies that an answer sets, as the browser would send them back. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .filter((cookie) => !/max-age=0/i.test(cookie))
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

export function tokenOf({ path }: OneTimeLink): string {
  return new URL(path, ORIGIN).searchParams.get("token") ?? "";
}

/** A person with a password, as an admin's invitation and its link make one. */
export async function addPerson(people: PeopleStore, role: Role, name: string): Promise<Actor> {
  const email = emailOf(name);
  const link =
    role === "admin"
      ? await createAdmin(people, { email, name })
      : await invite(people, { id: "test", name: "Test", role: "admin" }, { email, name, role });
  const answer = await ask(
    people.auth,
    "/reset-password",
    { token: tokenOf(link), newPassword: PASSWORD },
    { address: nextAddress() },
  );
  if (!answer.ok) throw new Error(`No password for ${name}: ${await answer.text()}`);
  const { id } = await people.prisma.user.findUniqueOrThrow({ where: { email } });
  return { id, name, role };
}

export function emailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
}

/** Signs in and gives the cookies; each call comes from another address. */
export async function signIn(people: PeopleStore, name: string): Promise<string> {
  const body = { email: emailOf(name), password: PASSWORD };
  const answer = await ask(people.auth, "/sign-in/email", body, { address: nextAddress() });
  if (!answer.ok) throw new Error(`${name} could not sign in: ${await answer.text()}`);
  return cookiesOf(answer);
}

let addresses = 0;
function nextAddress(): string {
  addresses++;
  return `198.51.100.${addresses % 250}`;
}
