/**
 * The words of the vocabulary as the database stores them: Prisma's enums take letters, digits and
 * underscores only. A word that either side has and a table here lacks does not compile.
 */
import type * as Words from "@/lib/qualification/vocabulary";
import type * as Stored from "@/prisma/generated/sqlite/enums";

export const STORED_ROUTE_KIND = {
  tournament: "TOURNAMENT",
  universality: "UNIVERSALITY",
  reallocation: "REALLOCATION",
  refugee: "REFUGEE",
  host: "HOST",
} as const satisfies Record<Words.RouteKind, Stored.RouteKind>;

export const STORED_RULE = {
  winner: "WINNER",
  finalists: "FINALISTS",
  "semi-finalists": "SEMI_FINALISTS",
  "finalists-and-box-off": "FINALISTS_AND_BOX_OFF",
  "semi-finalists-and-box-off": "SEMI_FINALISTS_AND_BOX_OFF",
  invitation: "INVITATION",
} as const satisfies Record<Words.AllocationRule, Stored.AllocationRule>;

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

export const STORED_CORNER = {
  red: "RED",
  blue: "BLUE",
} as const satisfies Record<Words.Corner, Stored.Corner>;

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

export const STORED_BASIS = {
  computed: "COMPUTED",
  recorded: "RECORDED",
} as const satisfies Record<Words.Basis, Stored.Basis>;

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
export const RULE_OF = invert(STORED_RULE);
export const ROUND_OF = invert(STORED_ROUND);
export const CORNER_OF = invert(STORED_CORNER);
export const DECISION_OF = invert(STORED_DECISION);
export const FINISH_OF = invert(STORED_FINISH);
export const BASIS_OF = invert(STORED_BASIS);
export const LEDGER_KIND_OF = invert(STORED_LEDGER_KIND);
