import * as exported from "@/lib/auth/people";
import type { Actor } from "@/lib/auth/permissions";
import { makePeople } from "../support/auth";
import { describeDatabase } from "../support/database";

const EDITOR: Actor = { id: "editor", name: "Editor", role: "editor" };
const ADMIN: Actor = { id: "admin", name: "Admin", role: "admin" };
const NEWCOMER = { email: "new@example.org", name: "New Comer", role: "admin" } as const;

type Call = (people: exported.PeopleStore, actor: Actor | null, of: string) => Promise<unknown>;

/** Everything that an admin does to people. */
const CALLS: Readonly<Record<string, Call>> = {
  listPeople: (people, actor) => exported.listPeople(people, actor),
  invite: (people, actor) => exported.invite(people, actor, NEWCOMER),
  renewLink: (people, actor, of) => exported.renewLink(people, actor, of),
  changeRole: (people, actor, of) => exported.changeRole(people, actor, of, "admin"),
  disablePerson: (people, actor, of) => exported.disablePerson(people, actor, of),
  enablePerson: (people, actor, of) => exported.enablePerson(people, actor, of),
  removeSecondFactor: (people, actor, of) => exported.removeSecondFactor(people, actor, of),
};

/** For scripts on the server (createAdmin), the owner of a link, and what is no operation. */
const ASKS_NOBODY = ["PeopleError", "createAdmin", "findLinkOwner", "getPeople"];

test("everything that can be done to people is called here", () => {
  expect(Object.keys(exported).sort()).toEqual([...Object.keys(CALLS), ...ASKS_NOBODY].sort());
});

describeDatabase("people", (database) => {
  const readPeople = async () => ({
    users: await database.prisma.user.findMany({ orderBy: { id: "asc" } }),
    links: await database.prisma.verification.findMany(),
    sessions: await database.prisma.session.findMany(),
  });

  test.each(Object.entries(CALLS))("%s is an admin's", async (_, call) => {
    for (const { id, name, role } of [EDITOR, { ...EDITOR, id: "other" }, ADMIN]) {
      const email = `${id}@example.org`;
      await database.prisma.user.create({ data: { id, name, role, email } });
    }
    const people = makePeople(database.prisma);
    const before = await readPeople();
    const refusals = [
      [null, "not_signed_in"],
      [EDITOR, "forbidden"],
      // A role that nobody has.
      [{ ...EDITOR, role: "owner" as never }, "forbidden"],
    ] as const;
    for (const [actor, code] of refusals) {
      for (const id of ["other", EDITOR.id, ADMIN.id]) {
        await expect(call(people, actor, id)).rejects.toMatchObject({ code });
      }
    }
    expect(await readPeople()).toEqual(before);
    await call(people, ADMIN, "other");
  });
});
