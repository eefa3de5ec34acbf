import "server-only";
import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { cookies } from "next/headers";

/** Gives the browser the cookies of an answer of better-auth. Only an action can. */
export async function keepCookies(given: Headers): Promise<void> {
  const header = given.getSetCookie().join(", ");
  if (!header) return;
  const jar = await cookies();
  for (const [name, cookie] of parseSetCookieHeader(header)) {
    jar.set(name, cookie.value, toCookieOptions(cookie));
  }
}
