import { notFound } from "next/navigation";
import { findGamesRecord } from "@/lib/data/record-store";
import type { GamesRecord } from "@/lib/record/make-games-record";

/** The record of the page's Games; the not-found page where there is none. */
export async function gamesRecordOf(params: Promise<{ games: string }>): Promise<GamesRecord> {
  const { games } = await params;
  return (await findGamesRecord(games)) ?? notFound();
}
