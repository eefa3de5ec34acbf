/** The box-offs of a draw: bouts among those who lost in one round. */
import {
  type BracketBout,
  type Draw,
  type DrawProblem,
  type DrawProblemCode,
  loserOf,
  sideOf,
  winnerOf,
} from "./bracket";
import { AFTER_EVERY_DAY, compareDays } from "./day-order";
import type { Mutable } from "./mutable";

/** Reads the bouts among losers: each after those that its boxers won before it. */
export function readBoxOffs(
  { bouts: stored }: Draw,
  bouts: readonly BracketBout[],
  isDrawn: boolean,
): { bouts: BracketBout[]; problems: DrawProblem[] } {
  const lost = new Set(bouts.map(loserOf));
  const out = new Set<string>();
  const lastOf = new Map<string, BracketBout>();
  const read: Mutable<BracketBout>[] = [];
  const problems: DrawProblem[] = [];
  const inOrder = stored
    .filter(({ round }) => round === "BOX-OFF")
    .sort((a, b) => compareDays(a.boxedOn ?? AFTER_EVERY_DAY, b.boxedOn ?? AFTER_EVERY_DAY));
  for (const { id, red, blue, winner } of inOrder) {
    const boxers = [red, blue].filter((boxer) => boxer !== null);
    const problem = (code: DrawProblemCode, boxer: string | null) =>
      problems.push({ code, boxer, boutId: id });
    const isOut = boxers.find((boxer) => out.has(boxer));
    // Of a draw pieced together the bout that they lost need not be known.
    const unproven = isDrawn ? boxers.find((boxer) => !lost.has(boxer)) : undefined;
    if (red !== null && red === blue) problem("both-corners", red);
    else if (isOut !== undefined) problem("is-out", isOut);
    else if (unproven !== undefined) problem("not-a-loser", unproven);
    else {
      const from = (boxer: string | null) => (boxer ? (lastOf.get(boxer)?.key ?? null) : null);
      const bout: BracketBout = {
        key: id,
        id,
        round: "BOX-OFF",
        position: null,
        red: sideOf(red),
        blue: sideOf(blue),
        winner,
        redFrom: from(red),
        blueFrom: from(blue),
        next: null,
      };
      for (const before of [bout.redFrom, bout.blueFrom]) {
        const earlier = read.find(({ key }) => key === before);
        if (earlier) earlier.next = id;
      }
      read.push(bout);
      for (const boxer of boxers) {
        if (boxer === winnerOf(bout)) lastOf.set(boxer, bout);
        else if (winner !== null) out.add(boxer);
      }
    }
  }
  return { bouts: read, problems };
}
