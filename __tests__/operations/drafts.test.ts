import type { Actor } from "@/lib/auth/permissions";
import type { Change } from "@/lib/change/change";
import type { PrismaClient } from "@/lib/data/prisma";
import { dropDraft, findDraft, saveDraft } from "@/lib/operations/drafts";
import { preview } from "@/lib/operations/preview";
import { publish } from "@/lib/operations/publish";
import { describeDatabase } from "../support/database";
import {
  EDITOR,
  GAMES,
  importDrawn,
  newRequestKey,
  OTHER_EDITOR,
  publishSeen,
  semiFinal,
} from "../support/editors";

async function addPeople(prisma: PrismaClient) {
  for (const { id, name, role } of [EDITOR, OTHER_EDITOR]) {
    await prisma.user.create({ data: { id, name, role, email: `${id}@example.org` } });
  }
}

describeDatabase("drafts", (db) => {
  const change = semiFinal("upper");
  const draft = (id: string, changes: Change[] = [change]) => ({ id, changes, base: [] });
  const keep = (actor: Actor | null, id: string, changes?: Change[]) =>
    saveDraft(db.prisma, actor, GAMES, draft(id, changes) as never);

  beforeEach(async () => {
    await importDrawn(db.prisma);
    await addPeople(db.prisma);
  });

  test("a draft is its editor's: kept, replaced, found again, and by nobody else", async () => {
    const id = newRequestKey();
    expect(await keep(EDITOR, id)).toBe("kept");
    await keep(EDITOR, id, [change, semiFinal("lower")]);
    expect((await findDraft(db.prisma, EDITOR, GAMES))?.changes).toHaveLength(2);
    expect(await findDraft(db.prisma, OTHER_EDITOR, GAMES)).toBeNull();
    await expect(keep(OTHER_EDITOR, id)).rejects.toMatchObject({ code: "key_used" });
    await dropDraft(db.prisma, OTHER_EDITOR, id);
    expect(await findDraft(db.prisma, EDITOR, GAMES)).not.toBeNull();
    await keep(EDITOR, id, []);
    expect(await findDraft(db.prisma, EDITOR, GAMES)).toBeNull();
  });

  test("a request that comes after the draft was published brings it not back", async () => {
    const id = newRequestKey();
    await keep(EDITOR, id);
    await publishSeen(db.prisma, EDITOR, [change], { idempotencyKey: id });
    expect(await keep(EDITOR, id)).toBe("published");
    expect(await findDraft(db.prisma, EDITOR, GAMES)).toBeNull();
  });

  test("what is no draft is refused with its field", async () => {
    const wrong = {
      ...draft(newRequestKey()),
      changes: [{ kind: "enter-bout", bout: { id: "x" } }],
    };
    await expect(saveDraft(db.prisma, EDITOR, GAMES, wrong as never)).rejects.toMatchObject({
      code: "change_invalid",
    });
    await expect(keep(EDITOR, "short")).rejects.toMatchObject({
      inputProblems: [{ code: "not-an-idempotency-key", path: "id" }],
    });
  });

  test.each([
    ["no-such-games", "unknown_games"],
    [{ not: "" }, "change_invalid"],
    ["../up", "change_invalid"],
  ])("a draft of the Games %j is refused", async (gamesId, code) => {
    const keeping = saveDraft(
      db.prisma,
      EDITOR,
      gamesId as string,
      draft(newRequestKey()) as never,
    );
    await expect(keeping).rejects.toMatchObject({ code });
    expect(await db.prisma.draft.count()).toBe(0);
  });

  test.each([[[null]], [[undefined]], [{}], ["all"], [[[change]]], [undefined]])(
    "%j are no changes: refused with what to do, by whoever asks",
    async (changes) => {
      const asked = { gamesId: GAMES, changes: changes as never, base: [] };
      const refusal = {
        code: "change_invalid",
        inputProblems: [{ code: expect.stringMatching(/\w/) }],
      };
      await expect(preview(db.prisma, EDITOR, asked)).rejects.toMatchObject(refusal);
      const sent = publish(db.prisma, EDITOR, { ...asked, idempotencyKey: newRequestKey() });
      await expect(sent).rejects.toMatchObject(refusal);
    },
  );

  test("nobody who is not signed in keeps, finds or drops a draft", async () => {
    const refusal = { code: "not_signed_in" };
    await expect(keep(null, newRequestKey())).rejects.toMatchObject(refusal);
    await expect(findDraft(db.prisma, null, GAMES)).rejects.toMatchObject(refusal);
    await expect(dropDraft(db.prisma, null, "x")).rejects.toMatchObject(refusal);
  });

  test("a preview tells what others changed since, and who", async () => {
    const asked = { gamesId: GAMES, changes: [change], base: [] };
    expect((await preview(db.prisma, EDITOR, asked)).conflicts).toEqual([]);
    await publishSeen(db.prisma, OTHER_EDITOR, [semiFinal("upper", "blue")]);
    const { conflicts } = await preview(db.prisma, EDITOR, asked);
    expect(conflicts.map(({ revision }) => revision?.actorName)).toEqual([OTHER_EDITOR.name]);
    const publishing = publish(db.prisma, EDITOR, { ...asked, idempotencyKey: newRequestKey() });
    await expect(publishing).rejects.toMatchObject({ code: "conflict" });
  });
});
