/** Deduction in a box-off of one stage, in which each place is boxed for by two of the losers. */
import { type BracketBout, boxerOn, winnerOf } from "./bracket";
import { boutsIn, chain, type DeducedBout, type DrawFacts, type Reason } from "./deduction";
import { CORNERS } from "./vocabulary";

/**
 * What follows of the box-off. `losers`: who lost in the round that it is for, as far as they are
 * known, with the reasons.
 */
export function deduceBoxOff(
  facts: DrawFacts,
  losers: ReadonlyMap<string, readonly Reason[]>,
): DeducedBout[] {
  const { bracket, rule } = facts;
  if (rule.kind !== "reach-round-and-box-off") return [];
  const entrants = boutsIn(rule.losersOf);
  if (losers.size !== entrants || entrants !== 2 * rule.boxOffPlaces) return [];
  const won = winsIn(facts);
  const whole = bracket.boxOffs.filter((bout) => boxersOf(bout).length === 2);
  const paired = new Set(whole.flatMap(boxersOf));
  const left = [...losers.keys()].filter((boxer) => !paired.has(boxer));
  return [
    ...whole.flatMap((bout) => decidedBout(bout, won)),
    ...(left.length === 2 ? [lastPair(facts, losers, left, whole, won)] : []),
  ];
}

/** Who won a place through the box-off, by the recorded places. */
function winsIn({ places }: DrawFacts): ReadonlyMap<string, readonly Reason[]> {
  return new Map(
    places.flatMap(({ id: placeId, boxer, finish }) =>
      finish === "box-off-winner" ? [[boxer, [{ code: "place", boxer, finish, placeId }]]] : [],
    ),
  );
}

function boxersOf(bout: BracketBout): string[] {
  return CORNERS.flatMap((corner) => boxerOn(bout[corner]) ?? []);
}

/** The winner of a bout whose boxers are printed and whose result is not. */
function decidedBout(
  bout: BracketBout,
  won: ReadonlyMap<string, readonly Reason[]>,
): DeducedBout[] {
  const winner = boxersOf(bout).find((boxer) => won.has(boxer));
  if (bout.winner !== null || winner === undefined) return [];
  return [
    {
      key: bout.key,
      boutId: bout.id,
      round: "BOX-OFF",
      red: boxerOn(bout.red),
      blue: boxerOn(bout.blue),
      winner,
      follows: { pair: false, winner: true },
      reasons: won.get(winner) ?? [],
    },
  ];
}

/** The winner that a page prints of a bout of these two, the one who is not named among them. */
function printedWinner(bout: BracketBout, boxers: readonly string[]): string | null {
  if (bout.winner === null || bout.winner === "none") return null;
  const named = boxerOn(bout.red) ?? boxerOn(bout.blue);
  return winnerOf(bout) ?? boxers.find((boxer) => boxer !== named) ?? null;
}

/** The bout of the last two losers whom no page pairs. */
function lastPair(
  { bracket }: DrawFacts,
  losers: ReadonlyMap<string, readonly Reason[]>,
  left: readonly string[],
  whole: readonly BracketBout[],
  won: ReadonlyMap<string, readonly Reason[]>,
): DeducedBout {
  const round = "BOX-OFF" as const;
  const [one = "", other = ""] = left;
  const half = bracket.boxOffs.find((bout) => !whole.includes(bout)) ?? null;
  const printed = half && printedWinner(half, left);
  const followed = left.find((boxer) => won.has(boxer)) ?? null;
  const isTurned = half
    ? boxerOn(half.red) === other || boxerOn(half.blue) === one
    : followed === other;
  const boutIds = whole.flatMap(({ id }) => id ?? []);
  return {
    key: half?.key ?? `${round} ${one} ${other}`,
    boutId: half?.id ?? null,
    round,
    red: isTurned ? other : one,
    blue: isTurned ? one : other,
    winner: half?.winner === "none" ? null : (printed ?? followed),
    follows: { pair: true, winner: (half?.winner ?? null) === null && followed !== null },
    reasons: chain(
      losers.get(one),
      losers.get(other),
      boutIds.length > 0
        ? [{ code: "others-paired", round, boutIds, boxers: 2 * whole.length }]
        : [],
      [{ code: "left", boxer: one, other, round }],
      followed === null ? [] : won.get(followed),
    ),
  };
}
