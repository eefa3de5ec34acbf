import type { Allocation } from "@/lib/record/games-rows";

/** How many places a tournament gives in a category, by a rule of the Games. */
export type NewAllocation = Pick<
  Allocation,
  "categoryCode" | "places" | "placesMost" | "ruleId" | "sourceUrl"
>;

/** Whether the places, or their range, hold what the rule gives; what is not published may. */
export function canGive({ places, placesMost }: NewAllocation, byRule: number | null): boolean {
  if (places === null || byRule === null) return true;
  return places <= byRule && byRule <= (placesMost ?? places);
}
