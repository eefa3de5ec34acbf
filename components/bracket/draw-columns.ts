/** The columns of a drawing: which bouts stand in which, and what stands at a bout's right end. */
import {
  boxersIn,
  KNOCK_OUT_ROUNDS,
  type KnockOutRound,
  type Rule,
} from "@/lib/qualification/rule";
import type { BoutView, DrawView, SideView } from "@/lib/record/draw-view";
import type { BoutPlace } from "./layout";

export interface DrawColumn {
  /** `null`: a stage of a box-off. */
  round: KnockOutRound | null;
  bouts: readonly BoutView[];
}

/**
 * The rounds of the knock-out from the first of which something is known to the last, or to the
 * qualification line if that is later. A round between them of which nothing is known is empty.
 */
export function knockOutColumns(view: Pick<DrawView, "rounds" | "lineAfter">): DrawColumn[] {
  const bouts = new Map(view.rounds.map((each) => [each.round, each.bouts]));
  const positions = [...bouts.keys()].map((round) => KNOCK_OUT_ROUNDS.indexOf(round));
  if (positions.length === 0) return [];
  const line = view.lineAfter ? KNOCK_OUT_ROUNDS.indexOf(view.lineAfter) : 0;
  return KNOCK_OUT_ROUNDS.slice(Math.min(...positions), Math.max(...positions, line) + 1).map(
    (round) => ({ round, bouts: bouts.get(round) ?? [] }),
  );
}

/** How many bouts after one another a box-off takes: one for two losers and one place. */
function boxOffStages(rule: Rule): number {
  if (rule.kind !== "reach-round-and-box-off") return 1;
  return Math.max(1, Math.round(Math.log2(boxersIn(rule.round) / rule.boxOffPlaces)));
}

/**
 * The stages of a box-off; none where no bout of it is known. A bout that gives a place stands in
 * the last, any other one stage before the bout that its winner went on to, or in the first.
 */
export function boxOffColumns({ boxOffs, rule }: Pick<DrawView, "boxOffs" | "rule">): DrawColumn[] {
  if (boxOffs.length === 0) return [];
  const last = boxOffStages(rule) - 1;
  const stages = new Map<string, number>();
  const before = new Map<string, number>();
  for (const bout of boxOffs.toReversed()) {
    const givesPlace = bout.decides.length > 0 || bout.stake?.winner === "qualifies";
    const stage = givesPlace ? last : Math.max(0, before.get(bout.key) ?? 0);
    stages.set(bout.key, stage);
    for (const key of [bout.redFrom, bout.blueFrom]) if (key) before.set(key, stage - 1);
  }
  return Array.from({ length: last + 1 }, (_, stage) => ({
    round: null,
    bouts: boxOffs.filter(({ key }) => stages.get(key) === stage),
  }));
}

/** Where a column stands to the qualification line. */
export type LineSide = "before" | "deciding" | "after" | "no-line";

/** On which side of the line a column stands; `lineColumn`: the one before it, `null`: there is no line. */
export function sideOfLine(column: number, lineColumn: number | null): LineSide {
  if (lineColumn === null) return "no-line";
  if (column === lineColumn) return "deciding";
  return column < lineColumn ? "before" : "after";
}

/** How a bout ends on its right, where no bout of the next column takes its winner. */
export type BoutEnd =
  /** Connected: a line leads to the next bout. */
  | { kind: "connected" }
  /** Across the qualification line stands who won the place, or will. */
  | { kind: "carried"; boxer: Extract<SideView, { kind: "boxer" }> | null }
  /** The winner's next bout is not known. */
  | { kind: "open" }
  | { kind: "closed" };

/** The boxer who won a bout; `null`: nobody, or not known. */
export function winnerOf({ winner, red, blue }: Pick<BoutView, "winner" | "red" | "blue">) {
  if (winner !== "red" && winner !== "blue") return null;
  const side = winner === "red" ? red : blue;
  return side.kind === "boxer" ? side : null;
}

/** What stands at the right end of a bout. */
export function boutEnd(
  bout: BoutView,
  { into }: Pick<BoutPlace, "into">,
  lineSide: LineSide,
  isDrawn: boolean,
): BoutEnd {
  if (into) return { kind: "connected" };
  if (bout.winner === "none") return { kind: "closed" };
  if (lineSide === "deciding") return { kind: "carried", boxer: winnerOf(bout) };
  const isLast = lineSide === "after" || bout.round === "F" || isDrawn;
  return isLast || bout.next !== null ? { kind: "closed" } : { kind: "open" };
}

/**
 * A number for each boxer who stands in several bouts of a draw, by slug: those have a path that
 * can be followed.
 */
export function pathNumbers(bouts: Iterable<BoutView>): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const paths = new Map<string, number>();
  for (const { red, blue } of bouts) {
    for (const side of [red, blue]) {
      if (side.kind !== "boxer") continue;
      if (seen.has(side.slug) && !paths.has(side.slug)) paths.set(side.slug, paths.size);
      seen.add(side.slug);
    }
  }
  return paths;
}

/** The words for a bout without a winner whom somebody beat; `null`: nothing is to be said. */
export function stateOf({ winner, stake, id, red, blue }: BoutView, isOver: boolean) {
  if (winner === "none") return "bothOut";
  if (winner !== null) {
    return red.kind === "nobody" || blue.kind === "nobody" ? "unopposed" : null;
  }
  if (stake) return null;
  if (!isOver) return "stillOpen";
  return id === null ? "boutUnknown" : "resultUnknown";
}
