import { defineRouting } from "next-intl/routing";

/**
 * English has no prefix. The language follows from the address alone, never from the visitor's
 * cookies or headers: a public page is the same for everyone.
 */
export const routing = defineRouting({
  locales: ["en"],
  defaultLocale: "en",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
});

export type Locale = (typeof routing.locales)[number];

/** The address of a page in a language: `localePath("en", "/paris-2024/nations")`. */
export function localePath(locale: string, path: string): string {
  if (locale === routing.defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}
