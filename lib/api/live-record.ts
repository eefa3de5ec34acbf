import { findGamesRecord, listRevisions } from "@/lib/data/record-store";
import { AppError } from "@/lib/errors";
import type { LiveRecord } from "@/lib/record/games-record";

/** The record of the Games that an address of the API names. Throws `unknown_games`. */
export async function liveRecord(games: string): Promise<LiveRecord> {
  const record = await findGamesRecord(games);
  if (record) return record;
  throw new AppError("unknown_games", "There are no such Games", {
    field: "games",
    allowed: (await listRevisions()).map((each) => each.games),
  });
}
