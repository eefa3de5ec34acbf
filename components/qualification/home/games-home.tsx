import type { GamesRecord } from "@/lib/record/games-record";
import type { Spotlight } from "@/lib/record/spotlight";
import { AwaitedGamesPage } from "./awaited-games-page";
import { SpotlightPage } from "./spotlight-page";

interface GamesHomeProps {
  record: GamesRecord;
  spotlight: Spotlight | null;
}

/** The home page of a Games: its spotlight, or what is known before there is a tournament. */
export function GamesHome({ record, spotlight }: GamesHomeProps) {
  return record.tournaments.length ? (
    <SpotlightPage record={record} spotlight={spotlight} />
  ) : (
    <AwaitedGamesPage record={record} />
  );
}
