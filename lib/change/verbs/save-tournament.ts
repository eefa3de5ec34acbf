import { placesByRule } from "@/lib/qualification/rule";
import type { Allocation, GamesRows, Tournament } from "@/lib/record/games-rows";
import { type ChangeProblem, NO_PROBLEMS, problem } from "../change-problem";
import { canGive, type NewAllocation } from "./allocation";
import { replaceOrAdd, type SeenRow, seenRow, type Verb } from "./verb";

/** A tournament without the citations that its rules have. */
type NewTournament = Omit<Tournament, "citations">;

/** Puts the allocations in the place of those that the tournament had. */
export interface SaveTournament {
  kind: "save-tournament";
  tournament: NewTournament;
  allocations: readonly NewAllocation[];
}

export const saveTournament: Verb<SaveTournament> = {
  touches: () => false,
  replaces(rows, { tournament: { id } }) {
    const tournament = seenRow("tournaments", id, rows.tournaments, (row) => row.id === id);
    const allocations = rows.allocations
      .filter(({ route }) => route === id)
      .map((before): SeenRow => {
        return { table: "allocations", key: `${before.route} ${before.categoryCode}`, before };
      });
    return [tournament, ...allocations];
  },
  apply(rows, { tournament, allocations }) {
    const wrong = tournamentProblem(rows, tournament);
    if (wrong) return { rows, problems: [wrong] };
    const { id } = tournament;
    const { given, problems } = readAllocations(rows, id, allocations);
    if (problems.length === 0) problems.push(...totalProblems(rows, tournament, allocations));
    if (problems.length > 0) return { rows, problems };
    const citations = rows.tournaments.find((each) => each.id === id)?.citations ?? [];
    const saved = { ...tournament, citations };
    const others = rows.allocations.filter(({ route }) => route !== id);
    return {
      rows: {
        ...rows,
        tournaments: replaceOrAdd(rows.tournaments, saved, (each) => each.id === id),
        allocations: [...others, ...given],
      },
      problems: NO_PROBLEMS,
    };
  },
};

/** What is wrong in a tournament itself, or with the bouts and places that it has. */
function tournamentProblem(rows: GamesRows, tournament: NewTournament): ChangeProblem | null {
  const { id, startsOn, endsOn, countryNoc } = tournament;
  if (!rows.nations.some(({ noc }) => noc === countryNoc)) {
    return problem("no-such-nation", "tournament.countryNoc", { noc: countryNoc });
  }
  if (endsOn < startsOn) return problem("days-turned", "tournament.endsOn", { day: startsOn });
  const { endsOn: gamesEndOn } = rows.games;
  if (gamesEndOn !== null && endsOn > gamesEndOn) {
    return problem("after-games", "tournament.endsOn", { day: gamesEndOn });
  }
  const isOutside = (tournamentId: string | null, day: string | null) =>
    tournamentId === id && day !== null && (day < startsOn || day > endsOn);
  const field = "tournament.startsOn";
  const bout = rows.bouts.find(({ tournamentId, boxedOn }) => isOutside(tournamentId, boxedOn));
  if (bout) return problem("outside-tournament", field, { bout: bout.id });
  const place = rows.places.find(({ tournamentId, wonOn }) => isOutside(tournamentId, wonOn));
  return place ? problem("outside-tournament", field, { place: place.id }) : null;
}

/** The allocations with their rules, and what is wrong in them. */
function readAllocations(
  rows: GamesRows,
  id: string,
  allocations: readonly NewAllocation[],
): { given: Allocation[]; problems: ChangeProblem[] } {
  const ruleOf = new Map(rows.rules.map((each) => [each.id, each.rule]));
  const codes = new Set(rows.categories.map(({ code }) => code));
  const problems: ChangeProblem[] = [];
  const given = allocations.flatMap((allocation, index): Allocation[] => {
    const { categoryCode, ruleId } = allocation;
    const rule = ruleOf.get(ruleId);
    if (!rule)
      problems.push(problem("no-such-rule", `allocations.${index}.ruleId`, { rule: ruleId }));
    if (!codes.delete(categoryCode)) {
      problems.push(
        problem("no-such-category", `allocations.${index}.categoryCode`, {
          category: categoryCode,
        }),
      );
    }
    if (rule && !canGive(allocation, placesByRule(rule))) {
      const found = { route: null, category: categoryCode, places: allocation.places };
      problems.push(problem("rule-places", `allocations.${index}.places`, { allocation: found }));
    }
    const route = { route: id, routeKind: "tournament", tournamentId: id } as const;
    return rule ? [{ ...route, ...allocation, rule }] : [];
  });
  return { given, problems };
}

/** Totals that are not the sum of what the categories of their gender are given, where all of that is known. */
function totalProblems(
  { categories }: GamesRows,
  tournament: NewTournament,
  allocations: readonly NewAllocation[],
): ChangeProblem[] {
  const { placesMen, placesMenMost, placesWomen, placesWomenMost } = tournament;
  const genderOf = new Map(categories.map(({ code, gender }) => [code, gender]));
  const contradiction = (gender: "M" | "W", total: number | null, totalMost: number | null) => {
    const given = allocations.filter(({ categoryCode }) => genderOf.get(categoryCode) === gender);
    if (total === null || given.length === 0) return [];
    const least = given.reduce((sum, { places }) => sum + (places ?? 0), 0);
    const most = given.reduce(
      (sum, { places, placesMost }) => sum + (placesMost ?? places ?? Number.POSITIVE_INFINITY),
      0,
    );
    if (least <= (totalMost ?? total) && total <= most) return [];
    const field = gender === "M" ? "tournament.placesMen" : "tournament.placesWomen";
    const sum = most === Number.POSITIVE_INFINITY || most === least ? least : `${least}–${most}`;
    return [problem("other-total", field, { value: sum })];
  };
  return [
    ...contradiction("M", placesMen, placesMenMost),
    ...contradiction("W", placesWomen, placesWomenMost),
  ];
}
