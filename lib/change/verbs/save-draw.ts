import { drawKey } from "@/lib/qualification/compute-draws";
import type { Entry } from "@/lib/record/games-rows";
import { type ChangeProblem, NO_PROBLEMS, problem, refused } from "../change-problem";
import type { SeenRow, Verb } from "./verb";

/** Puts the entries in the place of whatever the draw had. */
export interface SaveDraw {
  kind: "save-draw";
  tournamentId: string;
  categoryCode: string;
  entries: readonly Entry[];
}

export const saveDraw: Verb<SaveDraw> = {
  touches(change, touched) {
    touched.addDraw(change);
    for (const { boxerSlug } of change.entries) touched.addBoxer(boxerSlug);
    return true;
  },
  replaces({ entries }, change) {
    const key = drawOfEntry(change);
    return entries
      .filter((entry) => drawOfEntry(entry) === key)
      .map((before): SeenRow => ({ table: "entries", key: `${key} ${before.boxerSlug}`, before }));
  },
  apply(rows, { tournamentId, categoryCode, entries }) {
    const category = rows.categories.find(({ code }) => code === categoryCode);
    if (!rows.tournaments.some(({ id }) => id === tournamentId)) {
      return refused(
        rows,
        problem("no-such-tournament", "tournamentId", { tournament: tournamentId }),
      );
    }
    if (!category)
      return refused(rows, problem("no-such-category", "categoryCode", { category: categoryCode }));
    const problems = entries.flatMap(({ boxerSlug }, index): ChangeProblem[] => {
      const boxer = rows.boxers.find(({ slug }) => slug === boxerSlug);
      const field = `entries.${index}.boxerSlug`;
      if (!boxer) return [problem("no-such-boxer", field, { boxer: boxerSlug })];
      return boxer.gender === category.gender
        ? []
        : [problem("other-gender", field, { name: boxer.name })];
    });
    if (problems.length > 0) return { rows, problems };
    const others = rows.entries.filter(
      (entry) => entry.tournamentId !== tournamentId || entry.categoryCode !== categoryCode,
    );
    const drawn = entries.map((entry) => ({ ...entry, tournamentId, categoryCode }));
    const slugs = drawn.map(({ boxerSlug }) => boxerSlug);
    const twice = slugs.findIndex((slug, index) => slugs.indexOf(slug) !== index);
    if (twice >= 0) {
      const drawProblem = {
        code: "boxer-twice",
        boxer: slugs[twice] ?? null,
        boutId: null,
      } as const;
      return refused(rows, problem("draw", `entries.${twice}.boxerSlug`, { drawProblem }));
    }
    return { rows: { ...rows, entries: [...others, ...drawn] }, problems: NO_PROBLEMS };
  },
};

/** The draw of an entry, by its key. */
export function drawOfEntry({
  tournamentId,
  categoryCode,
}: Pick<Entry, "tournamentId" | "categoryCode">): string {
  return drawKey(tournamentId, categoryCode);
}
