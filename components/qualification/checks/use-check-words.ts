import { useTranslations } from "next-intl";
import { useFilterLabel } from "@/components/data-table/use-filter-label";
import { type RecordCheck, type RecordChecks, subjectText } from "@/lib/record/checks";
import type { GamesRecord } from "@/lib/record/games-record";
import { findNamedRow } from "@/lib/record/named-row";
import { FILTER_KEYS } from "@/lib/record/table";
import { useNamedRow } from "./use-named-row";

/** Says what a check is about, without the first `leftOut` parts of its subject. */
export type CheckWords = (
  check: Pick<RecordCheck, "subject" | "published">,
  leftOut?: number,
) => string;

/** The words of every check's subject. */
export function useCheckWords(record: GamesRecord): CheckWords {
  const t = useTranslations("checks");
  const { words } = useNamedRow(record);
  const labelOf = useFilterLabel(record);
  return ({ subject, published }, leftOut = 0) => {
    if (published) {
      const labels = FILTER_KEYS.flatMap((key) =>
        (published.filters[key] ?? []).map((value) => labelOf(key, value)),
      );
      return labels.join(", ") || t("allPlaces");
    }
    const named = subject.slice(leftOut).map((part) => words(findNamedRow(record, part)));
    return named.join(", ") || t("wholeRecord");
  };
}

/** The sentence that says how many checks hold, to be printed as it is. */
export function useChecksSummary({ broken, holding }: RecordChecks): string {
  const t = useTranslations("checks.summary");
  const all = holding + broken.length;
  if (all === 0) return t("none");
  if (broken.length === 0) return t("allHold", { all });
  const known = broken.filter((check) => check.known !== null).length;
  const explained = known === broken.length ? "all" : known === 0 ? "none" : "some";
  return t("broken", { broken: broken.length, all, explained, known });
}

/** "16", or "16–18" where a range is published; `null`: nothing is. */
export function expectedText({ expected, expectedMost }: RecordCheck): string | null {
  if (expected === null) return null;
  return expectedMost === null ? String(expected) : `${expected}–${expectedMost}`;
}

/** The name of a check's place on its page. */
export function checkAnchor(check: RecordCheck): string {
  return [check.kind, subjectText(check)].join(".").replaceAll(" ", ".");
}
