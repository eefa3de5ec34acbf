import type { KnockOutRound, Rule } from "@/lib/qualification/rule";
import type {
  Basis,
  Continent,
  Day,
  Decision,
  Finish,
  Gender,
  LedgerKind,
  Round,
  RouteKind,
  Winner,
} from "@/lib/qualification/vocabulary";
import type { Confidence } from "./confidence";

/** One Olympic edition. `null` days and places are not published yet. */
export interface Games {
  id: string;
  name: string;
  city: string;
  qualificationStartsOn: Day | null;
  qualificationEndsOn: Day | null;
  startsOn: Day | null;
  endsOn: Day | null;
  placesMen: number | null;
  /** `null`: the total is exact; else it is a range, here and wherever there is a "most". */
  placesMenMost: number | null;
  placesWomen: number | null;
  placesWomenMost: number | null;
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
  placesMost: number | null;
  /** How sure it is that the category is on the programme; `null`: a fact like any other. */
  confidence: Confidence | null;
  sourceUrl: string;
}

/** A page and what it says, in our words. */
export interface Citation {
  sourceUrl: string;
  says: string;
}

/** A rule by which places of the Games are won, and the pages that say so. */
export interface GamesRule {
  id: string;
  rule: Rule;
  citations: readonly Citation[];
}

/** A rule of who may be given a place, whatever the allocation. */
export interface Restriction {
  id: string;
  citations: readonly Citation[];
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
  /** "Europe/Rome", as IANA names it; `null`: its days are counted in UTC. */
  timeZone: string | null;
  continent: Continent | null;
  entries: number | null;
  nocsEntered: number | null;
  boutsBoxed: number | null;
  placesMen: number | null;
  placesMenMost: number | null;
  placesWomen: number | null;
  placesWomenMost: number | null;
  /** Whether no bout is boxed that decides no place, and the pages that say so. */
  stopsWhenFilled: boolean;
  citations: readonly Citation[];
  sourceUrl: string;
}

/** How many places a route gives in a category, and by which result. */
export interface Allocation {
  /** The tournament's id, or the route kind: "universality". */
  route: string;
  routeKind: RouteKind;
  tournamentId: string | null;
  categoryCode: string;
  /** `null`: not published yet. */
  places: number | null;
  placesMost: number | null;
  ruleId: string;
  rule: Rule;
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

/** A boxer in the draw of a category of a tournament. */
export interface Entry {
  tournamentId: string;
  categoryCode: string;
  boxerSlug: string;
  /** Line of the draw, 1 at the top; `null`: not known. */
  position: number | null;
  seed: number | null;
  sourceUrl: string;
}

/** A boxer who is known to have come as far as a round, whether or not a bout of it is known. */
export interface ReachedRound {
  tournamentId: string;
  categoryCode: string;
  boxerSlug: string;
  round: KnockOutRound;
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
  winner: Winner | null;
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

/** The award of the right to enter one boxer in one category, as stored. */
export interface StoredPlace {
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
  decidingBoutId: string | null;
  reallocatedFromId: string | null;
  note: string | null;
  sourceUrl: string;
  ledger: readonly LedgerEntry[];
}

/** An award with what it rests on. */
export interface QuotaPlace extends StoredPlace {
  basis: Basis;
}

/** What is known of the Games as a whole; without a value it is not published yet. */
export interface GamesFact {
  /** "places_total_women" */
  field: string;
  value: string | null;
  confidence: Confidence;
  asOf: Day | null;
  sourceUrl: string | null;
}

/** A check that is known not to hold. */
export interface KnownBreak {
  /** The kind of check, or "published-count". */
  kind: string;
  /** What the check compares, its parts separated by a space; of a published count its id. */
  subject: string;
  reason: string;
  sourceUrl: string | null;
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
  rules: readonly GamesRule[];
  restrictions: readonly Restriction[];
  tournaments: readonly Tournament[];
  allocations: readonly Allocation[];
  boxers: readonly Boxer[];
  entries: readonly Entry[];
  reached: readonly ReachedRound[];
  bouts: readonly Bout[];
  places: readonly StoredPlace[];
  publishedCounts: readonly PublishedCount[];
  facts: readonly GamesFact[];
  knownBreaks: readonly KnownBreak[];
}
