import { join } from "node:path";
import type { PeopleStore } from "@/lib/auth/people";
import {
  addPerson,
  ask,
  cookiesOf,
  emailOf,
  makePeople,
  PASSWORD,
  SECRET,
  signIn,
} from "../support/auth";
import { codeOf } from "../support/authenticator-app";
import { newFolder } from "../support/backups";
import { describeDatabase } from "../support/database";
import { importDrawn } from "../support/editors";
import { runScript } from "../support/run-script";

jest.setTimeout(120_000);

const NAME = "Ad Min";
const CREDENTIALS = { email: emailOf(NAME), password: PASSWORD };
const OTHER_SECRET = "another secret, of another machine, long enough";

describeDatabase("second factors in a backup with people", (database) => {
  let people: PeopleStore;
  let uri: string;
  const run = (secret: string, script: string, ...args: string[]) =>
    runScript(`bin/${script}.ts`, args, {
      DATABASE_URL: database.env.databaseUrl,
      DATA_DIR: newFolder(),
      BETTER_AUTH_SECRET: secret,
    });

  beforeEach(async () => {
    // Backup and restore take longer than a code is good for.
    const now = Date.now();
    jest.spyOn(Date, "now").mockImplementation(() => now);
    people = makePeople(database.prisma);
    await importDrawn(database.prisma);
    await addPerson(people, "admin", NAME);
    const cookie = await signIn(people, NAME);
    const begun = await ask(people.auth, "/two-factor/enable", { password: PASSWORD }, { cookie });
    uri = ((await begun.json()) as { totpURI: string }).totpURI;
    await ask(people.auth, "/two-factor/verify-totp", { code: codeOf(uri) }, { cookie });
  });

  afterEach(() => jest.restoreAllMocks());

  /** Whether the password alone opens a session. */
  async function opensByPassword(): Promise<boolean> {
    const answer = await ask(people.auth, "/sign-in/email", CREDENTIALS);
    return (await database.prisma.session.count()) > 0 && answer.status === 200;
  }

  test("are kept where the secret is the same, and can be used", async () => {
    const path = join(newFolder(), "people.jsonl.gz");
    expect((await run(SECRET, "backup", path, "--with-people")).stdout).toMatch(
      /encrypted with the secret in BETTER_AUTH_SECRET: keep it too/,
    );
    const { stdout, code } = await run(SECRET, "restore", path, "--replace");
    expect([code, stdout]).toEqual([0, expect.not.stringContaining("second factor")]);
    const first = await ask(people.auth, "/sign-in/email", CREDENTIALS);
    expect(await first.json()).toMatchObject({ twoFactorRedirect: true });
    const second = await ask(
      people.auth,
      "/two-factor/verify-totp",
      { code: codeOf(uri, 1) },
      { cookie: cookiesOf(first) },
    );
    expect(second.status).toBe(200);
  });

  test("are turned off where the secret is another, which is said; the password opens", async () => {
    const path = join(newFolder(), "people.jsonl.gz");
    await run(OTHER_SECRET, "backup", path, "--with-people");
    const { stdout } = await run(SECRET, "restore", path, "--replace");
    expect(stdout).toMatch(
      /second factor of 1 people was turned off: it was encrypted with another/,
    );
    expect(await database.prisma.twoFactor.count()).toBe(0);
    expect(await opensByPassword()).toBe(true);
  });

  test("are removed by create-admin for whoever runs programs on the server", async () => {
    const kept = await run(SECRET, "create-admin", "--email", CREDENTIALS.email);
    expect(kept.stdout).toMatch(/second factor stays on; --remove-second-factor turns it off/);
    expect(await database.prisma.twoFactor.count()).toBe(1);
    const args = ["--email", CREDENTIALS.email, "--remove-second-factor"];
    const removed = await run(SECRET, "create-admin", ...args);
    expect(removed.stdout).toMatch(/No second factor is asked for any more/);
    expect(await database.prisma.twoFactor.count()).toBe(0);
    expect(await opensByPassword()).toBe(true);
  });
});
