import type {
  AllocationRule,
  Basis,
  Continent,
  Corner,
  Day,
  Decision,
  Finish,
  Gender,
  LedgerKind,
  Round,
  RouteKind,
} from "@/lib/qualification/vocabulary";

/** One Olympic edition. `null` places are not published yet. */
export interface Games {
  id: string;
  name: string;
  city: string;
  qualificationStartsOn: Day;
  qualificationEndsOn: Day;
  startsOn: Day;
  endsOn: Day;
  placesMen: number | null;
  placesWomen: number | null;
  isFeatured: boolean;
  /** What the home page opens on, where the visitor chose nothing. */
  spotlightNoc: string | null;
  spotlightTournament: string | null;
  sourceUrl: string | null;
}

export interface Nation {
  noc: string;
  name: string;
  isoAlpha2: string | null;
  continent: Continent | null;
  sourceUrl: string;
}

export interface Category {
  /** "M51", "M92+" */
  code: string;
  /** "mens-51kg", "mens-92kg-plus" */
  slug: string;
  gender: Gender;
  weightLabel: string;
  minKg: number | null;
  maxKg: number | null;
  places: number | null;
  sourceUrl: string;
}

export interface Tournament {
  id: string;
  name: string;
  shortName: string;
  city: string;
  countryNoc: string;
  venue: string | null;
  startsOn: Day;
  endsOn: Day;
  continent: Continent | null;
  entries: number | null;
  nocsEntered: number | null;
  boutsBoxed: number | null;
  placesMen: number | null;
  placesWomen: number | null;
  sourceUrl: string;
}

/** How many places a route gives in a category, and by which result. */
export interface Allocation {
  /** The tournament's id, or the route kind: "universality". */
  route: string;
  routeKind: RouteKind;
  tournamentId: string | null;
  categoryCode: string;
  places: number;
  rule: AllocationRule;
  sourceUrl: string;
}

export interface Boxer {
  slug: string;
  name: string;
  familyName: string | null;
  givenName: string | null;
  gender: Gender;
  noc: string;
  categoryCode: string;
  birthDate: Day | null;
  birthPlace: string | null;
  honours: string | null;
  gamesBoutsWon: number | null;
  aliases: readonly string[];
  sourceUrl: string;
}

export interface Bout {
  id: string;
  tournamentId: string;
  categoryCode: string;
  round: Round | null;
  number: number | null;
  boxedOn: Day | null;
  redSlug: string | null;
  blueSlug: string | null;
  winner: Corner | null;
  decision: Decision | null;
  score: string | null;
  cornerKnown: boolean;
  sourceUrl: string;
}

/** One entry of a place's ledger: what happened, when (`null`: unknown), who says so. */
export interface LedgerEntry {
  kind: LedgerKind;
  date: Day | null;
  /** `false`: it happened by `date`, not on it. */
  dateIsExact: boolean;
  note: string | null;
  sourceUrl: string;
}

/** The award of the right to enter one boxer in one category. */
export interface QuotaPlace {
  id: string;
  categoryCode: string;
  noc: string;
  boxerSlug: string;
  routeKind: RouteKind;
  tournamentId: string | null;
  finish: Finish | null;
  wonOn: Day | null;
  /** `false`: the place was its holder's by `wonOn`, not from that day. */
  wonOnIsExact: boolean;
  basis: Basis;
  decidingBoutId: string | null;
  reallocatedFromId: string | null;
  note: string | null;
  sourceUrl: string;
  ledger: readonly LedgerEntry[];
}

/** A total that somebody printed, to be compared with the record. */
export interface PublishedCount {
  id: string;
  /** What is counted, as a query of the quota-places resource. */
  query: string;
  asOf: Day | null;
  value: number;
  note: string | null;
  sourceUrl: string;
}

/** The rows of one Games at one revision, as stored. Lists are in the record's order. */
export interface GamesRows {
  games: Games;
  revision: number;
  publishedAt: string;
  nations: readonly Nation[];
  categories: readonly Category[];
  tournaments: readonly Tournament[];
  allocations: readonly Allocation[];
  boxers: readonly Boxer[];
  bouts: readonly Bout[];
  places: readonly QuotaPlace[];
  publishedCounts: readonly PublishedCount[];
}
