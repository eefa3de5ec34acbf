import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { type Names, namesOf, type WithNames } from "./names";

/** {@link Names} in the language of the page, for titles and other functions that are no components. */
export async function getNames(): Promise<Names> {
  const [locale, messages, t] = await Promise.all([getLocale(), getMessages(), getTranslations()]);
  return namesOf(locale, (messages as WithNames).names, t);
}
