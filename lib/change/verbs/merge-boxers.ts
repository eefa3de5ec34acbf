import type { Boxer } from "@/lib/record/games-rows";
import { NO_PROBLEMS, problem, refused } from "../change-problem";
import { aliasList } from "./save-boxer";
import { drawOfEntry } from "./save-draw";
import { seenBoxer, type Verb } from "./verb";

/** Two spellings of one person: `from` becomes an alias of `into`. */
export interface MergeBoxers {
  kind: "merge-boxers";
  from: string;
  into: string;
}

export const mergeBoxers: Verb<MergeBoxers> = {
  touches({ from, into }, touched) {
    touched.addAllOfBoxer(from);
    touched.addAllOfBoxer(into);
    return true;
  },
  replaces: (rows, { from, into }) => [seenBoxer(rows, from), seenBoxer(rows, into)],
  apply(rows, { from, into }) {
    const gone = rows.boxers.find(({ slug }) => slug === from);
    const kept = rows.boxers.find(({ slug }) => slug === into);
    if (!gone) return refused(rows, problem("no-such-boxer", "from", { boxer: from }));
    if (!kept) return refused(rows, problem("no-such-boxer", "into", { boxer: into }));
    if (gone === kept) return refused(rows, problem("same-boxer", "into", { boxer: into }));
    if (gone.gender !== kept.gender)
      return refused(rows, problem("other-gender", "into", { boxer: into }));
    if (gone.noc !== kept.noc)
      return refused(rows, problem("other-nation", "into", { noc: kept.noc }));
    const both = rows.bouts.find(
      ({ redSlug, blueSlug }) =>
        (redSlug === from && blueSlug === into) || (redSlug === into && blueSlug === from),
    );
    if (both) return refused(rows, problem("same-boxer", "into", { bout: both.id }));
    const drawn = new Set(
      rows.entries.filter(({ boxerSlug }) => boxerSlug === into).map(drawOfEntry),
    );
    const twice = rows.entries.find(
      (entry) => entry.boxerSlug === from && drawn.has(drawOfEntry(entry)),
    );
    if (twice)
      return refused(
        rows,
        problem("draw", "into", {
          drawProblem: { code: "boxer-twice", boxer: into, boutId: null },
        }),
      );
    const merged = mergedBoxer(gone, kept);
    const meant = (slug: string) => (slug === from ? into : slug);
    const meantOrNone = (slug: string | null) => (slug === null ? null : meant(slug));
    return {
      rows: {
        ...rows,
        boxers: rows.boxers
          .filter(({ slug }) => slug !== from)
          .map((boxer) => (boxer === kept ? merged : boxer)),
        bouts: rows.bouts.map((bout) => ({
          ...bout,
          redSlug: meantOrNone(bout.redSlug),
          blueSlug: meantOrNone(bout.blueSlug),
        })),
        entries: rows.entries.map((entry) => ({ ...entry, boxerSlug: meant(entry.boxerSlug) })),
        places: rows.places.map((place) => ({ ...place, boxerSlug: meant(place.boxerSlug) })),
      },
      problems: NO_PROBLEMS,
    };
  },
};

/** All that is known of either; where both say something, what the kept one says. */
function mergedBoxer(gone: Boxer, kept: Boxer): Boxer {
  return {
    ...kept,
    familyName: kept.familyName ?? gone.familyName,
    givenName: kept.givenName ?? gone.givenName,
    birthDate: kept.birthDate ?? gone.birthDate,
    birthPlace: kept.birthPlace ?? gone.birthPlace,
    honours: kept.honours ?? gone.honours,
    gamesBoutsWon: kept.gamesBoutsWon ?? gone.gamesBoutsWon,
    aliases: aliasList([...kept.aliases, ...gone.aliases, gone.name], kept.name),
  };
}
