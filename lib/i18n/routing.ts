import { defineRouting } from "next-intl/routing";

/**
 * English has no prefix. The language follows from the address alone, never from the visitor's
 * cookies or headers: a public page is the same for everyone.
 */
export const routing = defineRouting({
  locales: ["en", "kk", "ru"],
  defaultLocale: "en",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  // Pages name their other languages themselves, by their canonical addresses.
  alternateLinks: false,
});

export type Locale = (typeof routing.locales)[number];

/** The address of a page in a language: `localePath("en", "/paris-2024/nations")`. */
export function localePath(locale: string, path: string): string {
  if (locale === routing.defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** The language of a path and the path without it: `["kk", "/paris-2024"]` of `/kk/paris-2024`. */
export function splitLocale(path: string): readonly [locale: Locale, path: string] {
  const locale = routing.locales.find(
    (each) => path === `/${each}` || path.startsWith(`/${each}/`),
  );
  if (locale === undefined) return [routing.defaultLocale, path];
  return [locale, path.slice(locale.length + 1) || "/"];
}

/** The path in another language. */
export function pathIn(locale: string, path: string): string {
  return localePath(locale, splitLocale(path)[1]);
}
