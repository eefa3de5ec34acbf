import { type Problem, problemAt } from "@/lib/problem";
import { checkKey } from "@/lib/record/check-key";
import { type RecordCheck, recordChecks, subjectText } from "@/lib/record/checks";
import type { LiveRecord } from "@/lib/record/games-record";
import type { KnownBreak } from "@/lib/record/games-rows";
import type { KnownBreakRow } from "@/lib/schemas/facts/known-breaks";
import type { Located } from "./parse-csv";
import type { FactsProblem } from "./problem";
import { FACTS_FILES } from "./read-facts";

/** So many of the rows that break a check are named. */
const MOST_ROWS = 12;

/** What a message that chooses by it says nothing about. */
const NONE = "none";

/**
 * What forbids publishing a record: checks that do not hold and are not listed as known, and entries
 * of that list that no broken check answers to. `listed` are the rows of known_breaks.csv.
 */
export function checkRecord(
  record: LiveRecord,
  listed: readonly Located<KnownBreakRow>[],
): FactsProblem[] {
  const { broken, stale, unmatched } = recordChecks(record);
  const lines = new Map(
    listed.map(({ line, row }) => [checkKey(row.kind, row.subject), line] as const),
  );
  const unused = (entry: KnownBreak, code: "check-holds" | "no-such-check"): FactsProblem => ({
    ...problemAt("", code, { check: nameOf(entry) }),
    file: FACTS_FILES.breaks,
    line: lines.get(checkKey(entry.kind, entry.subject)) ?? null,
    value: null,
  });
  return [
    ...broken
      .filter(({ known }) => known === null)
      .map((check) => ({
        ...brokenProblem(check),
        file: FACTS_FILES.breaks,
        line: null,
        value: null,
      })),
    ...stale.map((entry) => unused(entry, "check-holds")),
    ...unmatched.map((entry) => unused(entry, "no-such-check")),
  ];
}

function nameOf({ kind, subject }: Pick<KnownBreak, "kind" | "subject">): string {
  return `${kind} ${JSON.stringify(subject)}`;
}

function brokenProblem(check: RecordCheck): Problem {
  const { kind, asOf, expected, expectedMost, actual, rows } = check;
  const subject = subjectText(check);
  return problemAt("", "check-broken", {
    check: nameOf({ kind, subject }),
    expected: String(expected),
    most: expectedMost ?? NONE,
    found: actual,
    asOf: asOf ?? NONE,
    rows: rows.slice(0, MOST_ROWS).join(", ") || NONE,
    more: Math.max(0, rows.length - MOST_ROWS),
    kind,
    subject: JSON.stringify(subject),
  });
}
