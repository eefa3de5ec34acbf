/** The bracket of a draw whose lines are known: all of it, byes and bouts to come included. */
import {
  type BracketBout,
  boxerOn,
  type Draw,
  type DrawBout,
  type DrawEntry,
  type DrawProblem,
  type DrawProblemCode,
  type ReadBouts,
  type Side,
  winnerOf,
} from "./bracket";
import type { Mutable } from "./mutable";
import {
  boxersIn,
  isKnockOut,
  KNOCK_OUT_ROUNDS,
  type KnockOutRound,
  roundAfter,
  roundPosition,
} from "./rule";
import type { Corner } from "./vocabulary";

const AWAITED: Side = { kind: "awaited" };
const NOBODY: Side = { kind: "nobody" };

/** The side that a bout sends on to the next. */
function sideFrom(bout: BracketBout): Side {
  if (bout.winner === null) return AWAITED;
  if (bout.winner === "none") return NOBODY;
  return bout[bout.winner];
}

/** A bout in which nobody stands on a side needs no result: the other goes on, or nobody does. */
function decidedByAbsence(bout: BracketBout): BracketBout {
  const { red, blue } = bout;
  if (red.kind === "nobody" && blue.kind === "nobody") return { ...bout, winner: "none" };
  if (red.kind === "nobody" && blue.kind === "boxer") return { ...bout, winner: "blue" };
  if (blue.kind === "nobody" && red.kind === "boxer") return { ...bout, winner: "red" };
  return bout;
}

/** What comes up from one part of the bracket: a boxer with a bye, the winner of a bout, nobody. */
type Line = { boxer: string } | { bout: string } | null;

/** The whole bracket of a draw whose lines are known, before any result. */
function emptyBracket(entries: readonly DrawEntry[]): { bouts: BracketBout[]; byesMeet: boolean } {
  const last = Math.max(...entries.map(({ position }) => position ?? 1));
  const first = [...KNOCK_OUT_ROUNDS].reverse().find((round) => boxersIn(round) >= last) ?? "R128";
  const boxerAt = new Map(entries.map(({ boxer, position }) => [position, boxer]));
  let lines: Line[] = Array.from({ length: boxersIn(first) }, (_, index) => {
    const boxer = boxerAt.get(index + 1);
    return boxer === undefined ? null : { boxer };
  });
  const bouts = new Map<string, Mutable<BracketBout>>();
  let byesMeet = false;
  for (let round: KnockOutRound | null = first; round; round = roundAfter(round)) {
    const above: Line[] = [];
    for (let index = 0; index < lines.length; index += 2) {
      const red = lines[index] ?? null;
      const blue = lines[index + 1] ?? null;
      if (!red && !blue && round === first) byesMeet = true;
      above.push(red && blue ? join(bouts, round, index / 2, red, blue) : (red ?? blue));
    }
    lines = above;
  }
  return { bouts: [...bouts.values()], byesMeet };
}

function join(
  bouts: Map<string, Mutable<BracketBout>>,
  round: KnockOutRound,
  index: number,
  red: NonNullable<Line>,
  blue: NonNullable<Line>,
): Line {
  const key = `${round}-${index + 1}`;
  const from = (line: NonNullable<Line>) => ("bout" in line ? line.bout : null);
  const side = (line: NonNullable<Line>): Side =>
    "bout" in line ? AWAITED : { kind: "boxer", boxer: line.boxer };
  for (const before of [from(red), from(blue)]) {
    const bout = before === null ? undefined : bouts.get(before);
    if (bout) bout.next = key;
  }
  bouts.set(key, {
    key,
    id: null,
    round,
    position: index,
    red: side(red),
    blue: side(blue),
    winner: null,
    redFrom: from(red),
    blueFrom: from(blue),
    next: null,
  });
  return { bout: key };
}

/** Puts the stored bouts into the bracket of a draw whose lines are known, round by round. */
export function readLines({ entries, bouts: stored }: Draw): ReadBouts {
  const { bouts, byesMeet } = emptyBracket(entries);
  const problems: DrawProblem[] = byesMeet
    ? [{ code: "byes-meet", boxer: null, boutId: null }]
    : [];
  const inDraw = new Set(entries.map(({ boxer }) => boxer));
  const placed = new Set<string>();
  const byKey = new Map(bouts.map((bout, index) => [bout.key, index]));
  const at = (boxer: string, round: KnockOutRound) =>
    bouts.findIndex(
      (bout) =>
        bout.round === round && (boxerOn(bout.red) === boxer || boxerOn(bout.blue) === boxer),
    );

  const put = (index: number, bout: BracketBout) => {
    const now = decidedByAbsence(bout);
    bouts[index] = now;
    const next = now.next === null ? undefined : byKey.get(now.next);
    if (next === undefined || now.winner === null) return;
    const before = bouts[next] as BracketBout;
    const corner: Corner = before.redFrom === now.key ? "red" : "blue";
    put(next, { ...before, [corner]: sideFrom(now) });
  };

  const inOrder = stored
    .flatMap((bout) =>
      bout.round && isKnockOut(bout.round) ? [{ ...bout, round: bout.round }] : [],
    )
    .sort((a, b) => roundPosition(a.round) - roundPosition(b.round));
  for (const bout of inOrder) {
    const found = placeOf(bout, inDraw, bouts, at);
    if ("code" in found) {
      problems.push({ code: found.code, boxer: found.boxer, boutId: bout.id });
      continue;
    }
    const index = found.index;
    const target = bouts[index] as BracketBout;
    placed.add(bout.id);
    // The stored corners stand; which bout each side comes from moves with its boxer.
    const isTurned = boxerOn(target.red) !== bout.red;
    const now = { ...target, id: bout.id, winner: bout.winner };
    put(index, isTurned ? turned(now) : now);
  }
  return { bouts, placed, problems };
}

function turned(bout: BracketBout): BracketBout {
  const { red, blue, redFrom, blueFrom } = bout;
  return { ...bout, red: blue, blue: red, redFrom: blueFrom, blueFrom: redFrom };
}

/** Where a stored bout stands in a draw whose lines are known, or why it stands nowhere. */
function placeOf(
  bout: DrawBout & { round: KnockOutRound },
  inDraw: ReadonlySet<string>,
  bouts: readonly BracketBout[],
  at: (boxer: string, round: KnockOutRound) => number,
): { index: number } | { code: DrawProblemCode; boxer: string | null } {
  const { red, blue, round } = bout;
  if (red === null || blue === null) return { code: "winner-unknown", boxer: red ?? blue };
  if (red === blue) return { code: "both-corners", boxer: red };
  for (const boxer of [red, blue]) {
    if (!inDraw.has(boxer)) return { code: "not-in-draw", boxer };
    if (at(boxer, round) >= 0) continue;
    const isOut = bouts.some(
      (each) =>
        each.winner !== null &&
        winnerOf(each) !== boxer &&
        (boxerOn(each.red) === boxer || boxerOn(each.blue) === boxer),
    );
    const isLater = bouts.some((each) =>
      boxerOn(each.red) === boxer || boxerOn(each.blue) === boxer
        ? roundPosition(each.round as KnockOutRound) > roundPosition(round)
        : false,
    );
    return { code: isOut ? "is-out" : isLater ? "not-the-pairing" : "not-there-yet", boxer };
  }
  const index = at(red, round);
  if (index !== at(blue, round)) return { code: "not-the-pairing", boxer: blue };
  if ((bouts[index] as BracketBout).id !== null) return { code: "twice-in-round", boxer: red };
  return { index };
}
