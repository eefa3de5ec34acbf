import { askedRecord } from "@/lib/data/pinned-record";
import { findGamesRecord, listRevisions } from "@/lib/data/record-store";
import { AppError } from "@/lib/errors";
import type { LiveRecord } from "@/lib/record/games-record";
import { meantNames } from "@/lib/schemas/param-names";

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
