import "server-only";
import { AppError } from "@/lib/errors";
import { allowedDays, recordAsOf } from "@/lib/record/as-of";
import type { GamesRecord, LiveRecord } from "@/lib/record/games-record";
import type { Moment } from "@/lib/record/moment";
import type { RawParams } from "@/lib/record/table-query";
import { FROM, parseComparedMoment, TO } from "@/lib/schemas/compared-moments";
import { askedRecord, recordOfRevision } from "./pinned-record";
import type { PrismaClient } from "./prisma";

/** Two states of a Games' record, with what the address calls them. */
export interface ComparedRecords {
  from: { moment: Moment; record: GamesRecord };
  to: { moment: Moment; record: GamesRecord };
}

/**
 * The states that `from` and `to` name: of days in the record at hand, which may be pinned, and of
 * revisions, which belong to no other. Without `to` the record at hand; without `from` the first day of
 * the qualification, or where that is not published the first revision. Throws `invalid_parameter`.
 */
export async function comparedRecords(
  newest: LiveRecord,
  params: RawParams,
  prisma?: PrismaClient,
): Promise<ComparedRecords> {
  const base = await askedRecord(newest, params, prisma);
  const stateOf = async (moment: Moment, name: string) => ({
    moment,
    record: moment.pinned
      ? await recordOfRevision(newest, moment.pinned, name, prisma)
      : recordAsOf(base, moment.asOf),
  });
  const to = parseComparedMoment(newest, TO, params) ?? { asOf: null, pinned: base.pinned };
  const from = parseComparedMoment(newest, FROM, params) ?? firstMoment(base);
  return { from: await stateOf(from, FROM), to: await stateOf(to, TO) };
}

function firstMoment({ games }: GamesRecord): Moment {
  const first = allowedDays(games)?.from ?? null;
  return first === null ? { asOf: null, pinned: 1 } : { asOf: first, pinned: null };
}

/** The same; a state that cannot be read is left out, and said by its parameter. */
export async function comparedOrLeftOut(
  newest: LiveRecord,
  params: Readonly<Record<string, string | readonly string[]>>,
): Promise<ComparedRecords & { leftOut: readonly { field: string; given: string }[] }> {
  try {
    return { ...(await comparedRecords(newest, params)), leftOut: [] };
  } catch (error) {
    if (!(error instanceof AppError) || error.field === undefined) throw error;
    const { field } = error;
    const { [field]: given, ...rest } = params;
    if (given === undefined) throw error;
    const read = await comparedOrLeftOut(newest, rest);
    const said = { field, given: [given].flat().join(", ").slice(0, 40) };
    return { ...read, leftOut: [said, ...read.leftOut] };
  }
}
