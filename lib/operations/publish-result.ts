import type { Published } from "@/lib/answer";
import type { Actor } from "@/lib/auth/permissions";
import type { ChangeEffect } from "@/lib/change/effect";
import { isSameRow } from "@/lib/change/rows-diff";
import type { PrismaTransaction } from "@/lib/data/prisma";
import { AppError } from "@/lib/errors";
import { readStoredEffect, readStoredInput } from "@/lib/schemas/stored/read-stored";

/** What became of a request that publishes, with what it moved. */
export interface PublishResult extends Published {
  effect: ChangeEffect;
}

/** The result that the same request had before, in whichever build; `null`: it is new. Throws `key_used`. */
export async function findResult(
  tx: PrismaTransaction,
  gamesId: string,
  actor: Actor,
  idempotencyKey: string,
  asked: object,
): Promise<PublishResult | null> {
  const known = await tx.revision.findUnique({
    where: { gamesId_idempotencyKey: { gamesId, idempotencyKey } },
  });
  if (!known) return null;
  const effect = known.actorId === actor.id ? readStoredEffect(known) : null;
  if (effect === null || !isSameRow(readStoredInput(known), asked)) {
    throw new AppError("key_used", "The idempotency key was used for something else");
  }
  return { outcome: "repeated", revision: known.number, effect };
}
