import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ROLES, type Role } from "@/lib/auth/permissions";
import { disconnectPrisma } from "@/lib/data/prisma";
import { addPerson, HOST, makePeople, ORIGIN, SECRET, signIn } from "../support/auth";
import { describeDatabase } from "../support/database";

jest.setTimeout(60_000);

/** The headers of the request under test, which the framework would have. */
let incoming = new Headers();

jest.mock("next/headers", () => ({
  headers: async () => incoming,
  cookies: async () => ({
    set: () => {},
    getAll: () =>
      (incoming.get("cookie")?.split("; ") ?? []).map((cookie) => {
        const [name, value = ""] = cookie.split("=");
        return { name, value: decodeURIComponent(value) };
      }),
  }),
}));
jest.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Redirected(path);
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Redirected) throw error;
  },
}));
jest.mock("next/cache", () => ({ refresh: () => {} }));
jest.mock("next-intl/server", () => ({
  getLocale: async () => "en",
  getTranslations: async () => Object.assign((key: string) => key, { has: () => true }),
}));

class Redirected extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

const ADMIN_AREA = "app/[locale]/admin";

/** Who may call it; whoever may do less is refused. A new action has to be written down here. */
const LEAST: Record<string, Role | "anybody"> = {
  "[games]/change-actions.tsx previewChanges": "editor",
  "[games]/change-actions.tsx publishChanges": "editor",
  "[games]/results/actions.ts preview": "editor",
  "[games]/results/actions.ts publish": "editor",
  "[games]/results/actions.ts saveDraft": "editor",
  "[games]/revisions/actions.ts previewUndo": "editor",
  "[games]/revisions/actions.ts undo": "editor",
  "import/actions.ts checkFacts": "admin",
  "import/actions.ts importFacts": "admin",
  "actions.ts signOut": "anybody",
  "sign-in/actions.ts signIn": "anybody",
  "second-factor/actions.ts checkCode": "anybody",
  "second-factor/actions.ts checkBackupCode": "anybody",
  "password/actions.ts setPassword": "anybody",
  "account/actions.ts setUpSecondFactor": "editor",
  "account/actions.ts turnOffSecondFactor": "editor",
  "account/actions.ts confirmSecondFactor": "editor",
  "account/actions.ts changePassword": "editor",
  "account/actions.ts endOtherSessions": "editor",
  "people/actions.ts invitePerson": "admin",
  "people/actions.ts renewPersonLink": "admin",
  "people/actions.ts changePersonRole": "admin",
  "people/actions.ts disable": "admin",
  "people/actions.ts enable": "admin",
  "people/actions.ts removePersonSecondFactor": "admin",
};

interface Action {
  name: string;
  run: (...args: unknown[]) => Promise<unknown>;
}

/** Every action of the admin area, found in its files. */
function findActions(): Action[] {
  const files = readdirSync(ADMIN_AREA, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /^"use server";/.test(readFileSync(join(ADMIN_AREA, file), "utf8")));
  return files.flatMap((file) => {
    const exported = require(resolve(ADMIN_AREA, file)) as Record<string, Action["run"]>;
    return Object.entries(exported).map(([name, run]) => ({ name: `${file} ${name}`, run }));
  });
}

/** Whether a call was turned away because of who asked, and not for what was asked. */
async function isRefused({ run }: Action): Promise<boolean> {
  try {
    const answer = await run({}, new FormData());
    const said = JSON.stringify(answer ?? null);
    return /"(forbidden|not_signed_in)"/.test(said);
  } catch (error) {
    if (error instanceof Redirected) return error.path === "/admin/sign-in";
    return /^(forbidden|not_signed_in)$/.test(String((error as { code?: unknown }).code));
  }
}

const actions = findActions();

// What each kind of change and each operation asks for is tested where they are: __tests__/operations.
test("every action of the admin area is in the table, and nothing else", () => {
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(LEAST).sort());
});

test("outside the admin area there are no actions, and only better-auth takes a POST", () => {
  const sources = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !join("app", file).startsWith(ADMIN_AREA))
    .map((file) => [file, readFileSync(join("app", file), "utf8")] as const);
  const acting = sources.filter(
    ([, text]) =>
      /^\s*"use server";/m.test(text) || /\b(POST|PUT|PATCH|DELETE)\b\s*[(}=]/.test(text),
  );
  expect(acting.map(([file]) => file)).toEqual(["api/auth/[...all]/route.ts"]);
});

describeDatabase(
  "actions of the admin area",
  (database) => {
    const cookies: Record<string, string> = {};
    const before = { ...process.env };

    beforeAll(async () => {
      process.env.DATABASE_URL = database.env.databaseUrl;
      process.env.BETTER_AUTH_SECRET = SECRET;
      const people = makePeople(database.prisma);
      for (const role of ROLES) {
        await addPerson(people, role, `Some ${role}`);
        cookies[role] = await signIn(people, `Some ${role}`);
      }
      // Disabled in the moment in which the session was made: it is still there.
      const { id } = await addPerson(people, "admin", "Some Body");
      cookies.disabled = await signIn(people, "Some Body");
      const data = { disabledAt: new Date() };
      await database.prisma.user.update({ where: { id }, data });
    });

    afterAll(async () => {
      await disconnectPrisma();
      process.env = before;
    });

    const guarded = actions.filter(({ name }) => LEAST[name] !== "anybody");

    test.each(guarded.map((action) => [action.name, action] as const))(
      "%s refuses whoever may not",
      async (name, action) => {
        const least = ROLES.indexOf(LEAST[name] as Role);
        incoming = new Headers({ host: HOST, origin: ORIGIN });
        expect(await isRefused(action)).toBe(true);
        incoming.set("cookie", "qualified.session_token=made-up.signature");
        expect(await isRefused(action)).toBe(true);
        incoming.set("cookie", cookies.disabled ?? "");
        expect(["disabled", await isRefused(action)]).toEqual(["disabled", true]);
        for (const [rank, role] of ROLES.entries()) {
          incoming.set("cookie", cookies[role] ?? "");
          expect([role, await isRefused(action)]).toEqual([role, rank < least]);
        }
      },
    );
  },
  { isShared: true },
);
