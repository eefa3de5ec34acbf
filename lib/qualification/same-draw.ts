/** A draw of the same rows is the same draw: it is not computed again while they stay. */
import type { Awards } from "./award-places";
import type { Rule } from "./rule";

/** What a draw is made from. */
interface DrawSource {
  tournamentId: string;
  categoryCode: string;
  rule: Rule;
  holders: ReadonlySet<string>;
  entries: readonly { boxerSlug: string }[];
  bouts: readonly object[];
}

interface MadeDraw {
  source: DrawSource;
  /** The NOCs of those on its lines, then of those who won by the rule. */
  nocs: readonly (string | null)[];
  draw: { awards: Awards };
}

/** So many draws that begin with the same row are kept: before a change, after it, and of a day. */
const MOST_KEPT = 3;

const kept = new WeakMap<object, readonly MadeDraw[]>();

/** The draw of these rows, as it was made for them before, if it was; else it is made. */
export function sameDraw<Source extends DrawSource, Draw extends { awards: Awards }>(
  source: Source,
  nocOf: (boxer: string) => string | null,
  make: (source: Source) => Draw,
): Draw {
  const first = source.bouts[0] ?? source.entries[0];
  if (!first) return make(source);
  const known = kept.get(first) ?? [];
  const same = known.find((made) => isSame(made, source, nocOf));
  if (same) return same.draw as Draw;
  const draw = make(source);
  const made = { source, draw, nocs: nocsOf(source, draw, nocOf) };
  kept.set(first, [made, ...known.slice(0, MOST_KEPT - 1)]);
  return draw;
}

function nocsOf(
  { entries }: DrawSource,
  { awards }: MadeDraw["draw"],
  nocOf: (boxer: string) => string | null,
): (string | null)[] {
  return [
    ...entries.map(({ boxerSlug }) => nocOf(boxerSlug)),
    ...awards.places.map(({ boxer }) => nocOf(boxer)),
    ...awards.refused.map(({ boxer }) => nocOf(boxer)),
  ];
}

function isSame(
  { source: then, draw, nocs }: MadeDraw,
  source: DrawSource,
  nocOf: (boxer: string) => string | null,
): boolean {
  return (
    areSame(then.bouts, source.bouts) &&
    areSame(then.entries, source.entries) &&
    then.rule === source.rule &&
    then.tournamentId === source.tournamentId &&
    then.categoryCode === source.categoryCode &&
    areEqual(then.holders, source.holders) &&
    areSame(nocs, nocsOf(then, draw, nocOf))
  );
}

/** Whether two lists have the very same members. */
export function areSame<Row>(then: readonly Row[], now: readonly Row[]): boolean {
  return then === now || (then.length === now.length && then.every((row, at) => row === now[at]));
}

function areEqual(then: ReadonlySet<string>, now: ReadonlySet<string>): boolean {
  if (then.size !== now.size) return false;
  for (const each of then) if (!now.has(each)) return false;
  return true;
}
