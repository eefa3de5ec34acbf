import type { LiveRecord } from "@/lib/record/games-record";

/** What a file is named, without its ending: Games, what is in it, its day, its revision if it was asked for. */
export function fileName(
  { games, pinned }: Pick<LiveRecord, "games" | "pinned">,
  what: string,
  asOf: string | null,
): string {
  const revision = pinned === null ? [] : ["revision", pinned];
  return [games.id, what, ...(asOf === null ? [] : [asOf]), ...revision].join("-");
}
