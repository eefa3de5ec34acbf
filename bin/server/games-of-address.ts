/** A page, its embed, a table's rows or a resource of one Games; in any language. */
const OF_GAMES =
  /^\/(?:[a-z]{2}\/)?(?:embed\/|api\/(?:v1|tables)\/)?([a-z0-9][a-z0-9-]*)(?:\/([^/?]*))?/;

/** Asked for an address of any Games. */
const OEMBED = "/api/v1/oembed";

/** Pages that are below a Games and tell of the others too. */
const OF_ALL: ReadonlySet<string> = new Set(["search"]);

/**
 * What may be the id of the Games that the answer at a public address is about: its first part.
 * `null`: it is about all of them.
 */
export function gamesOfAddress(url: string): string | null {
  if (url.startsWith(OEMBED)) return null;
  const [, games = null, part = ""] = OF_GAMES.exec(url) ?? [];
  return OF_ALL.has(part) ? null : games;
}
