/** A rehearsal: version 3 gives bouts a ring and draws a pot, as a later column would. */
import * as z from "zod/mini";
import { readRow } from "@/lib/schemas/stored/read-rows";
import { readStoredDiff, readStoredDraft } from "@/lib/schemas/stored/read-stored";
import { at } from "../support/at";
import { aBout, TOURNAMENTS } from "../support/record-factory";

jest.mock("@/lib/schemas/stored/versions", () => {
  const { VERSIONS } = jest.requireActual("@/lib/schemas/stored/versions");
  const { rows, changes } = VERSIONS.at(-1);
  const column = z.nullable(z.string());
  const bouts = z.extend(rows.bouts, { ring: column });
  const entries = z.extend(rows.entries, { pot: column });
  const next = {
    rows: { ...rows, bouts, entries },
    changes: {
      ...changes,
      "enter-bout": z.extend(changes["enter-bout"], { bout: bouts }),
      "save-draw": z.extend(changes["save-draw"], { entries: z.array(entries) }),
    },
    upgrade: {
      bouts: (row: object) => ({ ...row, ring: null }),
      entries: (row: object) => ({ ...row, pot: null }),
    },
  };
  return { VERSIONS: [...VERSIONS, next], STORED_VERSION: VERSIONS.length + 1 };
});

const bout = aBout({ id: "one" });
const entry = {
  tournamentId: "cup",
  categoryCode: "M51",
  boxerSlug: "a",
  position: 1,
  seed: null,
  sourceUrl: "https://example.org",
};
const { timeZone: _, ...firstTournament } = at(TOURNAMENTS, 0);

test.each([1, 2])("rows of version %d become those of the next", (storedVersion) => {
  const diff = JSON.stringify([{ table: "bouts", key: "one", before: bout, after: null }]);
  expect(readStoredDiff({ gamesId: "g", number: 1, storedVersion, diff })).toEqual([
    { table: "bouts", key: "one", before: { ...bout, ring: null }, after: null },
  ]);
});

test("rows that skip a version take both steps", () => {
  expect(readRow("tournaments", firstTournament, 1, "")).toHaveProperty("timeZone", null);
  expect(readRow("tournaments", firstTournament, null, "")).toHaveProperty("timeZone", null);
});

test("drafts of every version ask for the rows of the next, in lists too", () => {
  const draw = { kind: "save-draw", tournamentId: "cup", categoryCode: "M51", entries: [entry] };
  const changes = JSON.stringify({
    changes: [{ kind: "enter-bout", bout }, draw],
    base: [{ table: "bouts", key: "one", before: bout }],
  });
  expect(readStoredDraft({ id: "mine", storedVersion: 1, changes })).toEqual({
    changes: [
      { kind: "enter-bout", bout: { ...bout, ring: null } },
      { ...draw, entries: [{ ...entry, pot: null }] },
    ],
    base: [{ table: "bouts", key: "one", before: { ...bout, ring: null } }],
  });
});

test("a row of a version is not one of an earlier: what it lacks is said", () => {
  expect(() => readRow("bouts", bout, 3, "0")).toThrow(
    expect.objectContaining({ path: "0.ring", message: "is missing" }),
  );
  expect(() => readRow("bouts", { ...bout, ring: "A" }, 2, "0")).toThrow("ring");
});
