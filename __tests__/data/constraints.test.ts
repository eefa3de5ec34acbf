import type { PrismaClient } from "@/lib/data/prisma";
import { importGames } from "@/lib/operations/import-games";
import { describeDatabase } from "../support/database";
import { makeFacts, writeFacts } from "../support/facts";

const gamesId = "test-2024";
const UNIQUE = "P2002";
const FOREIGN_KEY = "P2003";

const kazakhPlace = { gamesId_id: { gamesId, id: "mens-51kg-kaz-cup-2023" } };

const forbidden: [string, string, (prisma: PrismaClient) => Promise<unknown>][] = [
  [
    "a second holder of one NOC in one category",
    UNIQUE,
    (prisma) =>
      prisma.quotaPlace.update({
        where: { gamesId_id: { gamesId, id: "mens-51kg-uzb-cup-2023" } },
        data: { holderKey: "M51:KAZ" },
      }),
  ],
  [
    "two places from one that was given up",
    UNIQUE,
    (prisma) =>
      prisma.quotaPlace.update({
        where: kazakhPlace,
        data: { reallocatedFromId: "mens-51kg-uzb-cup-2023" },
      }),
  ],
  [
    "two categories with one slug",
    UNIQUE,
    (prisma) =>
      prisma.category.update({
        where: { gamesId_code: { gamesId, code: "W50" } },
        data: { slug: "mens-51kg" },
      }),
  ],
  [
    "two boxers with one slug",
    UNIQUE,
    (prisma) =>
      prisma.boxer.update({
        where: { gamesId_slug: { gamesId, slug: "aiym-four" } },
        data: { slug: "saken-one" },
      }),
  ],
  [
    "two revisions with one number",
    UNIQUE,
    (prisma) =>
      prisma.revision.create({ data: { gamesId, number: 1, kind: "import", summary: "" } }),
  ],
  [
    "a place of a boxer that does not exist",
    FOREIGN_KEY,
    (prisma) => prisma.quotaPlace.update({ where: kazakhPlace, data: { boxerSlug: "nobody" } }),
  ],
  [
    "a place decided by a bout that does not exist",
    FOREIGN_KEY,
    (prisma) => prisma.quotaPlace.update({ where: kazakhPlace, data: { decidingBoutId: "none" } }),
  ],
  [
    "a place without a source",
    FOREIGN_KEY,
    (prisma) =>
      prisma.quotaPlace.update({ where: kazakhPlace, data: { sourceUrl: "https://no.where" } }),
  ],
  [
    "a boxer of an unknown nation",
    FOREIGN_KEY,
    (prisma) =>
      prisma.boxer.update({
        where: { gamesId_slug: { gamesId, slug: "aiym-four" } },
        data: { noc: "XXX" },
      }),
  ],
  [
    "an allocation by a rule that does not exist",
    FOREIGN_KEY,
    (prisma) => prisma.allocation.updateMany({ data: { ruleId: "best" } }),
  ],
  [
    "taking away a rule that allocations follow",
    FOREIGN_KEY,
    (prisma) => prisma.rule.deleteMany({ where: { id: "invitation" } }),
  ],
  [
    "a citation of a page that is no source",
    FOREIGN_KEY,
    (prisma) => prisma.ruleCitation.updateMany({ data: { sourceUrl: "https://no.where" } }),
  ],
  [
    "a citation about a restriction that does not exist",
    FOREIGN_KEY,
    (prisma) => prisma.ruleCitation.updateMany({ data: { restrictionId: "none" } }),
  ],
  [
    "a fact of the Games twice",
    UNIQUE,
    (prisma) =>
      prisma.gamesFact.create({
        data: { gamesId, field: "federation", confidence: "HEARSAY", position: 9 },
      }),
  ],
  [
    "a known break twice",
    UNIQUE,
    (prisma) =>
      prisma.knownBreak.create({
        data: { gamesId, kind: "published-count", subject: "kaz", reason: "" },
      }),
  ],
  [
    "taking away a bout that decided a place",
    FOREIGN_KEY,
    (prisma) => prisma.bout.deleteMany({ where: { id: "cup-2023-mens-51kg-sf-1" } }),
  ],
  [
    "taking away a nation that holds places",
    FOREIGN_KEY,
    (prisma) => prisma.nation.deleteMany({ where: { noc: "KAZ" } }),
  ],
  [
    "taking away a place that has a ledger",
    FOREIGN_KEY,
    (prisma) => prisma.quotaPlace.deleteMany({ where: { id: "mens-51kg-kaz-cup-2023" } }),
  ],
];

describeDatabase("the database itself refuses", (database) => {
  beforeEach(async () => {
    await importGames(database.prisma, writeFacts(makeFacts()));
  });

  test.each(forbidden)("%s", async (_, code, write) => {
    await expect(write(database.prisma)).rejects.toMatchObject({ code });
  });

  test("nothing more: places no longer in force have no holder key to collide", async () => {
    const where = { gamesId, holderKey: null };
    await expect(database.prisma.quotaPlace.count({ where })).resolves.toBe(1);
    await database.prisma.quotaPlace.update({ where: kazakhPlace, data: { holderKey: null } });
    await expect(database.prisma.quotaPlace.count({ where })).resolves.toBe(2);
  });
});
