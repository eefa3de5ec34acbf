/** What becomes different between two records, found by making and comparing all of both. */
import type { ChangeEffect, MovedPlace } from "@/lib/change/effect";
import { isInForce } from "@/lib/qualification/ledger";
import { type RecordCheck, recordChecks, subjectText } from "@/lib/record/checks";
import { type LiveRecord, routeOf } from "@/lib/record/games-record";
import type { QuotaPlace } from "@/lib/record/games-rows";

/** All of an effect but its pages, which follow from the changed rows. */
export function effectByComparison(
  before: LiveRecord,
  after: LiveRecord,
): Omit<ChangeEffect, "pages"> {
  const keyOf = (check: RecordCheck) => `${check.kind} ${subjectText(check)}`;
  const then = new Map(recordChecks(before).checks.map((check) => [keyOf(check), check]));
  const checks = recordChecks(after).checks.map((check) => ({
    check,
    old: then.get(keyOf(check)),
  }));
  const moved = (check: RecordCheck) => {
    const { kind, expected, expectedMost, actual, rows } = check;
    return { kind, subject: subjectText(check), expected, expectedMost, actual, rows };
  };
  return {
    ...movedPlaces(before, after),
    totals: checks.flatMap(({ check, old }) =>
      old && old.actual !== check.actual && check.kind !== "computed-recorded"
        ? [
            {
              kind: check.kind,
              subject: subjectText(check),
              before: old.actual,
              after: check.actual,
            },
          ]
        : [],
    ),
    nations: movedNations(before, after),
    broken: checks.flatMap(({ check, old }) =>
      !check.holds && (old?.holds ?? true) ? [moved(check)] : [],
    ),
    healed: checks.flatMap(({ check, old }) =>
      check.holds && old && !old.holds ? [moved(check)] : [],
    ),
    drawProblems: [...after.draws].flatMap(([key, { tournamentId, categoryCode, problems }]) => {
      const known = new Set(before.draws.get(key)?.problems.map((each) => JSON.stringify(each)));
      return problems
        .filter((each) => !known.has(JSON.stringify(each)))
        .map((each) => ({ tournamentId, categoryCode, ...each }));
    }),
  };
}

function heldPlaces(record: LiveRecord): ReadonlyMap<string, QuotaPlace> {
  const held = record.places.filter(({ ledger }) => isInForce(ledger));
  return new Map(held.map((place) => [place.id, place]));
}

function movedPlaces(before: LiveRecord, after: LiveRecord) {
  const then = heldPlaces(before);
  const now = heldPlaces(after);
  const gone = (slug: string) => !after.boxerBySlug.has(slug);
  const isHeld = (map: ReadonlyMap<string, QuotaPlace>, place: QuotaPlace) => {
    const same = map.get(place.id);
    return same !== undefined && same.noc === place.noc && same.boxerSlug === place.boxerSlug;
  };
  const named = (record: LiveRecord, place: QuotaPlace): MovedPlace => {
    const { id: placeId, categoryCode, noc, boxerSlug, decidingBoutId } = place;
    const boxer = record.boxerBySlug.get(boxerSlug)?.name ?? boxerSlug;
    return { placeId, categoryCode, noc, boxerSlug, boxer, route: routeOf(place), decidingBoutId };
  };
  return {
    gained: [...now.values()].flatMap((place) => {
      const old = then.get(place.id);
      const isSame = isHeld(then, place) || (old?.noc === place.noc && gone(old.boxerSlug));
      return isSame ? [] : [named(after, place)];
    }),
    lost: [...then.values()].flatMap((place) => {
      const isSame = isHeld(now, place) || (now.has(place.id) && gone(place.boxerSlug));
      return isSame ? [] : [named(before, place)];
    }),
  };
}

function movedNations(before: LiveRecord, after: LiveRecord) {
  const count = (record: LiveRecord, noc: string) =>
    [...heldPlaces(record).values()].filter((place) => place.noc === noc).length;
  return [...new Set([...before.places, ...after.places].map(({ noc }) => noc))]
    .sort()
    .map((noc) => ({ noc, before: count(before, noc), after: count(after, noc) }))
    .filter((each) => each.before !== each.after);
}
