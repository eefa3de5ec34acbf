import { type Actor, isPermitted, OPERATIONS, type Operation } from "@/lib/auth/permissions";
import type { PrismaClient } from "@/lib/data/prisma";
import { backup } from "@/lib/operations/backup/backup";
import { restore } from "@/lib/operations/backup/restore";
import { importGames } from "@/lib/operations/import-games";
import { preview } from "@/lib/operations/preview";
import { publish } from "@/lib/operations/publish";
import { previewUndo, undo } from "@/lib/operations/undo";
import type { Change } from "@/lib/record/change";
import { newBackupPath } from "../support/backups";
import { describeDatabase } from "../support/database";
import {
  ADMIN,
  drawnFacts,
  EDITOR,
  GAMES,
  importDrawn,
  newKey,
  OTHER_EDITOR,
  publishSeen,
  semiFinal,
} from "../support/editors";
import { writeFacts } from "../support/facts";
import { readStoredRows } from "../support/stored-rows";

const EVERYBODY: readonly (Actor | null)[] = [null, EDITOR, OTHER_EDITOR, ADMIN];

const FOR_ADMINS: readonly Operation[] = [
  "undo-others",
  "save-tournament",
  "import",
  "manage-games",
  "manage-people",
  "back-up",
];

test.each(OPERATIONS)("%s: nobody unknown, editors unless it is an admin's", (operation) => {
  expect(isPermitted(null, operation)).toBe(false);
  expect(isPermitted(EDITOR, operation)).toBe(!FOR_ADMINS.includes(operation));
  expect(isPermitted(ADMIN, operation)).toBe(true);
});

const tournament: Change = {
  kind: "save-tournament",
  tournament: {
    ...{ id: "new-cup", name: "New Cup", shortName: "New", city: "Astana", countryNoc: "KAZ" },
    ...{ venue: null, startsOn: "2024-01-01", endsOn: "2024-01-02", continent: null },
    ...{ entries: null, nocsEntered: null, boutsBoxed: null, placesMen: null },
    ...{ placesMenMost: null, placesWomen: null, placesWomenMost: null, stopsWhenFilled: false },
    sourceUrl: "https://example.org/cup",
  },
  allocations: [],
};

const request = (changes: Change[]) => ({
  ...{ gamesId: GAMES, changes, base: [], idempotencyKey: newKey() },
});
const undoing = () => ({ gamesId: GAMES, revision: 2, reason: "Wrong", idempotencyKey: newKey() });

/** Every operation, called as somebody; revision 2 is the editor's. */
const CALLS: [
  string,
  readonly Actor[],
  (prisma: PrismaClient, actor: Actor | null) => Promise<unknown>,
][] = [
  [
    "preview",
    [EDITOR, OTHER_EDITOR, ADMIN],
    (prisma, actor) => preview(prisma, actor, request([semiFinal("lower")])),
  ],
  [
    "preview of a tournament",
    [ADMIN],
    (prisma, actor) => preview(prisma, actor, request([tournament])),
  ],
  [
    "publish",
    [EDITOR, OTHER_EDITOR, ADMIN],
    (prisma, actor) => publish(prisma, actor, request([semiFinal("lower")])),
  ],
  [
    "publish a tournament",
    [ADMIN],
    (prisma, actor) => publish(prisma, actor, request([semiFinal("lower"), tournament])),
  ],
  ["preview an undo", [EDITOR, ADMIN], (prisma, actor) => previewUndo(prisma, actor, undoing())],
  ["undo", [EDITOR, ADMIN], (prisma, actor) => undo(prisma, actor, undoing())],
  ["back up", [ADMIN], (prisma, actor) => backup(prisma, newBackupPath(), { actor })],
  [
    "restore",
    [ADMIN],
    async (prisma, actor) => {
      const path = newBackupPath();
      await backup(prisma, path);
      return restore(prisma, path, { actor, replace: true });
    },
  ],
  ["import", [ADMIN], (prisma, actor) => importGames(prisma, writeFacts(drawnFacts()), { actor })],
];

describeDatabase("who may do it", (database) => {
  const everyCall = CALLS.flatMap(([name, allowed, call]) =>
    EVERYBODY.map((actor) => ({ name, actor, who: actor?.name ?? "nobody", allowed, call })),
  );

  test.each(everyCall)("$name by $who", async ({ actor, allowed, call }) => {
    await importDrawn(database.prisma);
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
    const before = await readStoredRows(database.prisma);
    const done = call(database.prisma, actor);
    if (actor && allowed.includes(actor)) {
      await expect(done).resolves.toBeDefined();
      return;
    }
    await expect(done).rejects.toMatchObject({ code: actor ? "forbidden" : "not_signed_in" });
    expect(await readStoredRows(database.prisma)).toEqual(before);
  });
});
