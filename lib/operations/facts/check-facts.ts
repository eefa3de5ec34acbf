import { type ResultFault, resultFaults } from "@/lib/change/bout-result";
import type { ProblemCode } from "@/lib/problem";
import { categoryGender } from "@/lib/qualification/category-slug";
import { placesByRule } from "@/lib/qualification/rule";
import { ROUTE_KINDS } from "@/lib/qualification/vocabulary";
import type { AllocationRow } from "@/lib/schemas/facts/allocations";
import type { BoutRow } from "@/lib/schemas/facts/bouts";
import { ruleOf } from "@/lib/schemas/facts/rules";
import { checkLedger, checkPlaces } from "./check-places";
import type { Located } from "./parse-csv";
import { type FactsProblem, quote } from "./problem";
import { FACTS_FILES, type Facts } from "./read-facts";
import {
  checkBoxerGender,
  checkReference,
  checkUnique,
  is,
  type Registers,
  type Report,
  register,
  reportInto,
  wrong,
} from "./references";

/**
 * What no single row shows: references, keys used twice, contradictions between rows. `problems`
 * are those of reading; a reference into a file that has some is given the benefit of the doubt.
 */
export function checkFacts(
  facts: Facts,
  storedNocs: ReadonlySet<string>,
  readProblems: readonly FactsProblem[],
): FactsProblem[] {
  const problems = [...readProblems];
  const nations = register("nations", facts.nations, "noc", problems);
  const registers: Registers = {
    nations: { ...nations, knows: (noc) => nations.knows(noc) || storedNocs.has(noc) },
    categories: register("categories", facts.categories, "category", problems),
    rules: register("rules", facts.rules.rules, "id", problems),
    tournaments: register("tournaments", facts.tournaments, "id", problems),
    boxers: register("boxers", facts.boxers, "slug", problems),
    bouts: register("bouts", facts.bouts, "id", problems),
    places: register("places", facts.places, "id", problems),
  };
  register("counts", facts.counts, "id", problems);
  register("facts", facts.facts, "field", problems);
  checkUnique(reportInto(problems, FACTS_FILES.breaks), facts.breaks, ["kind", "subject"]);
  checkGames(facts, registers, problems);
  checkCategories(facts, problems);
  checkRules(facts, registers, problems);
  checkTournaments(facts, registers, problems);
  checkAllocations(facts, registers, problems);
  checkBoxers(facts, registers, problems);
  checkEntries(facts, registers, problems);
  checkReached(facts, registers, problems);
  checkBouts(facts, registers, problems);
  checkPlaces(facts, registers, problems);
  checkLedger(facts, registers, problems);
  return problems.slice(readProblems.length);
}

function checkGames({ games, places }: Facts, known: Registers, problems: FactsProblem[]): void {
  const report = reportInto(problems, FACTS_FILES.games);
  const file = { line: 1, row: games };
  if (isAfter(games.qualification_starts_on, games.qualification_ends_on)) {
    report(file, "qualification_ends_on", is("is-before", { other: "qualification_starts_on" }));
  }
  if (isAfter(games.starts_on, games.ends_on)) {
    report(file, "ends_on", is("is-before", { other: "starts_on" }));
  }
  if (games.ends_on === null && places.length > 0) {
    report(file, "ends_on", is("ends-on-unknown"));
  }
  if (!games.spotlight) return;
  const { noc, tournament } = games.spotlight;
  checkReference(report, file, "spotlight.noc", noc, known.nations);
  checkReference(report, file, "spotlight.tournament", tournament, known.tournaments);
}

function isAfter(day: string | null, other: string | null): boolean {
  return day !== null && other !== null && day > other;
}

function checkRules({ rules }: Facts, known: Registers, problems: FactsProblem[]): void {
  const report = reportInto(problems, FACTS_FILES.rules);
  for (const [index, located] of rules.tournaments.entries()) {
    const { id } = located.row;
    checkReference(report, located, `tournaments.${index}.id`, id, known.tournaments);
  }
}

function checkCategories({ categories }: Facts, problems: FactsProblem[]): void {
  const report = reportInto(problems, FACTS_FILES.categories);
  for (const located of categories) {
    const { category, gender, min_kg, max_kg } = located.row;
    if (categoryGender(category) !== gender) {
      report(located, "gender", is("gender-not-of-category", { gender, category }));
    }
    if (min_kg !== null && max_kg !== null && min_kg >= max_kg) {
      report(located, "max_kg", wrong(max_kg, "not-above-min-kg", { least: min_kg }));
    }
  }
}

function checkTournaments(
  { games, tournaments }: Facts,
  known: Registers,
  problems: FactsProblem[],
) {
  const report = reportInto(problems, FACTS_FILES.tournaments);
  const words: readonly string[] = ROUTE_KINDS;
  for (const located of tournaments) {
    const { id, country_noc, starts_on, ends_on } = located.row;
    if (words.includes(id)) {
      report(located, "id", wrong(id, "id-is-route"));
    }
    checkReference(report, located, "country_noc", country_noc, known.nations);
    if (starts_on > ends_on) report(located, "ends_on", is("is-before", { other: "starts_on" }));
    if (games.ends_on !== null && ends_on > games.ends_on) {
      report(located, "ends_on", is("after-games-end", { day: games.ends_on }));
    }
  }
}

