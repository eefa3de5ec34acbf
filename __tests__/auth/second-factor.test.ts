import { type PeopleStore, removeSecondFactor } from "@/lib/auth/people";
import { addPerson, ask, cookiesOf, emailOf, makePeople, PASSWORD, signIn } from "../support/auth";
import { codeOf, keyOf } from "../support/authenticator-app";
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

/** Turns the second factor on, and gives what the person keeps. */
async function setUp(people: PeopleStore) {
  await addPerson(people, "editor", NAME);
  const cookie = await signIn(people, NAME);
  const begun = await ask(people.auth, "/two-factor/enable", { password: PASSWORD }, { cookie });
  const { totpURI, backupCodes } = (await begun.json()) as {
    totpURI: string;
    backupCodes: string[];
  };
  const code = codeOf(totpURI);
  const confirmed = await ask(people.auth, "/two-factor/verify-totp", { code }, { cookie });
  expect(confirmed.status).toBe(200);
  return { uri: totpURI, backupCodes };
}

async function sessionOf(people: PeopleStore, cookie: string) {
  return (await ask(people.auth, "/get-session", undefined, { cookie })).json();
}

describeDatabase("the second factor", (database) => {
  test("with it the password alone opens nothing, the code of the app does", async () => {
    const people = makePeople(database.prisma);
    const { uri } = await setUp(people);
    await database.prisma.session.deleteMany();
    const first = await ask(people.auth, "/sign-in/email", CREDENTIALS);
    expect(await first.json()).toMatchObject({ twoFactorRedirect: true });
    const cookie = cookiesOf(first);
    expect(await sessionOf(people, cookie)).toBeNull();
    expect(await database.prisma.session.count()).toBe(0);
    const code = codeOf(uri, 1);
    const wrong = code === "000000" ? "111111" : "000000";
    const refused = await ask(people.auth, "/two-factor/verify-totp", { code: wrong }, { cookie });
    expect(refused.status).toBe(401);
    const second = await ask(people.auth, "/two-factor/verify-totp", { code }, { cookie });
    expect(second.status).toBe(200);
    expect((await sessionOf(people, cookiesOf(second))).user.email).toBe(CREDENTIALS.email);
  });

  test("the code that turned it on signs nobody in, nor does one a second time", async () => {
    const people = makePeople(database.prisma);
    const { uri } = await setUp(people);
    const attempt = async (code: string) => {
      const cookie = cookiesOf(await ask(people.auth, "/sign-in/email", CREDENTIALS));
      const answer = await ask(people.auth, "/two-factor/verify-totp", { code }, { cookie });
      return answer.status;
    };
    expect(await attempt(codeOf(uri))).toBe(401);
    const next = codeOf(uri, 1);
    expect([await attempt(next), await attempt(next)]).toEqual([200, 401]);
  });

  test("of two sign-ins with one code at the same moment one succeeds", async () => {
    const people = makePeople(database.prisma);
    const { uri } = await setUp(people);
    const others = makePeople(database.connect());
    const cookies = [];
    for (let n = 0; n < 2; n++) {
      cookies.push(cookiesOf(await ask(people.auth, "/sign-in/email", CREDENTIALS)));
    }
    const code = codeOf(uri, 1);
    const answers = await Promise.all(
      cookies.map((cookie, n) =>
        ask((n ? others : people).auth, "/two-factor/verify-totp", { code }, { cookie }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  test("a code that was used counts as a wrong one", async () => {
    const people = makePeople(database.prisma);
    const { uri } = await setUp(people);
    const cookie = cookiesOf(await ask(people.auth, "/sign-in/email", CREDENTIALS));
    await ask(people.auth, "/two-factor/verify-totp", { code: codeOf(uri) }, { cookie });
    expect(await database.prisma.twoFactor.findFirst()).toMatchObject({
      failedVerificationCount: 1,
    });
  });

  test("a clock that was set back makes nobody wait", async () => {
    const people = makePeople(database.prisma);
    const { uri } = await setUp(people);
    await database.prisma.twoFactor.updateMany({
      data: { lastStep: Math.floor(Date.now() / 30_000) + 240 },
    });
    const cookie = cookiesOf(await ask(people.auth, "/sign-in/email", CREDENTIALS));
    const code = codeOf(uri, 1);
    const answer = await ask(people.auth, "/two-factor/verify-totp", { code }, { cookie });
    expect(answer.status).toBe(200);
  });

  test("a backup code works once", async () => {
    const people = makePeople(database.prisma);
    const [code] = (await setUp(people)).backupCodes;
    const statuses = [];
    for (let n = 0; n < 2; n++) {
      const cookie = cookiesOf(await ask(people.auth, "/sign-in/email", CREDENTIALS));
      const answer = await ask(people.auth, "/two-factor/verify-backup-code", { code }, { cookie });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([200, 401]);
  });

  test("after five wrong codes the password has to be given again", async () => {
    const people = makePeople(database.prisma);
    const { uri } = await setUp(people);
    const cookie = cookiesOf(await ask(people.auth, "/sign-in/email", CREDENTIALS));
    const attempt = (code: string, n: number) =>
      ask(people.auth, "/two-factor/verify-totp", { code }, { cookie, address: `203.0.113.${n}` });
    for (let n = 0; n < 6; n++) expect((await attempt("abcdef", n)).ok).toBe(false);
    expect((await attempt(codeOf(uri), 99)).status).toBe(401);
  });

  test("key and backup codes lie encrypted in the database", async () => {
    const people = makePeople(database.prisma);
    const { uri, backupCodes } = await setUp(people);
    const stored = JSON.stringify(await database.prisma.twoFactor.findMany());
    expect(stored).not.toContain(keyOf(uri));
    expect(stored).not.toContain(new URL(uri).searchParams.get("secret"));
    for (const code of backupCodes) expect(stored).not.toContain(code);
  });

  test("an admin takes it away from who lost the device; their sessions end", async () => {
    const people = makePeople(database.prisma);
    const admin = await addPerson(people, "admin", "Ada Ring");
    await setUp(people);
    const { email } = CREDENTIALS;
    const user = await database.prisma.user.findUniqueOrThrow({ where: { email } });
    await removeSecondFactor(people, admin, user.id);
    expect(await database.prisma.session.count({ where: { userId: user.id } })).toBe(0);
    expect(await database.prisma.twoFactor.count()).toBe(0);
    const answer = await ask(people.auth, "/sign-in/email", CREDENTIALS);
    expect(cookiesOf(answer)).toContain("session_token");
  });
});
