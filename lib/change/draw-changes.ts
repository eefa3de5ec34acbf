/** The changes by which a draw is entered, and by which boxers leave it before they box. */

import type { Gender } from "@/lib/qualification/vocabulary";
import type { Boxer, Entry, GamesRows } from "@/lib/record/games-rows";
import { hasSpelling, newBoxerSlug } from "@/lib/record/match-boxers";
import type { Change } from "./change";
import type { PastedBoxer } from "./paste-draw";

/** Whom a row means: a boxer of the record, a new one, or nobody (the row is left out). */
export type RowChoice = { kind: "known"; slug: string } | { kind: "new" } | { kind: "left-out" };

interface DrawOf {
  tournamentId: string;
  categoryCode: string;
  /** The page that shows the draw. */
  sourceUrl: string;
}

/** A row without a NOC can name no new boxer; it is left out. */
interface ChosenRow {
  boxer: PastedBoxer;
  choice: RowChoice;
}

/**
 * Saves the draw; before it the boxers who are new, and those who have a spelling more. Rows that
 * are left out leave their line empty. `boxers` are those of the gender, `otherSlugs` the slugs of
 * everybody else of the Games: a slug is one person's, whatever the gender.
 */
export function drawChanges(
  boxers: readonly Boxer[],
  otherSlugs: readonly string[],
  gender: Boxer["gender"],
  { tournamentId, categoryCode, sourceUrl }: DrawOf,
  rows: readonly ChosenRow[],
): Change[] {
  const bySlug = new Map(boxers.map((boxer) => [boxer.slug, boxer]));
  const taken = new Set([...bySlug.keys(), ...otherSlugs]);
  const saved: Change[] = [];
  const entries: Entry[] = [];
  const draw = (boxerSlug: string, { position, seed }: PastedBoxer) =>
    entries.push({ tournamentId, categoryCode, boxerSlug, position, seed, sourceUrl });
  for (const { boxer: row, choice } of rows) {
    if (choice.kind === "known") {
      const known = bySlug.get(choice.slug);
      if (known && !hasSpelling(known, row.name)) {
        const aliases = [...known.aliases, row.name];
        saved.push({ kind: "save-boxer", boxer: { ...known, aliases } });
      }
      draw(choice.slug, row);
    }
    if (choice.kind === "new" && row.noc !== null) {
      const { name, familyName, givenName, noc } = row;
      const slug = newBoxerSlug(name, noc, taken);
      taken.add(slug);
      const named = { slug, name, familyName, givenName, gender, noc, categoryCode };
      saved.push({ kind: "save-boxer", boxer: { ...UNKNOWN, ...named, sourceUrl }, isNew: true });
      draw(slug, row);
    }
  }
  return [...saved, { kind: "save-draw", tournamentId, categoryCode, entries }];
}

/** Somebody of a draw who stands, or is known, in another category. */
export interface Misplaced {
  boxer: Boxer;
  categoryCode: string;
}

/** What speaks against a draw being the one of its category. */
export interface DrawDoubts {
  /** Boxers who stand in another draw of the tournament. */
  drawnElsewhere: readonly Misplaced[];
  /** Boxers known in another category, where they are most of those who are known. */
  knownElsewhere: readonly Misplaced[];
  /** How many of the draw's boxers are known. */
  known: number;
  /** Codes of other categories that the text names. */
  named: readonly string[];
  /** What the text says that its boxers are, where this category is not theirs. */
  otherGender: Gender | null;
}

/**
 * Whether a draw may be another category's; `null`: nothing says so. `drawn`: the category in whose
 * draw a boxer stands at the tournament, by slug, for all draws but this one. `namesakes`: the
 * boxers of the other gender whose name and NOC a row has that means nobody of this one. They are
 * never drawn, but where most are men this is no draw of women. `named`: the other categories that the
 * text names.
 */
export function drawDoubts(
  boxers: readonly Boxer[],
  categoryCode: string,
  drawn: Readonly<Record<string, string>>,
  rows: readonly ChosenRow[],
  namesakes: readonly Boxer[] = [],
  named: readonly string[] = [],
  otherGender: Gender | null = null,
): DrawDoubts | null {
  const bySlug = new Map(boxers.map((boxer) => [boxer.slug, boxer]));
  const meant = rows.flatMap(({ choice }) =>
    choice.kind === "known" ? (bySlug.get(choice.slug) ?? []) : [],
  );
  const known = [...meant, ...namesakes];
  const drawnElsewhere = meant.flatMap((boxer): Misplaced[] => {
    const code = drawn[boxer.slug];
    return code === undefined ? [] : [{ boxer, categoryCode: code }];
  });
  const others = known
    .filter((boxer) => boxer.categoryCode !== categoryCode)
    .map((boxer) => ({ boxer, categoryCode: boxer.categoryCode }));
  const knownElsewhere = others.length * 2 > known.length ? others : [];
  const isDoubted = drawnElsewhere.length + knownElsewhere.length + named.length > 0;
  if (!isDoubted && otherGender === null) return null;
  return { drawnElsewhere, knownElsewhere, known: known.length, named, otherGender };
}

/** The category in whose draw each boxer stands at a tournament, without one of its draws; by slug. */
export function drawnInOthers(
  { entries, bouts }: Pick<GamesRows, "entries" | "bouts">,
  { tournamentId, categoryCode }: Omit<DrawOf, "sourceUrl">,
): Record<string, string> {
  const isOther = (row: { tournamentId: string; categoryCode: string }) =>
    row.tournamentId === tournamentId && row.categoryCode !== categoryCode;
  const stand = [
    ...entries.filter(isOther).map((entry) => [entry.boxerSlug, entry.categoryCode]),
    ...bouts
      .filter(isOther)
      .flatMap((bout) => [bout.redSlug, bout.blueSlug].map((slug) => [slug, bout.categoryCode])),
  ];
  return Object.fromEntries(stand.filter(([slug]) => slug !== null));
}

/** What a list does not say of a boxer. */
const UNKNOWN = {
  birthDate: null,
  birthPlace: null,
  honours: null,
  gamesBoutsWon: null,
  aliases: [],
};

export function entriesOfDraw(
  { entries }: Pick<GamesRows, "entries">,
  { tournamentId, categoryCode }: Omit<DrawOf, "sourceUrl">,
): readonly Entry[] {
  return entries.filter(
    (entry) => entry.tournamentId === tournamentId && entry.categoryCode === categoryCode,
  );
}

/** Whether the boxer is in a bout of the draw: then they cannot leave it, only lose a bout. */
export function hasBoxed(
  { bouts }: Pick<GamesRows, "bouts">,
  { tournamentId, categoryCode, boxerSlug }: Entry,
): boolean {
  return bouts.some(
    (bout) =>
      bout.tournamentId === tournamentId &&
      bout.categoryCode === categoryCode &&
      (bout.redSlug === boxerSlug || bout.blueSlug === boxerSlug),
  );
}

/** Takes a boxer out of a draw; the line stays empty, or `replacement` takes it. */
export function withdrawalChange(
  entries: readonly Entry[],
  leaving: Entry,
  replacement: { boxerSlug: string; sourceUrl: string } | null,
): Change {
  const { tournamentId, categoryCode, boxerSlug } = leaving;
  return {
    kind: "save-draw",
    tournamentId,
    categoryCode,
    entries: entries.flatMap((entry): Entry[] => {
      if (entry.boxerSlug !== boxerSlug) return [entry];
      // The seed was the other's.
      return replacement ? [{ ...entry, ...replacement, seed: null }] : [];
    }),
  };
}
