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
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly qualificationStartsOn: Day | null;
  readonly qualificationEndsOn: Day | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly placesMen: number | null;
  /** `null`: the total is exact; else it is a range, here and wherever there is a "most". */
  readonly placesMenMost: number | null;
  readonly placesWomen: number | null;
  readonly placesWomenMost: number | null;
  readonly isFeatured: boolean;
  /** What the home page opens on, where the visitor chose nothing. */
  readonly spotlightNoc: string | null;
  readonly spotlightTournament: string | null;
  readonly sourceUrl: string | null;
}

export interface Nation {
  readonly noc: string;
  readonly name: string;
  isoAlpha2: string | null;
  readonly continent: Continent | null;
  readonly sourceUrl: string;
}

export interface Category {
  /** "M51", "M92+" */
  readonly code: string;
  /** "mens-51kg", "mens-92kg-plus" */
  readonly slug: string;
  readonly gender: Gender;
  readonly weightLabel: string;
  readonly minKg: number | null;
  readonly maxKg: number | null;
  readonly places: number | null;
  readonly placesMost: number | null;
  /** How sure it is that the category is on the programme; `null`: a fact like any other. */
  readonly confidence: Confidence | null;
  readonly sourceUrl: string;
}

/** A page and what it says, in our words. */
export interface Citation {
  readonly sourceUrl: string;
  readonly says: string;
}

/** A rule by which places of the Games are won, and the pages that say so. */
export interface GamesRule {
  readonly id: string;
  readonly rule: Rule;
  readonly citations: readonly Citation[];
}

/** A rule of who may be given a place, whatever the allocation. */
export interface Restriction {
  readonly id: string;
  readonly citations: readonly Citation[];
}

export interface Tournament {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly city: string;
  readonly countryNoc: string;
  readonly venue: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** "Europe/Rome", as IANA names it; `null`: its days are counted in UTC. */
  readonly timeZone: string | null;
  readonly continent: Continent | null;
  readonly entries: number | null;
  readonly nocsEntered: number | null;
  readonly boutsBoxed: number | null;
  readonly placesMen: number | null;
  readonly placesMenMost: number | null;
  readonly placesWomen: number | null;
  readonly placesWomenMost: number | null;
  /** Whether no bout is boxed that decides no place, and the pages that say so. */
  readonly stopsWhenFilled: boolean;
  readonly citations: readonly Citation[];
  readonly sourceUrl: string;
}

/** How many places a route gives in a category, and by which result. */
export interface Allocation {
  /** The tournament's id, or the route kind: "universality". */
  readonly route: string;
  readonly routeKind: RouteKind;
  readonly tournamentId: string | null;
  readonly categoryCode: string;
  /** `null`: not published yet. */
  readonly places: number | null;
  readonly placesMost: number | null;
  readonly ruleId: string;
  readonly rule: Rule;
  readonly sourceUrl: string;
}

export interface Boxer {
  readonly slug: string;
  readonly name: string;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly gender: Gender;
  readonly noc: string;
  readonly categoryCode: string;
  readonly birthDate: Day | null;
  readonly birthPlace: string | null;
  readonly honours: string | null;
  readonly gamesBoutsWon: number | null;
  readonly aliases: readonly string[];
  readonly sourceUrl: string;
}

/** A boxer in the draw of a category of a tournament. */
export interface Entry {
  readonly tournamentId: string;
  readonly categoryCode: string;
  readonly boxerSlug: string;
  /** Line of the draw, 1 at the top; `null`: not known. */
  readonly position: number | null;
  readonly seed: number | null;
  readonly sourceUrl: string;
}

/** A boxer who is known to have come as far as a round, whether or not a bout of it is known. */
export interface ReachedRound {
  readonly tournamentId: string;
  readonly categoryCode: string;
  readonly boxerSlug: string;
  readonly round: KnockOutRound;
  readonly sourceUrl: string;
}

export interface Bout {
  readonly id: string;
  readonly tournamentId: string;
  readonly categoryCode: string;
  readonly round: Round | null;
  readonly number: number | null;
  readonly boxedOn: Day | null;
  readonly redSlug: string | null;
  readonly blueSlug: string | null;
  readonly winner: Winner | null;
  readonly decision: Decision | null;
  readonly score: string | null;
  readonly cornerKnown: boolean;
  readonly sourceUrl: string;
}

/** One entry of a place's ledger: what happened, when (`null`: unknown), who says so. */
export interface LedgerEntry {
  readonly kind: LedgerKind;
  readonly date: Day | null;
  /** `false`: it happened by `date`, not on it. */
  readonly dateIsExact: boolean;
  readonly note: string | null;
  readonly sourceUrl: string;
}

/** The award of the right to enter one boxer in one category, as stored. */
export interface StoredPlace {
  readonly id: string;
  readonly categoryCode: string;
  readonly noc: string;
  readonly boxerSlug: string;
  readonly routeKind: RouteKind;
  readonly tournamentId: string | null;
  readonly finish: Finish | null;
  readonly wonOn: Day | null;
  /** `false`: the place was its holder's by `wonOn`, not from that day. */
  readonly wonOnIsExact: boolean;
  readonly decidingBoutId: string | null;
  readonly reallocatedFromId: string | null;
  readonly note: string | null;
  readonly sourceUrl: string;
  readonly ledger: readonly LedgerEntry[];
}

/** An award with what it rests on. */
export interface QuotaPlace extends StoredPlace {
  readonly basis: Basis;
}

/** What is known of the Games as a whole; without a value it is not published yet. */
export interface GamesFact {
  /** "places_total_women" */
  readonly field: string;
  readonly value: string | null;
  readonly confidence: Confidence;
  readonly asOf: Day | null;
  readonly sourceUrl: string | null;
}

/** A check that is known not to hold. */
export interface KnownBreak {
  /** The kind of check, or "published-count". */
  readonly kind: string;
  /** What the check compares, its parts separated by a space; of a published count its id. */
  readonly subject: string;
  readonly reason: string;
  readonly sourceUrl: string | null;
}

/** A total that somebody printed, to be compared with the record. */
export interface PublishedCount {
  readonly id: string;
  /** What is counted, as a query of the quota-places resource. */
  readonly query: string;
  readonly asOf: Day | null;
  readonly value: number;
  readonly note: string | null;
  readonly sourceUrl: string;
}

/** The rows of one Games at one revision, as stored. Lists are in the record's order. */
export interface GamesRows {
  readonly games: Games;
  readonly revision: number;
  readonly publishedAt: string;
  readonly nations: readonly Nation[];
  readonly categories: readonly Category[];
  readonly rules: readonly GamesRule[];
  readonly restrictions: readonly Restriction[];
  readonly tournaments: readonly Tournament[];
  readonly allocations: readonly Allocation[];
  readonly boxers: readonly Boxer[];
  readonly entries: readonly Entry[];
  readonly reached: readonly ReachedRound[];
  readonly bouts: readonly Bout[];
  readonly places: readonly StoredPlace[];
  readonly publishedCounts: readonly PublishedCount[];
  readonly facts: readonly GamesFact[];
  readonly knownBreaks: readonly KnownBreak[];
}
