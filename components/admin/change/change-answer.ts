/** What the server answers to somebody who looks at changes or publishes them. Plain values. */
import type { ReactNode } from "react";
import type { Change, SeenRow } from "@/lib/change/change";
import type { ChangeProblem } from "@/lib/change/change-problem";
import type { ChangeEffect } from "@/lib/change/effect";
import type { NamedInRefusal } from "@/lib/change/named-in";

/** A row that somebody else changed meanwhile. */
export interface ToldConflict {
  change: { table: string; key: string; before?: unknown };
  /** The row as it is now; `null`: it is not there. */
  current?: unknown;
  /** `null`: it is not known in which revision. */
  revision: { number: number; publishedAt: string; actorName: string | null } | null;
}

export interface ToldRefusal {
  code: string;
  problems: readonly ChangeProblem[];
  /** "0.bout.sourceUrl is empty; write a value" */
  inputProblems: readonly string[];
  conflicts: readonly ToldConflict[];
  /** The rows that the refusal names by id. */
  named?: NamedInRefusal | null;
}

export type Told<T> = { ok: true; value: T } | { ok: false; refusal: ToldRefusal };

export interface SeenChange {
  effect: ChangeEffect;
  needsReason: boolean;
  base: readonly SeenRow[];
  /** The draws that the changes enter, as brackets. */
  draws: ReactNode;
}

export interface PublishedChange {
  outcome: "published" | "unchanged" | "repeated";
  revision: number;
}

export interface PublishRequest {
  changes: readonly Change[];
  base: readonly SeenRow[];
  reason: string | null;
  idempotencyKey: string;
}

export interface SeenUndo {
  effect: ChangeEffect;
  needsReason: boolean;
}

/** The server's side of taking a revision back. */
export interface UndoActions {
  preview: (gamesId: string, revision: number) => Promise<Told<SeenUndo>>;
  undo: (
    gamesId: string,
    request: { revision: number; reason: string | null; idempotencyKey: string },
  ) => Promise<Told<PublishedChange>>;
}

/** The doors of the server through which the changes of a form go. */
export interface ChangeActions {
  preview: (games: string, changes: readonly Change[]) => Promise<Told<SeenChange>>;
  publish: (games: string, request: PublishRequest) => Promise<Told<PublishedChange>>;
  /** Taking back what was just published. */
  undo: UndoActions;
}
