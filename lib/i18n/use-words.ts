import { useLocale, useTranslations } from "next-intl";
import { useInCases } from "./cases";
import { useNames } from "./names";
import type { Words } from "./words";

/** {@link Words} in the language of the page. */
export function useWords(): Words {
  return { locale: useLocale(), t: useTranslations(), names: useNames(), inCases: useInCases() };
}
