import type { KnownNames } from "../names";
import type { Locale } from "../routing";
import enAdmin from "./en/admin.json";
import enProblems from "./en/problems.json";
import enPublic from "./en/public.json";
import kkAdmin from "./kk/admin.json";
import kkBoxers from "./kk/boxers.json";
import kkNames from "./kk/names.json";
import kkNations from "./kk/nations.json";
import kkProblems from "./kk/problems.json";
import kkPublic from "./kk/public.json";
import ruAdmin from "./ru/admin.json";
import ruBoxers from "./ru/boxers.json";
import ruNames from "./ru/names.json";
import ruNations from "./ru/nations.json";
import ruProblems from "./ru/problems.json";
import ruPublic from "./ru/public.json";

/**
 * Every message by its key: those of the public pages, under `admin` those of the admin area, and under
 * `problems` what is wrong in an input.
 */
export type Messages = typeof enPublic & typeof enAdmin & typeof enProblems;

/** The messages of a language, with the names that it has of its own; those of the record are English. */
const MESSAGES: Readonly<Record<Locale, Messages & { readonly names?: KnownNames }>> = {
  en: { ...enPublic, ...enAdmin, ...enProblems },
  kk: {
    ...kkPublic,
    ...kkAdmin,
    ...kkProblems,
    names: { ...kkNames.names, ...kkNations, ...kkBoxers },
  },
  ru: {
    ...ruPublic,
    ...ruAdmin,
    ...ruProblems,
    names: { ...ruNames.names, ...ruNations, ...ruBoxers },
  },
};

/** The whole catalogue of a language. Only for the server: a page names what the browser needs. */
export function messagesOf(locale: Locale): Messages {
  return MESSAGES[locale];
}
