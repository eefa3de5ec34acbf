/**
 * What is exported is what is there: importing it changes nothing, into an empty database it brings
 * the same rows, and the same rows always give the same bytes.
 */
import fc from "fast-check";
import { type Change, changeRows, replacedRows } from "@/lib/change/change";
import { diffRows } from "@/lib/change/rows-diff";
import { listGames, loadGamesRows } from "@/lib/data/load-games-rows";
import type { PrismaClient } from "@/lib/data/prisma";
import { modelOf, type Table, tablesOf } from "@/lib/operations/backup/tables";
import { exportFacts } from "@/lib/operations/export-facts";
import { checkFacts } from "@/lib/operations/facts/check-facts";
import { makeRows } from "@/lib/operations/facts/make-rows";
import { FACTS_FILES, readFacts } from "@/lib/operations/facts/read-facts";
import { saveRows } from "@/lib/operations/facts/save-rows";
import { importGames } from "@/lib/operations/import-games";
import { publish } from "@/lib/operations/publish";
import { anyChange } from "../support/any-change";
import { at } from "../support/at";
import { describeDatabase } from "../support/database";
import { ADMIN, GAMES, importDrawn, newRequestKey, publishSeen } from "../support/editors";
import { entry, makeFacts, reached, writeFacts } from "../support/facts";
import { readStoredFacts, readStoredRows } from "../support/stored-rows";

jest.setTimeout(300_000);

/** Tables that are no facts, or follow from them: the trail of what was published, and the list of pages. */
const NO_FACTS: ReadonlySet<Table> = new Set(["Revision", "Source"] as const);
/** Columns that an import gives itself. */
const NO_FACT_COLUMNS: ReadonlySet<string> = new Set(["revision"]);

const textOf = (files: ReadonlyMap<string, Buffer>) =>
  Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.toString()]));

async function rowsOf(prisma: PrismaClient, gamesId: string) {
  const rows = await loadGamesRows(prisma, gamesId);
  if (!rows) throw new Error(`${gamesId} is gone`);
  return rows;
}

/** The rows of every table of facts, without what an import gives itself. */
async function readTables(prisma: PrismaClient) {
  const tables: Partial<Record<Table, Record<string, unknown>[]>> = {};
  for (const table of tablesOf({ withPeople: false })) {
    if (NO_FACTS.has(table)) continue;
    const rows = await modelOf(prisma, table).findMany({});
    const kept = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !NO_FACT_COLUMNS.has(column))),
    );
    tables[table] = kept.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return tables;
}

/** A small Games that has a row in every table of facts, and in every column of it a value. */
function everyColumnFacts() {
  const facts = makeFacts(GAMES);
  facts.games.places_men = "2-3";
  facts.games.places_women = "4-5";
  Object.assign(at(facts.categories, 1), { places: "1-3", confidence: "reported" });
  at(facts.categories, 0).confidence = "";
  Object.assign(at(facts.tournaments, 0), { venue: "Ice, palace", entries: "9" });
  Object.assign(at(facts.tournaments, 0), { nocs_entered: "3", bouts_boxed: "8" });
  at(facts.tournaments, 0).time_zone = "Asia/Almaty";
  Object.assign(at(facts.tournaments, 0), { places_men: "2-3", places_women: "1-2" });
  at(facts.allocations, 1).places = "1-2";
  Object.assign(at(facts.boxers, 0), { family_name: 'One "the first"', given_name: "Saken" });
  Object.assign(at(facts.boxers, 0), { birth_place: "Алматы", honours: "Asian champion; 2022" });
  at(facts.boxers, 0).aliases = String.raw`Сәкен|Sa\|ken|back\\slash`;
  facts.entries = [entry("saken-one", "1", "2"), entry("munkh-three")];
  facts.reached = [reached("munkh-three", "MGL")];
  Object.assign(at(facts.bouts, 0), { number: "12", decision: "WP", score: "4:1" });
  at(facts.quota_places, 0).note = "He said: “won”";
  at(facts.ledger, 0).note = "by letter";
  at(facts.published_counts, 0).note = "as printed";
  const why = { reason: "So it was printed", source_url: "https://example.org/why" };
  facts.known_breaks.push(
    { kind: "games-total", subject: "W", ...why },
    { kind: "tournament-total", subject: "cup-2023 W", ...why },
    { kind: "draw", subject: "cup-2023", ...why },
  );
  return facts;
}

