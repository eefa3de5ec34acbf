import type { Locale } from "../routing";
import enAdmin from "./en/admin.json";
import enPublic from "./en/public.json";

/** Every message by its key: those of the public pages, and under `admin` those of the admin area. */
export type Messages = typeof enPublic & typeof enAdmin;

const MESSAGES: Record<Locale, Messages> = { en: { ...enPublic, ...enAdmin } };

/** The whole catalogue of a language. Only for the server: a page names what the browser needs. */
export function messagesOf(locale: Locale): Messages {
  return MESSAGES[locale];
}
