import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { getAuth } from "./auth";
import { keepCookies } from "./keep-cookies";
import type { Actor, Role } from "./permissions";

/** Who is signed in, read from the database on every request: a change of role holds at once. */
export interface CurrentUser extends Actor {
  email: string;
  hasSecondFactor: boolean;
}

/** `null`: nobody, or somebody who was disabled. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const incoming = new Headers(await headers());
  // After an action the page is rendered with the cookies that the action has given.
  const jar = (await cookies()).getAll();
  incoming.set(
    "cookie",
    jar.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join("; "),
  );
  // Only an action can give the browser a cookie, so only work prolongs a session.
  const isAction = incoming.has("next-action");
  const { headers: given, response } = await getAuth().api.getSession({
    headers: incoming,
    query: { disableRefresh: !isAction },
    returnHeaders: true,
  });
  // While its page is rendered, cookies cannot be given any more.
  if (isAction) await keepCookies(given).catch(() => {});
  if (!response || response.user.disabledAt) return null;
  const { id, name, email, role, twoFactorEnabled } = response.user;
  return { id, name, email, role: role as Role, hasSecondFactor: twoFactorEnabled === true };
});
