/** What is wrong in the ledger of a place, by itself and beside the place that it came from. */
import { type Award, awardedOn, type GamesDays, happenedOn, type LedgerEvent } from "./ledger";
import type { LedgerKind } from "./vocabulary";

/** Whether something stands before what happened earlier, or before the award. */
export function isOutOfOrder(award: Award, games: GamesDays): boolean {
  const days = [
    awardedOn(award, games).day,
    ...award.ledger.map((event) => happenedOn(event, games).day),
  ];
  return days.some((day, index) => index > 0 && day < (days[index - 1] ?? ""));
}

const GIVES_UP: ReadonlySet<LedgerKind> = new Set(["lost", "replaced", "declined", "withdrawn"]);

/** Whether a place was passed on that was not given up, or before it was. */
export function isBadReallocation(
  award: Award,
  from: { ledger: readonly LedgerEvent[] } | undefined,
  games: GamesDays,
): boolean {
  const givenUp = from?.ledger.find(({ kind }) => GIVES_UP.has(kind));
  return !givenUp || happenedOn(givenUp, games).day > awardedOn(award, games).day;
}
