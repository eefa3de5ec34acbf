/** The rows that a check counts, named where it does not hold. */
import { AFTER_EVERY_DAY } from "@/lib/qualification/day-order";
import { drawnTwice } from "@/lib/qualification/draw-findings";
import { isBadReallocation } from "@/lib/qualification/ledger-findings";
import { heldTwice } from "@/lib/qualification/reconcile";
import type { CategoryPart } from "./category-part";
import { FINDING_KINDS } from "./draw-part";
import type { FrameCheck } from "./frame-checks";
import { awardOf, required } from "./games-record";
import { keyed } from "./indexes";
import { orderBy } from "./order-by";
import { categoriesInOrder, drawsAt, type RecordParts } from "./record-parts";
import { placeCounts } from "./tallies";

/** Ids of places or bouts, or slugs of boxers, as the check of the whole record names them. */
export function rowsOfCheck(parts: RecordParts, check: FrameCheck): readonly string[] {
  const { kind, tournamentId, key } = check;
  const finding = FINDING_KINDS.find((each) => each === kind);
  if (finding) {
    return drawsAt(parts, tournamentId ?? "").flatMap(({ findings }) => findings[finding]);
  }
  if (kind === "one-draw-a-tournament") {
    const draws = drawsAt(parts, tournamentId ?? "");
    const entries = draws.flatMap((draw) => draw.entries);
    return drawnTwice(
      entries,
      draws.flatMap(({ bouts }) => bouts),
    );
  }
  const counting = categoriesInOrder(parts, ({ tallies }) => tallies.has(key));
  if (kind === "one-boxer-per-noc") return counting.flatMap(({ stored }) => heldTwice(stored));
  if (kind === "reallocation") return counting.flatMap((part) => badReallocations(parts, part));
  const places = counting.flatMap(({ stored }) =>
    stored.filter((place) => placeCounts(parts.frame, place).includes(key)),
  );
  if (kind !== "published-count") return places.map(({ id }) => id);
  // In the order of the table whose question the printed number answers.
  return orderBy(places, ({ categoryCode, wonOn, noc, id }) => [
    parts.frame.position(categoryCode),
    wonOn ?? AFTER_EVERY_DAY,
    required(parts.frame.nationByNoc, noc).noc,
    id,
  ]).map(({ id }) => id);
}

function badReallocations({ frame }: RecordParts, { stored }: CategoryPart): string[] {
  const placeById = keyed(stored, ({ id }) => id);
  return stored.flatMap((place) => {
    const { id, reallocatedFromId: from } = place;
    if (from === null) return [];
    return isBadReallocation(awardOf(frame, place), placeById.get(from), frame.days) ? [id] : [];
  });
}
