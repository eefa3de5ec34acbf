/** What of a published change corrects something that was public before. */
import type { Bout, Boxer, KnownBreak, StoredPlace } from "@/lib/record/games-rows";
import type { RowChange } from "./rows-diff";

/** A bout, a place or the reason of a check that said something else before. */
export type CorrectedRow =
  | { table: "bouts"; key: string; before: Bout | null; after: Bout | null }
  | { table: "places"; key: string; before: StoredPlace | null; after: StoredPlace | null }
  | { table: "knownBreaks"; key: string; before: KnownBreak | null; after: KnownBreak | null };

/** A published revision that corrected something. */
export interface Correction {
  revision: number;
  publishedAt: string;
  /** `null`: a script. */
  role: "editor" | "admin" | null;
  reason: string | null;
  /** The revision that it took back. */
  undoes: number | null;
  /** `null`: what was stored of it cannot be read. */
  rows: readonly CorrectedRow[] | null;
  /** Who is not in the record any more since, as they were called. */
  gone: readonly Pick<Boxer, "slug" | "name" | "noc">[];
}

/** The boxers whom a change takes out of the record, by a merge or an import. */
export function goneBoxers(diff: readonly RowChange[]): Correction["gone"] {
  return diff.flatMap(({ table, before, after }) =>
    table === "boxers" && before && after === null && "slug" in before && "aliases" in before
      ? [{ slug: before.slug, name: before.name, noc: before.noc }]
      : [],
  );
}

/**
 * Whether something that was public is changed: a result that stood is altered or removed, a place
 * is taken away or said to be another's, what happened to one is unsaid, or the reason of a check is
 * replaced or unsaid. Such a change needs a reason.
 */
export function isCorrection(diff: readonly RowChange[]): boolean {
  return diff.some(corrects);
}

/** Whose the place is, and how it was come by. */
const HOLDING = [
  "noc",
  "boxerSlug",
  "categoryCode",
  "routeKind",
  "tournamentId",
  "reallocatedFromId",
] as const;

function corrects({ table, before, after }: RowChange): boolean {
  if (before === null) return false;
  if (table === "bouts") return "winner" in before && before.winner !== null;
  if (table === "knownBreaks" && "reason" in before) {
    return after === null || !("reason" in after) || before.reason !== after.reason;
  }
  if (table !== "places" || !("ledger" in before)) return false;
  if (after === null || !("ledger" in after)) return true;
  if (HOLDING.some((key) => before[key] !== after[key])) return true;
  const then = before.ledger.map((entry) => JSON.stringify(entry));
  const now = after.ledger.map((entry) => JSON.stringify(entry));
  return then.some((entry, index) => entry !== now[index]);
}

/**
 * The rows of a change that the log of corrections shows: what is corrected, and the places that
 * corrected bouts move; not what the same change said for the first time.
 */
export function correctedRows(diff: readonly RowChange[]): CorrectedRow[] {
  const corrected = diff.filter(corrects);
  const bouts = new Set(corrected.flatMap(({ table, key }) => (table === "bouts" ? [key] : [])));
  return diff.flatMap((change): CorrectedRow[] => {
    const isFollowing =
      change.table === "places" &&
      [change.before, change.after].some((place) => bouts.has(place?.decidingBoutId ?? ""));
    if (!isFollowing && !corrected.includes(change)) return [];
    const { table } = change;
    return table === "bouts" || table === "places" || table === "knownBreaks" ? [change] : [];
  });
}
