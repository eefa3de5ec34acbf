/**
 * What a reader follows: nations by NOC, whatever the Games, and boxers of a Games. It is kept in the browser and
 * stands in the address of the page that shows it: `noc=KAZ&boxer=saken-bibossinov`.
 */
export const FOLLOWED_PARAMS = ["noc", "boxer"] as const;

/** So many are shown of each. */
export const MOST_FOLLOWED = 30;

/** The boxer of a Games, as it is kept. */
export function followedBoxer(games: string, slug: string): string {
  return `${games}/${slug}`;
}

/** The address of what is followed, as far as it belongs to a Games. */
export function followedAddress(href: string, games: string, followed: readonly string[]): string {
  const own = `${games}/`;
  const nocs = followed.filter((id) => /^[A-Z]{3}$/.test(id));
  const boxers = followed.filter((id) => id.startsWith(own)).map((id) => id.slice(own.length));
  const params = [
    ...(nocs.length > 0 ? [`noc=${nocs.join(",")}`] : []),
    ...(boxers.length > 0 ? [`boxer=${boxers.map(encodeURIComponent).join(",")}`] : []),
  ];
  if (params.length === 0) return href;
  return `${href}${href.includes("?") ? "&" : "?"}${params.join("&")}`;
}
