/**
 * The pages of the site that are below no Games and take no parameters: each at its name, framed by the
 * featured Games. Its folder is `app/[locale]/NAME`, its title the message `NAME.title`.
 */
export const SITE_PAGES = ["developers"] as const;

/** Pages of the site that nothing links, and no sitemap has: for whoever works on it, in English. */
export const UNLISTED_SITE_PAGES = ["design"] as const;

const ALL: readonly (string | undefined)[] = [...SITE_PAGES, ...UNLISTED_SITE_PAGES];

/** Whether an address without its language is that of such a page, by its parts. */
export function isSitePage([first, ...more]: readonly string[]): boolean {
  return more.length === 0 && ALL.includes(first);
}
