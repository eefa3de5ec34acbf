import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { placeIdOf } from "@/lib/change/follow-places";
import { writeFacts } from "@/lib/operations/facts/write-facts";
import type { GamesRows } from "@/lib/record/games-rows";
import { makePastDatabase } from "../../bin/replay/past-database";
import { manyGames } from "../change/many-games";

/** After all results. */
const DAY = "2024-08-11";

/** The rows of Paris 2024, as the importer stores them. */
export async function importedRows(): Promise<GamesRows> {
  const { past, remove } = await makePastDatabase(null, () => DAY);
  await remove();
  return past;
}

/** Writes the facts of a Games that has those of the rows so many times over, as the importer takes them. */
export function writeCopies(folder: string, rows: GamesRows, copies: number): void {
  mkdirSync(folder, { recursive: true });
  const files = writeFacts(withOwnIds(manyGames(rows, copies)));
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
}

/** Writes the facts of so many Games, each with those of the rows; only the first is featured. */
export function writeGames(folder: string, rows: GamesRows, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const { games } = rows;
    const own =
      at === 0 ? games : { ...games, id: `${games.id}-${at}`, name: `${games.name} ${at}` };
    const path = join(folder, own.id);
    writeCopies(path, { ...rows, games: { ...own, isFeatured: at === 0 } }, 1);
    return path;
  });
}

/** With the ids that follow from what the places are, which the importer asks for. */
function withOwnIds(rows: GamesRows): GamesRows {
  const idOf = new Map(
    rows.places.map(({ id, categoryCode, noc, tournamentId, routeKind }) => [
      id,
      placeIdOf(categoryCode, noc, tournamentId ?? routeKind),
    ]),
  );
  return {
    ...rows,
    places: rows.places.map((place) => ({
      ...place,
      id: idOf.get(place.id) ?? place.id,
      reallocatedFromId: place.reallocatedFromId && (idOf.get(place.reallocatedFromId) ?? null),
    })),
  };
}
