/** What the public sees of a site while something is broken. */

/** Pages and lists that visitors and programs ask for, each of another kind. */
const ADDRESSES = (games: string) => [
  "/",
  `/kk/${games}/nations`,
  `/${games}/nations/KAZ`,
  `/${games}/quota-places?noc=KAZ`,
  `/${games}/quota-places?as-of=2024-03-11`,
  `/${games}/quota-places?revision=1`,
  `/${games}/tournaments`,
  `/${games}/checks`,
  `/${games}/corrections`,
  `/${games}/changes`,
  `/${games}/changes?from=1`,
  `/${games}/press`,
  `/embed/${games}/nations/KAZ`,
  "/sitemap.xml",
  "/api/v1",
  `/api/v1/${games}/nations`,
  `/api/v1/${games}/quota-places?format=csv`,
  `/api/v1/${games}/quota-places?revision=1`,
  `/api/v1/${games}/quota-places?since=1`,
  `/api/v1/${games}/checks`,
  `/api/v1/${games}/changes?from=1`,
  `/api/v1/${games}/corrections`,
  `/api/v1/${games}/corrections/feed`,
  `/api/v1/${games}/changes/feed`,
  `/api/v1/${games}/feed`,
  `/api/v1/${games}/calendar`,
  `/api/v1/${games}/datapackage.zip`,
];

export interface Seen {
  address: string;
  status: number;
  revision: string | null;
  body: string;
}

/** Every address as a visitor gets it. */
export async function look(url: string, games: string): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const address of ADDRESSES(games)) {
    const answer = await fetch(url + address, { redirect: "manual" });
    const { status, headers } = answer;
    seen.push({ address, status, revision: headers.get("x-revision"), body: await answer.text() });
  }
  return seen;
}

/** The same once nothing changes any more: a page of the revision before may be given for two seconds. */
export async function lookAtRest(url: string, games: string): Promise<Seen[]> {
  let seen = await look(url, games);
  await waitUntil("the pages are at rest", async () => {
    const before = seen;
    await new Promise((resolve) => setTimeout(resolve, 2000));
    seen = await look(url, games);
    return findFaults(seen, before).length === 0;
  });
  return seen;
}

const STACK = /\n\s+at .*:\d+:\d+|node_modules|PrismaClient|ECONN|SQLITE_|postgres:\/\//;

/** What is wrong with what the public saw, in words: empty where it is all as it should be. */
export function findFaults(seen: readonly Seen[], before: readonly Seen[]): string[] {
  return seen.flatMap(({ address, status, revision, body }) => {
    const good = before.find((each) => each.address === address);
    if (STACK.test(body)) return [`${address} shows its insides: ${STACK.exec(body)?.[0]}`];
    if (status === 503 && body.trim() !== "") return [];
    if (status !== (good?.status ?? 200)) return [`${address} is ${status}: ${body.slice(0, 200)}`];
    if (!good) return [];
    if (revision !== good.revision)
      return [`${address} is of ${revision}, was of ${good.revision}`];
    return body === good.body ? [] : [`${address} says something else than before`];
  });
}

/** How many were answered, and how many said that they could not be. */
export function summarise(seen: readonly Seen[]): string {
  const refused = seen.filter(({ status }) => status === 503).map(({ address }) => address);
  return `${seen.length - refused.length} of ${seen.length} addresses answered, 503 in words: ${refused.join(" ") || "none"}`;
}

/** Waits until it is so, or throws after so many milliseconds. */
export async function waitUntil(what: string, isSo: () => Promise<boolean>, withinMs = 30_000) {
  const began = Date.now();
  while (!(await isSo().catch(() => false))) {
    if (Date.now() - began > withinMs) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What `/readyz` says: "ready", or the reason why not. */
export async function readiness(url: string): Promise<string> {
  const answer = await fetch(`${url}/readyz`);
  const { reason = "ready" } = (await answer.json()) as { reason?: string };
  return reason;
}
