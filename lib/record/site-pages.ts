/**
 * The pages of the site that are below no Games and take no parameters: each at its name, framed by the
 * featured Games. Its folder is `app/[locale]/NAME`, its title the message `NAME.title`.
 */
export const SITE_PAGES = ["developers"] as const;

/** Whether an address without its language is that of such a page, by its parts. */
export function isSitePage([first, ...more]: readonly string[]): boolean {
  return more.length === 0 && (SITE_PAGES as readonly (string | undefined)[]).includes(first);
}
