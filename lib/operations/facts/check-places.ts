import { categorySlug } from "@/lib/qualification/category-slug";
import { grouped } from "@/lib/qualification/grouped";
import { isBeforeAward, isInForce } from "@/lib/qualification/ledger";
import type { QuotaPlaceRow } from "@/lib/schemas/facts/quota-places";
import type { Located } from "./parse-csv";
import { type FactsProblem, quote } from "./problem";
import { FACTS_FILES, type Facts } from "./read-facts";
import {
  type Complaint,
  checkBoxerGender,
  checkReference,
  checkUnique,
  is,
  type Registers,
  type Report,
  reportInto,
  wrong,
} from "./references";

const PLACE_ROUTES: readonly string[] = ["universality", "reallocation", "refugee", "host"];

const NO_DAY = is("yes-without-date");

/** Reports what is wrong with places: their holders, routes, deciding bouts and reallocations. */
export function checkPlaces(facts: Facts, known: Registers, problems: FactsProblem[]): void {
  const report = reportInto(problems, FACTS_FILES.places);
  const ledgerIsRead = !problems.some(({ file }) => file === FACTS_FILES.ledger);
  const inForce = ledgerIsRead ? placesInForce(facts) : new Set<string>();
  for (const located of facts.places) {
    const { id, category, noc, boxer, route, won_on, won_on_is_exact } = located.row;
    const expected = `${categorySlug(category)}-${noc.toLowerCase()}-${route}`;
    if (id !== expected) report(located, "id", wrong(id, "must-be", { expected: quote(expected) }));
    checkReference(report, located, "category", category, known.categories);
    checkReference(report, located, "noc", noc, known.nations);
    checkReference(report, located, "boxer", boxer, known.boxers);
    checkBoxerGender(located, "boxer", boxer, known, report);
    const boxerNoc = known.boxers.find(boxer)?.row.noc;
    if (boxerNoc !== undefined && boxerNoc !== noc) {
      report(located, "boxer", wrong(boxer, "boxes-for-other-noc", { boxersNoc: boxerNoc, noc }));
    }
    if (!PLACE_ROUTES.includes(route) && !known.tournaments.knows(route)) {
      const allowed = PLACE_ROUTES.join(", ");
      report(located, "route", wrong(route, "route-unknown", { allowed }));
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
      report(located, "date", wrong(date, "before-place-won", { wonOn: String(wonOn) }));
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
  const { tournament, category: found } = bout;
  const complaint =
    (tournament !== route && is("bout-of-other-tournament", { tournament, route })) ||
    (found !== category && is("bout-of-other-category", { found, category })) ||
    (bout.red !== boxer && bout.blue !== boxer && is("bout-of-others", { boxer })) ||
    (bout.winner === "none" && is("bout-without-winner"));
  if (complaint) report(located, "deciding_bout", { ...complaint, value: deciding_bout });
}

function checkReallocation(
  located: Located<QuotaPlaceRow>,
  known: Registers,
  inForce: ReadonlySet<string>,
  report: Report,
): void {
  const { id, route, category, reallocated_from: from } = located.row;
  const complain = (complaint: Complaint) => report(located, "reallocated_from", complaint);
  if (route !== "reallocation") {
    if (from !== null) complain(is("no-reallocation"));
    return;
  }
  if (from === null) {
    complain(is("reallocated-from-missing"));
    return;
  }
  checkReference(report, located, "reallocated_from", from, known.places);
  const given = known.places.find(from)?.row;
  if (!given) return;
  if (given.category !== category) {
    complain(wrong(from, "place-of-other-category", { found: given.category, category }));
  }
  if (inForce.has(from)) {
    complain(wrong(from, "still-in-force", { file: FACTS_FILES.ledger }));
  }
  if (leadsBackTo(id, from, known)) complain(wrong(from, "leads-back"));
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
