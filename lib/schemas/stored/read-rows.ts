/** Rows and changes that were stored as JSON by this build or an earlier one, as those of today. */
import type * as z from "zod/mini";
import type { Change, SeenRow } from "@/lib/change/change";
import { type ChangedTable, isObject, type RowOf } from "@/lib/change/rows-diff";
import { STORED_VERSION, VERSIONS } from "./versions";

/** What is stored is not what its version says. */
export class NotAsStored extends Error {
  constructor(
    /** Where, as "0.before.winner"; empty: the whole. */
    readonly path: string,
    problem: string,
  ) {
    super(problem);
    this.name = "NotAsStored";
  }
}

/** As the reader says. Throws {@link NotAsStored} with the path that begins at `path`. */
export function readAs<T>(reader: z.ZodMiniType<T>, value: unknown, path: string): T {
  const read = reader.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = [path, ...(issue?.path ?? [])].filter((part) => part !== "").join(".");
  throw new NotAsStored(where, describe(issue, value));
}

function describe(issue: z.core.$ZodIssue | undefined, value: unknown): string {
  if (issue?.code === "unrecognized_keys") {
    return `has fields that are not known here: ${issue.keys.slice(0, 5).join(", ")}`;
  }
  const found = issue?.path.reduce<unknown>(
    (within, key) => (isObject(within) ? within[String(key)] : undefined),
    value,
  );
  if (found === undefined) return "is missing";
  return `is not what its version says: ${JSON.stringify(found).slice(0, 60)}`;
}

/**
 * A row of a list as it was stored in a version, or in any (`null`), as a row of today. Throws
 * {@link NotAsStored}.
 */
export function readRow<T extends ChangedTable>(
  table: T,
  value: unknown,
  version: number | null,
  path: string,
): RowOf<T> | null {
  if (value === null) return null;
  const readIn = (stored: number) => {
    let row = readAs(readerOf(VERSIONS[stored - 1]?.rows, table, path), value, path);
    for (const next of VERSIONS.slice(stored)) row = upgraded(next.upgrade, table, row);
    return stored === STORED_VERSION ? row : readAs(newestRow(table, path), row, path);
  };
  // What the newest reader of the table gives is its row: versions.ts does not compile otherwise.
  return inVersion(version, readIn) as RowOf<T>;
}

/** A change that an editor asked for, in the same way. Throws {@link NotAsStored}. */
export function readChange(value: unknown, version: number | null, path: string): Change {
  const kind = isObject(value) ? String(value.kind) : "";
  const readIn = (stored: number) => {
    let change = readAs(readerOf(VERSIONS[stored - 1]?.changes, kind, path), value, path);
    for (const next of VERSIONS.slice(stored)) change = upgradedChange(next.upgrade, change);
    if (stored === STORED_VERSION) return change;
    return readAs(readerOf(VERSIONS[STORED_VERSION - 1]?.changes, kind, path), change, path);
  };
  return inVersion(version, readIn) as Change;
}

/** A row as an editor saw it. Throws {@link NotAsStored}. */
export function readSeenRow(
  { table, key, before }: { table: ChangedTable; key: string; before: unknown },
  version: number | null,
  path: string,
): SeenRow {
  return { table, key, before: readRow(table, before, version, `${path}.before`) } as SeenRow;
}

/** A row that an editor saw on a page of this build or an earlier one; `null`: it is no row of its list. */
export function asSeenToday(row: {
  table: ChangedTable;
  key: string;
  before: unknown;
}): SeenRow | null {
  try {
    return readSeenRow(row, null, "");
  } catch (error) {
    if (error instanceof NotAsStored) return null;
    throw error;
  }
}

/** Reads in the version; without one in the newest that has such a shape. */
function inVersion<T>(version: number | null, readIn: (version: number) => T): T {
  if (version !== null) return readIn(version);
  const problems: unknown[] = [];
  for (let each = STORED_VERSION; each > 0; each -= 1) {
    try {
      return readIn(each);
    } catch (error) {
      problems.push(error);
    }
  }
  throw problems[0];
}

function newestRow(table: string, path: string): z.ZodMiniType {
  return readerOf(VERSIONS[STORED_VERSION - 1]?.rows, table, path);
}

function readerOf(
  readers: Readonly<Record<string, z.ZodMiniType>> | undefined,
  name: string,
  path: string,
): z.ZodMiniType {
  const reader = readers && Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (reader) return reader;
  throw new NotAsStored(path, `is of a kind that its version does not have: ${name.slice(0, 60)}`);
}

type Upgrades = (typeof VERSIONS)[number]["upgrade"];

/** What the version before read is what its upgrade takes: each version file says so in its types. */
function upgraded(upgrades: Upgrades, table: string, row: unknown): unknown {
  return upgrades[table]?.(row as never) ?? row;
}

/** Where the rows of a change stand in it. */
const ROWS_OF_CHANGES = {
  bout: "bouts",
  boxer: "boxers",
  place: "places",
  tournament: "tournaments",
  rule: "rules",
  explanation: "knownBreaks",
  entries: "entries",
  allocations: "allocations",
} as const satisfies Record<string, ChangedTable>;

function upgradedChange(upgrades: Upgrades, change: unknown): unknown {
  const parts = Object.entries(isObject(change) ? change : {}).map(([name, part]) => {
    const table = Object.hasOwn(ROWS_OF_CHANGES, name)
      ? ROWS_OF_CHANGES[name as keyof typeof ROWS_OF_CHANGES]
      : null;
    if (table === null) return [name, part];
    const one = (row: unknown) => upgraded(upgrades, table, row);
    return [name, Array.isArray(part) ? part.map(one) : one(part)];
  });
  return Object.fromEntries(parts);
}
