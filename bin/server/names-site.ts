/**
 * A feed, a calendar, a picture, what embeds a page, and files that say where they are from: their readers need
 * whole addresses, while every other answer is the same for all hosts.
 */
const WITH_ORIGIN =
  /^\/api\/v1\/(?:oembed|[^/?]+\/(?:(?:\w+\/)?feed|calendar|pictures\/[^/?]+|datapackage\.zip|facts\.sqlite))(?:\?|$)/;
const WORKBOOK = /^\/api\/v1\/[^?]*\?(?:.*&)?format=xlsx(?:&|$)/;

/** Whether the answer at a public address has whole addresses of the site in it. */
export function namesSite(url: string): boolean {
  return WITH_ORIGIN.test(url) || WORKBOOK.test(url);
}
