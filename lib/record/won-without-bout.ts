import { winnerOf } from "@/lib/qualification/bracket";
import { drawKey } from "@/lib/qualification/compute-draws";
import { decidingRound } from "@/lib/qualification/rule";
import type { GamesRecord } from "./games-record";
import type { QuotaPlace } from "./games-rows";

/**
 * Whether the draw let the holder of a place through without a bout: a bye, or nobody came through
 * on the other side. Only of a draw whose lines are known; else the bout is merely not found.
 */
export function isWonWithoutBout(record: GamesRecord, place: QuotaPlace): boolean {
  const { tournamentId, categoryCode, boxerSlug, decidingBoutId } = place;
  if (tournamentId === null || decidingBoutId !== null) return false;
  const draw = record.draws.get(drawKey(tournamentId, categoryCode));
  const round = draw ? decidingRound(draw.rule) : null;
  if (!draw?.bracket.isDrawn || round === null) return false;
  const award = draw.awards.places.find(({ boxer }) => boxer === boxerSlug);
  if (!award || award.decidingBout !== null) return false;
  const bout = draw.bracket.bouts.find(
    (each) => each.round === round && winnerOf(each) === boxerSlug,
  );
  // Without a bout in the deciding round a bye led past it.
  return bout === undefined || [bout.red, bout.blue].some(({ kind }) => kind === "nobody");
}
