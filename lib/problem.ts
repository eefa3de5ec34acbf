/**
 * What is wrong in something that came from outside: a code, where it is, and what its message needs to
 * say so. People read it in their language (lib/i18n/problem-text.ts); no schema holds a sentence.
 */

/** Every code, and the names of the parameters that its message may use. */
export const PROBLEMS = {
  // A cell of facts or a field of a form.
  empty: [],
  invalid: [],
  "not-text": [],
  "too-long": ["most"],
  "control-character": [],
  "damaged-character": [],
  "space-at-end": [],
  "unseen-letter": ["letter", "at"],
  "mixed-alphabets": ["word", "letter"],
  "day-not-text": [],
  "not-a-day": [],
  "not-a-slug": [],
  "noc-not-text": [],
  "not-a-noc": [],
  "category-not-text": [],
  "not-a-category": [],
  "address-too-long": [],
  "not-an-address": [],
  "not-yes-or-no": [],
  "not-kilograms": [],
  "not-a-count": [],
  "not-a-total": [],
  "total-not-rising": [],
  "time-zone-not-text": [],
  "not-a-time-zone": [],
  "not-one-of": ["allowed"],
  "part-twice": [],
  "not-a-line-or-seed": [],
  "not-a-field-name": [],
  "not-an-iso-code": [],
  "not-true-or-false": [],
  "not-an-object": ["braces"],
  "object-keys-unknown": ["keys", "allowed"],
  "keys-unknown": ["count", "keys"],
  "not-a-json-list": [],
  "id-twice": ["first"],
  "not-pages": [],
  "no-page": [],
  "games-without-year": [],
  "not-places": [],
  "not-a-spotlight": [],
  "box-off-places-not-whole": [],
  "box-off-places-below-1": [],
  "box-off-places-too-large": [],
  "losers-of-not-before": [],
  "box-off-places-undecidable": [],
  // A change that was asked for.
  "changes-missing": [],
  "no-change": [],
  "too-many-changes": ["most"],
  "not-changes": [],
  "not-a-kind-of-change": [],
  "not-a-number": [],
  "below-0": [],
  "more-than-six-digits": [],
  zero: [],
  "not-a-list": [],
  "fields-unknown": ["keys"],
  "fields-missing": [],
  "not-a-score": [],
  "not-a-round-before": [],
  "not-a-part-of-losers": [],
  "not-a-kind-of-rule": [],
  "too-many-entries": [],
  "too-many-names": [],
  "too-many-pages": [],
  "too-many-allocations": [],
  "too-many-boxers": ["most"],
  "new-is-taken": [],
  "not-above": [],
  "goes-with-tournament": [],
  "goes-with-reallocation": [],
  "exact-without-day": [],
  "not-the-id": ["expected"],
  "id-is-route": [],
  "not-true": [],
  "not-a-subject": [],
  "not-a-value": [],
  "not-a-key-of-a-row": [],
  "key-too-long": [],
  "not-a-list-of-rows": [],
  "not-a-row": [],
  "rows-missing": [],
  "too-many-rows": [],
  "not-a-row-of": ["table"],
  "not-a-revision": [],
  "key-missing": [],
  "not-an-idempotency-key": [],
  // What is stored.
  "stored-damaged": ["why"],
  // A file of facts as a whole.
  "file-missing": [],
  "file-unreadable": [],
  "file-over-64-mb": [],
  "json-over-4-mb": [],
  "not-json": ["why"],
  "not-a-folder": [],
  "not-a-facts-file": ["allowed"],
  "sheet-not-read": [],
  "not-a-zip": [],
  "zip-over-64-mb": [],
  "not-utf-8": [],
  "quote-not-closed": [],
  "quote-inside-cell": [],
  "text-after-quote": [],
  "row-too-long": ["most"],
  "csv-unreadable": ["why"],
  "no-header": ["header"],
  "other-separator": ["separator"],
  "column-missing": [],
  "not-a-column": ["allowed"],
  "column-twice": [],
  "line-empty": [],
  "other-length": ["count", "expected"],
  // Facts that contradict each other.
  "not-in-file": ["file"],
  "in-line-too": ["line"],
  "boxer-of-other-gender": ["gender", "file", "category"],
  "is-before": ["other"],
  "ends-on-unknown": [],
  "gender-not-of-category": ["gender", "category"],
  "gender-not-of-boxers-category": ["gender", "category"],
  "not-above-min-kg": ["least"],
  "after-games-end": ["day"],
  "route-unknown": ["allowed"],
  "not-what-rule-gives": ["given", "rule"],
  "not-the-boxers-noc": ["noc", "boxer"],
  "boxes-for-other-noc": ["boxersNoc", "noc"],
  "boxes-against-itself": [],
  "no-such-winner": [],
  "winner-not-there": [],
  "score-impossible": [],
  "outside-days": ["first", "last"],
  "must-be": ["expected"],
  "yes-without-date": [],
  "before-place-won": ["wonOn"],
  "bout-of-other-tournament": ["tournament", "route"],
  "bout-of-other-category": ["found", "category"],
  "bout-of-others": ["boxer"],
  "bout-without-winner": [],
  "no-reallocation": [],
  "reallocated-from-missing": [],
  "place-of-other-category": ["found", "category"],
  "still-in-force": ["file"],
  "leads-back": [],
  // Checks of the record that its facts make.
  "check-broken": ["check", "expected", "most", "found", "asOf", "rows", "more", "kind", "subject"],
  "check-holds": ["check"],
  "no-such-check": ["check"],
  // A person.
  "email-too-long": [],
  "not-an-email": [],
  "name-empty": [],
  "name-too-long": ["most"],
  "name-control-character": [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ProblemCode = keyof typeof PROBLEMS;

export type ProblemParams = Readonly<Record<string, string | number>>;

type ParamsOf<Code extends ProblemCode> = Readonly<
  Record<(typeof PROBLEMS)[Code][number], string | number>
>;

export interface Problem {
  code: ProblemCode;
  /** Where: "0.bout.sourceUrl", a column; empty: the whole. */
  path: string;
  params: ProblemParams;
}

/** The parameters that a code asks for, as further arguments: none, or one object of them. */
export type Given<Code extends ProblemCode> = (typeof PROBLEMS)[Code] extends readonly []
  ? []
  : [params: ParamsOf<Code>];

/** A problem with the parameters that its code asks for; its path: see {@link Problem}. */
export function problemAt<Code extends ProblemCode>(
  path: string,
  code: Code,
  ...[params]: Given<Code>
): Problem {
  return { code, path, params: params ?? {} };
}

/** Whether a text is the code of a problem. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(PROBLEMS, text);
}
