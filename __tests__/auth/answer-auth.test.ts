import { answerAuth } from "@/lib/auth/answer-auth";
import { addPerson, ask, HOST, makePeople, ORIGIN, PASSWORD, signIn } from "../support/auth";
import { describeDatabase } from "../support/database";

jest.setTimeout(180_000);

const OPEN = [
  "/sign-in/email",
  "/sign-out",
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
];

describeDatabase(
  "/api/auth",
  (database) => {
    /** Every path that the library has, with the plugins that we use. */
    const listPaths = () => {
      const { auth } = makePeople(database.prisma);
      const paths = Object.values(auth.api).flatMap((endpoint) => {
        const { path } = endpoint as { path?: string };
        return path ? [path] : [];
      });
      return [...new Set(paths)].sort();
    };
    const answer = (path: string, method: string, cookie = "") => {
      const { auth } = makePeople(database.prisma);
      const headers = { host: HOST, origin: ORIGIN, "content-type": "application/json", cookie };
      const body = method === "POST" ? { body: "{}" } : {};
      return answerAuth(new Request(`${ORIGIN}${path}`, { method, headers, ...body }), auth);
    };

    test("the library has more paths than we open, those of an admin's plugin not among them", () => {
      const paths = listPaths();
      expect(paths).toEqual(expect.arrayContaining([...OPEN, "/sign-up/email", "/update-user"]));
      expect(paths.filter((path) => path.startsWith("/admin"))).toEqual([]);
    });

    test.each(["GET", "POST"])(
      "%s is answered at these paths of the library and no other",
      async (method) => {
        const answered = [];
        for (const path of listPaths()) {
          if (await answer(`/api/auth${path}`, method)) answered.push(path);
        }
        expect(answered).toEqual([...OPEN].sort());
      },
    );

    test("a path that only looks like an open one is unknown", async () => {
      for (const path of OPEN) {
        for (const odd of [
          `/api/auth${path}/`,
          `/api/auth/${path}`,
          `/api/auth${path.toUpperCase()}`,
          `/api/auth${path.replace(/.$/, (last) => `%${last.charCodeAt(0).toString(16)}`)}`,
          `/api/auth/sign-up/email/..%2f..${path}`,
          `/api/auth/api/auth${path}`,
          `/api${path}`,
        ]) {
          expect([odd, await answer(odd, "POST")]).toEqual([odd, null]);
        }
      }
    });

    test.each(OPEN)("%s does nothing for a GET of somebody who is not signed in", async (path) => {
      const given = await answer(`/api/auth${path}`, "GET");
      expect(given?.headers.getSetCookie()).toEqual([]);
      const said = await given?.text();
      expect([404, 405, 200]).toContain(given?.status);
      if (given?.status === 200) expect(said).toBe("null");
    });

    test("the session is in the cookie, and in no answer that a script could read", async () => {
      const people = makePeople(database.prisma);
      await addPerson(people, "editor", "Ed Itor");
      const email = "ed.itor@example.org";
      const request = new Request(`${ORIGIN}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { host: HOST, origin: ORIGIN, "content-type": "application/json" },
        body: JSON.stringify({ email, password: PASSWORD }),
      });
      const given = await answerAuth(request, people.auth);
      const [session] = await database.prisma.session.findMany();
      expect(session).toBeDefined();
      expect(given?.headers.getSetCookie().join()).toContain(session?.token);
      const text = (await given?.text()) ?? "";
      expect(JSON.parse(text)).toMatchObject({ user: { email } });
      expect(text).not.toContain(session?.token);
      await database.prisma.user.deleteMany();
    });

    test("a fault tells nothing of the inside", async () => {
      const { auth } = makePeople(database.prisma);
      for (const body of [
        "{",
        "[]",
        "null",
        '{"email":{"not":""},"password":{"gt":""}}',
        '{"email":1}',
        "",
        JSON.stringify({ email: "a@example.org", password: "x".repeat(20_000) }),
      ]) {
        const request = new Request(`${ORIGIN}/api/auth/sign-in/email`, {
          method: "POST",
          headers: { host: HOST, origin: ORIGIN, "content-type": "application/json" },
          ...(body && { body }),
        });
        const given = await answerAuth(request, auth);
        expect([body, (given?.status ?? 0) >= 400 && (given?.status ?? 0) < 500]).toEqual([
          body,
          true,
        ]);
        expect(await given?.text()).not.toMatch(
          /prisma|node_modules|\/lib\/|at .*:\d+:\d+|SELECT/i,
        );
      }
    });

    test("nobody becomes an admin alone at any path of the library, open or not", async () => {
      const people = makePeople(database.prisma);
      const { id } = await addPerson(people, "editor", "Ed Itor");
      const asked = {
        role: "admin",
        disabledAt: null,
        userId: id,
        id,
        email: "ed.itor@example.org",
      };
      const body = {
        ...asked,
        password: PASSWORD,
        newPassword: PASSWORD,
        data: asked,
        user: asked,
      };
      for (const path of listPaths()) {
        const cookie = await signIn(people, "Ed Itor");
        await ask(people.auth, path, body, { cookie, address: `203.0.113.${path.length}` });
        const users = await database.prisma.user.findMany({ select: { id: true, role: true } });
        expect([path, users]).toEqual([path, [{ id, role: "editor" }]]);
        // Whatever else the path did to the account (a second factor, a new address), it does no more.
        await database.prisma.twoFactor.deleteMany();
        await database.prisma.user.update({
          where: { id },
          data: { email: asked.email, twoFactorEnabled: false },
        });
      }
    });
  },
  { isShared: true },
);
