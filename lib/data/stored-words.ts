/**
 * The words of the vocabulary as the database stores them: Prisma's enums take letters, digits and
 * underscores only. A word that either side has and a table here lacks does not compile.
 */
import type { RuleKind } from "@/lib/qualification/rule";
import type * as Words from "@/lib/qualification/vocabulary";
import type { Confidence } from "@/lib/record/confidence";
import type * as Stored from "@/prisma/generated/sqlite/enums";

export const STORED_ROUTE_KIND = {
  tournament: "TOURNAMENT",
  universality: "UNIVERSALITY",
  reallocation: "REALLOCATION",
  refugee: "REFUGEE",
  host: "HOST",
} as const satisfies Record<Words.RouteKind, Stored.RouteKind>;

export const STORED_RULE_KIND = {
  winner: "WINNER",
  "reach-round": "REACH_ROUND",
  "reach-round-and-box-off": "REACH_ROUND_AND_BOX_OFF",
  invitation: "INVITATION",
} as const satisfies Record<RuleKind, Stored.RuleKind>;

export const STORED_ROUND = {
  R128: "R128",
  R64: "R64",
  R32: "R32",
  R16: "R16",
  QF: "QF",
  SF: "SF",
  F: "F",
  "BOX-OFF": "BOX_OFF",
} as const satisfies Record<Words.Round, Stored.Round>;

export const STORED_WINNER = {
  red: "RED",
  blue: "BLUE",
  none: "NONE",
} as const satisfies Record<Words.Winner, Stored.Winner>;

export const STORED_DECISION = {
  WP: "WP",
  RSC: "RSC",
  "RSC-I": "RSC_I",
  KO: "KO",
  ABD: "ABD",
  DSQ: "DSQ",
  WO: "WO",
} as const satisfies Record<Words.Decision, Stored.Decision>;

export const STORED_FINISH = {
  winner: "WINNER",
  finalist: "FINALIST",
  "semi-finalist": "SEMI_FINALIST",
  "box-off-winner": "BOX_OFF_WINNER",
  "losing-semi-finalist": "LOSING_SEMI_FINALIST",
  "losing-quarter-finalist": "LOSING_QUARTER_FINALIST",
} as const satisfies Record<Words.Finish, Stored.Finish>;

export const STORED_CONFIDENCE = {
  confirmed: "CONFIRMED",
  announced: "ANNOUNCED",
  reported: "REPORTED",
  "one secondary source": "ONE_SECONDARY_SOURCE",
  hearsay: "HEARSAY",
  unknown: "UNKNOWN",
} as const satisfies Record<Confidence, Stored.Confidence>;

export const STORED_LEDGER_KIND = {
  confirmed: "CONFIRMED",
  declined: "DECLINED",
  lost: "LOST",
  reallocated: "REALLOCATED",
  replaced: "REPLACED",
  withdrawn: "WITHDRAWN",
  suspended: "SUSPENDED",
  entered: "ENTERED",
  competed: "COMPETED",
} as const satisfies Record<Words.LedgerKind, Stored.LedgerKind>;

type Inverse<T extends Record<string, string>> = { readonly [Word in keyof T as T[Word]]: Word };

function invert<T extends Record<string, string>>(table: T): Inverse<T> {
  const pairs = Object.entries(table).map(([word, stored]) => [stored, word]);
  return Object.fromEntries(pairs) as Inverse<T>;
}

export const ROUTE_KIND_OF = invert(STORED_ROUTE_KIND);
export const RULE_KIND_OF = invert(STORED_RULE_KIND);
export const ROUND_OF = invert(STORED_ROUND);
export const WINNER_OF = invert(STORED_WINNER);
export const DECISION_OF = invert(STORED_DECISION);
export const FINISH_OF = invert(STORED_FINISH);
export const CONFIDENCE_OF = invert(STORED_CONFIDENCE);
export const LEDGER_KIND_OF = invert(STORED_LEDGER_KIND);
