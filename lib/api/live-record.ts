import { askedRecord } from "@/lib/data/pinned-record";
import { findGamesRecord, listRevisions } from "@/lib/data/record-store";
import { AppError } from "@/lib/errors";
import type { LiveRecord } from "@/lib/record/games-record";
import { REVISION } from "@/lib/record/moment";
import { meantNames } from "@/lib/schemas/param-names";
import { parseSince, refusedSince } from "@/lib/schemas/revision";

/** Asks for what is other than at an earlier revision; `earlier: null`: before the first. */
export interface LiveSince {
  earlier: LiveRecord | null;
}

/** The record of the Games that an address of the API names. Throws `unknown_games`. */
export async function liveRecord(games: string): Promise<LiveRecord> {
  const record = await findGamesRecord(games);
  if (record) return record;
  throw new AppError("unknown_games", "There are no such Games", {
    field: "games",
    allowed: (await listRevisions()).map((each) => each.games),
  });
}

/**
 * The record that an address of the API asks for: of the newest revision, or of the one that it names.
 * Throws `unknown_games` or `invalid_parameter`.
 */
export async function recordAskedFor(games: string, params: URLSearchParams): Promise<LiveRecord> {
  return askedRecord(await liveRecord(games), meantNames(params));
}

/**
 * The record that an address of the API asks for, and the earlier one since which it asks for changes;
 * `since: null`: it does not. Throws `unknown_games` or `invalid_parameter`.
 */
export async function recordsAskedFor(
  games: string,
  given: URLSearchParams,
): Promise<{ record: LiveRecord; since: LiveSince | null }> {
  const params = meantNames(given);
  const live = await liveRecord(games);
  const record = await askedRecord(live, params);
  const number = parseSince(record, params);
  if (number === null) return { record, since: null };
  if (number === 0) return { record, since: { earlier: null } };
  try {
    return { record, since: { earlier: await askedRecord(live, { [REVISION]: `${number}` }) } };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid_parameter") throw error;
    throw refusedSince(error.message, record.revision);
  }
}
