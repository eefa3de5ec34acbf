import { createHash, randomUUID } from "node:crypto";
import type { PrismaClient } from "@/lib/data/prisma";

/** How many attempts may be made before `window` seconds pass without one. */
export interface AttemptRule {
  window: number;
  max: number;
}

/**
 * Failed passwords of one account, wherever they come from: a program that guesses from many addresses
 * stays below any limit that counts by address.
 */
export const ACCOUNT_RULE: AttemptRule = { window: 15 * 60, max: 20 };

/** No rule looks back further; what is older, and not of the future, says nothing any more. */
const LONGEST_WINDOW_MS = ACCOUNT_RULE.window * 1000;

interface Outcome {
  allowed: boolean;
  retryAfter: number | null;
}

/** Under which the failed passwords of an account are counted; whether it exists is not asked. */
export function accountKey(email: string): string {
  return `account|${createHash("sha256").update(email.trim().toLowerCase()).digest("hex")}`;
}

/**
 * Counts an attempt, in one statement, so that of many at once no more pass than may. Attempts of a
 * future further off than the window were counted before the clock was set back: they are forgotten,
 * while the small differences between the clocks of several processes are not.
 */
export async function countAttempt(
  { rateLimit }: PrismaClient,
  key: string,
  { window, max }: AttemptRule,
): Promise<Outcome> {
  const windowMs = window * 1000;
  for (;;) {
    const now = Date.now();
    const [since, until] = [BigInt(now - windowMs), BigInt(now + windowMs)];
    const isRecent = { gt: since, lte: until };
    const counted = await rateLimit.updateMany({
      where: { key, lastRequest: isRecent, count: { lt: max } },
      data: { count: { increment: 1 }, lastRequest: BigInt(now) },
    });
    if (counted.count > 0) return { allowed: true, retryAfter: null };
    const begun = await rateLimit.updateMany({
      where: { key, NOT: { lastRequest: isRecent } },
      data: { count: 1, lastRequest: BigInt(now) },
    });
    if (begun.count > 0) {
      await forgetOld({ rateLimit }, now);
      return { allowed: true, retryAfter: null };
    }
    const row = await rateLimit.findUnique({ where: { key } });
    if (row && row.count >= max) {
      const left = Number(row.lastRequest) + windowMs - now;
      return { allowed: false, retryAfter: Math.max(1, Math.ceil(left / 1000)) };
    }
    if (row) continue;
    const data = { id: randomUUID(), key, count: 1, lastRequest: BigInt(now) };
    try {
      await rateLimit.create({ data });
      return { allowed: true, retryAfter: null };
    } catch (error) {
      // Another counted the first attempt in the meantime.
      if (!(await rateLimit.findUnique({ where: { key } }))) throw error;
    }
  }
}

/** Takes back an attempt that turned out right: only failures count. */
export async function giveBackAttempt({ rateLimit }: PrismaClient, key: string): Promise<void> {
  await rateLimit.updateMany({
    where: { key, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

async function forgetOld({ rateLimit }: Pick<PrismaClient, "rateLimit">, now: number) {
  await rateLimit.deleteMany({
    where: {
      OR: [
        { lastRequest: { lt: BigInt(now - LONGEST_WINDOW_MS) } },
        { lastRequest: { gt: BigInt(now + LONGEST_WINDOW_MS) } },
      ],
    },
  });
}
