import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { type Actor, isPermitted, LEAST_ROLE, type Operation } from "@/lib/auth/permissions";
import type { Change } from "@/lib/change/change";
import type { PrismaClient } from "@/lib/data/prisma";
import { backup } from "@/lib/operations/backup/backup";
import { restore } from "@/lib/operations/backup/restore";
import { dropDraft, findDraft, saveDraft } from "@/lib/operations/drafts";
import { exportFacts } from "@/lib/operations/export-facts";
import { importGames } from "@/lib/operations/import-games";
import { listRevisions } from "@/lib/operations/list-revisions";
import { preview } from "@/lib/operations/preview";
import { publish } from "@/lib/operations/publish";
import { readHealth } from "@/lib/operations/read-health";
import { previewUndo, undo } from "@/lib/operations/undo";
import { newBackupPath } from "../support/backups";
import { describeDatabase } from "../support/database";
import {
  ADMIN,
  drawnFacts,
  EDITOR,
  GAMES,
  importDrawn,
  newRequestKey,
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

test.each(Object.keys(LEAST_ROLE) as Operation[])(
  "%s: nobody unknown, editors unless it is an admin's",
  (operation) => {
    expect(isPermitted(null, operation)).toBe(false);
    expect(isPermitted(EDITOR, operation)).toBe(!FOR_ADMINS.includes(operation));
    expect(isPermitted(ADMIN, operation)).toBe(true);
  },
);

const tournament: Change = {
  kind: "save-tournament",
  tournament: {
    id: "new-cup",
    name: "New Cup",
    shortName: "New",
    city: "Astana",
    countryNoc: "KAZ",
    venue: null,
    startsOn: "2024-01-01",
    endsOn: "2024-01-02",
    timeZone: null,
    continent: null,
    entries: null,
    nocsEntered: null,
    boutsBoxed: null,
    placesMen: null,
    placesMenMost: null,
    placesWomen: null,
    placesWomenMost: null,
    stopsWhenFilled: false,
    sourceUrl: "https://example.org/cup",
  },
  allocations: [],
};

const rule: Change = {
  kind: "save-rule",
  rule: {
    id: "the-winner",
    rule: { kind: "winner" },
    citations: [{ sourceUrl: "https://example.org/rule", says: "Only the winner." }],
  },
};

const request = (changes: Change[]) => ({
  gamesId: GAMES,
  changes,
  base: [],
  idempotencyKey: newRequestKey(),
});
const undoing = () => ({
  gamesId: GAMES,
  revision: 2,
  reason: "Wrong",
  idempotencyKey: newRequestKey(),
});

const OPERATIONS_FOLDER = "lib/operations";

/** What is exported for other operations, tests and scripts, and asks nobody for a name. */
const PARTS: readonly string[] = [
  "answer.ts answer",
  "answer.ts answerPage",
  "backup/backup.ts BACKUP_LIMITS",
  "backup/backup.ts countRows",
  "backup/file.ts openBackup",
  "backup/file.ts verifyBackup",
  "backup/file.ts writeBackup",
  "backup/migrations.ts lastMigration",
  "backup/migrations.ts listMigrations",
  "backup/tables.ts modelOf",
  "backup/tables.ts readTable",
  "backup/tables.ts tablesOf",
  "find-conflicts.ts findConflicts",
  "find-conflicts.ts refuseConflicts",
  "load-record.ts loadRecord",
  "lock-for-writing.ts lockForWriting",
  "make-change.ts madeChange",
  "make-change.ts makeChange",
  "make-change.ts requireReason",
  "publish-result.ts findResult",
  "read-input.ts readChanges",
  "read-input.ts readField",
  "read-input.ts readRequest",
  "read-input.ts requireForChanges",
  "revisions.ts DIFF",
  "revisions.ts addRevision",
  "revisions.ts announceRevisions",
  "revisions.ts findBlockers",
  "revisions.ts noteConflicts",
  "revisions.ts rowsBefore",
  "revisions.ts summarise",
  "revisions.ts undoOperation",
  "save-diff.ts saveDiff",
];

/** What the files of the operations export, but for errors and the reading of facts. */
function findExports(): string[] {
  const files = readdirSync(OPERATIONS_FOLDER, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts") && !file.startsWith("facts"))
    .flatMap((file) => {
      const exported = require(resolve(OPERATIONS_FOLDER, file)) as Record<string, unknown>;
      const isError = (each: unknown) =>
        typeof each === "function" && each.prototype instanceof Error;
      return Object.entries(exported).flatMap(([name, each]) =>
        isError(each) ? [] : [`${file} ${name}`],
      );
    });
}

/** Every operation, called as somebody; revision 2 is the editor's. */
const CALLS: [
  string,
  readonly Actor[],
  (prisma: PrismaClient, actor: Actor | null) => Promise<unknown>,
][] = [
  [
    "preview.ts preview",
    [EDITOR, OTHER_EDITOR, ADMIN],
    (prisma, actor) => preview(prisma, actor, request([semiFinal("lower")])),
  ],
  [
    "preview.ts preview of a tournament",
    [ADMIN],
    (prisma, actor) => preview(prisma, actor, request([tournament])),
  ],
  [
    "publish.ts publish",
    [EDITOR, OTHER_EDITOR, ADMIN],
    (prisma, actor) => publish(prisma, actor, request([semiFinal("lower")])),
  ],
  [
    "publish.ts publish of a tournament",
    [ADMIN],
    (prisma, actor) => publish(prisma, actor, request([semiFinal("lower"), tournament])),
  ],
  [
    "publish.ts publish of a rule",
    [ADMIN],
    (prisma, actor) => publish(prisma, actor, request([rule])),
  ],
  [
    "undo.ts previewUndo",
    [EDITOR, ADMIN],
    (prisma, actor) => previewUndo(prisma, actor, undoing()),
  ],
  ["undo.ts undo", [EDITOR, ADMIN], (prisma, actor) => undo(prisma, actor, undoing())],
  [
    "backup/backup.ts backup",
    [ADMIN],
    (prisma, actor) => backup(prisma, newBackupPath(), { actor }),
  ],
  [
    "backup/restore.ts restore",
    [ADMIN],
    async (prisma, actor) => {
      const path = newBackupPath();
      await backup(prisma, path);
      return restore(prisma, path, { actor, replace: true });
    },
  ],
  [
    "drafts.ts saveDraft",
    [EDITOR, OTHER_EDITOR, ADMIN],
    (prisma, actor) => {
      const draft = { id: newRequestKey(), changes: [semiFinal("lower")], base: [] };
      return saveDraft(prisma, actor, GAMES, draft as never);
    },
  ],
  [
    "drafts.ts findDraft",
    [EDITOR, OTHER_EDITOR, ADMIN],
    (prisma, actor) => findDraft(prisma, actor, GAMES),
  ],
  [
    "drafts.ts dropDraft",
    [EDITOR, OTHER_EDITOR, ADMIN],
    (prisma, actor) => dropDraft(prisma, actor, newRequestKey()),
  ],
  [
    "list-revisions.ts listRevisions",
    [EDITOR, OTHER_EDITOR, ADMIN],
    (prisma, actor) => listRevisions(prisma, actor, { gamesId: GAMES }),
  ],
  [
    "read-health.ts readHealth",
    [EDITOR, OTHER_EDITOR, ADMIN],
    (prisma, actor) => readHealth(actor, { prisma }),
  ],
  [
    "export-facts.ts exportFacts",
    [EDITOR, OTHER_EDITOR, ADMIN],
    (prisma, actor) => exportFacts(prisma, GAMES, actor),
  ],
  [
    "import-games.ts importGames",
    [ADMIN],
    (prisma, actor) => importGames(prisma, writeFacts(drawnFacts()), { actor }),
  ],
];

// A new operation has to be called here; a part that asks nobody has to be named as one.
test("every operation is called here as everybody", () => {
  const called = CALLS.map(([name]) => name.split(" ").slice(0, 2).join(" "));
  expect(findExports().sort()).toEqual([...new Set([...called, ...PARTS])].sort());
});

describeDatabase("who may do it", (database) => {
  const everyCall = CALLS.flatMap(([name, allowed, call]) =>
    EVERYBODY.map((actor) => ({ name, actor, who: actor?.name ?? "nobody", allowed, call })),
  );

  test.each(everyCall)("$name by $who", async ({ actor, allowed, call }) => {
    await importDrawn(database.prisma);
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
    for (const { id, name, role } of [EDITOR, OTHER_EDITOR, ADMIN]) {
      const email = `${id}@example.org`;
      await database.prisma.user.create({ data: { id, name, role, email } });
    }
    const before = await readStoredRows(database.prisma);
    const done = call(database.prisma, actor);
    if (actor && allowed.includes(actor)) {
      await done;
      return;
    }
    await expect(done).rejects.toMatchObject({ code: actor ? "forbidden" : "not_signed_in" });
    expect(await readStoredRows(database.prisma)).toEqual(before);
    expect(await database.prisma.draft.count()).toBe(0);
  });
});
