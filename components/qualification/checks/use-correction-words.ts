import { useLocale, useTranslations } from "next-intl";
import type { CorrectedRow, Correction } from "@/lib/change/corrections";
import { type CorrectionWords, correctionWords } from "@/lib/i18n/correction-words";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import { useCheckName } from "./use-check-name";

/** Puts a corrected row into words. Who is not in the record any more is named as before. */
export function useCorrectionWords(
  record: GamesRecord,
  gone: Correction["gone"],
): (row: CorrectedRow) => CorrectionWords {
  const words = { t: useTranslations(), names: useNames(), locale: useLocale() };
  return correctionWords(words, record, gone, useCheckName(record));
}