describeDatabase("the exported facts", (database) => {
  describeDatabase("in another database", (other) => {
    test("hold every row and every column of every table of facts", async () => {
      await importGames(database.prisma, writeFacts(everyColumnFacts()));
      const there = await readTables(database.prisma);
      for (const [table, rows] of Object.entries(there)) {
        expect([table, rows.length]).not.toEqual([table, 0]);
        const columns = new Set(rows.flatMap((row) => Object.keys(row)));
        const filled = [...columns].filter((column) => rows.some((row) => row[column] !== null));
        expect([table, filled]).toEqual([table, [...columns]]);
      }
      const { files } = await exportFacts(database.prisma, GAMES, "script");
      await importGames(other.prisma, files);
      expect(await readTables(other.prisma)).toEqual(there);
    });

    test.each(["paris-2024", "la-2028"])("are the same bytes again: %s as shipped", async (id) => {
      await importGames(database.prisma, `prisma/data/${id}`);
      const { files } = await exportFacts(database.prisma, id, "script");
      expect([...files.keys()].sort()).toEqual([...new Set(Object.values(FACTS_FILES))].sort());
      await expect(importGames(database.prisma, files, { dryRun: true })).resolves.toMatchObject({
        outcome: "unchanged",
      });
      await importGames(other.prisma, files);
      expect(await readStoredFacts(other.prisma)).toEqual(await readStoredFacts(database.prisma));
      const again = await exportFacts(other.prisma, id, "script");
      expect(textOf(again.files)).toEqual(textOf(files));
    });

    test("of both Games are the same after 50 random publishes of each", async () => {
      await importGames(database.prisma, "prisma/data/paris-2024");
      await importGames(database.prisma, "prisma/data/la-2028");
      const kinds = new Set<string>();
      const course = fc.asyncProperty(fc.gen(), async (g) => {
        for (const { id } of await listGames(database.prisma)) {
          let rows = await rowsOf(database.prisma, id);
          for (let published = 0, asked = 0; published < 50; asked++) {
            expect(asked).toBeLessThan(2_000);
            const changes: Change[] = [anyChange(g, rows)];
            const made = changeRows(rows, changes);
            if (made.problems.length > 0 || diffRows(rows, made.rows).length === 0) continue;
            const { outcome } = await publish(database.prisma, ADMIN, {
              gamesId: id,
              changes,
              base: replacedRows(rows, changes),
              reason: "Any",
              idempotencyKey: newRequestKey(),
            });
            expect(outcome).toBe("published");
            published += 1;
            kinds.add(at(changes, 0).kind);
            rows = await rowsOf(database.prisma, id);
          }
        }
        for (const { id } of await listGames(database.prisma)) {
          const before = await readStoredRows(database.prisma);
          const { files } = await exportFacts(database.prisma, id, "script");
          for (const dryRun of [true, false]) {
            await expect(importGames(database.prisma, files, { dryRun })).resolves.toMatchObject({
              outcome: "unchanged",
            });
          }
          expect(await readStoredRows(database.prisma)).toEqual(before);
          // Another database would ask to explain the checks that broke, so its rows are saved as read.
          const { facts, problems } = await readFacts(files);
          if (!facts) throw new Error("The files were just written");
          expect([...problems, ...checkFacts(facts, new Set(), problems)]).toEqual([]);
          await other.prisma.$transaction((tx) => saveRows(tx, makeRows(facts)));
          const again = await exportFacts(other.prisma, id, "script");
          expect(textOf(again.files)).toEqual(textOf(files));
        }
      });
      await fc.assert(course, { numRuns: 1, endOnFailure: true });
      expect([...kinds].sort()).toEqual(
        expect.arrayContaining(["add-ledger-entry", "enter-bout", "save-boxer", "save-draw"]),
      );
    });
  });

  test("say how many checks another database would ask about", async () => {
    await importDrawn(database.prisma);
    const { unsettledChecks: none } = await exportFacts(database.prisma, GAMES, ADMIN);
    expect(none).toBe(0);
    const facts = makeFacts(GAMES);
    facts.known_breaks = [];
    const { facts: read } = await readFacts(writeFacts(facts));
    if (!read) throw new Error("The facts are right");
    await database.prisma.$transaction((tx) => saveRows(tx, makeRows(read)));
    const { unsettledChecks } = await exportFacts(database.prisma, GAMES, ADMIN);
    expect(unsettledChecks).toBe(1);
  });

  test("follow a publish, and are refused to nobody signed in and for no Games", async () => {
    await importDrawn(database.prisma);
    const boxer = (await rowsOf(database.prisma, GAMES)).boxers.find(
      ({ slug }) => slug === "saken-one",
    );
    if (!boxer) throw new Error("The facts have the boxer");
    await publishSeen(database.prisma, ADMIN, [
      { kind: "save-boxer", boxer: { ...boxer, aliases: ["A|B", "C\\D"] } },
    ]);
    const { files, revision } = await exportFacts(database.prisma, GAMES, ADMIN);
    expect(revision).toBe(2);
    expect(files.get("boxers.csv")?.toString()).toContain(String.raw`,A\|B|C\\D,`);
    await expect(exportFacts(database.prisma, GAMES, null)).rejects.toMatchObject({
      code: "not_signed_in",
    });
    await expect(exportFacts(database.prisma, "none-2024", ADMIN)).rejects.toMatchObject({
      code: "unknown_games",
    });
  });
});
