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
  const unused = (entry: KnownBreak, message: string): FactsProblem => ({
    file: FACTS_FILES.breaks,
    line: lines.get(checkKey(entry.kind, entry.subject)) ?? null,
    column: null,
    message,
  });
  return [
    ...broken
      .filter(({ known }) => known === null)
      .map((check) => ({
        file: FACTS_FILES.breaks,
        line: null,
        column: null,
        message: brokenMessage(check),
      })),
    ...stale.map((entry) =>
      unused(entry, `the check ${nameOf(entry)} holds: nothing is to be listed; remove the line`),
    ),
    ...unmatched.map((entry) =>
      unused(
        entry,
        `there is no check ${nameOf(entry)}; correct kind and subject or remove the line`,
      ),
    ),
  ];
}

function nameOf({ kind, subject }: Pick<KnownBreak, "kind" | "subject">): string {
  return `${kind} ${JSON.stringify(subject)}`;
}

function brokenMessage(check: RecordCheck): string {
  const { kind, asOf, expected, expectedMost, actual, rows } = check;
  const promised = expectedMost === null ? expected : `${expected} to ${expectedMost}`;
  const subject = subjectText(check);
  const day = asOf === null ? "" : ` at the end of ${asOf}`;
  const named = [
    ...rows.slice(0, MOST_ROWS),
    ...(rows.length > MOST_ROWS ? [`and ${rows.length - MOST_ROWS} more`] : []),
  ];
  return [
    `the check ${nameOf({ kind, subject })} does not hold: expected ${promised}, found ${actual}${day}`,
    named.length > 0 ? ` (${named.join(", ")})` : "",
    `; correct the facts, or list it here with kind ${kind}, subject ${JSON.stringify(subject)}, `,
    "reason and source_url",
  ].join("");
}
