/**
 * Who must have met whom among the boxers of a round whom no page pairs. Two who both won did not
 * meet, nor two who both lost to somebody who went on, nor two who each have a printed bout of their
 * own with an opponent who is not named. Boxers of whom the same is known are alike, so that it is
 * enough to count them: a pairing is forced where every other one leaves somebody without an opponent.
 */

/** What is known of how a boxer's bout ended: "out": both were. */
export type Ending = "won" | "lost" | "out" | "unknown";
/** "nobody": a side on which nobody stands, as both were out in the round before. */
type SideEnding = Ending | "nobody";

/** A boxer of the round who is in none of its known pairs. */
export interface Unpaired {
  boxer: string;
  ending: Ending;
  /** Has a printed bout of the round, the opponent not named. */
  hasBout: boolean;
}

export interface Forced {
  /** Whether they can all be paired at all. */
  isPossible: boolean;
  pairs: readonly (readonly [string, string])[];
  /** Whose bout can have ended in one way only, whoever it was against. */
  won: readonly string[];
  lost: readonly string[];
}

const NOTHING: Forced = { isPossible: true, pairs: [], won: [], lost: [] };
const IMPOSSIBLE: Forced = { ...NOTHING, isPossible: false };

/** With more sides than this nothing is said; a draw of 32 has no more in any round. */
const MOST_SIDES = 32;

const ENDINGS: readonly SideEnding[] = ["won", "lost", "out", "unknown", "nobody"];
const KINDS = ENDINGS.flatMap((ending) => [
  { ending, hasBout: true },
  { ending, hasBout: false },
]);
const UNNAMED = kindOf({ ending: "unknown", hasBout: false });
const NOBODY = kindOf({ ending: "nobody", hasBout: false });

function kindOf({ ending, hasBout }: { ending: SideEnding; hasBout: boolean }): number {
  return 2 * ENDINGS.indexOf(ending) + (hasBout ? 0 : 1);
}

function canMeet(one: number, other: number): boolean {
  const [a, b] = [KINDS[one], KINDS[other]];
  if (!a || !b || (a.hasBout && b.hasBout)) return false;
  const [first, second] = [a.ending, b.ending];
  if (first === "nobody" || second === "nobody") {
    const other = first === "nobody" ? b : a;
    return !other.hasBout && ["won", "unknown", "nobody"].includes(other.ending);
  }
  if (first === "unknown" || second === "unknown") return true;
  return first === second ? first === "out" : first !== "out" && second !== "out";
}

/** The kinds that a boxer of each kind can have met, those of whom most is known first. */
const CAN_MEET = KINDS.map((_, kind) =>
  KINDS.flatMap((__, other) => (canMeet(kind, other) ? [other] : [])),
);

/**
 * What must be true of the unpaired. `unnamed`: how many more sides the round's bouts have, of which
 * nothing is known; `nobodies`: on how many more nobody stands.
 */
export function forcedPairs(
  unpaired: readonly Unpaired[],
  unnamed: number,
  nobodies: number,
): Forced {
  if (unnamed < 0) return IMPOSSIBLE;
  // Each of them can have met somebody of whom nothing is known.
  if (unpaired.length <= unnamed) return NOTHING;
  if (unpaired.length + unnamed + nobodies > MOST_SIDES) return NOTHING;
  const counts = KINDS.map(() => 0);
  for (const each of unpaired) add(counts, kindOf(each), 1);
  add(counts, UNNAMED, unnamed);
  add(counts, NOBODY, nobodies);
  const canPair = pairable();
  if (!canPair(counts)) return IMPOSSIBLE;
  const opponents = KINDS.map((_, kind) => opponentsOf(kind, counts, canPair));
  const namesOf = KINDS.map((_, kind) => unpaired.filter((each) => kindOf(each) === kind));
  const pairs: (readonly [string, string])[] = [];
  for (const { boxer, ...known } of unpaired) {
    const [only, ...more] = opponents[kindOf(known)] ?? [];
    if (only === undefined || more.length > 0 || (only === UNNAMED && unnamed > 0)) continue;
    if (only === NOBODY) continue;
    const [other, ...others] = (namesOf[only] ?? []).filter((each) => each.boxer !== boxer);
    if (other === undefined || others.length > 0) continue;
    if (!pairs.some((pair) => pair.includes(boxer))) pairs.push([boxer, other.boxer]);
  }
  const always = (...endings: readonly SideEnding[]) =>
    unpaired.flatMap(({ boxer, ...known }) => {
      const met = known.ending === "unknown" ? (opponents[kindOf(known)] ?? []) : [];
      const isSure =
        met.length > 0 && met.every((kind) => endings.includes(KINDS[kind]?.ending ?? "unknown"));
      return isSure ? [boxer] : [];
    });
  return { isPossible: true, pairs, won: always("lost", "nobody"), lost: always("won") };
}

/** The kinds of opponents with whom a boxer of the kind leaves an opponent for everybody. */
function opponentsOf(
  kind: number,
  counts: number[],
  canPair: (counts: number[]) => boolean,
): readonly number[] {
  if (counts[kind] === 0) return [];
  return (CAN_MEET[kind] ?? []).filter((other) => withPair(counts, kind, other, canPair));
}

/** Whether so many boxers of each kind can all be paired; remembers what it has found. */
function pairable(): (counts: number[]) => boolean {
  const found = new Map<number, boolean>();
  const canPair = (counts: number[]): boolean => {
    const first = counts.findIndex((count) => count > 0);
    if (first < 0) return true;
    const key = counts.reduce((sum, count) => sum * (MOST_SIDES + 1) + count, 0);
    const known = found.get(key);
    if (known !== undefined) return known;
    const others = CAN_MEET[first] ?? [];
    const isPossible = others.some((other) => withPair(counts, first, other, canPair));
    found.set(key, isPossible);
    return isPossible;
  };
  return canPair;
}

/** Whether the others can be paired once one of each of two kinds are; the counts stay as they are. */
function withPair(
  counts: number[],
  one: number,
  other: number,
  canPair: (counts: number[]) => boolean,
): boolean {
  add(counts, one, -1);
  add(counts, other, -1);
  const isPossible = (counts[other] ?? 0) >= 0 && canPair(counts);
  add(counts, one, 1);
  add(counts, other, 1);
  return isPossible;
}

function add(counts: number[], kind: number, change: number): void {
  counts[kind] = (counts[kind] ?? 0) + change;
}
