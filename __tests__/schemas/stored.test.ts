import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Bout } from "@/lib/record/games-rows";
import { EFFECTS } from "@/lib/schemas/stored/effects";
import { readRow } from "@/lib/schemas/stored/read-rows";
import {
  readStoredDiff,
  readStoredDraft,
  readStoredEffect,
  readStoredInput,
  readStoredSummary,
} from "@/lib/schemas/stored/read-stored";
import * as newest from "@/lib/schemas/stored/version-2";
import { type ReaderOf, STORED_VERSION, VERSIONS } from "@/lib/schemas/stored/versions";
import { at } from "../support/at";
import { aBout, TOURNAMENTS } from "../support/record-factory";

const revision = { gamesId: "test-2024", number: 4, storedVersion: STORED_VERSION };
const asDiff = (change: object) => JSON.stringify([change]);
const changed = { table: "bouts", key: "one", before: null, after: aBout({ id: "one" }) };

/** Keys and types of what readers read; the words of closed lists may grow. */
function shapeOf(readers: Readonly<Record<string, z.ZodMiniType>>): string {
  const schema = Object.entries(readers).map(([name, reader]) => [name, z.toJSONSchema(reader)]);
  const text = JSON.stringify(schema, (key, value) => (key === "enum" ? "words" : value));
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

describe("a version that databases hold", () => {
  test("keeps its shape: what is added is another version", () => {
    expect(VERSIONS.map(({ rows, changes }) => [shapeOf(rows), shapeOf(changes)])).toEqual([
      ["71c3d678b8c842f3", "4b80a590a67a1c9d"],
      ["74113535c7565134", "4a02dd949ed5fe02"],
    ]);
    expect(EFFECTS.map(({ since, shape }) => [since, shapeOf({ shape })])).toEqual([
      [1, "dc8ab36e22246558"],
    ]);
  });

  test("is no version where a row has a column that its reader does not know", () => {
    const asNow: ReaderOf<Bout, typeof newest.rows.bouts> = newest.rows.bouts;
    // @ts-expect-error one column more
    const more: ReaderOf<Bout & { ring: string | null }, typeof asNow> = newest.rows.bouts;
    // @ts-expect-error one that may be left out
    const optional: ReaderOf<Bout & { ring?: string }, typeof asNow> = newest.rows.bouts;
    // @ts-expect-error one column less
    const fewer: ReaderOf<Omit<Bout, "score">, typeof asNow> = newest.rows.bouts;
    // @ts-expect-error another type
    const other: ReaderOf<Omit<Bout, "score"> & { score: number }, typeof asNow> = asNow;
    expect([more, optional, fewer, other]).toEqual([asNow, asNow, asNow, asNow]);
  });
});

test("a row without a version is read in the newest that has its shape", () => {
  const { timeZone: _, ...asThen } = at(TOURNAMENTS, 0);
  const now = { ...asThen, timeZone: "Europe/Rome" };
  expect(readRow("tournaments", asThen, null, "")).toEqual({ ...asThen, timeZone: null });
  expect(readRow("tournaments", now, null, "")).toEqual(now);
  expect(() => readRow("tournaments", { ...now, ring: 1 }, null, "")).toThrow("ring");
});

describe("what is damaged is an error that names the revision and the field", () => {
  const became = (part: object) => asDiff({ ...changed, after: { ...changed.after, ...part } });
  test.each([
    ['[{"table":', "diff is no JSON"],
    ["{}", "diff is not what its version says: {}"],
    [became({ winner: "purple" }), 'diff.0.after.winner is not what its version says: "purple"'],
    [became({ score: undefined }), "diff.0.after.score is missing"],
    [became({ ring: "A" }), "diff.0.after has fields that are not known here: ring"],
    [asDiff({ ...changed, table: "rings" }), "diff.0.table"],
    [asDiff({ ...changed, after: undefined }), "diff.0.after is missing"],
    [asDiff({ ...changed, table: "places" }), "diff.0.after"],
  ])("%#", (diff, message) => {
    expect(() => readStoredDiff({ ...revision, diff })).toThrow(
      expect.objectContaining({
        code: "stored_damaged",
        message: expect.stringContaining(`Revision 4 of test-2024 cannot be read: ${message}`),
      }),
    );
  });

  test("in each of its fields, and in drafts", () => {
    expect(() => readStoredEffect({ ...revision, effect: '{"gained":3}' })).toThrow(
      "effect.gained",
    );
    const input = '{"changes":[{"kind":"enter-ring"}]}';
    expect(() => readStoredInput({ ...revision, input })).toThrow("input.changes.0");
    expect(() => readStoredSummary({ ...revision, summary: "" })).toThrow("summary is no JSON");
    const draft = { id: "mine", storedVersion: STORED_VERSION, changes: '{"changes":[]}' };
    expect(() => readStoredDraft(draft)).toThrow("Draft mine cannot be read: changes.base");
  });

  test.each([0, STORED_VERSION + 1])("version %d", (storedVersion) => {
    expect(() => readStoredDiff({ ...revision, storedVersion, diff: "[]" })).toThrow(
      "Revision 4 of test-2024 cannot be read: diff",
    );
  });
});
