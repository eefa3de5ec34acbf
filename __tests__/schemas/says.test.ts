import { z } from "zod";
import { PROBLEMS } from "@/lib/problem";
import { Base, Changes, IdempotencyKey, Reason, RevisionNumber } from "@/lib/schemas/changes";
import { DraftInput } from "@/lib/schemas/draft";
import { AllocationRow } from "@/lib/schemas/facts/allocations";
import { BoutRow } from "@/lib/schemas/facts/bouts";
import { BoxerRow } from "@/lib/schemas/facts/boxers";
import { CategoryRow } from "@/lib/schemas/facts/categories";
import { EntryRow } from "@/lib/schemas/facts/entries";
import { GamesFile } from "@/lib/schemas/facts/games";
import { GamesFactRow } from "@/lib/schemas/facts/games-facts";
import { KnownBreakRow } from "@/lib/schemas/facts/known-breaks";
import { LedgerRow } from "@/lib/schemas/facts/ledger";
import { NationRow } from "@/lib/schemas/facts/nations";
import { PublishedCountRow } from "@/lib/schemas/facts/published-counts";
import { QuotaPlaceRow } from "@/lib/schemas/facts/quota-places";
import { ReachedRow } from "@/lib/schemas/facts/reached";
import { RulesFile } from "@/lib/schemas/facts/rules";
import { TournamentRow } from "@/lib/schemas/facts/tournaments";
import { AdminInput, InvitationInput } from "@/lib/schemas/people";
import { problemOf, says } from "@/lib/schemas/says";

const LONG = "x".repeat(5000);
const TEXTS = ["", " a", "a\n", "a\uFFFD", "a\u200B", "Сaken", "A", "-", "new", "host", "99", LONG];
const VALUES = [
  ...TEXTS,
  0,
  -1,
  1.5,
  1e9,
  Number.NaN,
  true,
  null,
  undefined,
  [],
  {},
  [1],
  [{}],
  { a: 1 },
];

/** What the schema says of the value, beside its code and parameters nothing. */
const problemsOf = (schema: z.ZodType, value: unknown) =>
  (schema.safeParse(value).error?.issues ?? []).map((issue) => ({ issue, ...problemOf(issue) }));

/** Each is wrong in some way that has a code of its own, with the parameters that the code has. */
function expectCodes(schema: z.ZodType, value: unknown): void {
  for (const { issue, code, params } of problemsOf(schema, value)) {
    expect([code, issue.message]).not.toContain("invalid");
    expect(Object.keys(params).toSorted()).toEqual([...PROBLEMS[code]].toSorted());
  }
}

/** The cells of a file are texts. */
const ROWS = {
  AllocationRow,
  BoutRow,
  BoxerRow,
  CategoryRow,
  EntryRow,
  GamesFactRow,
  KnownBreakRow,
  LedgerRow,
  NationRow,
  PublishedCountRow,
  QuotaPlaceRow,
  ReachedRow,
  TournamentRow,
};

test.each(Object.entries(ROWS))("what is wrong in a %s has a code", (_, schema) => {
  for (const text of TEXTS) {
    expectCodes(schema, Object.fromEntries(Object.keys(schema.shape).map((name) => [name, text])));
  }
});

test.each(Object.keys(GamesFile.shape))("what is wrong in %s of games.json has a code", (name) => {
  for (const value of VALUES) expectCodes(GamesFile, { [name]: value, other: 1 });
});

const CHANGED = ["enter-bout", "save-draw", "add-ledger-entry", "record-place", "save-boxer"];
const ALSO = [
  "merge-boxers",
  "save-tournament",
  "save-rule",
  "explain-check",
  "remove-explanation",
];
const PARTS = ["bout", "entries", "entry", "place", "boxer", "tournament", "allocations", "rule"];
const NAMES = ["explanation", "check", "isNew", "from", "into", "placeId", "position", "boutId"];

test.each([...CHANGED, ...ALSO, "remove-bout"])("what is wrong in %s has a code", (kind) => {
  for (const value of VALUES) {
    expectCodes(Changes, [
      { kind, ...Object.fromEntries([...PARTS, ...NAMES].map((name) => [name, value])) },
    ]);
  }
});

test.each<[string, z.ZodType]>([
  ["changes", Changes],
  ["what was seen", Base],
  ["a draft", DraftInput],
  ["a key", IdempotencyKey],
  ["a reason", Reason],
  ["a revision", RevisionNumber],
  ["rules.json", RulesFile],
  ["an admin", AdminInput],
  ["an invitation", InvitationInput],
])("what is wrong in %s has a code", (_, schema) => {
  const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  for (const value of VALUES) {
    if (fields.length === 0) expectCodes(schema, value);
    else expectCodes(schema, Object.fromEntries(fields.map((name) => [name, value])));
  }
});

test("a code travels with its parameters; words of Zod's own do not get out", () => {
  const short = z.object({ a: z.string().max(2, says("too-long", { most: 2 })), b: z.number() });
  const issues = short.safeParse({ a: "abc", b: "1" }).error?.issues ?? [];
  expect(issues.map(problemOf)).toEqual([
    { code: "too-long", path: "a", params: { most: 2 } },
    { code: "invalid", path: "b", params: {} },
  ]);
});
