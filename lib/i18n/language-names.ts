import type { Locale } from "./routing";

/** What each language calls itself, short and whole: the same on the pages of every language. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, { short: string; whole: string }>> = {
  kk: { short: "Қаз", whole: "Қазақша" },
  ru: { short: "Рус", whole: "Русский" },
  en: { short: "Eng", whole: "English" },
};

/** In the order in which they are offered. */
export const LANGUAGES_OFFERED = Object.keys(LANGUAGE_NAMES) as Locale[];
