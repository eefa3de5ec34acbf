// A process that turns categories of tournaments back to their draws: who boxes whom, no bout, no place.
// Of lines that lead to the bouts that were boxed, it takes those with the names in alphabetical order.

import { diffRows } from "@/lib/change/rows-diff";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { disconnectPrisma, getPrisma } from "@/lib/data/prisma";
import { addRevision } from "@/lib/operations/revisions";
import { saveDiff } from "@/lib/operations/save-diff";
import { ROUNDS } from "@/lib/qualification/vocabulary";
import type { Bout, GamesRows } from "@/lib/record/games-rows";

const FINAL = ROUNDS.indexOf("F");

async function turnBack(): Promise<void> {
  const [gamesId = "", ...draws] = process.argv.slice(2);
  const prisma = getPrisma();
  const rows = await loadGamesRows(prisma, gamesId);
  if (!rows) throw new Error(`There is no Games ${gamesId}`);
  const turned = draws.reduce(turnedBack, rows);
  await prisma.$transaction(async (tx) => {
    await saveDiff(tx, turned, diffRows(rows, turned));
    await addRevision(tx, gamesId, { kind: "import", actor: null, summary: "{}" });
  });
}

/** `draw`: "pan-american-games-2023 W57" */
function turnedBack(rows: GamesRows, draw: string): GamesRows {
  const [tournamentId = "", categoryCode = ""] = draw.split(" ");
  const isOf = (row: { tournamentId: string | null; categoryCode: string }) =>
    row.tournamentId === tournamentId && row.categoryCode === categoryCode;
  const bouts = rows.bouts.filter(isOf);
  const lines = linesOf(bouts);
  if (bouts.length !== lines.filter(Boolean).length - 1) {
    throw new Error(`Not every bout of ${draw} is known`);
  }
  const entries = lines.flatMap((boxerSlug, index) =>
    boxerSlug === null
      ? []
      : {
          tournamentId,
          categoryCode,
          boxerSlug,
          seed: null,
          position: index + 1,
          sourceUrl: "https://example.org/draw",
        },
  );
  return {
    ...rows,
    bouts: rows.bouts.filter((bout) => !isOf(bout)),
    places: rows.places.filter((place) => !isOf(place)),
    entries: [...rows.entries, ...entries],
  };
}

/** The lines of the draw from the top; `null`: a bye. */
function linesOf(bouts: readonly Bout[]): (string | null)[] {
  const first = Math.min(...bouts.map(({ round }) => ROUNDS.indexOf(round ?? "F")));
  const below = (round: number, boxer: string | null): (string | null)[] => {
    if (round === first) return [boxer];
    const bout = bouts.find(
      (each) =>
        each.round === ROUNDS[round - 1] &&
        (each.winner === "red" ? each.redSlug : each.blueSlug) === boxer,
    );
    if (bout) return sides(bout, round - 1);
    return [...below(round - 1, boxer), ...Array<null>(2 ** (round - 1 - first)).fill(null)];
  };
  const sides = ({ redSlug, blueSlug }: Bout, round: number) =>
    [redSlug ?? "", blueSlug ?? ""].sort().flatMap((boxer) => below(round, boxer));
  const final = bouts.find(({ round }) => round === "F");
  if (!final) throw new Error("There is no final");
  return sides(final, FINAL);
}

turnBack()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(disconnectPrisma);
