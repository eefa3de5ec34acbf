import { isSignedIn } from "@/lib/auth/signed-in";
import { addPerson, emailOf, makePeople, signIn } from "../support/auth";
import { describeDatabase } from "../support/database";

describeDatabase("who is signed in", (database) => {
  test("is known by the cookies of an open session, and by nothing else", async () => {
    const people = makePeople(database.prisma);
    await addPerson(people, "editor", "Ed Itor");
    const cookies = await signIn(people, "Ed Itor");
    expect(await isSignedIn(cookies, people.auth)).toBe(true);
    const [name, value = ""] = cookies.split(/=(.*)/s);
    for (const other of ["", `${name}=made-up`, `${name}=x${value}`]) {
      expect(await isSignedIn(other, people.auth)).toBe(false);
    }
    const where = { email: emailOf("Ed Itor") };
    await database.prisma.user.update({ where, data: { disabledAt: new Date() } });
    expect(await isSignedIn(cookies, people.auth)).toBe(false);
  });
});
