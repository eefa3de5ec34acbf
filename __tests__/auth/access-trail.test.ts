import {
  ACCESS_KINDS,
  type AccessKind,
  addToTrail,
  dropOldest,
  listAccessEvents,
  shortenAddress,
} from "@/lib/auth/access-trail";
import {
  changeRole,
  createAdmin,
  disablePerson,
  enablePerson,
  invite,
  removeSecondFactor,
  renewLink,
} from "@/lib/auth/people";
import type { Actor } from "@/lib/auth/permissions";
import { addPerson, ask, cookiesOf, emailOf, makePeople, PASSWORD, signIn } from "../support/auth";
import { codeOf } from "../support/authenticator-app";
import { describeDatabase } from "../support/database";

jest.setTimeout(120_000);

const NEXT = "another long password";

// A code of the app is of half a minute, which a busy machine may take between two lines.
const now = Date.now();
beforeEach(() => {
  jest.spyOn(Date, "now").mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

describe("a shortened address", () => {
  test.each([
    ["192.0.2.77", "192.0.2.0/24"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"],
    ["2001:db8::1", "2001:db8:0::/48"],
    ["::1", "0:0:0::/48"],
    ["unknown", null],
  ])("of %s is %s", (address, network) => {
    expect(shortenAddress(address)).toBe(network);
  });
});

describeDatabase("the trail of people and sign-ins", (database) => {
  test("tells what happened, to whom, by whom and from where, and holds no secret", async () => {
    const people = makePeople(database.prisma);
    const admin = await addPerson(people, "admin", "Ada Ring");
    const editor = await addPerson(people, "editor", "Ed Itor");
    const email = emailOf("Ed Itor");
    const at = { address: "203.0.113.7" };
    const post = (path: string, body: object, cookie = "") =>
      ask(people.auth, path, body, { ...at, cookie });

    await changeRole(people, admin, editor.id, "admin");
    const link = await renewLink(people, admin, editor.id);
    await post("/sign-in/email", { email, password: "not the password" });
    await post("/sign-in/email", { email: "nobody@example.org", password: "a secret typed here" });
    let cookie = cookiesOf(await post("/sign-in/email", { email, password: PASSWORD }));
    const changing = { currentPassword: PASSWORD, newPassword: NEXT };
    await post("/change-password", changing, cookie);
    await post("/revoke-other-sessions", {}, cookie);
    const begun = await post("/two-factor/enable", { password: NEXT }, cookie);
    const { totpURI, backupCodes } = await begun.json();
    cookie = cookiesOf(await post("/two-factor/verify-totp", { code: codeOf(totpURI) }, cookie));
    const asked = cookiesOf(await post("/sign-in/email", { email, password: NEXT }));
    await post("/two-factor/verify-totp", { code: "abcdef" }, asked);
    const code = codeOf(totpURI, 1);
    cookie = cookiesOf(await post("/two-factor/verify-totp", { code }, asked));
    await post("/two-factor/disable", { password: NEXT }, cookie);
    await removeSecondFactor(people, admin, editor.id);
    await disablePerson(people, admin, editor.id);
    await enablePerson(people, admin, editor.id);

    const rows = await database.prisma.accessEvent.findMany({ orderBy: { at: "asc" } });
    const told = rows.map((row) => [row.kind, row.actorName, row.subjectName, row.address]);
    const [ada, ed, from] = ["Ada Ring", "Ed Itor", "203.0.113.0/24"];
    expect(told).toEqual([
      ["adminMade", null, ada, null],
      ["passwordSet", ada, ada, null],
      ["invited", "Test", ed, null],
      ["passwordSet", ed, ed, null],
      ["roleChanged", ada, ed, null],
      ["linkMade", ada, ed, null],
      ["signInFailed", null, ed, from],
      ["signInFailed", null, null, from],
      ["signedIn", ed, ed, from],
      ["passwordChanged", ed, ed, from],
      ["othersSignedOut", ed, ed, from],
      ["factorOn", ed, ed, from],
      ["codeFailed", null, ed, from],
      ["signedIn", ed, ed, from],
      ["factorOff", ed, ed, from],
      ["factorRemoved", ada, ed, null],
      ["disabled", ada, ed, null],
      ["enabled", ada, ed, null],
    ]);
    expect(rows[4]?.role).toBe("admin");
    expect(new Set(told.map(([kind]) => kind))).toEqual(new Set(ACCESS_KINDS));
    const secrets = [PASSWORD, NEXT, code, link.path, "nobody@", "secret", ...backupCodes];
    for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test("create-admin leaves a trace, and what is refused leaves none", async () => {
    const people = makePeople(database.prisma);
    const admin = await addPerson(people, "admin", "Ada Ring");
    const known = { email: emailOf("Ada Ring"), name: "Ada", removeSecondFactor: true };
    await createAdmin(people, known);
    const count = await database.prisma.accessEvent.count();
    await expect(changeRole(people, admin, admin.id, "editor")).rejects.toThrow();
    await expect(disablePerson(people, admin, "nobody")).rejects.toThrow();
    await expect(
      invite(people, admin, { email: emailOf("Ada Ring"), name: "X", role: "admin" }),
    ).rejects.toThrow();
    const rows = await listAccessEvents(people, admin, { before: null, most: 99 });
    expect(rows).toHaveLength(count);
    expect(rows.map(({ kind }) => kind).sort()).toEqual(
      ["adminMade", "adminMade", "factorRemoved", "passwordSet"].sort(),
    );
  });

  test("the newest of each sort are kept, so that failures push out nobody's deeds", async () => {
    const { prisma } = database;
    const add = (kind: AccessKind) => addToTrail(prisma, { kind, actor: null, subject: null });
    await add("roleChanged");
    for (let n = 0; n < 6; n++) {
      await add("signInFailed");
      await new Promise((done) => setTimeout(done, 2));
    }
    const newest = await prisma.accessEvent.findMany({ orderBy: { at: "desc" }, take: 3 });
    await dropOldest(prisma, [{ kinds: ["signInFailed"], most: 3 }]);
    const left = await prisma.accessEvent.findMany({ orderBy: { at: "desc" } });
    expect(left.map(({ kind }) => kind)).toEqual([...Array(3).fill("signInFailed"), "roleChanged"]);
    expect(left.slice(0, 3).map(({ id }) => id)).toEqual(newest.map(({ id }) => id));
  });

  test("its pages follow one another, and an editor reads none", async () => {
    const people = makePeople(database.prisma);
    const admin = await addPerson(people, "admin", "Ada Ring");
    for (let n = 0; n < 3; n++) await signIn(people, "Ada Ring");
    const all = await listAccessEvents(people, admin, { before: null, most: 99 });
    const first = await listAccessEvents(people, admin, { before: null, most: 2 });
    const before = first.at(-1)?.id ?? null;
    const rest = await listAccessEvents(people, admin, { before, most: 99 });
    expect([...first, ...rest]).toEqual(all);
    expect(all).toHaveLength(5);
    const editor: Actor = { id: "e", name: "Ed", role: "editor" };
    const asked = { before: null, most: 99 };
    await expect(listAccessEvents(people, editor, asked)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(listAccessEvents(people, null, asked)).rejects.toMatchObject({
      code: "not_signed_in",
    });
  });
});