const ALLOCATION_ROUTES: readonly string[] = ["universality", "refugee", "host"];

function checkAllocations({ allocations }: Facts, known: Registers, problems: FactsProblem[]) {
  const report = reportInto(problems, FACTS_FILES.allocations);
  checkUnique(report, allocations, ["route", "category"]);
  for (const located of allocations) {
    const { route, category, rule } = located.row;
    checkReference(report, located, "category", category, known.categories);
    checkReference(report, located, "rule", rule, known.rules);
    checkNumberOfPlaces(located, known, report);
    if (ALLOCATION_ROUTES.includes(route) || known.tournaments.knows(route)) continue;
    const allowed = ALLOCATION_ROUTES.join(", ");
    report(located, "route", wrong(route, "route-unknown", { allowed }));
  }
}

function checkNumberOfPlaces(
  located: Located<AllocationRow>,
  known: Registers,
  report: Report,
): void {
  const { places, rule } = located.row;
  const item = known.rules.find(rule)?.row;
  const given = item ? placesByRule(ruleOf(item)) : null;
  if (places === null || given === null) return;
  const { places: least, most } = places;
  if (least <= given && given <= (most ?? least)) return;
  const written = most === null ? String(least) : `${least}-${most}`;
  report(located, "places", wrong(written, "not-what-rule-gives", { given, rule: quote(rule) }));
}

function checkBoxers({ boxers }: Facts, known: Registers, problems: FactsProblem[]): void {
  const report = reportInto(problems, FACTS_FILES.boxers);
  for (const located of boxers) {
    const { gender, noc, category } = located.row;
    checkReference(report, located, "noc", noc, known.nations);
    checkReference(report, located, "category", category, known.categories);
    if (categoryGender(category) !== gender) {
      report(located, "gender", is("gender-not-of-boxers-category", { gender, category }));
    }
  }
}

function checkEntries({ entries }: Facts, known: Registers, problems: FactsProblem[]): void {
  const report = reportInto(problems, FACTS_FILES.entries);
  checkUnique(report, entries, ["tournament", "category", "boxer"]);
  checkUnique(
    report,
    entries.filter(({ row }) => row.position !== null),
    ["tournament", "category", "position"],
  );
  for (const located of entries) {
    const { tournament, category, boxer } = located.row;
    checkReference(report, located, "tournament", tournament, known.tournaments);
    checkReference(report, located, "category", category, known.categories);
    checkReference(report, located, "boxer", boxer, known.boxers);
    checkBoxerGender(located, "boxer", boxer, known, report);
  }
}

function checkReached({ reached }: Facts, known: Registers, problems: FactsProblem[]): void {
  const report = reportInto(problems, FACTS_FILES.reached);
  checkUnique(report, reached, ["tournament", "category", "boxer"]);
  for (const located of reached) {
    const { tournament, category, boxer, noc } = located.row;
    checkReference(report, located, "tournament", tournament, known.tournaments);
    checkReference(report, located, "category", category, known.categories);
    checkReference(report, located, "boxer", boxer, known.boxers);
    checkBoxerGender(located, "boxer", boxer, known, report);
    const ofBoxer = known.boxers.find(boxer)?.row.noc;
    if (ofBoxer !== undefined && ofBoxer !== noc) {
      report(
        located,
        "noc",
        wrong(noc, "not-the-boxers-noc", { noc: ofBoxer, boxer: quote(boxer) }),
      );
    }
  }
}

function checkBouts({ bouts }: Facts, known: Registers, problems: FactsProblem[]): void {
  const report = reportInto(problems, FACTS_FILES.bouts);
  for (const located of bouts) {
    const { tournament, category, red, blue } = located.row;
    checkReference(report, located, "tournament", tournament, known.tournaments);
    checkReference(report, located, "category", category, known.categories);
    if (red !== null && red === blue) {
      report(located, "blue", wrong(blue, "boxes-against-itself"));
    }
    for (const corner of ["red", "blue"] as const) {
      const slug = located.row[corner];
      checkReference(report, located, corner, slug, known.boxers);
      checkBoxerGender(located, corner, slug, known, report);
    }
    checkResult(located, known, report);
  }
}

/** What is said of each part of a result that contradicts the rest. */
const RESULT_PROBLEMS = {
  "decision-without-winner": "no-such-winner",
  "winner-unknown": "winner-not-there",
  score: "score-impossible",
} as const satisfies Readonly<Record<ResultFault["code"], ProblemCode>>;

function checkResult(located: Located<BoutRow>, known: Registers, report: Report): void {
  const { red: redSlug, blue: blueSlug, winner, decision, score, boxed_on: boxedOn } = located.row;
  for (const fault of resultFaults({ redSlug, blueSlug, winner, decision, score })) {
    report(located, fault.part, wrong(fault.found, RESULT_PROBLEMS[fault.code]));
  }
  const tournament = known.tournaments.find(located.row.tournament)?.row;
  if (!tournament || boxedOn === null) return;
  const { starts_on: first, ends_on: last } = tournament;
  if (boxedOn < first || boxedOn > last) {
    report(located, "boxed_on", wrong(boxedOn, "outside-days", { first, last }));
  }
}
