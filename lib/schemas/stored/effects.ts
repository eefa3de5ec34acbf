/** The shapes in which effects are stored as JSON, each since a version; the newest last. */
import * as z from "zod/mini";
import type { ChangeEffect } from "@/lib/change/effect";
import { RECORD_CHECK_KINDS } from "@/lib/record/checks";
import type { ReaderOf } from "./versions";

const text = z.string();
const number = z.number();
const moved = { before: number, after: number };
const kind = z.enum(RECORD_CHECK_KINDS);

const movedPlace = z.strictObject({
  placeId: text,
  categoryCode: text,
  noc: text,
  boxerSlug: text,
  boxer: text,
  route: text,
  decidingBoutId: z.nullable(text),
});
const movedCheck = z.strictObject({
  kind,
  subject: text,
  expected: z.nullable(number),
  expectedMost: z.nullable(number),
  actual: number,
  rows: z.array(text),
});

const effect1 = z.strictObject({
  gained: z.array(movedPlace),
  lost: z.array(movedPlace),
  totals: z.array(z.strictObject({ kind, subject: text, ...moved })),
  nations: z.array(z.strictObject({ noc: text, ...moved })),
  broken: z.array(movedCheck),
  healed: z.array(movedCheck),
  drawProblems: z.array(
    z.strictObject({
      tournamentId: text,
      categoryCode: text,
      code: text,
      boxer: z.nullable(text),
      boutId: z.nullable(text),
    }),
  ),
  pages: z.array(text),
});

/** Not compiling here means: an effect has other keys than the last shape says. Add one, and a version. */
export const NEWEST_EFFECT: ReaderOf<ChangeEffect, typeof effect1> = effect1;

interface EffectShape {
  /** The first version that stores it. */
  since: number;
  shape: z.ZodMiniType;
  /** From the shape before. */
  upgrade: (before: never) => object;
}

export const EFFECTS: readonly EffectShape[] = [
  { since: 1, shape: effect1, upgrade: (before) => before },
];
