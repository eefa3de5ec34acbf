/** Boxers who stand in the record twice, perhaps: a question that a person answers, never a fault. */
import { grouped } from "@/lib/qualification/grouped";
import { CORNERS } from "@/lib/qualification/vocabulary";
import type { GamesRecord } from "./games-record";
import type { Boxer, Entry } from "./games-rows";
import { areNear } from "./match-boxers";

/** Two boxers of one NOC and gender who may be one person. */
export interface PersonQuestion {
  /** By slug, in their order. */
  boxers: readonly [Boxer, Boxer];
  /** What they have in common. */
  shared: "name" | "birth-date";
}

/**
 * The boxers of one NOC and gender who share a birth date, or a name as a pasted list would take it
 * for the other's. Not asked of two who are certainly two: their birth dates differ, they met, or they
 * stand in two categories of one tournament. Linear but for the boxers of one NOC and gender.
 */
export function mayBeOnePerson(record: GamesRecord): PersonQuestion[] {
  const groups = grouped(record.boxers, ({ noc, gender }) => `${noc} ${gender}`);
  const entriesOf = grouped(record.entries, ({ boxerSlug }) => boxerSlug);
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, index) =>
      group.slice(index + 1).flatMap((other): PersonQuestion[] => {
        const shared = sharedBy(one, other);
        if (shared === null || areTwo(record, entriesOf, one, other)) return [];
        return [{ boxers: one.slug < other.slug ? [one, other] : [other, one], shared }];
      }),
    ),
  );
}

function sharedBy(one: Boxer, other: Boxer): PersonQuestion["shared"] | null {
  if (one.birthDate !== null && other.birthDate !== null) {
    return one.birthDate === other.birthDate ? "birth-date" : null;
  }
  return areNear(one, other) ? "name" : null;
}

/** Whether the record itself proves that they are two. */
function areTwo(
  record: GamesRecord,
  entriesOf: ReadonlyMap<string, readonly Entry[]>,
  one: Boxer,
  other: Boxer,
): boolean {
  const drawsOf = ({ slug }: Boxer) => [
    ...(record.boutsByBoxer.get(slug) ?? []),
    ...(record.placesByBoxer.get(slug) ?? []).filter(({ tournamentId }) => tournamentId !== null),
    ...(entriesOf.get(slug) ?? []),
  ];
  const categoryAt = new Map(
    drawsOf(one).map(({ tournamentId, categoryCode }) => [tournamentId, categoryCode]),
  );
  const isElsewhere = drawsOf(other).some(({ tournamentId, categoryCode }) => {
    const category = categoryAt.get(tournamentId);
    return category !== undefined && category !== categoryCode;
  });
  const met = (record.boutsByBoxer.get(one.slug) ?? []).some((bout) =>
    CORNERS.some((corner) => bout[`${corner}Slug`] === other.slug),
  );
  return isElsewhere || met;
}
