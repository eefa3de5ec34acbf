/** Inputs of operations, checked before anything is read or written. */

import type { z } from "zod";
import { type Actor, requirePermission } from "@/lib/auth/permissions";
import type { Change } from "@/lib/change/change";
import { Changes, GamesId, IdempotencyKey, inputProblems, Reason } from "@/lib/schemas/changes";
import { ChangeInvalidError } from "./change-errors";

/** The changes, checked; nothing that comes from outside is trusted. Throws {@link ChangeInvalidError}. */
export function readChanges(input: unknown): Change[] {
  const read = Changes.safeParse(input);
  if (read.success) return read.data;
  throw new ChangeInvalidError([], inputProblems(read.error));
}

/** Throws `forbidden` where the changes ask for more than publishing: those of tournaments and rules. */
export function requireForChanges(actor: Actor, changes: readonly Change[]): void {
  if (changes.some(({ kind }) => kind === "save-tournament" || kind === "save-rule")) {
    requirePermission(actor, "save-tournament");
  }
}

/** One field of an input, checked. Throws {@link ChangeInvalidError}. */
export function readField<T>(schema: z.ZodType<T>, value: unknown, field: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new ChangeInvalidError(
    [],
    inputProblems(read.error).map((problem) => ({
      ...problem,
      path: problem.path === "" ? field : `${field}.${problem.path}`,
    })),
  );
}

/** The Games, the reason for a correction and the key of a request, checked. */
export function readRequest(input: {
  gamesId: string;
  reason?: string | null;
  idempotencyKey: string;
}) {
  return {
    gamesId: readField(GamesId, input.gamesId, "gamesId"),
    idempotencyKey: readField(IdempotencyKey, input.idempotencyKey, "idempotencyKey"),
    reason: input.reason ? readField(Reason, input.reason, "reason") : null,
  };
}
