/**
 * Makes small records from a few words: `aRecord({ places: [aPlace({ noc: "UZB" })] })`. What a place
 * or a bout refers to (nation, category, boxer) is made as well where the test does not say it.
 */
import type { LedgerKind } from "@/lib/qualification/vocabulary";
import type { LiveRecord } from "@/lib/record/games-record";
import type {
  Allocation,
  Bout,
  Boxer,
  Category,
  Games,
  GamesRows,
  LedgerEntry,
  Nation,
  PublishedCount,
  QuotaPlace,
  Tournament,
} from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";

export const SOURCE = "https://example.org/source";

const NATIONS: Readonly<Record<string, Pick<Nation, "name" | "isoAlpha2" | "continent">>> = {
  AUS: { name: "Australia", isoAlpha2: "AU", continent: "OCE" },
  CHN: { name: "China", isoAlpha2: "CN", continent: "ASI" },
  EOR: { name: "Refugee Olympic Team", isoAlpha2: null, continent: null },
  GER: { name: "Germany", isoAlpha2: "DE", continent: "EUR" },
  IND: { name: "India", isoAlpha2: "IN", continent: "ASI" },
  ITA: { name: "Italy", isoAlpha2: "IT", continent: "EUR" },
  KAZ: { name: "Kazakhstan", isoAlpha2: "KZ", continent: "ASI" },
  NGR: { name: "Nigeria", isoAlpha2: "NG", continent: "AFR" },
  THA: { name: "Thailand", isoAlpha2: "TH", continent: "ASI" },
  TUR: { name: "Türkiye", isoAlpha2: "TR", continent: "EUR" },
  UZB: { name: "Uzbekistan", isoAlpha2: "UZ", continent: "ASI" },
};

export function aGames(games: Partial<Games> = {}): Games {
  return {
    id: "paris-2024",
    name: "Paris 2024",
    city: "Paris",
    qualificationStartsOn: "2023-05-01",
    qualificationEndsOn: "2024-06-23",
    startsOn: "2024-07-27",
    endsOn: "2024-08-11",
    placesMen: null,
    placesMenMost: null,
    placesWomen: null,
    placesWomenMost: null,
    isFeatured: true,
    spotlightNoc: "KAZ",
    spotlightTournament: "world-1",
    sourceUrl: SOURCE,
    ...games,
  };
}

export function aNation(nation: Partial<Nation> & Pick<Nation, "noc">): Nation {
  const known = NATIONS[nation.noc] ?? { name: nation.noc, isoAlpha2: null, continent: null };
  return { ...known, sourceUrl: SOURCE, ...nation };
}

/** A category from its code: "M92+" is the men's above 92 kg. */
export function aCategory(code: string, category: Partial<Category> = {}): Category {
  const gender = code.startsWith("W") ? "W" : "M";
  const kg = code.slice(1);
  const isOpen = kg.endsWith("+");
  return {
    code,
    slug: `${gender === "W" ? "womens" : "mens"}-${kg.replace(".", "-").replace("+", "")}kg${isOpen ? "-plus" : ""}`,
    gender,
    weightLabel: isOpen ? `${kg} kg` : `${kg} kg`,
    minKg: isOpen ? Number.parseFloat(kg) : null,
    maxKg: isOpen ? null : Number.parseFloat(kg),
    places: null,
    placesMost: null,
    confidence: null,
    sourceUrl: SOURCE,
    ...category,
  };
}

export function aTournament(tournament: Partial<Tournament> & Pick<Tournament, "id">): Tournament {
  return {
    name: `Tournament ${tournament.id}`,
    shortName: tournament.id,
    city: "Busto Arsizio",
    countryNoc: "ITA",
    venue: null,
    startsOn: "2024-03-03",
    endsOn: "2024-03-11",
    timeZone: null,
    continent: null,
    entries: null,
    nocsEntered: null,
    boutsBoxed: null,
    placesMen: null,
    placesMenMost: null,
    placesWomen: null,
    placesWomenMost: null,
    stopsWhenFilled: false,
    citations: [],
    sourceUrl: SOURCE,
    ...tournament,
  };
}

/** Three tournaments in order of date: "asian" (2023), "world-1" (March 2024), "world-2" (May 2024). */
export const TOURNAMENTS: readonly Tournament[] = [
  aTournament({
    id: "asian",
    name: "Asian Games",
    city: "Hangzhou",
    countryNoc: "CHN",
    continent: "ASI",
    startsOn: "2023-09-24",
    endsOn: "2023-10-05",
  }),
  aTournament({ id: "world-1", name: "1st World Qualification Tournament" }),
  aTournament({
    id: "world-2",
    name: "2nd World Qualification Tournament",
    city: "Bangkok",
    countryNoc: "THA",
    startsOn: "2024-05-23",
    endsOn: "2024-06-02",
  }),
];

/** A ledger entry: exact if it has a day, unless `exact` says otherwise. */
export function anEntry(
  kind: LedgerKind,
  date: string | null = null,
  { exact = date !== null, note = null }: { exact?: boolean; note?: string | null } = {},
): LedgerEntry {
  return { kind, date, dateIsExact: exact, note, sourceUrl: SOURCE };
}

