import { partFor } from "@/lib/change/published-revision";
import { firstPublished, loadPublishedRevisions } from "@/lib/data/load-published-revisions";
import { describeDatabase } from "../support/database";
import { EDITOR, GAMES, importDrawn, publishSeen, semiFinal } from "../support/editors";

describeDatabase("the published revisions of a Games", (database) => {
  test("are the newest first up to one, with what each moved", async () => {
    const { prisma } = database;
    await importDrawn(prisma);
    await publishSeen(prisma, EDITOR, [semiFinal("upper")]);
    await publishSeen(prisma, EDITOR, [semiFinal("upper", "blue")], { reason: "Read wrongly" });
    const { since, revisions } = await loadPublishedRevisions(GAMES, 3, prisma);
    expect(revisions).toMatchObject([
      { revision: 3, kind: "changes", reason: "Read wrongly", undoes: null },
      {
        revision: 2,
        kind: "changes",
        reason: null,
        effect: { gained: [{ noc: "KAZ" }], lost: [] },
      },
      { revision: 1, kind: "import", effect: null },
    ]);
    expect(since).toBe(revisions[2]?.publishedAt);
    expect(await firstPublished(GAMES, prisma)).toBe(since);
    expect((await loadPublishedRevisions(GAMES, 2, prisma)).revisions).toHaveLength(2);
    // A place that went from one nation to another is news of both.
    const [newest] = revisions;
    const of = (noc: string) =>
      newest && partFor(GAMES, newest, { noc: [noc], category: [] })?.effect;
    expect([of("KAZ")?.gained, of("KAZ")?.lost]).toMatchObject([[], [{ noc: "KAZ" }]]);
    expect(of("UZB")?.gained).toMatchObject([{ noc: "UZB" }]);
    expect(of("UZB")?.lost).toEqual([]);
  });

  test("one that is damaged says nothing of what it moved", async () => {
    const { prisma } = database;
    await importDrawn(prisma);
    await publishSeen(prisma, EDITOR, [semiFinal("upper")]);
    await prisma.revision.updateMany({ where: { number: 2 }, data: { effect: "{" } });
    const { revisions } = await loadPublishedRevisions(GAMES, 2, prisma);
    expect(revisions.map(({ effect }) => effect)).toEqual([null, null]);
  });

  test("of Games that are not there are none", async () => {
    expect(await loadPublishedRevisions("none", 9, database.prisma)).toEqual({
      since: "",
      revisions: [],
    });
  });
});
