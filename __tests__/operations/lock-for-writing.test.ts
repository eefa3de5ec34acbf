import { lockForWriting } from "@/lib/operations/lock-for-writing";
import { describeDatabase } from "../support/database";
import { GAMES, importDrawn } from "../support/editors";

jest.setTimeout(60_000);

/** A promise and what fulfils it. */
function signal(): [promise: Promise<void>, give: () => void] {
  let give = () => {};
  const promise = new Promise<void>((resolve) => {
    give = resolve;
  });
  return [promise, give];
}

describeDatabase("the lock of those who publish", (database) => {
  const where = { id: GAMES };

  beforeEach(() => importDrawn(database.prisma));

  test("is waited for while the process does other things, and shows what the other wrote", async () => {
    const [holder, reader] = [database.connect(), database.connect()];
    const [held, hold] = signal();
    const [released, release] = signal();
    const holding = holder.$transaction(async (tx) => {
      await lockForWriting(holder, tx);
      await tx.games.update({ where, data: { name: "Written by the first" } });
      hold();
      await released;
    });
    await held;
    let hasLock = false;
    const waiting = database.prisma.$transaction(async (tx) => {
      await lockForWriting(database.prisma, tx);
      hasLock = true;
      return tx.games.findUniqueOrThrow({ where });
    });
    for (let reads = 0; reads < 20; reads++) {
      const { name } = await reader.games.findUniqueOrThrow({ where });
      expect(name).not.toBe("Written by the first");
    }
    expect(hasLock).toBe(false);
    release();
    await holding;
    expect((await waiting).name).toBe("Written by the first");
  });
});
