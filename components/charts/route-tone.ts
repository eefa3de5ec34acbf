import type { Tournament } from "@/lib/record/games-rows";

/**
 * How a place is drawn by the route that gave it: won on a continent, at a tournament open to the world,
 * at the last of these, or given without a tournament. The later, the darker.
 */
export type RouteTone = "continental" | "world" | "last" | "invited";

/** The tone of each route of a Games: of a tournament by its id, of all others the same. */
export function routeTones(tournaments: readonly Tournament[]): (route: string) => RouteTone {
  const ofTheWorld = tournaments
    .filter(({ continent }) => continent === null)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const last = ofTheWorld.at(-1)?.id;
  const tones = new Map(
    tournaments.map(({ id, continent }): [string, RouteTone] => [
      id,
      continent !== null ? "continental" : id === last ? "last" : "world",
    ]),
  );
  return (route) => tones.get(route) ?? "invited";
}
