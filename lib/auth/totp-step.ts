import { createHmac, timingSafeEqual } from "node:crypto";
import type { PrismaClient } from "@/lib/data/prisma";

/** As the library has them: six digits (RFC 4226), a new code each half minute (RFC 6238). */
const DIGITS = 6;
const STEP_MS = 30_000;

/** The library takes the codes of the steps beside the present one too, for clocks that differ. */
const BESIDE = 1;

/**
 * Takes the code's step for this sign-in. `false`: a code of this step or of a later one was accepted
 * before. A code that is right for no step takes none, and is the library's to refuse.
 */
export async function takeStep(
  { twoFactor }: PrismaClient,
  userId: string,
  key: string,
  code: string,
): Promise<boolean> {
  const present = Math.floor(Date.now() / STEP_MS);
  const step = findStep(key, code, present);
  if (step === null) return true;
  const { count } = await twoFactor.updateMany({
    where: {
      userId,
      OR: [
        { lastStep: null },
        { lastStep: { lt: step } },
        // Accepted before the clock was set back; nobody has to wait until it is there again.
        { lastStep: { gt: present + BESIDE } },
      ],
    },
    data: { lastStep: step },
  });
  return count > 0;
}

function findStep(key: string, code: string, present: number): number | null {
  for (let step = present + BESIDE; step >= present - BESIDE; step--) {
    const right = Buffer.from(codeOfStep(key, step));
    const given = Buffer.from(code);
    if (right.length === given.length && timingSafeEqual(right, given)) return step;
  }
  return null;
}

function codeOfStep(key: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
}
