/**
 * Small Games as the core takes them: `smallGames({ bouts: [result("SF", "a", "b")] })`. Two cups, one
 * after the other, give places in M51 (and W50) to those who reach the final; each boxer is of a NOC
 * of the same name in capitals.
 */
import type { RecordedPlace, StoredBout, StoredEntry } from "@/lib/qualification/compute-draws";
import type { ReconcileInput } from "@/lib/qualification/reconcile";
import type { Rule } from "@/lib/qualification/rule";
import type { LedgerKind, Round, Winner } from "@/lib/qualification/vocabulary";

export const FINALISTS: Rule = { kind: "reach-round", round: "F" };

/** The first cup, 1 to 5 October 2023; the second, 1 to 5 May 2024. */
export const CUPS = [
  { id: "cup", startsOn: "2023-10-01", endsOn: "2023-10-05", placesMen: 2, placesWomen: 2 },
  { id: "last", startsOn: "2024-05-01", endsOn: "2024-05-05", placesMen: 2, placesWomen: null },
] as const;

/** A stored bout of the first cup in M51, the first named in the red corner and its winner. */
export function result(
  round: Round | null,
  red: string | null,
  blue: string | null,
  bout: Partial<StoredBout> & { winner?: Winner | null } = {},
): StoredBout {
  return {
    id: `${bout.tournamentId ?? "cup"} ${round} ${red} ${blue}`,
    tournamentId: "cup",
    categoryCode: "M51",
    round,
    boxedOn: "2023-10-04",
    redSlug: red,
    blueSlug: blue,
    winner: "red",
    ...bout,
  };
}

export type SmallPlace = ReconcileInput["places"][number];

/** A place that the boxer won at the first cup in M51, by a list alone. */
export function place(boxer: string, place: Partial<SmallPlace> = {}): SmallPlace {
  const { tournamentId = "cup", categoryCode = "M51" } = place;
  return {
    id: `${categoryCode} ${boxer} ${tournamentId}`,
    categoryCode,
    noc: boxer.toUpperCase(),
    boxerSlug: boxer,
    routeKind: "tournament",
    tournamentId,
    wonOn: CUPS.find(({ id }) => id === tournamentId)?.endsOn ?? null,
    wonOnIsExact: true,
    decidingBoutId: null,
    reallocatedFromId: null,
    sourceUrl: "https://example.org/place",
    ledger: [],
    ...place,
  };
}

/** What happened to a place, on a day or at an unknown one. */
export function event(kind: LedgerKind, date: string | null = null) {
  return { kind, date, dateIsExact: date !== null };
}

/** The lines of a draw of the first cup in M51, from the top; `null`: a bye. */
export function drawn(
  boxers: readonly (string | null)[],
  draw: { tournamentId?: string; categoryCode?: string } = {},
): StoredEntry[] {
  return boxers.flatMap((boxerSlug, index) =>
    boxerSlug === null
      ? []
      : [{ tournamentId: "cup", categoryCode: "M51", ...draw, boxerSlug, position: index + 1 }],
  );
}

type SmallGames = Partial<Omit<ReconcileInput, "games" | "entries">> & {
  games?: Partial<ReconcileInput["games"]>;
  entries?: readonly StoredEntry[];
};

/** The facts of the small Games; boxers are those of bouts, places and entries. */
export function smallGames({ games, ...spec }: SmallGames = {}): ReconcileInput {
  const { bouts = [], places = [], entries = [] } = spec;
  const slugs = [
    ...bouts.flatMap(({ redSlug, blueSlug }) => [redSlug, blueSlug]),
    ...places.map(({ boxerSlug }) => boxerSlug),
    ...entries.map(({ boxerSlug }) => boxerSlug),
  ].filter((slug) => slug !== null);
  const given = spec.boxers ?? [];
  return {
    games: {
      qualificationEndsOn: "2024-06-23",
      endsOn: "2024-08-11",
      placesMen: null,
      placesWomen: null,
      ...games,
    },
    categories: [
      { code: "M51", gender: "M", places: 4 },
      { code: "W50", gender: "W", places: null },
    ],
    tournaments: CUPS,
    allocations: CUPS.flatMap(({ id }) =>
      ["M51", "W50"].map((categoryCode) => ({
        route: id,
        tournamentId: id,
        categoryCode,
        places: 2,
        rule: FINALISTS,
      })),
    ),
    ...spec,
    entries,
    bouts,
    places,
    boxers: [
      ...given,
      ...[...new Set(slugs)]
        .filter((slug) => !given.some((boxer) => boxer.slug === slug))
        .map((slug) => ({ slug, noc: slug.toUpperCase() })),
    ],
  };
}

export type { RecordedPlace };
