import { createTranslator, type useTranslations } from "next-intl";
import { type InCases, inCasesOf } from "./cases";
import { messagesOf } from "./messages/catalogue";
import { type Names, namesOf, type WithNames } from "./names";
import type { Locale } from "./routing";

/** Finds a message of the whole catalogue, in a component or outside. */
export type Translate = ReturnType<typeof useTranslations<never>>;

/** What words are made of where there is no page around: in feeds, calendars and files. */
export interface Words {
  locale: Locale;
  t: Translate;
  names: Names;
  inCases: InCases;
}

/** {@link Words} of a language. */
export function wordsOf(locale: Locale): Words {
  const messages = messagesOf(locale);
  const t = createTranslator({ locale, messages, timeZone: "UTC" }) as unknown as Translate;
  const names = namesOf(locale, (messages as WithNames).names, t);
  return { locale, t, names, inCases: inCasesOf(locale) };
}
