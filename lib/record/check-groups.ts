import type { Day } from "@/lib/qualification/vocabulary";
import {
  isCompared,
  isQuestion,
  RECORD_CHECK_KINDS,
  type RecordCheck,
  type RecordCheckKind,
} from "./checks";
import type { GamesRecord } from "./games-record";
import { findNamedRow, type NamedRow, namedRowFacets } from "./named-row";

/** How many checks hold, of those that have something to compare with. */
export interface CheckTally {
  holding: number;
  compared: number;
  uncompared: number;
}

/** What the checks of a part have in common; `null`: nothing. */
export type PartName = NamedRow | { is: "day"; day: Day | null } | null;

/** Checks of one kind that are read together. */
export interface CheckPart {
  key: string;
  name: PartName;
  checks: readonly RecordCheck[];
  tally: CheckTally;
  /** The parts of a check's subject that the part's name says already. */
  namedParts: 0 | 1;
}

/** All checks of one kind. */
export interface CheckGroup {
  kind: RecordCheckKind;
  parts: readonly CheckPart[];
  tally: CheckTally;
}

/** Up to so many checks of a kind are one list. */
const MOST_TOGETHER = 20;

function tallyOf(checks: readonly RecordCheck[]): CheckTally {
  const compared = checks.filter(isCompared);
  return {
    holding: compared.filter(({ holds }) => holds).length,
    compared: compared.length,
    uncompared: checks.length - compared.length,
  };
}

/** What a check is listed under where its kind has many: a day, the first of several, a category. */
function partOf(
  record: GamesRecord,
  check: RecordCheck,
): Pick<CheckPart, "key" | "name" | "namedParts"> {
  if (check.published) {
    return { key: check.asOf ?? "", name: { is: "day", day: check.asOf }, namedParts: 0 };
  }
  const [first, ...more] = check.subject;
  if (first === undefined) return { key: "", name: null, namedParts: 0 };
  const named = findNamedRow(record, first);
  if (more.length > 0) return { key: first, name: named, namedParts: 1 };
  const { category } = namedRowFacets(record, named);
  if (category === undefined || named.is === "category") {
    return { key: "", name: null, namedParts: 0 };
  }
  return { key: category, name: findNamedRow(record, category), namedParts: 0 };
}

/** The checks by kind, and those of a kind that has many by what they have in common. */
export function groupChecks(record: GamesRecord, checks: readonly RecordCheck[]): CheckGroup[] {
  return RECORD_CHECK_KINDS.flatMap((kind) => {
    const ofKind = checks.filter((check) => check.kind === kind && !isQuestion(check));
    if (ofKind.length === 0) return [];
    const parts = new Map<string, Omit<CheckPart, "tally"> & { checks: RecordCheck[] }>();
    for (const check of ofKind) {
      const part =
        ofKind.length > MOST_TOGETHER
          ? partOf(record, check)
          : { key: "", name: null, namedParts: 0 as const };
      const known = parts.get(part.key);
      if (known) known.checks.push(check);
      else parts.set(part.key, { ...part, checks: [check] });
    }
    return {
      kind,
      tally: tallyOf(ofKind),
      parts: [...parts.values()]
        .map((part) => ({ ...part, tally: tallyOf(part.checks) }))
        .toSorted(byDay),
    };
  });
}

/** Days in their order, those without one first; everything else as it came. */
function byDay(a: CheckPart, b: CheckPart): number {
  if (a.name?.is !== "day" || b.name?.is !== "day") return 0;
  return a.key < b.key ? -1 : 1;
}
