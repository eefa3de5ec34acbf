/**
 * The versions in which rows and changes are stored as JSON. A new column is a new file version-N.ts beside
 * these, with its upgrade, and a line here; the versions before stay as they are.
 */
import type * as z from "zod/mini";
import type { Change, ChangeKind } from "@/lib/change/change";
import type { ChangedTable, RowOf } from "@/lib/change/rows-diff";
import type { Upgrade } from "./upgrade";
import * as version1 from "./version-1";
import * as version2 from "./version-2";

type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;
type IsSame<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

/** The reader, if what it reads has exactly the keys and types of `Value`; else nothing is one. */
export type ReaderOf<Value, Reader extends z.ZodMiniType> =
  IsSame<Value, z.output<Reader>> extends true ? Reader : never;

type NewestRows = typeof version2.rows;
type NewestChanges = typeof version2.changes;

/**
 * Not compiling here means: a row or a change has other keys than the newest version says. Add a version;
 * databases hold the newest already.
 */
const NEWEST: {
  rows: { readonly [T in ChangedTable]: ReaderOf<RowOf<T>, NewestRows[T]> };
  changes: {
    readonly [K in ChangeKind]: ReaderOf<Extract<Change, { kind: K }>, NewestChanges[K]>;
  };
} = version2;

/** How one version is read, whatever it has. */
interface Version {
  rows: Readonly<Record<string, z.ZodMiniType>>;
  changes: Readonly<Record<string, z.ZodMiniType>>;
  /** From the version before; what it takes is what that one reads. */
  upgrade: Upgrade<Record<string, z.ZodMiniType<never>>>;
}

/** The first is version 1. */
export const VERSIONS: readonly Version[] = [
  { ...version1, upgrade: {} },
  { ...version2, ...NEWEST },
];

/** The version in which is stored today. */
export const STORED_VERSION = VERSIONS.length;
