import { ACCOUNT_RULE, accountKey } from "@/lib/auth/attempt-limit";
import { addPerson, ask, cookiesOf, emailOf, makePeople, PASSWORD, signIn } from "../support/auth";
import { describeDatabase } from "../support/database";

jest.setTimeout(60_000);

describeDatabase("signing in", (database) => {
  test("the right password opens a session that is kept in the database", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "admin", "Ada Ring");
    const cookie = await signIn(people, "Ada Ring");
    const session = await (await ask(people.auth, "/get-session", undefined, { cookie })).json();
    expect(session.user).toMatchObject({ email: emailOf("Ada Ring"), role: "admin" });
    expect(await database.prisma.session.count()).toBe(1);
  });

  test("the cookie cannot be read by scripts nor sent from other sites, and is secure on HTTPS", async () => {
    const open = makePeople(database.prisma);
    await addPerson(open, "editor", "Ed Itor");
    const body = { email: emailOf("Ed Itor"), password: PASSWORD };
    const [plain] = (await ask(open.auth, "/sign-in/email", body)).headers.getSetCookie();
    expect(plain).toMatch(/^qualified\.session_token=.*; HttpOnly; SameSite=Lax$/i);
    const site = "https://qualified.example.org";
    const closed = makePeople(database.prisma, site);
    const answer = await ask(closed.auth, "/sign-in/email", body, { origin: site });
    const [secure] = answer.headers.getSetCookie();
    expect(secure).toMatch(/^__Secure-qualified\.session_token=/);
    expect(secure).toMatch(/; Secure/);
    expect(secure).toMatch(/; HttpOnly/);
  });

  test("a wrong password and an unknown address get the same answer, and no session", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "editor", "Ed Itor");
    const answers = [];
    for (const email of [emailOf("Ed Itor"), "nobody@example.org"]) {
      const body = { email, password: "not the password" };
      const answer = await ask(people.auth, "/sign-in/email", body);
      expect(answer.headers.getSetCookie()).toEqual([]);
      answers.push({ status: answer.status, body: await answer.json() });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.status).toBe(401);
    expect(await database.prisma.session.count()).toBe(0);
  });

  test("the sixth attempt within a minute is refused, also with the right password, in every process", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "editor", "Ed Itor");
    const attempt = (password: string, store = people, address = "203.0.113.9") =>
      ask(store.auth, "/sign-in/email", { email: emailOf("Ed Itor"), password }, { address });
    for (let n = 0; n < 5; n++) expect((await attempt("not the password")).status).toBe(401);
    expect((await attempt(PASSWORD)).status).toBe(429);
    const other = makePeople(database.connect());
    expect((await attempt(PASSWORD, other)).status).toBe(429);
    expect((await attempt(PASSWORD, other, "203.0.113.10")).status).toBe(200);
  });

  test("of many attempts at the same moment no more than five are tried", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "editor", "Ed Itor");
    const body = { email: emailOf("Ed Itor"), password: "not the password" };
    const statuses = await Promise.all(
      Array.from(
        { length: 12 },
        async () => (await ask(people.auth, "/sign-in/email", body)).status,
      ),
    );
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
  });

  test("right passwords do not count: a newsroom behind one address signs in", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "editor", "Ed Itor");
    const body = { email: emailOf("Ed Itor"), password: PASSWORD };
    const statuses = [];
    for (let n = 0; n < 8; n++) {
      statuses.push((await ask(people.auth, "/sign-in/email", body)).status);
    }
    expect(statuses).toEqual(Array(8).fill(200));
    const wrong = { ...body, password: "not the password" };
    for (let n = 0; n < 5; n++) await ask(people.auth, "/sign-in/email", wrong);
    expect((await ask(people.auth, "/sign-in/email", body)).status).toBe(429);
  });

  test("an account is not guessed at from many addresses, and its owner still gets in", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "editor", "Ed Itor");
    await addPerson(people, "editor", "Eve Il");
    const attempt = (name: string, password: string, address: string) =>
      ask(people.auth, "/sign-in/email", { email: emailOf(name), password }, { address });
    expect((await attempt("Ed Itor", PASSWORD, "203.0.113.200")).status).toBe(200);
    for (const name of ["Ed Itor", "Nobody"]) {
      const key = accountKey(emailOf(name));
      expect((await attempt(name, "not the password", "198.18.0.1")).status).toBe(401);
      // As if eighteen more had failed, which would take this test a minute.
      const failed = { where: { key, count: 1 }, data: { count: ACCOUNT_RULE.max - 1 } };
      expect(await database.prisma.rateLimit.updateMany(failed)).toEqual({ count: 1 });
      expect((await attempt(name, "not the password", "198.18.1.1")).status).toBe(401);
      expect((await attempt(name, "not the password", "198.18.2.1")).status).toBe(429);
    }
    expect((await attempt("Ed Itor", PASSWORD, "198.18.99.1")).status).toBe(429);
    expect((await attempt("Ed Itor", PASSWORD, "203.0.113.200")).status).toBe(200);
    expect((await attempt("Eve Il", PASSWORD, "198.18.99.2")).status).toBe(200);
  });

  test("a clock that is set back keeps no address out", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "editor", "Ed Itor");
    const body = { email: emailOf("Ed Itor"), password: "not the password" };
    for (let n = 0; n < 5; n++) await ask(people.auth, "/sign-in/email", body);
    const right = { ...body, password: PASSWORD };
    const attempt = async () => (await ask(people.auth, "/sign-in/email", right)).status;
    expect(await attempt()).toBe(429);
    const move = (ms: number) =>
      database.prisma.rateLimit.updateMany({ data: { lastRequest: BigInt(Date.now() + ms) } });
    // As the clock of another process may be.
    await move(5_000);
    expect(await attempt()).toBe(429);
    await move(2 * 60 * 60 * 1000);
    expect(await attempt()).toBe(200);
  });

  test("a session that has ended lets nobody in", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "editor", "Ed Itor");
    const cookie = await signIn(people, "Ed Itor");
    await database.prisma.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    const answer = await ask(people.auth, "/get-session", undefined, { cookie });
    expect(await answer.json()).toBeNull();
  });

  test("a session that was begun 30 days ago is over, however lately it was used", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "editor", "Ed Itor");
    const cookie = await signIn(people, "Ed Itor");
    const begun = (days: number) =>
      database.prisma.session.updateMany({
        data: { createdAt: new Date(Date.now() - days * 24 * 60 * 60 * 1000) },
      });
    const whose = async () =>
      (await (await ask(people.auth, "/get-session", undefined, { cookie })).json())?.user.name;
    await begun(29.9);
    expect(await whose()).toBe("Ed Itor");
    await begun(30.1);
    expect(await whose()).toBeUndefined();
    expect(await database.prisma.session.count()).toBe(0);
  });

  test("signing out ends the session on the server, not only in the browser", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "editor", "Ed Itor");
    const cookie = await signIn(people, "Ed Itor");
    expect((await ask(people.auth, "/sign-out", {}, { cookie })).status).toBe(200);
    expect(await database.prisma.session.count()).toBe(0);
    const answer = await ask(people.auth, "/get-session", undefined, { cookie });
    expect(await answer.json()).toBeNull();
  });

  test("signing in gives a new session and ends the one that the browser came with", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "editor", "Ed Itor");
    await addPerson(people, "editor", "Eve Il");
    const planted = await signIn(people, "Eve Il");
    const body = { email: emailOf("Ed Itor"), password: PASSWORD };
    const answer = await ask(people.auth, "/sign-in/email", body, { cookie: planted });
    const own = cookiesOf(answer);
    expect(own).not.toBe(planted);
    const sessions = await database.prisma.session.findMany({ include: { user: true } });
    expect(sessions.map(({ user }) => user.name)).toEqual(["Ed Itor"]);
  });

  test("a session cookie that the server did not sign is worth nothing", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "editor", "Ed Itor");
    await signIn(people, "Ed Itor");
    const [session] = await database.prisma.session.findMany();
    const cookie = `qualified.session_token=${session?.token}.${"A".repeat(43)}%3D`;
    const answer = await ask(people.auth, "/get-session", undefined, { cookie });
    expect(await answer.json()).toBeNull();
  });

  test.each(["/sign-in/email", "/sign-out"])(
    "a POST from another site to %s is refused",
    async (path) => {
      const people = makePeople(database.prisma);
      await addPerson(people, "editor", "Ed Itor");
      const cookie = await signIn(people, "Ed Itor");
      const body = { email: emailOf("Ed Itor"), password: PASSWORD };
      for (const origin of ["https://evil.example", "http://127.0.0.1:3001", "null"]) {
        const answer = await ask(people.auth, path, body, { cookie, origin });
        expect([origin, answer.status]).toEqual([origin, 403]);
      }
      expect(await database.prisma.session.count()).toBe(1);
    },
  );

  test("nobody can sign up", async () => {
    const people = makePeople(database.prisma);
    const body = { email: "new@example.org", password: PASSWORD, name: "New" };
    expect((await ask(people.auth, "/sign-up/email", body)).status).toBe(400);
    expect(await database.prisma.user.count()).toBe(0);
  });
});
