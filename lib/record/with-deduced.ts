/** The bouts of a draw with what follows of them: unknown sides filled in, bouts that nobody prints added. */
import { isKnockOut, roundAfter } from "@/lib/qualification/rule";
import { CORNERS, type Corner, type Round } from "@/lib/qualification/vocabulary";
import type { DeducedResult } from "./deduced-results";
import type { BoutView, SideView } from "./draw-view";

interface Words {
  sideOf: (boxer: string | null) => SideView;
  /** The id of the place that a deduced bout gave; `null`: none. */
  decides: (deduced: DeducedResult) => string | null;
}

/** The bouts of the knock-out and of the box-off with what is deduced of them. */
export function withDeduced(
  bouts: readonly BoutView[],
  boxOffs: readonly BoutView[],
  deduced: readonly DeducedResult[],
  words: Words,
): { bouts: readonly BoutView[]; boxOffs: readonly BoutView[] } {
  if (deduced.length === 0) return { bouts, boxOffs };
  const all = [...bouts, ...boxOffs].map((bout) => ({ ...bout }));
  for (const each of deduced) {
    const known = all.find(
      ({ key, id }) => key === each.key || (id !== null && id === each.boutId),
    );
    if (known) complete(known, each, words);
    else all.push(addedBout(each, words));
  }
  for (const { key, round } of deduced) {
    const bout = all.find((each) => each.key === key);
    if (bout && isKnockOut(round)) connect(all, bout);
  }
  return {
    bouts: all.filter(({ round }) => round !== "BOX-OFF"),
    boxOffs: all.filter(({ round }) => round === "BOX-OFF"),
  };
}

/** Fills in what no page prints of a bout that stands in the bracket. */
function complete(bout: BoutView, deduced: DeducedResult, { sideOf, decides }: Words): void {
  const there = CORNERS.map((corner) => slugOn(bout, corner));
  const missing = [deduced.red, deduced.blue].find(
    (boxer) => boxer !== null && !there.includes(boxer),
  );
  const empty = CORNERS.find((corner) => slugOn(bout, corner) === null);
  if (missing && empty) bout[empty] = sideOf(missing);
  if (bout.winner === null && deduced.winner !== null) {
    bout.winner = CORNERS.find((corner) => slugOn(bout, corner) === deduced.winner) ?? null;
  }
  bout.deduced = deduced;
  bout.boxedOn ??= deduced.boxedOn;
  const place = decides(deduced);
  if (place !== null && !bout.decides.includes(place)) bout.decides = [...bout.decides, place];
  bout.stake = bout.winner === null ? bout.stake : null;
}

function addedBout(deduced: DeducedResult, { sideOf, decides }: Words): BoutView {
  const { key, round, red, blue, winner, boxedOn } = deduced;
  const place = decides(deduced);
  return {
    key,
    id: null,
    round,
    position: null,
    redFrom: null,
    blueFrom: null,
    next: null,
    red: sideOf(red),
    blue: sideOf(blue),
    winner: winner === null ? null : winner === red ? "red" : "blue",
    decision: null,
    score: null,
    boxedOn,
    sourceUrl: null,
    cornerKnown: false,
    deduced,
    decides: place === null ? [] : [place],
    stake: null,
  };
}

/** Joins a bout with those before it and after it in which its boxers stand. */
function connect(all: readonly BoutView[], bout: BoutView): void {
  for (const corner of CORNERS) {
    const slug = slugOn(bout, corner);
    const before = all.find(
      (each) => slug !== null && follows(each.round, bout.round) && winnerOf(each) === slug,
    );
    if (!before || bout[`${corner}From`] !== null) continue;
    bout[`${corner}From`] = before.key;
    before.next = bout.key;
  }
  const winner = winnerOf(bout);
  for (const each of all) {
    if (winner === null || !follows(bout.round, each.round)) continue;
    const corner = CORNERS.find((side) => slugOn(each, side) === winner);
    if (!corner || each[`${corner}From`] !== null) continue;
    each[`${corner}From`] = bout.key;
    bout.next = each.key;
  }
}

function follows(round: Round | null, next: Round | null): boolean {
  return round !== null && isKnockOut(round) && roundAfter(round) === next;
}

function slugOn(bout: BoutView, corner: Corner): string | null {
  const side = bout[corner];
  return side.kind === "boxer" ? side.slug : null;
}

function winnerOf(bout: BoutView): string | null {
  return bout.winner === "red" || bout.winner === "blue" ? slugOn(bout, bout.winner) : null;
}
