import { noteBackup } from "@/lib/data/last-backup";
import { backup } from "@/lib/operations/backup/backup";
import { type Health, readHealth } from "@/lib/operations/read-health";
import { newBackupPath, newFolder } from "../support/backups";
import { describeDatabase, PROVIDER } from "../support/database";
import { ADMIN, EDITOR, importDrawn, publishSeen, semiFinal } from "../support/editors";

describeDatabase("the health of an installation", (database) => {
  const dataDir = newFolder();
  const read = (actor: Parameters<typeof readHealth>[0]): Promise<Health> =>
    readHealth(actor, { prisma: database.prisma, env: { ...database.env, dataDir } });

  async function signIn(id: string, expiresAt: Date, disabledAt: Date | null = null) {
    const data = { id, name: id, email: `${id}@example.org`, disabledAt };
    await database.prisma.user.create({ data });
    await database.prisma.session.create({
      data: { id, token: id, expiresAt, userId: id, ipAddress: "192.0.2.1" },
    });
  }

  test("is told to nobody unknown", async () => {
    await expect(read(null)).rejects.toMatchObject({ code: "not_signed_in" });
  });

  test("names who is signed in to admins only, and nobody whose session is over", async () => {
    const later = new Date(Date.now() + 60_000);
    await signIn("dana", later);
    await signIn("gone", new Date(Date.now() - 1000));
    await signIn("disabled", later, new Date());
    expect((await read(EDITOR)).sessions).toBeNull();
    const { sessions } = await read(ADMIN);
    expect(sessions).toMatchObject([
      { name: "dana", email: "dana@example.org", role: "editor", address: "192.0.2.1" },
    ]);
    expect(JSON.stringify(sessions)).not.toContain("token");
  });

  test("has the revisions with who and what, imports apart, the newest first", async () => {
    await importDrawn(database.prisma);
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
    const { revisions, imports } = await read(EDITOR);
    expect(revisions).toMatchObject([
      {
        gamesId: "test-2024",
        number: 2,
        kind: "changes",
        actorName: "Aigerim",
        rows: [
          { list: "bouts", count: 1 },
          { list: "places", count: 1 },
        ],
      },
      { number: 1, kind: "import", actorName: null },
    ]);
    expect(imports.map(({ number }) => number)).toEqual([1]);
    expect(imports[0]?.rows).toContainEqual({ list: "boxers", count: 5 });
  });

  test("has the database, its size and schema, and the last backup of this machine", async () => {
    expect((await read(EDITOR)).lastBackup).toBeNull();
    const made = await backup(database.prisma, newBackupPath());
    await noteBackup(dataDir, made);
    const health = await read(EDITOR);
    expect(health.database).toMatchObject({ provider: PROVIDER, migration: made.migration });
    expect(health.database.bytes).toBeGreaterThan(50_000);
    const { path, takenAt, bytes } = made;
    expect(health.lastBackup).toEqual({ path, takenAt, bytes, withPeople: false, games: [] });
    expect(health.process.memoryBytes).toBeGreaterThan(10_000_000);
  });
});
