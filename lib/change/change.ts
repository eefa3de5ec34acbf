/**
 * What an editor can do to the facts of a Games. A change makes the next rows from the present ones;
 * nothing is written here. Places of a draw follow from its bouts and are never patched by hand.
 */
import { drawsOf } from "@/lib/record/computed-places";
import type { GamesRows } from "@/lib/record/games-rows";
import { type Changed, type ChangeProblem, problem } from "./change-problem";
import { syncPlaces } from "./follow-places";
import { settleRows } from "./settle-rows";
import { addLedgerEntry } from "./verbs/add-ledger-entry";
import { enterBout } from "./verbs/enter-bout";
import { explainCheck } from "./verbs/explain-check";
import { mergeBoxers } from "./verbs/merge-boxers";
import { recordPlace } from "./verbs/record-place";
import { removeBout } from "./verbs/remove-bout";
import { removeExplanation } from "./verbs/remove-explanation";
import { removeLedgerEntry } from "./verbs/remove-ledger-entry";
import { removePlace } from "./verbs/remove-place";
import { nameWithNoc, saveBoxer } from "./verbs/save-boxer";
import { saveDraw } from "./verbs/save-draw";
import { saveRule } from "./verbs/save-rule";
import { saveTournament } from "./verbs/save-tournament";
import type { SeenRow, Touched, Verb } from "./verbs/verb";

export type { SeenRow } from "./verbs/verb";

/**
 * Every verb by its kind; the union of changes follows from it. A new one is a file in `verbs`, a line
 * here, its schema in `lib/schemas/changes.ts`, and its reader of stored changes.
 */
const VERBS = {
  "enter-bout": enterBout,
  "remove-bout": removeBout,
  "save-draw": saveDraw,
  "add-ledger-entry": addLedgerEntry,
  "remove-ledger-entry": removeLedgerEntry,
  "record-place": recordPlace,
  "remove-place": removePlace,
  "save-boxer": saveBoxer,
  "merge-boxers": mergeBoxers,
  "save-tournament": saveTournament,
  "save-rule": saveRule,
  "explain-check": explainCheck,
  "remove-explanation": removeExplanation,
};

type ChangeOf<OneVerb> = OneVerb extends Verb<infer OneChange> ? OneChange : never;
export type Change = ChangeOf<(typeof VERBS)[keyof typeof VERBS]>;
export type ChangeKind = Change["kind"];

const VERB_OF: { readonly [Kind in ChangeKind]: Verb<Extract<Change, { kind: Kind }>> } = VERBS;
const verbOf = ({ kind }: Change): Verb<Change> => VERB_OF[kind];

/** The rows after the changes, one after the other; with problems the rows are as they were. */
export function changeRows(rows: GamesRows, changes: readonly Change[]): Changed {
  const turned = turnedByDraw(rows, changes);
  if (turned.length > 0) return { rows, problems: turned };
  let next = rows;
  let isSynced = false;
  for (const change of changes) {
    const verb = verbOf(change);
    // A ledger moves no bout: one entry after the other needs the places made once.
    const isReady = isSynced && "placeId" in change && hasPlace(next, change.placeId);
    if (verb.editsPlaces && !isReady) {
      const ready = syncPlaces(rows, next, drawsOf(rows));
      if (ready.problems.length > 0) return { rows, problems: ready.problems };
      next = ready.rows;
    }
    const changed = verb.apply(next, change);
    if (changed.problems.length > 0) return { rows, problems: changed.problems };
    next = changed.rows;
    isSynced = change.kind === "add-ledger-entry" || change.kind === "remove-ledger-entry";
  }
  return settleRows(rows, next);
}

/** A draw names boxers; it makes nobody somebody of another gender or NOC. */
function turnedByDraw({ boxers }: GamesRows, changes: readonly Change[]): ChangeProblem[] {
  if (!changes.some(({ kind }) => kind === "save-draw")) return [];
  return changes.flatMap((change): ChangeProblem[] => {
    if (change.kind !== "save-boxer") return [];
    const { slug, gender, noc } = change.boxer;
    const stored = boxers.find((boxer) => boxer.slug === slug);
    const isOther = stored && (stored.gender !== gender || stored.noc !== noc);
    return isOther ? [problem("another-boxer", "boxer.slug", { name: nameWithNoc(stored) })] : [];
  });
}

function hasPlace({ places }: GamesRows, placeId: string): boolean {
  return places.some(({ id }) => id === placeId);
}

/** The rows that the changes replace or remove by name, as they are now; each once. */
export function replacedRows(rows: GamesRows, changes: readonly Change[]): SeenRow[] {
  const seen = changes.flatMap((change) => verbOf(change).replaces(rows, change));
  return [...new Map(seen.map((row) => [`${row.table} ${row.key}`, row])).values()];
}

/** Adds what the change touches and names; `false`: it may be anything. */
export function addTouched(change: Change, touched: Touched): boolean {
  return verbOf(change).touches(change, touched);
}
