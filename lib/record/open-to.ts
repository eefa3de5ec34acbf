import type { Nation, Tournament } from "./games-rows";

/**
 * A continental tournament is open to the NOCs of its continent, a world one to all; `null`: the
 * nation's continent is not known.
 */
export function isOpenTo({ continent }: Tournament, nation: Nation): boolean | null {
  if (continent === null) return true;
  return nation.continent === null ? null : continent === nation.continent;
}
