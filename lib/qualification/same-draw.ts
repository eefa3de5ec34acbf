/** A draw of the same rows is the same draw: it is not computed again while they stay. */
import type { Awards } from "./award-places";
import type { Rule } from "./rule";

interface DrawRows {
  entries: readonly { boxerSlug: string }[];
  bouts: readonly object[];
}

interface DrawFrame {
  tournamentId: string;
  categoryCode: string;
  rule: Rule;
}

/** What a draw is made from. */
interface DrawSource extends DrawRows, DrawFrame {
  /** The NOCs that held a place when it began, each once. */
  held: readonly string[];
}

interface MadeDraw extends DrawRows {
  draw: DrawFrame & { holders: ReadonlySet<string>; awards: Awards };
  /** The NOCs of those on its lines, then of those who won by the rule: on no others it depends. */
  nocs: readonly (string | null)[];
}

/** So many draws that begin with the same row are kept: before a change, after it, and of a day. */
const MOST_KEPT = 3;

const madeOf = new WeakMap<object, readonly MadeDraw[]>();

/** The draw of these rows, as it was made for them before, if it was; else it is made. */
export function sameDraw<Source extends DrawSource, Made extends MadeDraw["draw"]>(
  source: Source,
  nocOf: (boxer: string) => string | null,
  make: (source: Source) => Made,
): Made {
  const first = source.bouts[0] ?? source.entries[0];
  if (!first) return make(source);
  const known = madeOf.get(first) ?? [];
  const same = known.find((made) => isSame(made, source, nocOf));
  if (same) return same.draw as Made;
  const draw = make(source);
  const { entries, bouts } = source;
  const { places, refused } = draw.awards;
  const nocs = [
    ...entries.map(({ boxerSlug }) => nocOf(boxerSlug)),
    ...places.map(({ boxer }) => nocOf(boxer)),
    ...refused.map(({ boxer }) => nocOf(boxer)),
  ];
  madeOf.set(first, [{ draw, entries, bouts, nocs }, ...known.slice(0, MOST_KEPT - 1)]);
  return draw;
}

function isSame(
  { draw: then, entries, bouts, nocs }: MadeDraw,
  source: DrawSource,
  nocOf: (boxer: string) => string | null,
): boolean {
  return (
    areSame(bouts, source.bouts) &&
    areSame(entries, source.entries) &&
    then.rule === source.rule &&
    then.tournamentId === source.tournamentId &&
    then.categoryCode === source.categoryCode &&
    isSetOf(then.holders, source.held) &&
    haveSameNocs(then.awards, entries, nocs, nocOf)
  );
}

function haveSameNocs(
  { places, refused }: Awards,
  entries: DrawRows["entries"],
  nocs: MadeDraw["nocs"],
  nocOf: (boxer: string) => string | null,
): boolean {
  let at = 0;
  const hasSame = (boxer: string) => nocOf(boxer) === nocs[at++];
  return (
    entries.every(({ boxerSlug }) => hasSame(boxerSlug)) &&
    places.every(({ boxer }) => hasSame(boxer)) &&
    refused.every(({ boxer }) => hasSame(boxer))
  );
}

/** Whether two lists have the very same members. */
export function areSame<Row>(then: readonly Row[], now: readonly Row[]): boolean {
  return then === now || (then.length === now.length && then.every((row, at) => row === now[at]));
}

/** Whether the members of a set are those of a list that has each once. */
function isSetOf(set: ReadonlySet<string>, list: readonly string[]): boolean {
  return set.size === list.length && list.every((each) => set.has(each));
}
