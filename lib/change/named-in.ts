import type { LiveRecord } from "@/lib/record/games-record";
import type { Bout, Boxer, QuotaPlace } from "@/lib/record/games-rows";
import type { ChangeProblem } from "./change-problem";
import type { Conflict } from "./rows-diff";

/** The rows that a refusal names by id, as far as words need them. */
export interface NamedInRefusal {
  boxers: readonly Pick<Boxer, "slug" | "name" | "noc">[];
  bouts: readonly Bout[];
  places: readonly Pick<QuotaPlace, "id" | "boxerSlug" | "noc" | "categoryCode">[];
}

interface RefusalIds {
  problems: readonly Pick<ChangeProblem, "about">[];
  conflicts: readonly Conflict[];
}

/** The boxers, bouts and places that the problems and rows of a refusal are about. */
export function namedIn(record: LiveRecord, { problems, conflicts }: RefusalIds): NamedInRefusal {
  const ids = new Set<string>();
  const add = (value: unknown) => {
    if (typeof value === "string") for (const part of [value, ...value.split(" ")]) ids.add(part);
  };
  const addAll = (of: object) => {
    for (const each of Object.values(of)) {
      if (typeof each === "object" && each !== null) addAll(each);
      else add(each);
    }
  };
  for (const { about } of problems) addAll(about);
  for (const { change, current } of conflicts) {
    add(change.key);
    for (const row of [change.before, current])
      for (const each of Object.values(row ?? {})) add(each);
  }
  const among = <Row>(byId: ReadonlyMap<string, Row>, of: Iterable<string>) =>
    [...of].flatMap((id) => byId.get(id) ?? []);
  const bouts = among(record.boutById, ids);
  const places = among(record.placeById, ids).map(({ id, boxerSlug, noc, categoryCode }) => ({
    id,
    boxerSlug,
    noc,
    categoryCode,
  }));
  const boxed = bouts.flatMap(({ redSlug, blueSlug }) => [redSlug ?? "", blueSlug ?? ""]);
  const slugs = new Set([...ids, ...boxed, ...places.map(({ boxerSlug }) => boxerSlug)]);
  const boxers = among(record.boxerBySlug, slugs).map(({ slug, name, noc }) => ({
    slug,
    name,
    noc,
  }));
  return { boxers, bouts, places };
}
