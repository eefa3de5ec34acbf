import fc from "fast-check";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { FactsInvalidError } from "@/lib/operations/facts/problem";
import { importGames } from "@/lib/operations/import-games";
import { describeDatabase } from "../support/database";
import { type FactsText, factsFiles, makeFacts, writeFiles } from "../support/facts";
import { factsSaid } from "../support/said";
import { readStoredRows } from "../support/stored-rows";

const FILES = Object.keys(factsFiles(makeFacts()));

const hostileText = fc.constantFrom(
  "",
  "\u0000",
  '"',
  '""',
  ",",
  "\n",
  "\r",
  "\u2028",
  "\uFEFF",
  "\uFFFD",
  "a\nb",
  "99999999999999999999",
  "-1",
  "1e9",
  "NaN",
  "2024-02-30",
  "9999-12-31",
  "__proto__",
  "constructor",
  "=1+1",
  "Сәкен",
  "🥊",
  "M51",
  "W50",
  "KAZ",
  "UZB",
  "universality",
  "reallocation",
  "lost",
  "declined",
  "mens-51kg-uzb-cup-2023",
  "mens-51kg-mgl-reallocation",
  "saken-one",
  "munkh-three",
  "https://",
  "https://example.org/\u0000",
  "x".repeat(5000),
  "x".repeat(120_000),
);

type Change = (content: Uint8Array) => Uint8Array;

/** Somewhere in a text, whatever its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const bytes: fc.Arbitrary<Change> = fc
  .tuple(place, fc.nat(8), fc.uint8Array({ maxLength: 8 }))
  .map(([where, removed, added]) => (content) => {
    const at = Math.floor(where * content.length);
    return Buffer.concat([content.subarray(0, at), added, content.subarray(at + removed)]);
  });

const onLines = (change: (lines: string[]) => string[]): Change => {
  return (content) =>
    Buffer.from(change(Buffer.from(content).toString("utf8").split("\n")).join("\n"));
};

const rows: fc.Arbitrary<Change> = fc
  .tuple(place, place, fc.constantFrom("drop", "repeat", "swap"))
  .map(([first, second, what]) =>
    onLines((lines) => {
      const [a, b] = [Math.floor(first * lines.length), Math.floor(second * lines.length)];
      const [left = "", right = ""] = [lines[a], lines[b]];
      if (what === "drop") return lines.toSpliced(a, 1);
      if (what === "repeat") return lines.toSpliced(b, 0, left);
      return lines.with(a, right).with(b, left);
    }),
  );

const cells: fc.Arbitrary<Change> = fc
  .tuple(place, place, fc.oneof(hostileText, fc.string({ unit: "binary" })))
  .map(([row, column, text]) =>
    onLines((lines) => {
      const at = Math.floor(row * lines.length);
      const cut = (lines[at] ?? "").split(",");
      cut[Math.floor(column * cut.length)] = text;
      return lines.with(at, cut.join(","));
    }),
  );

const columns: fc.Arbitrary<Change> = fc
  .tuple(place, fc.constantFrom("drop", "repeat", "reverse"))
  .map(([where, what]) =>
    onLines((lines) =>
      lines.map((line) => {
        const cut = line.split(",");
        const at = Math.floor(where * cut.length);
        if (what === "drop") return cut.toSpliced(at, 1).join(",");
        if (what === "repeat") return cut.toSpliced(at, 0, cut[at] ?? "").join(",");
        return cut.toReversed().join(",");
      }),
    ),
  );

const changes = fc.array(
  fc.record({
    file: fc.nat(FILES.length - 1),
    change: fc.oneof(bytes, rows, { weight: 3, arbitrary: cells }, columns),
  }),
  { maxLength: 2 },
);

/** A cell given another text, rightly quoted; mostly a text that such a cell may have. */
const edits = fc.array(
  fc.record({
    list: fc.constantFrom("nations", "tournaments", "boxers", "bouts", "quota_places", "ledger"),
    row: place,
    column: fc.constantFrom("name", "note", "venue", "honours", "score", "birth_place", "noc"),
    text: fc.oneof(
      { weight: 4, arbitrary: fc.string({ unit: "grapheme", minLength: 1 }) },
      hostileText,
      fc.constant("a\u0000b"),
      fc.string({ unit: "binary" }),
    ),
  }),
  { maxLength: 3 },
);

type Edit = typeof edits extends fc.Arbitrary<(infer T)[]> ? T : never;

function editFacts(list: readonly Edit[]): Record<string, string> {
  const facts = makeFacts();
  for (const edit of list) {
    const rows = facts[edit.list as Exclude<keyof FactsText, "games" | "rules">];
    const target = rows[Math.floor(edit.row * rows.length)];
    if (target && edit.column in target) target[edit.column] = edit.text;
  }
  return factsFiles(facts);
}

describeDatabase(
  "importing files changed at random",
  (database) => {
    test("either reports problems and writes nothing, or publishes whole facts", async () => {
      const { prisma } = database;
      const outcomes = { refused: 0, taken: 0 };
      await fc.assert(
        fc.asyncProperty(edits, changes, async (edited, changed) => {
          const files = Object.entries(editFacts(edited)).map(([name, text]) => ({
            name,
            content: new TextEncoder().encode(text) as Uint8Array,
          }));
          for (const { file, change } of changed) {
            const target = files[file];
            if (target) target.content = change(target.content);
          }
          const folder = writeFiles(
            Object.fromEntries(files.map(({ name, content }) => [name, content])),
          );
          const before = await readStoredRows(prisma);
          try {
            const { gamesId, revision, counts } = await importGames(prisma, folder);
            const stored = await loadGamesRows(prisma, gamesId);
            expect(stored?.revision).toBe(revision);
            expect(stored?.places).toHaveLength(counts.places ?? -1);
            expect(stored?.bouts).toHaveLength(counts.bouts ?? -1);
            expect(stored?.boxers).toHaveLength(counts.boxers ?? -1);
            outcomes.taken++;
          } catch (error) {
            if (!(error instanceof FactsInvalidError)) throw error;
            expect(error.problems.length).toBeGreaterThan(0);
            for (const { file, message } of error.problems.map(factsSaid)) {
              expect(file).not.toBe("");
              expect(message).not.toBe("");
            }
            expect(await readStoredRows(prisma)).toEqual(before);
            outcomes.refused++;
          }
        }),
        { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
      );
      if (process.env.FUZZ_RUNS) console.log(outcomes);
      expect(outcomes.refused).toBeGreaterThan(15);
      expect(outcomes.taken).toBeGreaterThan(15);
    }, 120_000);
  },
  { isShared: true },
);
