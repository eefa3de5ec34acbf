/** What follows of every draw of a Games, and no page prints. */
import { type ComputedDraw, type DrawsInput, drawKey } from "./compute-draws";
import { deduceLines } from "./deduce-lines";
import { deducePieces } from "./deduce-pieces";
import { type Deduction, type DrawFacts, NOTHING_DEDUCED } from "./deduction";
import { grouped } from "./grouped";

/**
 * What follows in one draw: true in every way in which it can have gone that agrees with the facts.
 * Nothing is said of a draw whose bouts contradict it, or whose facts contradict each other.
 */
export function deduceDraw(
  { problems }: Pick<ComputedDraw, "problems">,
  facts: DrawFacts,
): Deduction {
  if (problems.length > 0) return NOTHING_DEDUCED;
  return facts.bracket.isDrawn ? deduceLines(facts) : deducePieces(facts);
}

/** What follows in each draw, by `drawKey`; draws of which nothing does are left out. Linear. */
export function deduceDraws(
  input: Pick<DrawsInput, "reached" | "places">,
  draws: ReadonlyMap<string, ComputedDraw>,
): ReadonlyMap<string, Deduction> {
  const keyOf = (row: { tournamentId: string | null; categoryCode: string }) =>
    drawKey(row.tournamentId ?? "", row.categoryCode);
  const reached = grouped(input.reached ?? [], keyOf);
  const places = grouped(input.places, keyOf);
  const deductions = new Map<string, Deduction>();
  for (const [key, draw] of draws) {
    const deduction = deduceDraw(draw, {
      bracket: draw.bracket,
      rule: draw.rule,
      reached: (reached.get(key) ?? []).map(({ boxerSlug, round }) => ({
        boxer: boxerSlug,
        round,
      })),
      places: (places.get(key) ?? []).map(({ id, boxerSlug, finish }) => ({
        id,
        boxer: boxerSlug,
        finish: finish ?? null,
      })),
    });
    if (deduction !== NOTHING_DEDUCED) deductions.set(key, deduction);
  }
  return deductions;
}
