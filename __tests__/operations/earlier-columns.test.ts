/**
 * Rows are also stored outside their tables: in the differences of revisions, in drafts, in backups. Those
 * that were stored before a column was there are rows of today all the same.
 */

import type { Change } from "@/lib/change/change";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import type { PrismaClient } from "@/lib/data/prisma";
import { findDraft, saveDraft } from "@/lib/operations/drafts";
import { preview } from "@/lib/operations/preview";
import { publish } from "@/lib/operations/publish";
import { undo } from "@/lib/operations/undo";
import { describeDatabase } from "../support/database";
import {
  ADMIN,
  GAMES,
  importDrawn,
  NEXT_CUP,
  newRequestKey,
  publishSeen,
} from "../support/editors";
import { readStoredFacts } from "../support/stored-rows";

if (NEXT_CUP.kind !== "save-tournament") throw new Error("NEXT_CUP is a tournament");
const { tournament, allocations } = NEXT_CUP;
const named = (name: string): Change => ({
  kind: "save-tournament",
  tournament: { ...tournament, name },
  allocations,
});

/** What is stored as JSON, without what a later migration added. */
const asBefore = (text: string) => text.replaceAll(/"timeZone":(null|"[^"]*"),?/g, "");

async function forgetColumns(prisma: PrismaClient): Promise<void> {
  for (const { gamesId, number, diff, input } of await prisma.revision.findMany()) {
    await prisma.revision.update({
      where: { gamesId_number: { gamesId, number } },
      data: { diff: diff && asBefore(diff), input: input && asBefore(input), storedVersion: 1 },
    });
  }
}

describeDatabase("rows that were stored before a column was there", (database) => {
  beforeEach(() => importDrawn(database.prisma));
  const undoing = (revision: number) =>
    undo(database.prisma, ADMIN, {
      gamesId: GAMES,
      revision,
      reason: "Wrong",
      idempotencyKey: newRequestKey(),
    });

  test("are taken back: a tournament that was made, renamed and had its zone given since", async () => {
    const start = await readStoredFacts(database.prisma);
    await publishSeen(database.prisma, ADMIN, [NEXT_CUP]);
    const made = await readStoredFacts(database.prisma);
    await publishSeen(database.prisma, ADMIN, [named("Another name")], { reason: "Any" });
    await forgetColumns(database.prisma);
    const { diff } = await database.prisma.revision.findFirstOrThrow({ where: { number: 3 } });
    expect(diff).not.toContain("timeZone");
    await publishSeen(
      database.prisma,
      ADMIN,
      [
        {
          kind: "save-tournament",
          tournament: { ...tournament, name: "Another name", timeZone: "Asia/Almaty" },
          allocations,
        },
      ],
      { reason: "Any" },
    );
    await expect(undoing(3)).rejects.toMatchObject({ code: "undo_refused" });
    await undoing(4);
    await undoing(3);
    expect(await readStoredFacts(database.prisma)).toEqual(made);
    await undoing(2);
    expect(await readStoredFacts(database.prisma)).toEqual(start);
    await undoing(7);
    expect(await readStoredFacts(database.prisma)).toEqual(made);
  });

  test("are no conflict in an open draft", async () => {
    await publishSeen(database.prisma, ADMIN, [NEXT_CUP]);
    const { id, name, role } = ADMIN;
    const email = "dana@example.org";
    await database.prisma.user.create({ data: { id, name, role, email } });
    const changes = [named("As in the draft")];
    const { base } = await preview(database.prisma, ADMIN, { gamesId: GAMES, changes });
    const key = newRequestKey();
    await saveDraft(database.prisma, ADMIN, GAMES, { id: key, changes, base } as never);
    const { changes: kept } = await database.prisma.draft.findUniqueOrThrow({ where: { id: key } });
    expect(kept).toContain("timeZone");
    await database.prisma.draft.update({
      where: { id: key },
      data: { changes: asBefore(kept), storedVersion: 1 },
    });
    const draft = await findDraft(database.prisma, ADMIN, GAMES);
    if (!draft) throw new Error("The draft can be read");
    const again = { gamesId: GAMES, changes: draft.changes, base: draft.base };
    await expect(preview(database.prisma, ADMIN, again)).resolves.toMatchObject({ conflicts: [] });
    // A browser that was open all the while sends what it saw then.
    const sent = JSON.parse(asBefore(JSON.stringify({ changes, base })));
    await expect(
      publish(database.prisma, ADMIN, {
        gamesId: GAMES,
        ...sent,
        reason: "Any",
        idempotencyKey: newRequestKey(),
      }),
    ).resolves.toMatchObject({ outcome: "published" });
    const rows = await loadGamesRows(database.prisma, GAMES);
    expect(rows?.tournaments.map((each) => each.name)).toContain("As in the draft");
  });
});
