import {
  changeRole,
  createAdmin,
  disablePerson,
  enablePerson,
  findLinkOwner,
  invite,
  listPeople,
  type PeopleStore,
  removeSecondFactor,
  renewLink,
} from "@/lib/auth/people";
import type { Actor } from "@/lib/auth/permissions";
import { addPerson, ask, emailOf, makePeople, PASSWORD, signIn, tokenOf } from "../support/auth";
import { describeDatabase } from "../support/database";

jest.setTimeout(60_000);

const NEWCOMER = { email: "new@example.org", name: "New Comer", role: "editor" } as const;

async function sessionOf(people: PeopleStore, cookie: string) {
  return (await ask(people.auth, "/get-session", undefined, { cookie })).json();
}

async function setPassword(people: PeopleStore, token: string, newPassword = PASSWORD) {
  const answer = await ask(people.auth, "/reset-password", { token, newPassword });
  return answer.status === 200 ? "set" : (await answer.json()).code;
}

async function canSignIn(people: PeopleStore, email: string, password = PASSWORD) {
  return (await ask(people.auth, "/sign-in/email", { email, password })).status === 200;
}

describeDatabase("people", (database) => {
  test("an invited person has no password, sets one by the link, and signs in", async () => {
    const people = makePeople(database.prisma);
    const admin = await addPerson(people, "admin", "Ada Ring");
    const link = await invite(people, admin, NEWCOMER);
    expect(await listPeople(people, admin)).toMatchObject([
      { name: "Ada Ring", role: "admin", hasPassword: true },
      { name: "New Comer", role: "editor", hasPassword: false, signedInAt: null },
    ]);
    expect(Math.abs(link.expiresAt.getTime() - Date.now() - 24 * 3_600_000)).toBeLessThan(60_000);
    expect(await setPassword(people, tokenOf(link))).toBe("set");
    expect(await canSignIn(people, NEWCOMER.email)).toBe(true);
  });

  test("a link works once, and is not kept as it was sent", async () => {
    const people = makePeople(database.prisma);
    const token = tokenOf(await createAdmin(people, NEWCOMER));
    expect(JSON.stringify(await database.prisma.verification.findMany())).not.toContain(token);
    expect(await findLinkOwner(people, token)).toMatchObject({ email: NEWCOMER.email });
    expect(await setPassword(people, token)).toBe("set");
    expect(await setPassword(people, token, "another long password")).toBe("INVALID_TOKEN");
    expect(await findLinkOwner(people, token)).toBeNull();
    expect(await canSignIn(people, NEWCOMER.email)).toBe(true);
  });

  test("of two who use a link at the same moment one sets the password", async () => {
    const people = makePeople(database.prisma);
    const token = tokenOf(await createAdmin(people, NEWCOMER));
    const outcomes = await Promise.all([setPassword(people, token), setPassword(people, token)]);
    expect(outcomes.sort()).toEqual(["INVALID_TOKEN", "set"]);
    expect(await database.prisma.account.count()).toBe(1);
  });

  test("a link that is older than its day, or followed by a newer one, is void", async () => {
    const people = makePeople(database.prisma);
    const first = tokenOf(await createAdmin(people, NEWCOMER));
    const second = tokenOf(await createAdmin(people, NEWCOMER));
    expect(await setPassword(people, first)).toBe("INVALID_TOKEN");
    const expiresAt = new Date(Date.now() - 1000);
    await database.prisma.verification.updateMany({ data: { expiresAt } });
    expect(await findLinkOwner(people, second)).toBeNull();
    expect(await setPassword(people, second)).toBe("INVALID_TOKEN");
    expect(await database.prisma.account.count()).toBe(0);
  });

  test.each([
    ["eleven char", "PASSWORD_WEAK"],
    ["aaaaaaaaaaaaaa", "PASSWORD_WEAK"],
    ["the right length of password ".repeat(5), "PASSWORD_WEAK"],
  ])("the password %j is refused and the link stays good", async (password, code) => {
    const people = makePeople(database.prisma);
    const token = tokenOf(await createAdmin(people, NEWCOMER));
    expect(await setPassword(people, token, password)).toBe(code);
    expect(await database.prisma.account.count()).toBe(0);
    expect(await setPassword(people, token)).toBe("set");
  });

  test("a new password ends the sessions of the old one", async () => {
    const people = makePeople(database.prisma);
    const admin = await addPerson(people, "admin", "Ada Ring");
    const editor = await addPerson(people, "editor", "Ed Itor");
    const cookie = await signIn(people, "Ed Itor");
    const token = tokenOf(await renewLink(people, admin, editor.id));
    expect(await sessionOf(people, cookie)).not.toBeNull();
    expect(await setPassword(people, token, "another long password")).toBe("set");
    expect(await sessionOf(people, cookie)).toBeNull();
    expect(await canSignIn(people, emailOf("Ed Itor"))).toBe(false);
  });

  test("a change of role holds from the next request of the same session", async () => {
    const people = makePeople(database.prisma);
    const admin = await addPerson(people, "admin", "Ada Ring");
    const editor = await addPerson(people, "editor", "Ed Itor");
    const cookie = await signIn(people, "Ed Itor");
    for (const role of ["admin", "editor"] as const) {
      await changeRole(people, admin, editor.id, role);
      expect((await sessionOf(people, cookie)).user.role).toBe(role);
    }
  });

  test("a disabled person is out at once and comes back only when enabled", async () => {
    const people = makePeople(database.prisma);
    const admin = await addPerson(people, "admin", "Ada Ring");
    const editor = await addPerson(people, "editor", "Ed Itor");
    const cookie = await signIn(people, "Ed Itor");
    const token = tokenOf(await renewLink(people, admin, editor.id));
    await disablePerson(people, admin, editor.id);
    expect(await sessionOf(people, cookie)).toBeNull();
    expect(await setPassword(people, token, "another long password")).toBe("INVALID_TOKEN");
    const body = { email: emailOf("Ed Itor"), password: PASSWORD };
    const refused = await ask(people.auth, "/sign-in/email", body);
    expect(refused.status).toBe(403);
    expect(refused.headers.getSetCookie().join()).not.toContain("session_token");
    expect(await database.prisma.session.count()).toBe(0);
    await enablePerson(people, admin, editor.id);
    expect(await canSignIn(people, emailOf("Ed Itor"))).toBe(true);
  });

  test("nobody changes their own role, disables themselves or takes their second factor away unasked", async () => {
    const people = makePeople(database.prisma);
    const admin = await addPerson(people, "admin", "Ada Ring");
    const self = { problem: "self" };
    await expect(changeRole(people, admin, admin.id, "editor")).rejects.toMatchObject(self);
    await expect(disablePerson(people, admin, admin.id)).rejects.toMatchObject(self);
    await expect(removeSecondFactor(people, admin, admin.id)).rejects.toMatchObject(self);
  });

  test("two admins who demote each other at the same moment leave one admin", async () => {
    const people = makePeople(database.prisma);
    const ada = await addPerson(people, "admin", "Ada Ring");
    const bea = await addPerson(people, "admin", "Bea Bell");
    const outcomes = await Promise.allSettled([
      changeRole(people, ada, bea.id, "editor"),
      changeRole(makePeople(database.connect()), bea, ada.id, "editor"),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await database.prisma.user.count({ where: { role: "admin" } })).toBe(1);
  });

  test("an address is on the list once, however it is written", async () => {
    const people = makePeople(database.prisma);
    const admin = await addPerson(people, "admin", "Ada Ring");
    await invite(people, admin, NEWCOMER);
    const again = { ...NEWCOMER, email: "NEW@example.org" };
    await expect(invite(people, admin, again)).rejects.toMatchObject({ problem: "emailTaken" });
    expect(await database.prisma.user.count()).toBe(2);
  });

  test("create-admin makes an address that is known an admin again, enabled, with a new link", async () => {
    const people = makePeople(database.prisma);
    const admin = await addPerson(people, "admin", "Ada Ring");
    const editor = await addPerson(people, "editor", "Ed Itor");
    await disablePerson(people, admin, editor.id);
    const link = await createAdmin(people, { email: emailOf("Ed Itor"), name: "Other" });
    expect(link.isNew).toBe(false);
    expect(await setPassword(people, tokenOf(link), "another long password")).toBe("set");
    const [, again] = await listPeople(people, admin);
    expect(again).toMatchObject({ name: "Ed Itor", role: "admin", disabledAt: null });
  });

  describe("who may change them", () => {
    type Run = (people: PeopleStore, actor: Actor | null) => Promise<unknown>;
    const OPERATIONS: Record<string, Run> = {
      listPeople,
      invite: (people, actor) => invite(people, actor, NEWCOMER),
      renewLink: (people, actor) => renewLink(people, actor, "target"),
      changeRole: (people, actor) => changeRole(people, actor, "target", "admin"),
      disablePerson: (people, actor) => disablePerson(people, actor, "target"),
      enablePerson: (people, actor) => enablePerson(people, actor, "target"),
      removeSecondFactor: (people, actor) => removeSecondFactor(people, actor, "target"),
    };
    /** Of the command line, of the owner of a link, and no operations at all. */
    const OTHERS = ["PeopleError", "createAdmin", "findLinkOwner", "getPeople"];

    test("every operation on people is in this table", () => {
      const exported = Object.keys(jest.requireActual("@/lib/auth/people"));
      const operations = exported.filter((name) => !OTHERS.includes(name));
      expect(operations.sort()).toEqual(Object.keys(OPERATIONS).sort());
    });

    test.each(Object.entries(OPERATIONS))("%s refuses nobody and an editor", async (_, run) => {
      const people = makePeople(database.prisma);
      const data = { id: "target", email: "t@example.org", name: "Target", disabledAt: new Date() };
      await database.prisma.user.create({ data });
      const before = await database.prisma.user.findMany();
      const editor: Actor = { id: "e", name: "Ed", role: "editor" };
      await expect(run(people, null)).rejects.toMatchObject({ code: "not_signed_in" });
      await expect(run(people, editor)).rejects.toMatchObject({ code: "forbidden" });
      expect(await database.prisma.user.findMany()).toEqual(before);
      expect(await database.prisma.verification.count()).toBe(0);
    });
  });
});
