/**
 * Which revisions the process answers from: what a kept answer belongs to. One for all instances of
 * this module, because the framework loads it apart from the server in bin/.
 */
import type { Games } from "@/lib/record/games-rows";

interface ServedRevisions {
  /** Those of every Games: "la-2028:3,paris-2024:17". */
  all: string;
  byGames: ReadonlyMap<string, string>;
  /** What the pages of one Games show of all: names, days, which one is featured. */
  frame: string;
  /** How often that has changed. */
  frames: number;
}

const SERVED = Symbol.for("qualified.revision");
const globals = globalThis as typeof globalThis & { [SERVED]?: ServedRevisions };

/**
 * What answers about a Games are made from ("paris-2024:17"), or, without one, answers about all of
 * them. Undefined while nothing has been loaded.
 */
export function servedRevision(games?: string | null): string | undefined {
  const served = globals[SERVED];
  if (!games) return served?.all;
  return served?.byGames.get(games) ?? served?.all;
}

/** Says what is served from now on; whether it is other than before. */
export function serveRevisions(served: readonly { games: Games; revision: number }[]): boolean {
  const before = globals[SERVED];
  const names = served.map(({ games, revision }) => `${games.id}:${revision}`).sort();
  const all = names.join(",");
  const frame = JSON.stringify(served.map(({ games }) => games));
  if (before?.all === all && before.frame === frame) return false;
  const frames = before ? before.frames + Number(before.frame !== frame) : 0;
  const mark = frames === 0 ? "" : `;${frames}`;
  const byGames = new Map(
    served.map(({ games, revision }) => [games.id, `${games.id}:${revision}${mark}`]),
  );
  globals[SERVED] = { all, byGames, frame, frames };
  return true;
}