/** A place won by KAZ in M51 at "world-1" on its last day, unless told otherwise. */
export function aPlace(place: Partial<QuotaPlace> = {}): QuotaPlace {
  const { noc = "KAZ", categoryCode = "M51", routeKind = "tournament" } = place;
  const isWon = routeKind === "tournament";
  const tournamentId = place.tournamentId ?? (isWon ? "world-1" : null);
  return {
    id: `${categoryCode}-${noc}-${tournamentId ?? routeKind}`,
    noc,
    categoryCode,
    boxerSlug: `${noc}-${categoryCode}`.toLowerCase(),
    routeKind,
    tournamentId,
    finish: null,
    wonOn: isWon ? (TOURNAMENTS.find(({ id }) => id === tournamentId)?.endsOn ?? null) : null,
    wonOnIsExact: true,
    basis: "recorded",
    decidingBoutId: null,
    reallocatedFromId: null,
    note: null,
    sourceUrl: SOURCE,
    ledger: [],
    ...place,
  };
}

export function aBoxer(boxer: Partial<Boxer> & Pick<Boxer, "slug">): Boxer {
  return {
    name: boxer.slug.toUpperCase(),
    familyName: null,
    givenName: null,
    gender: boxer.categoryCode?.startsWith("W") ? "W" : "M",
    noc: "KAZ",
    categoryCode: "M51",
    birthDate: null,
    birthPlace: null,
    honours: null,
    gamesBoutsWon: null,
    aliases: [],
    sourceUrl: SOURCE,
    ...boxer,
  };
}

/** A bout of "world-1" in M51 without a result, unless told otherwise. */
export function aBout(bout: Partial<Bout> & Pick<Bout, "id">): Bout {
  return {
    tournamentId: "world-1",
    categoryCode: "M51",
    round: null,
    number: null,
    boxedOn: null,
    redSlug: null,
    blueSlug: null,
    winner: null,
    decision: null,
    score: null,
    cornerKnown: true,
    sourceUrl: SOURCE,
    ...bout,
  };
}

export function anAllocation(allocation: Partial<Allocation> = {}): Allocation {
  const routeKind = allocation.routeKind ?? "tournament";
  const route = allocation.route ?? (routeKind === "tournament" ? "world-1" : routeKind);
  return {
    route,
    routeKind,
    tournamentId: routeKind === "tournament" ? route : null,
    categoryCode: "M51",
    places: 4,
    placesMost: null,
    ruleId: "semi-finalists",
    rule: { kind: "reach-round", round: "SF" },
    sourceUrl: SOURCE,
    ...allocation,
  };
}

export function aPublishedCount(count: Partial<PublishedCount> = {}): PublishedCount {
  return { id: "count", query: "", asOf: null, value: 0, note: null, sourceUrl: SOURCE, ...count };
}

export interface RecordSpec extends Partial<Omit<GamesRows, "games">> {
  games?: Partial<Games>;
}

function missing<T>(known: readonly T[], key: (row: T) => string, wanted: readonly string[]) {
  const keys = new Set(known.map(key));
  return [...new Set(wanted)].filter((each) => !keys.has(each));
}

/** The rows of a record; nations, categories and boxers that are only referred to are added. */
export function someRows({ games, ...spec }: RecordSpec = {}): GamesRows {
  const { places = [], bouts = [], tournaments = TOURNAMENTS, allocations = [] } = spec;
  const boxers = [...(spec.boxers ?? [])];
  for (const { boxerSlug: slug, noc, categoryCode } of places) {
    if (!boxers.some((boxer) => boxer.slug === slug))
      boxers.push(aBoxer({ slug, noc, categoryCode }));
  }
  for (const { redSlug, blueSlug, categoryCode } of bouts) {
    const slugs = [redSlug, blueSlug].filter((slug) => slug !== null);
    for (const slug of missing(boxers, (boxer) => boxer.slug, slugs)) {
      boxers.push(aBoxer({ slug, categoryCode }));
    }
  }
  const nations = spec.nations ?? [];
  const nocs = [...tournaments.map((t) => t.countryNoc), ...places.map((p) => p.noc)].concat(
    boxers.map((b) => b.noc),
  );
  const categories =
    spec.categories ?? ["M51", "M57", "M92+", "W50", "W60"].map((c) => aCategory(c));
  return {
    games: aGames(games),
    revision: 1,
    publishedAt: "2024-08-12T00:00:00.000Z",
    nations: [
      ...nations,
      ...missing(nations, (n) => n.noc, nocs).map((noc) => aNation({ noc })),
    ].toSorted((a, b) => (a.noc < b.noc ? -1 : 1)),
    categories,
    rules: spec.rules ?? [],
    restrictions: spec.restrictions ?? [],
    tournaments,
    allocations,
    boxers,
    entries: spec.entries ?? [],
    reached: spec.reached ?? [],
    bouts,
    places,
    publishedCounts: spec.publishedCounts ?? [],
    facts: spec.facts ?? [],
    knownBreaks: spec.knownBreaks ?? [],
    ...(spec.revision === undefined ? {} : { revision: spec.revision }),
    ...(spec.publishedAt === undefined ? {} : { publishedAt: spec.publishedAt }),
  };
}

export function aRecord(spec: RecordSpec = {}): LiveRecord {
  return makeGamesRecord(someRows(spec));
}
