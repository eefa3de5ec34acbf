import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { getAuth } from "./auth";
import type { Actor, Role } from "./permissions";
import { keepCookies } from "./keep-cookies";

/** Who is signed in, read from the database on every request: a change of role holds at once. */
export interface CurrentUser extends Actor {
  email: string;
  hasSecondFactor: boolean;
}

/** `null`: nobody, or somebody who was disabled. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const incoming = await headers();
  // Only an action can give the browser a cookie, so only work prolongs a session.
  const isAction = incoming.has("next-action");
  const { headers: given, response } = await getAuth().api.getSession({
    headers: incoming,
    query: { disableRefresh: !isAction },
    returnHeaders: true,
  });
  if (isAction) await keepCookies(given);
  if (!response || response.user.disabledAt) return null;
  const { id, name, email, role, twoFactorEnabled } = response.user;
  return { id, name, email, role: role as Role, hasSecondFactor: twoFactorEnabled === true };
});
