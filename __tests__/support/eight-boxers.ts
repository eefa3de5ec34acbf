/** Eight boxers of eight NOCs in the draw of M51 at "world-1", whose semi-finalists win a place. */
import { type Change, changeRows } from "@/lib/change/change";
import type { ChangeProblem } from "@/lib/change/change-problem";
import type { Bout, GamesRows } from "@/lib/record/games-rows";
import { at } from "./at";
import { aBout, aBoxer, anAllocation, SOURCE, someRows } from "./record-factory";

const NOCS = ["KAZ", "UZB", "ITA", "TUR", "GER", "IND", "CHN", "THA"];
export const BOXERS = NOCS.map((noc) => aBoxer({ slug: `b-${noc.toLowerCase()}`, noc }));
/** Who is drawn on a line, from 1. */
export const slugOf = (line: number) => at(BOXERS, line - 1).slug;

/** Eight boxers of eight NOCs, drawn; the semi-finalists win a place. */
export function drawnRows(): GamesRows {
  return someRows({
    boxers: [
      ...BOXERS,
      aBoxer({ slug: "other-kaz" }),
      aBoxer({ slug: "woman", categoryCode: "W50", gender: "W" }),
    ],
    allocations: [anAllocation()],
    rules: [{ id: "semi-finalists", rule: { kind: "reach-round", round: "SF" }, citations: [] }],
    entries: BOXERS.map(({ slug }, index) => ({
      tournamentId: "world-1",
      categoryCode: "M51",
      boxerSlug: slug,
      position: index + 1,
      seed: null,
      sourceUrl: SOURCE,
    })),
  });
}

/** The quarter-final of lines 2n-1 and 2n. */
export function quarterFinal(
  n: number,
  winner: Bout["winner"] = "red",
  bout: Partial<Bout> = {},
): Bout {
  return aBout({
    id: `qf-${n}`,
    round: "QF",
    boxedOn: "2024-03-10",
    redSlug: slugOf(2 * n - 1),
    blueSlug: slugOf(2 * n),
    winner,
    decision: winner === null ? null : "WP",
    score: winner === null ? null : "4:1",
    ...bout,
  });
}

export const enter = (bout: Bout): Change => ({ kind: "enter-bout", bout });

/** The rows after the changes, which must be possible. */
export function changed(rows: GamesRows, ...changes: Change[]): GamesRows {
  const result = changeRows(rows, changes);
  expect(result.problems).toEqual([]);
  return result.rows;
}

/** What is wrong with the changes, which must leave the rows as they are. */
export function problemsOf(rows: GamesRows, ...changes: Change[]): readonly ChangeProblem[] {
  const result = changeRows(rows, changes);
  expect(result.rows).toBe(rows);
  return result.problems;
}
