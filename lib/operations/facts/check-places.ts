import { categorySlug } from "@/lib/qualification/category-slug";
import { grouped } from "@/lib/qualification/grouped";
import { isBeforeAward, isInForce } from "@/lib/qualification/ledger";
import type { QuotaPlaceRow } from "@/lib/schemas/facts/quota-places";
import type { Located } from "./parse-csv";
import { type FactsProblem, quote } from "./problem";
import { FACTS_FILES, type Facts } from "./read-facts";
import {
  checkBoxerGender,
  checkReference,
  checkUnique,
  type Registers,
  type Report,
  reportInto,
} from "./references";

const PLACE_ROUTES: readonly string[] = ["universality", "reallocation", "refugee", "host"];

const NO_DAY = "is yes, but there is no date; write no, or add the date";

/** Reports what is wrong with places: their holders, routes, deciding bouts and reallocations. */
export function checkPlaces(facts: Facts, known: Registers, problems: FactsProblem[]): void {
  const report = reportInto(problems, FACTS_FILES.places);
  const ledgerIsRead = !problems.some(({ file }) => file === FACTS_FILES.ledger);
  const inForce = ledgerIsRead ? placesInForce(facts) : new Set<string>();
  for (const located of facts.places) {
    const { id, category, noc, boxer, route, won_on, won_on_is_exact } = located.row;
    const expected = `${categorySlug(category)}-${noc.toLowerCase()}-${route}`;
    if (id !== expected) report(located, "id", `${quote(id)} must be ${quote(expected)}`);
    checkReference(report, located, "category", category, known.categories);
    checkReference(report, located, "noc", noc, known.nations);
    checkReference(report, located, "boxer", boxer, known.boxers);
    checkBoxerGender(located, "boxer", boxer, known, report);
    const boxerNoc = known.boxers.find(boxer)?.row.noc;
    if (boxerNoc !== undefined && boxerNoc !== noc) {
      report(located, "boxer", `${quote(boxer)} boxes for ${boxerNoc}, not ${noc}; correct one`);
    }
    if (!PLACE_ROUTES.includes(route) && !known.tournaments.knows(route)) {
      const words = PLACE_ROUTES.join(", ");
      report(located, "route", `${quote(route)} is neither a tournament's id nor one of ${words}`);
    }
    if (won_on === null && won_on_is_exact) report(located, "won_on_is_exact", NO_DAY);
    checkDecidingBout(located, known, report);
    checkReallocation(located, known, inForce, report);
  }
  checkUnique(
    report,
    facts.places.filter(({ row }) => inForce.has(row.id)),
    ["category", "noc"],
  );
  checkUnique(
    report,
    facts.places.filter(({ row }) => row.reallocated_from !== null),
    ["reallocated_from"],
  );
}

/** Reports entries of places that do not exist, and days that cannot be exact. */
export function checkLedger({ ledger }: Facts, known: Registers, problems: FactsProblem[]): void {
  const report = reportInto(problems, FACTS_FILES.ledger);
  for (const located of ledger) {
    const { place, date, date_is_exact } = located.row;
    checkReference(report, located, "place", place, known.places);
    if (date === null && date_is_exact) report(located, "date_is_exact", NO_DAY);
    const award = known.places.find(place)?.row;
    if (!award) continue;
    const { won_on: wonOn, won_on_is_exact: wonOnIsExact } = award;
    if (isBeforeAward({ wonOn, wonOnIsExact }, { date })) {
      report(located, "date", `${quote(date)} is before the place was won, ${wonOn}; correct one`);
    }
  }
}

function checkDecidingBout(
  located: Located<QuotaPlaceRow>,
  known: Registers,
  report: Report,
): void {
  const { deciding_bout, route, category, boxer } = located.row;
  if (deciding_bout === null) return;
  checkReference(report, located, "deciding_bout", deciding_bout, known.bouts);
  const bout = known.bouts.find(deciding_bout)?.row;
  if (!bout) return;
  const wrong =
    (bout.tournament !== route && `is of the tournament ${bout.tournament}, not ${route}`) ||
    (bout.category !== category && `is of the category ${bout.category}, not ${category}`) ||
    (bout.red !== boxer && bout.blue !== boxer && `was not boxed by ${boxer}`) ||
    (bout.winner === "none" && "put both boxers out");
  if (wrong) report(located, "deciding_bout", `${quote(deciding_bout)} ${wrong}; correct one`);
}

function checkReallocation(
  located: Located<QuotaPlaceRow>,
  known: Registers,
  inForce: ReadonlySet<string>,
  report: Report,
): void {
  const { id, route, category, reallocated_from: from } = located.row;
  const complain = (message: string) => report(located, "reallocated_from", message);
  if (route !== "reallocation") {
    if (from !== null) complain("is for the route reallocation only; empty it");
    return;
  }
  if (from === null) {
    complain("is empty; name the place that was given up");
    return;
  }
  checkReference(report, located, "reallocated_from", from, known.places);
  const given = known.places.find(from)?.row;
  if (!given) return;
  if (given.category !== category) {
    complain(`${quote(from)} is of the category ${given.category}, not ${category}; correct one`);
  }
  if (inForce.has(from)) {
    const file = FACTS_FILES.ledger;
    complain(`${quote(from)} is still in force; say in ${file} how it was given up`);
  }
  if (leadsBackTo(id, from, known)) complain(`${quote(from)} leads back to this place; correct it`);
}

function leadsBackTo(id: string, from: string, known: Registers): boolean {
  const seen = new Set<string>();
  let next: string | null | undefined = from;
  while (next && !seen.has(next)) {
    if (next === id) return true;
    seen.add(next);
    next = known.places.find(next)?.row.reallocated_from;
  }
  return false;
}

/** The ids of the places that their ledgers leave in force. */
export function placesInForce({ places, ledger }: Facts): ReadonlySet<string> {
  const ledgers = grouped(
    ledger.map(({ row }) => row),
    ({ place }) => place,
  );
  return new Set(places.map(({ row }) => row.id).filter((id) => isInForce(ledgers.get(id) ?? [])));
}
