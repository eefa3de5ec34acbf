import type { PeopleStore } from "@/lib/auth/people";
import { addPerson, ask, cookiesOf, emailOf, makePeople, PASSWORD, signIn } from "../support/auth";
import { codeOf } from "../support/authenticator-app";
import { describeDatabase } from "../support/database";

jest.setTimeout(60_000);

// A code of the app is of half a minute, which a busy machine may take between two lines.
const now = Date.now();
beforeEach(() => {
  jest.spyOn(Date, "now").mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

const NAME = "Ed Itor";
const CREDENTIALS = { email: emailOf(NAME), password: PASSWORD };

const isSignedIn = async ({ auth }: PeopleStore, cookie: string) =>
  (await (await ask(auth, "/get-session", undefined, { cookie })).json()) !== null;

/** Sends it with the cookie, and gives the cookies that stand afterwards. */
async function askAs({ auth }: PeopleStore, cookie: string, path: string, body: unknown) {
  const answer = await ask(auth, path, body, { cookie });
  expect([path, answer.status]).toEqual([path, 200]);
  return { cookie: cookiesOf(answer) || cookie, body: await answer.json() };
}

describeDatabase("the second factor and what is open in other browsers", (database) => {
  test("turning it on, and off again, ends the sessions of all other browsers, and renews one's own", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "editor", NAME);
    await addPerson(people, "editor", "Eve Il");
    const colleague = await signIn(people, "Eve Il");
    const [desk, phone] = [await signIn(people, NAME), await signIn(people, NAME)];
    const begun = await askAs(people, desk, "/two-factor/enable", { password: PASSWORD });
    expect(await isSignedIn(people, phone)).toBe(true);
    const code = (later = 0) => codeOf(begun.body.totpURI, later);
    const on = await askAs(people, desk, "/two-factor/verify-totp", { code: code() });
    expect(await isSignedIn(people, on.cookie)).toBe(true);
    expect(await isSignedIn(people, phone)).toBe(false);
    expect(await isSignedIn(people, desk)).toBe(false);

    const asked = await ask(people.auth, "/sign-in/email", CREDENTIALS);
    const body = { code: code(1) };
    const again = await askAs(people, cookiesOf(asked), "/two-factor/verify-totp", body);
    // Signing in elsewhere ends nothing.
    expect(await isSignedIn(people, on.cookie)).toBe(true);

    const off = await askAs(people, again.cookie, "/two-factor/disable", { password: PASSWORD });
    expect(await isSignedIn(people, off.cookie)).toBe(true);
    expect(await isSignedIn(people, on.cookie)).toBe(false);
    expect(await isSignedIn(people, again.cookie)).toBe(false);
    expect(await isSignedIn(people, colleague)).toBe(true);
  });

  test("no browser is trusted to go without it", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "editor", NAME);
    const cookie = await signIn(people, NAME);
    const { body } = await askAs(people, cookie, "/two-factor/enable", { password: PASSWORD });
    await askAs(people, cookie, "/two-factor/verify-totp", { code: codeOf(body.totpURI) });
    const asked = cookiesOf(await ask(people.auth, "/sign-in/email", CREDENTIALS));
    for (const path of ["/two-factor/verify-totp", "/two-factor/verify-backup-code"]) {
      const code = path.endsWith("totp") ? codeOf(body.totpURI, 1) : body.backupCodes[0];
      const trusting = { code, trustDevice: true };
      const answer = await ask(people.auth, path, trusting, { cookie: asked });
      expect([path, answer.status]).toEqual([path, 400]);
      expect(answer.headers.getSetCookie().join()).not.toMatch(/trust|session_token=[^;]/);
    }
  });
});
