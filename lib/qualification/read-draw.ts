/** A draw and its stored bouts, read as a bracket with all that is wrong in them. */
import type { Bracket, Draw, DrawEntry, DrawProblem, DrawProblemCode } from "./bracket";
import { kept } from "./kept";
import { readBoxOffs } from "./read-box-offs";
import { readLines } from "./read-lines";
import { readPieces } from "./read-pieces";
import { boxersIn } from "./rule";

export interface ReadDraw {
  bracket: Bracket;
  problems: readonly DrawProblem[];
}

/**
 * Reads a draw and its stored bouts as a bracket, with all that is wrong in them. Entries with lines
 * give the whole bracket, byes and bouts to come included. Without lines the bracket is pieced
 * together from who met whom in which round. A bout that contradicts the draw is left out of it and
 * stands in `unplaced`.
 */
export function readDraw(draw: Draw): ReadDraw {
  const problems = entryProblems(draw.entries);
  const isDrawn = draw.entries.some((entry) => entry.position !== null);
  const canBeDrawn = isDrawn && problems.length === 0;
  const read = canBeDrawn ? readLines(draw) : readPieces(draw);
  const boxOffs = readBoxOffs(draw, read.bouts, canBeDrawn);
  return {
    bracket: {
      isDrawn: canBeDrawn,
      bouts: kept(read.bouts),
      boxOffs: kept(boxOffs.bouts),
      unplaced: kept(
        draw.bouts.filter(
          ({ id }) => !read.placed.has(id) && !boxOffs.bouts.some((bout) => bout.id === id),
        ),
      ),
      alone: draw.entries.length === 1 ? (draw.entries[0]?.boxer ?? null) : null,
    },
    problems: kept([...problems, ...read.problems, ...boxOffs.problems]),
  };
}

function entryProblems(entries: readonly DrawEntry[]): DrawProblem[] {
  const seen = new Set<string>();
  const isSecond = (key: string) => seen.size === seen.add(key).size;
  const hasLines = entries.some(({ position }) => position !== null);
  return entries.flatMap(({ boxer, noc, position }) => {
    const codes: DrawProblemCode[] = [];
    if (isSecond(`boxer ${boxer}`)) codes.push("boxer-twice");
    else if (isSecond(`noc ${noc}`)) codes.push("noc-twice");
    if (position === null) {
      if (hasLines) codes.push("lines-missing");
    } else if (!Number.isInteger(position) || position < 1 || position > boxersIn("R128")) {
      codes.push("line-out-of-range");
    } else if (isSecond(`line ${position}`)) codes.push("line-twice");
    return codes.map((code) => ({ code, boxer, boutId: null }));
  });
}
