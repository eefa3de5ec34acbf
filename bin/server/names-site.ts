/** A feed, a calendar or what embeds a page: its readers need whole addresses, while every other answer is the same for all hosts. */
const WITH_ORIGIN = /^\/api\/v1\/(?:oembed|[^/?]+\/(?:(?:corrections\/)?feed|calendar))(?:\?|$)/;

/** Whether the answer at a public address has whole addresses of the site in it. */
export function namesSite(url: string): boolean {
  return WITH_ORIGIN.test(url);
}
