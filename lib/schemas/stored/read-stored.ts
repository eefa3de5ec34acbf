/**
 * What revisions and drafts hold as JSON, whichever build stored it, as today's values. What is not as its
 * version says is damaged: an error names the revision and the field.
 */

import * as z from "zod/mini";
import type { Change, SeenRow } from "@/lib/change/change";
import type { ChangeEffect } from "@/lib/change/effect";
import { CHANGED_TABLES, type RowChange } from "@/lib/change/rows-diff";
import { AppError } from "@/lib/errors";
import { logError } from "@/lib/log";
import { EFFECTS, NEWEST_EFFECT } from "./effects";
import { NotAsStored, readAs, readChange, readRow, readSeenRow } from "./read-rows";
import { STORED_VERSION } from "./versions";

/** A revision, by what it is called and the version in which it was stored. */
export interface StoredRevision {
  gamesId: string;
  number: number;
  storedVersion: number;
}

interface StoredText {
  /** "Revision 4 of paris-2024" */
  name: string;
  field: string;
  text: string;
  version: number;
}

/** Reads a stored text. Throws `stored_damaged`. */
function readText<T>({ name, field, text, version }: StoredText, read: (value: unknown) => T): T {
  try {
    if (!(version >= 1)) throw new NotAsStored("", `has no version ${version}`);
    if (version > STORED_VERSION) {
      throw new NotAsStored(
        "",
        `was stored by a newer build (version ${version}; this one reads up to ${STORED_VERSION})`,
      );
    }
    return read(parse(text));
  } catch (error) {
    if (!(error instanceof NotAsStored)) throw error;
    const path = [field, error.path].filter((part) => part !== "").join(".");
    throw new AppError("stored_damaged", `${name} cannot be read: ${path} ${error.message}`, {
      field: path,
      cause: error,
    });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotAsStored("", "is no JSON");
  }
}

function ofRevision(
  { gamesId, number, storedVersion }: StoredRevision,
  field: string,
  text: string,
): StoredText {
  return { name: `Revision ${number} of ${gamesId}`, field, text, version: storedVersion };
}

const List = z.array(z.unknown());
const table = z.enum(CHANGED_TABLES);
const ChangedRow = z.strictObject({
  table,
  key: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
const SeenBefore = z.strictObject({ table, key: z.string(), before: z.unknown() });

/** The rows that a revision changed; none for one that kept none. Throws `stored_damaged`. */
export function readStoredDiff(revision: StoredRevision & { diff: string | null }): RowChange[] {
  if (revision.diff === null) return [];
  return readText(ofRevision(revision, "diff", revision.diff), (value) =>
    readAs(List, value, "").map((each, index) => {
      const changed = readAs(ChangedRow, each, `${index}`);
      const row = (side: "before" | "after") =>
        readRow(changed.table, changed[side], revision.storedVersion, `${index}.${side}`);
      return { ...changed, before: row("before"), after: row("after") } as RowChange;
    }),
  );
}

/** What a revision moved; `null`: it kept none. Throws `stored_damaged`. */
export function readStoredEffect(
  revision: StoredRevision & { effect: string | null },
): ChangeEffect | null {
  if (revision.effect === null) return null;
  return readText(ofRevision(revision, "effect", revision.effect), (value) => {
    const stored = EFFECTS.findLastIndex(({ since }) => since <= revision.storedVersion);
    let effect = value;
    for (const [index, { shape, upgrade }] of EFFECTS.entries()) {
      if (index > stored) effect = upgrade(effect as never);
      if (index >= stored && shape !== NEWEST_EFFECT) effect = readAs(shape, effect, "");
    }
    return readAs(NEWEST_EFFECT, effect, "");
  });
}

const AskedChanges = z.strictObject({ changes: List });

/** What was asked for when a revision was published: changes are as one would ask today. Throws `stored_damaged`. */
export function readStoredInput(revision: StoredRevision & { input: string | null }): unknown {
  if (revision.input === null) return null;
  return readText(ofRevision(revision, "input", revision.input), (value) => {
    const asked = AskedChanges.safeParse(value);
    return asked.success
      ? { changes: readChanges(asked.data.changes, revision.storedVersion) }
      : value;
  });
}

function readChanges(changes: readonly unknown[], version: number): Change[] {
  return changes.map((each, index) => readChange(each, version, `changes.${index}`));
}

const DraftChanges = z.strictObject({ changes: List, base: List });

/** What an editor had collected. Throws `stored_damaged`. */
export function readStoredDraft(draft: { id: string; changes: string; storedVersion: number }): {
  changes: Change[];
  base: SeenRow[];
} {
  const { id, changes: text, storedVersion: version } = draft;
  return readText({ name: `Draft ${id}`, field: "changes", text, version }, (value) => {
    const { changes, base } = readAs(DraftChanges, value, "");
    return {
      changes: readChanges(changes, version),
      base: base.map((each, index) => {
        const path = `base.${index}`;
        return readSeenRow(readAs(SeenBefore, each, path), version, path);
      }),
    };
  });
}

const Summary = z.record(z.string(), z.union([z.number(), z.string()]));

/** How many rows of each list a revision changed, or words about it. Throws `stored_damaged`. */
export function readStoredSummary(
  revision: Omit<StoredRevision, "storedVersion"> & { summary: string },
): Record<string, number | string> {
  const stored = ofRevision({ ...revision, storedVersion: 1 }, "summary", revision.summary);
  return readText(stored, (value) => readAs(Summary, value, ""));
}

/** What can be read, or `otherwise`; what is damaged is told to whoever runs the site. */
export function readableOr<T, Otherwise>(read: () => T, otherwise: Otherwise): T | Otherwise {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AppError && error.code === "stored_damaged")) throw error;
    logError(error.message);
    return otherwise;
  }
}
