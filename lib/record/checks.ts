import { CHECK_KINDS, type Check, reconcile } from "@/lib/qualification/reconcile";
import type { Day } from "@/lib/qualification/vocabulary";
import { checkKey } from "./check-key";
import { coreInput } from "./computed-places";
import { placesHeldOn } from "./counts";
import { type GamesRecord, required } from "./games-record";
import type { KnownBreak } from "./games-rows";
import { mayBeOnePerson } from "./may-be-one-person";
import { type PublishedQuestion, publishedQuestion } from "./published-questions";
import { remember } from "./remember";
import { queryRows } from "./table";
import { placeRow } from "./tables/quota-place-rows";
import { quotaPlacesTable } from "./tables/quota-places-table";

/** The kinds of the core, the totals that somebody printed, and what only a person can answer. */
export const RECORD_CHECK_KINDS = [...CHECK_KINDS, "published-count", "may-be-one-person"] as const;
export type RecordCheckKind = (typeof RECORD_CHECK_KINDS)[number];

/** The kinds that ask instead of comparing: they are never broken and never refuse an import. */
const QUESTIONS: ReadonlySet<string> = new Set(["may-be-one-person"]);

/** Whether a check only asks; `known` is then the answer that somebody gave. */
export function isQuestion({ kind }: Pick<RecordCheck, "kind">): boolean {
  return QUESTIONS.has(kind);
}

/** One comparison of the record with itself or with what somebody printed. */
export interface RecordCheck extends Omit<Check, "kind"> {
  kind: RecordCheckKind;
  /** The day whose end is counted; `null`: the whole record. */
  asOf: Day | null;
  /** Why it does not hold, where that is listed; `null` as long as it holds. */
  known: KnownBreak | null;
  published: PublishedQuestion | null;
}

export interface RecordChecks {
  checks: readonly RecordCheck[];
  /** Checks with something to compare with, that hold. */
  holding: number;
  broken: readonly RecordCheck[];
  /** Checks that have nothing to compare yet: they are open. */
  uncompared: number;
  /** What only a person can answer; it is neither held nor broken. */
  questions: readonly RecordCheck[];
  /** Listed as known not to hold, although the check holds. */
  stale: readonly KnownBreak[];
  /** Listed as known not to hold, although there is no such check. */
  unmatched: readonly KnownBreak[];
}

/** A check's subject as `known_breaks.csv` and the API's CSV write it. */
export function subjectText({ subject }: Pick<RecordCheck, "subject">): string {
  return subject.join(" ");
}

/**
 * Whether the check has anything to compare: a number is published, and its places are given. A
 * question compares nothing.
 */
export function isCompared({ isOpen }: Pick<RecordCheck, "isOpen">): boolean {
  return !isOpen;
}

/** Compares every published count with what the record answers to the same question. */
export function publishedChecks(record: GamesRecord): RecordCheck[] {
  const rows = record.places.map((place) => placeRow(record, place, ""));
  return record.publishedCounts.map((count) => {
    const question = publishedQuestion(count);
    const { filters } = question;
    const found = queryRows(quotaPlacesTable, rows, { q: "", filters, sort: [] }).map(({ id }) =>
      required(record.placeById, id),
    );
    const counted = count.asOf === null ? found : placesHeldOn(record, count.asOf, found);
    const holds = counted.length === count.value;
    return {
      kind: "published-count",
      subject: [count.id],
      mayGrow: false,
      isOpen: false,
      asOf: count.asOf,
      expected: count.value,
      expectedMost: null,
      actual: counted.length,
      holds,
      rows: holds ? [] : counted.map(({ id }) => id),
      known: null,
      published: question,
    };
  });
}

/** Two boxers who may be one person, each pair a question. */
function personQuestions(record: GamesRecord): RecordCheck[] {
  return mayBeOnePerson(record).map(({ boxers }) => ({
    kind: "may-be-one-person",
    subject: boxers.map(({ slug }) => slug),
    expected: null,
    expectedMost: null,
    actual: boxers.length,
    mayGrow: false,
    isOpen: true,
    holds: true,
    asOf: null,
    known: null,
    published: null,
    rows: boxers.map(({ slug }) => slug),
  }));
}

/** Every check of a Games, each broken one with the reason if it is listed as known; made once a record. */
export const recordChecks = remember((record: GamesRecord): RecordChecks => findChecks(record));

function findChecks(record: GamesRecord): RecordChecks {
  const all: RecordCheck[] = [
    ...reconcile(coreInput(record), record.draws).map((check) => ({
      ...check,
      asOf: null,
      known: null,
      published: null,
    })),
    ...publishedChecks(record),
    ...personQuestions(record),
  ];
  const listed = new Map(
    record.knownBreaks.map((each) => [checkKey(each.kind, each.subject), each]),
  );
  const reasonOf = (check: RecordCheck) => listed.get(checkKey(check.kind, subjectText(check)));
  const checks = all.map((check) =>
    check.holds && !isQuestion(check) ? check : { ...check, known: reasonOf(check) ?? null },
  );
  const questions = checks.filter(isQuestion);
  const broken = checks.filter(({ holds }) => !holds);
  const used = new Set([...broken, ...questions].map(({ known }) => known));
  const existing = new Set(all.flatMap((check) => reasonOf(check) ?? []));
  const unused = [...listed.values()].filter((each) => !used.has(each));
  return {
    checks,
    holding: checks.filter((check) => check.holds && isCompared(check)).length,
    broken,
    uncompared: checks.filter((check) => !isCompared(check) && !isQuestion(check)).length,
    questions,
    stale: unused.filter((each) => existing.has(each)),
    unmatched: unused.filter((each) => !existing.has(each)),
  };
}
