/**
 * The words of Olympic boxing qualification: closed lists and the unions derived from them.
 * The same word stands in schema, code, URL and CSV header.
 */

export const GENDERS = ["M", "W"] as const;
export type Gender = (typeof GENDERS)[number];

/** Continental associations as the IOC groups NOCs. */
export const CONTINENTS = ["AFR", "AME", "ASI", "EUR", "OCE"] as const;
export type Continent = (typeof CONTINENTS)[number];

/** How a place came to its holder. Only "tournament" has a tournament. */
export const ROUTE_KINDS = [
  "tournament",
  "universality",
  "reallocation",
  "refugee",
  "host",
] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

/** Rounds in the order they are boxed. A box-off is boxed among the losers of a round. */
export const ROUNDS = ["R128", "R64", "R32", "R16", "QF", "SF", "F", "BOX-OFF"] as const;
export type Round = (typeof ROUNDS)[number];

export const CORNERS = ["red", "blue"] as const;
export type Corner = (typeof CORNERS)[number];

/** Who goes on from a bout. "none": both boxers are out. */
export const WINNERS = ["red", "blue", "none"] as const;
export type Winner = (typeof WINNERS)[number];

/** WP points, RSC referee stops contest, RSC-I injury, KO, ABD abandon, DSQ, WO walkover. */
export const DECISIONS = ["WP", "RSC", "RSC-I", "KO", "ABD", "DSQ", "WO"] as const;
export type Decision = (typeof DECISIONS)[number];

/** How far the holder came where the place was won. */
export const FINISHES = [
  "winner",
  "finalist",
  "semi-finalist",
  "box-off-winner",
  "losing-semi-finalist",
  "losing-quarter-finalist",
] as const;
export type Finish = (typeof FINISHES)[number];

/**
 * "computed": the rule decides from known bouts. "deduced": a published list says so, and the bout that
 * decided follows from what is known, though no page prints it. "recorded": a published list says so.
 */
export const BASES = ["computed", "deduced", "recorded"] as const;
export type Basis = (typeof BASES)[number];

/**
 * What can happen to a place after it was awarded. "lost": taken from its holder. "withdrawn": its
 * holder gave up boxing and nobody could follow. "replaced": its holder gave it up and another NOC
 * followed. "reallocated": it passed to another NOC (written on the place that was given up).
 */
export const LEDGER_KINDS = [
  "confirmed",
  "declined",
  "lost",
  "reallocated",
  "replaced",
  "withdrawn",
  "suspended",
  "entered",
  "competed",
] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** What has become of a place by a day. */
export const PLACE_STATUSES = [
  "held",
  "competed",
  "suspended",
  "withdrawn",
  "replaced",
  "lost",
  "declined",
] as const;
export type PlaceStatus = (typeof PLACE_STATUSES)[number];

/** A calendar day without a time zone, ISO 8601: "2024-03-11". Compares as text. */
export type Day = string;
