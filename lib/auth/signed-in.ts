import { type Auth, getAuth } from "./auth";

/** Whether these cookies are those of somebody who is signed in. Nothing is prolonged by asking. */
export async function isSignedIn(cookies: string, auth: Auth = getAuth()): Promise<boolean> {
  const session = await auth.api.getSession({
    headers: new Headers({ cookie: cookies }),
    query: { disableRefresh: true },
  });
  return session !== null && !session.user.disabledAt;
}
