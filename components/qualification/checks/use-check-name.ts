import { useTranslations } from "next-intl";
import { checkKey } from "@/lib/record/check-key";
import {
  type RecordCheck,
  type RecordCheckKind,
  recordChecks,
  subjectText,
} from "@/lib/record/checks";
import type { GamesRecord } from "@/lib/record/games-record";
import type { KnownBreak } from "@/lib/record/games-rows";
import { useCheckWords } from "./use-check-words";

/**
 * Names a check by the kind and subject that a reason is listed under: "Published counts: Kazakhstan".
 * What there is no such check of any more is named as far as it is understood.
 */
export function useCheckName(
  record: GamesRecord,
  checks: readonly RecordCheck[] = recordChecks(record).checks,
): (of: Pick<KnownBreak, "kind" | "subject">) => string {
  const t = useTranslations("checks");
  const words = useCheckWords(record);
  const byKey = new Map(checks.map((check) => [checkKey(check.kind, subjectText(check)), check]));
  return ({ kind, subject }) => {
    const check = byKey.get(checkKey(kind, subject));
    const key = `kind.${kind as RecordCheckKind}.title` as const;
    const about = check ?? { subject: subject.split(" ").filter(Boolean), published: null };
    return `${t.has(key) ? t(key) : kind}: ${words(about)}`;
  };
}
