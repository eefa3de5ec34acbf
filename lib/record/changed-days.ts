/** On which days places came to their holders, and went. */
import { awardedOn, happenedOn } from "@/lib/qualification/ledger";
import type { Day } from "@/lib/qualification/vocabulary";
import { addDays } from "./calendar-days";
import { placesHeldOn } from "./counts";
import { gamesDays } from "./games-days";
import { awardOf, type LiveRecord } from "./games-record";
import type { QuotaPlace } from "./games-rows";

/** A day at whose end other places were held than at the end of the day before. */
export interface ChangedDay {
  day: Day;
  gained: readonly QuotaPlace[];
  lost: readonly QuotaPlace[];
  /** Places held by each NOC with another number. */
  nations: readonly { noc: string; before: number; after: number }[];
}

/**
 * The days after `from` and up to `to` on which something changed, in order; `noc`: for one nation. An event whose
 * day is not known counts as it does everywhere (see the ledger).
 */
export function changedDays(
  record: LiveRecord,
  { from, to, noc }: { from: Day; to: Day; noc: string | null },
): ChangedDay[] {
  const days = gamesDays(record);
  const events = record.places.flatMap((place) => [
    awardedOn(awardOf(record, place), days).day,
    ...place.ledger.map((entry) => happenedOn(entry, days).day),
  ]);
  const eventful = [...new Set(events)].filter((day) => day > from && day <= to).sort();
  return eventful.flatMap((day) => {
    const changed = changedOn(record, day, noc);
    return changed.gained.length + changed.lost.length > 0 ? [changed] : [];
  });
}

function changedOn(record: LiveRecord, day: Day, noc: string | null): ChangedDay {
  const held = (on: Day) =>
    placesHeldOn(record, on).filter((place) => noc === null || place.noc === noc);
  const [then, now] = [held(addDays(day, -1)), held(day)];
  const [before, after] = [new Set(then), new Set(now)];
  const gained = now.filter((place) => !before.has(place));
  const lost = then.filter((place) => !after.has(place));
  const count = (places: readonly QuotaPlace[], own: string) =>
    places.filter((place) => place.noc === own).length;
  return {
    day,
    gained,
    lost,
    nations: [...new Set([...gained, ...lost].map((place) => place.noc))]
      .sort()
      .map((own) => ({ noc: own, before: count(then, own), after: count(now, own) }))
      .filter((each) => each.before !== each.after),
  };
}
