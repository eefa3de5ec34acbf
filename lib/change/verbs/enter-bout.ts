import type { Bout, GamesRows } from "@/lib/record/games-rows";
import { resultFaults } from "../bout-result";
import { type ChangeProblem, NO_PROBLEMS, problem } from "../change-problem";
import { replaceOrAdd, seenBout, type Verb } from "./verb";

/** Enters a bout, or corrects the one of this id. */
export interface EnterBout {
  kind: "enter-bout";
  bout: Bout;
}

export const enterBout: Verb<EnterBout> = {
  touches({ bout }, touched) {
    touched.addDraw(bout);
    touched.addBout(bout.id);
    touched.addBoxer(bout.redSlug);
    touched.addBoxer(bout.blueSlug);
    return true;
  },
  replaces: (rows, { bout }) => [seenBout(rows, bout.id)],
  apply(rows, { bout }) {
    const problems = boutProblems(rows, bout);
    if (problems.length > 0) return { rows, problems };
    const bouts = replaceOrAdd(rows.bouts, bout, ({ id }) => id === bout.id);
    return { rows: { ...rows, bouts }, problems: NO_PROBLEMS };
  },
};

/** What is wrong in a bout by itself and with what it refers to. */
function boutProblems(rows: GamesRows, bout: Bout): ChangeProblem[] {
  const { tournamentId, categoryCode, redSlug, blueSlug, boxedOn } = bout;
  const tournament = rows.tournaments.find(({ id }) => id === tournamentId);
  const category = rows.categories.find(({ code }) => code === categoryCode);
  const problems: ChangeProblem[] = [];
  if (!tournament)
    problems.push(problem("no-such-tournament", "bout.tournamentId", { tournament: tournamentId }));
  if (!category)
    problems.push(problem("no-such-category", "bout.categoryCode", { category: categoryCode }));
  for (const [field, slug] of [
    ["bout.redSlug", redSlug],
    ["bout.blueSlug", blueSlug],
  ] as const) {
    const boxer = rows.boxers.find((each) => each.slug === slug);
    if (slug !== null && !boxer) problems.push(problem("no-such-boxer", field, { boxer: slug }));
    if (boxer && category && boxer.gender !== category.gender) {
      problems.push(problem("other-gender", field, { name: boxer.name }));
    }
  }
  if (redSlug !== null && redSlug === blueSlug) {
    problems.push(problem("same-boxer", "bout.blueSlug", { boxer: redSlug }));
  }
  if (tournament && boxedOn && (boxedOn < tournament.startsOn || boxedOn > tournament.endsOn)) {
    problems.push(problem("outside-tournament", "bout.boxedOn", { day: boxedOn }));
  }
  for (const { code, part, found } of resultFaults(bout)) {
    problems.push(problem(code, `bout.${part}`, { value: found }));
  }
  return problems;
}
