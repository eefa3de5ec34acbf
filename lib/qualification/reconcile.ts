/**
 * Named checks of a Games' facts against each other. Each compares what the rules promise with the
 * awards in the record, and names the rows that break it.
 */
import { isFirstAward, isInForce } from "./ledger";
import type { Gender, LedgerKind, RouteKind } from "./vocabulary";

export interface ReconcileInput {
  games: { placesMen: number | null; placesWomen: number | null };
  categories: readonly { code: string; gender: Gender; places: number | null }[];
  tournaments: readonly { id: string; placesMen: number | null; placesWomen: number | null }[];
  allocations: readonly { route: string; categoryCode: string; places: number }[];
  places: readonly {
    id: string;
    categoryCode: string;
    noc: string;
    routeKind: RouteKind;
    tournamentId: string | null;
    sourceUrl: string;
    ledger: readonly { kind: LedgerKind }[];
  }[];
}

export const CHECK_KINDS = [
  "games-total",
  "category-total",
  "tournament-total",
  "allocation",
  "one-boxer-per-noc",
  "place-source",
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** One comparison. `expected: null`: nothing was published to compare with. */
export interface Check {
  kind: CheckKind;
  /** What is compared: a gender, a category, "tournament M", "route category". */
  subject: readonly string[];
  expected: number | null;
  actual: number;
  holds: boolean;
  /** Ids of the places that break the check. */
  rows: readonly string[];
}

type Place = ReconcileInput["places"][number];

function compare(
  kind: CheckKind,
  subject: readonly string[],
  expected: number | null,
  found: readonly Place[],
): Check {
  const holds = expected === null || expected === found.length;
  return {
    kind,
    subject,
    expected,
    actual: found.length,
    holds,
    rows: holds ? [] : found.map(({ id }) => id),
  };
}

/** Runs every check. The order is that of `CHECK_KINDS`, then of the input. */
export function reconcile(input: ReconcileInput): Check[] {
  const gender = new Map(input.categories.map(({ code, gender }) => [code, gender]));
  const first = input.places.filter(isFirstAward);
  const ofGender = (places: readonly Place[], wanted: Gender) =>
    places.filter(({ categoryCode }) => gender.get(categoryCode) === wanted);

  const totals = [
    compare("games-total", ["M"], input.games.placesMen, ofGender(first, "M")),
    compare("games-total", ["W"], input.games.placesWomen, ofGender(first, "W")),
  ];
  const categories = input.categories.map(({ code, places }) =>
    compare(
      "category-total",
      [code],
      places,
      first.filter(({ categoryCode }) => categoryCode === code),
    ),
  );
  const tournaments = input.tournaments.flatMap(({ id, placesMen, placesWomen }) => {
    const given = first.filter(({ tournamentId }) => tournamentId === id);
    return [
      compare("tournament-total", [id, "M"], placesMen, ofGender(given, "M")),
      compare("tournament-total", [id, "W"], placesWomen, ofGender(given, "W")),
    ];
  });
  const allocations = input.allocations.map(({ route, categoryCode, places }) =>
    compare(
      "allocation",
      [route, categoryCode],
      places,
      first.filter(
        (place) =>
          (place.tournamentId ?? place.routeKind) === route && place.categoryCode === categoryCode,
      ),
    ),
  );
  return [
    ...totals,
    ...categories,
    ...tournaments,
    ...allocations,
    oneBoxerPerNoc(input.places),
    placeSource(input.places),
  ];
}

/** A NOC enters one boxer in a category, so it holds at most one place there in the end. */
function oneBoxerPerNoc(places: readonly Place[]): Check {
  const held = new Map<string, string[]>();
  for (const { id, noc, categoryCode, ledger } of places) {
    if (!isInForce(ledger)) continue;
    const key = `${categoryCode} ${noc}`;
    held.set(key, [...(held.get(key) ?? []), id]);
  }
  const twice = [...held.values()].filter((ids) => ids.length > 1).flat();
  return {
    kind: "one-boxer-per-noc",
    subject: [],
    expected: 0,
    actual: twice.length,
    holds: twice.length === 0,
    rows: twice,
  };
}

function placeSource(places: readonly Place[]): Check {
  const without = places.filter(({ sourceUrl }) => sourceUrl === "").map(({ id }) => id);
  return {
    kind: "place-source",
    subject: [],
    expected: 0,
    actual: without.length,
    holds: without.length === 0,
    rows: without,
  };
}
