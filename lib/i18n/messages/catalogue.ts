import type { Locale } from "../routing";
import enAdmin from "./en/admin.json";
import enProblems from "./en/problems.json";
import enPublic from "./en/public.json";

/**
 * Every message by its key: those of the public pages, under `admin` those of the admin area, and under
 * `problems` what is wrong in an input.
 */
export type Messages = typeof enPublic & typeof enAdmin & typeof enProblems;

const MESSAGES: Record<Locale, Messages> = {
  en: { ...enPublic, ...enAdmin, ...enProblems },
};

/** The whole catalogue of a language. Only for the server: a page names what the browser needs. */
export function messagesOf(locale: Locale): Messages {
  return MESSAGES[locale];
}
