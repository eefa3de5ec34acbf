/** The bracket of a draw whose lines are not known, pieced together from who met whom in which round. */
import {
  type BracketBout,
  boxerOn,
  type Draw,
  type DrawProblem,
  type ReadBouts,
  sideOf,
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
import { CORNERS } from "./vocabulary";

/** A bout while the pieces are put together. */
interface Piece extends Mutable<BracketBout> {
  round: KnockOutRound;
}

/** Pieces a bracket together from bouts of a draw whose lines are not known. */
export function readPieces({ entries, bouts: stored }: Draw): ReadBouts {
  const problems: DrawProblem[] = [];
  const inDraw = entries.length > 0 ? new Set(entries.map(({ boxer }) => boxer)) : null;
  const pieces = new Map<string, Piece>();
  /** One of each round at most. */
  const byBoxer = new Map<string, readonly Piece[]>();
  const put = (boxer: string, piece: Piece) => {
    const own = byBoxer.get(boxer);
    byBoxer.set(boxer, own ? [...own, piece] : [piece]);
  };

  for (const bout of stored) {
    const { id, round, red, blue, winner } = bout;
    if (round === null || !isKnockOut(round)) continue;
    const boxers = known(red, blue);
    const twice = boxers.find((boxer) => byBoxer.get(boxer)?.some((each) => each.round === round));
    const stranger = inDraw && boxers.find((boxer) => !inDraw.has(boxer));
    if (red !== null && red === blue) {
      problems.push({ code: "both-corners", boxer: red, boutId: id });
    } else if (stranger) {
      problems.push({ code: "not-in-draw", boxer: stranger, boutId: id });
    } else if (twice !== undefined) {
      problems.push({ code: "twice-in-round", boxer: twice, boutId: id });
    } else {
      const piece: Piece = {
        key: id,
        id,
        round,
        position: null,
        red: sideOf(red),
        blue: sideOf(blue),
        winner,
        redFrom: null,
        blueFrom: null,
        next: null,
      };
      pieces.set(id, piece);
      for (const boxer of boxers) put(boxer, piece);
    }
  }

  const contradicted = contradictions(byBoxer, pieces);
  for (const [key, boxer] of contradicted) {
    problems.push({ code: "is-out", boxer, boutId: key });
    pieces.delete(key);
  }
  for (const [boxer, own] of byBoxer) {
    const left = contradicted.size > 0 ? own.filter(({ key }) => !contradicted.has(key)) : own;
    const path = byRound(left);
    for (const [index, piece] of path.entries()) {
      const later = path[index + 1];
      if (!later) continue;
      // Who boxes on has won, even where no source says so.
      piece.winner ??= boxerOn(piece.red) === boxer ? "red" : "blue";
      link(pieces, piece, later, boxer);
    }
  }

  const bouts = inDrawOrder(pieces);
  for (const round of KNOCK_OUT_ROUNDS) {
    const found = bouts.filter((bout) => bout.round === round);
    const most = boxersIn(round) / 2;
    if (found.length > most && found.length - seenTwice(found) > most) {
      problems.push({ code: "too-many-bouts", boxer: null, boutId: found.at(-1)?.id ?? null });
    }
  }
  return { bouts, placed: new Set(bouts.flatMap(({ id }) => id ?? [])), problems };
}

/** Those of two boxers who are known. */
function known(red: string | null, blue: string | null): readonly string[] {
  if (red === null) return blue === null ? [] : [blue];
  return blue === null ? [red] : [red, blue];
}

/**
 * How many of a round's bouts can stand here twice: as a stored one whose winner is not known, and as
 * the one that a boxer of a later round must have won.
 */
function seenTwice(bouts: readonly BracketBout[]): number {
  const unseen = bouts.filter(({ id }) => id === null);
  const open = bouts.filter(
    ({ id, winner, red, blue }) =>
      id !== null &&
      (winner === null
        ? red.kind === "unknown" || blue.kind === "unknown"
        : winner !== "none" && (winner === "red" ? red : blue).kind === "unknown"),
  );
  return Math.min(unseen.length, open.length);
}

function byRound(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 2) return pieces;
  return pieces.toSorted((a, b) => roundPosition(a.round) - roundPosition(b.round));
}

/**
 * Keys of the bouts with a boxer who was out before, and who that is: first by the results that are
 * stored, then by those that follow from who boxes on.
 */
function contradictions(
  byBoxer: ReadonlyMap<string, readonly Piece[]>,
  pieces: ReadonlyMap<string, Piece>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const boxesOn = (boxer: string | null, after: Piece) =>
    boxer !== null &&
    (byBoxer.get(boxer) ?? []).some(
      ({ key, round }) => roundPosition(round) > roundPosition(after.round) && !found.has(key),
    );
  const inOrder = byRound([...pieces.values()]);
  for (const deduces of [false, true]) {
    const out = new Set<string | null>();
    for (const piece of inOrder) {
      if (found.has(piece.key)) continue;
      const isOut = known(boxerOn(piece.red), boxerOn(piece.blue)).find((boxer) => out.has(boxer));
      if (isOut !== undefined) {
        found.set(piece.key, isOut);
        continue;
      }
      const deduced = deduces
        ? CORNERS.find((each) => boxesOn(boxerOn(piece[each]), piece))
        : undefined;
      const winner = piece.winner ?? deduced;
      for (const each of CORNERS) {
        if (winner !== undefined && winner !== each) out.add(boxerOn(piece[each]));
      }
    }
  }
  return found;
}

/** Connects two bouts of one boxer, through the bouts between them of which no source is known. */
function link(pieces: Map<string, Piece>, from: Piece, to: Piece, boxer: string): void {
  let before = from;
  for (
    let round = roundAfter(from.round);
    round !== null && round !== to.round;
    round = roundAfter(round)
  ) {
    const won: Piece = {
      key: `${round} ${boxer}`,
      id: null,
      round,
      position: null,
      red: { kind: "boxer", boxer },
      blue: sideOf(null),
      winner: "red",
      redFrom: before.key,
      blueFrom: null,
      next: null,
    };
    pieces.set(won.key, won);
    before.next = won.key;
    before = won;
  }
  before.next = to.key;
  if (boxerOn(to.red) === boxer) to.redFrom = before.key;
  else to.blueFrom = before.key;
}

/** Rounds first to last; in each the order in which the bouts lead up to the last ones known. */
function inDrawOrder(pieces: ReadonlyMap<string, Piece>): readonly BracketBout[] {
  const order: Piece[] = [];
  const visit = (key: string | null) => {
    const piece = key === null ? undefined : pieces.get(key);
    if (!piece) return;
    visit(piece.redFrom);
    order.push(piece);
    visit(piece.blueFrom);
  };
  const roots = [...pieces.values()].filter((piece) => piece.next === null);
  roots.sort((a, b) => roundPosition(b.round) - roundPosition(a.round));
  for (const { key } of roots) visit(key);
  return byRound(order);
}
