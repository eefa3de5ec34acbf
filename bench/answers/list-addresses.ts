/** The addresses to compare, from what a server says of itself: its sitemap and the API's indexes. */

/** So many pages of one kind as they are today, and as of each earlier day. */
const PAGES_OF_KIND = { today: 30, earlier: 8 };

interface ResourceEntry {
  resource: string;
  url: string;
  filters: string[];
  parameters: string[];
  columns: string[];
}

interface ResourceIndex {
  data: ResourceEntry[];
  meta: { days: unknown; values: Record<string, string[]> };
}

/** Pages of every kind, and every resource with each of its filters, on three days. */
export async function listAddresses(origin: string): Promise<string[]> {
  const pages = await pagesOf(origin);
  const games: { data: { id: string; url: string }[] } = await getJson(origin, "/api/v1");
  const lists = await Promise.all(
    games.data.map(async ({ id, url }) => {
      const index: ResourceIndex = await getJson(origin, url);
      const days = index.meta.days ? await daysOf(origin, url) : [];
      const own = pages.filter((path) => path === "/" || path.startsWith(`/${id}`));
      return [
        ...days.flatMap((day) =>
          ofEveryKind(own, PAGES_OF_KIND.earlier).map((path) => `${path}?as-of=${day}`),
        ),
        ...index.data.flatMap((entry) => addressesOf(entry, index.meta.values, days)),
        url,
        `${url}?unknown=1`,
        `${url}/unknown`,
        `/${id}/unknown`,
        `/${id}/nations?as-of=1999-01-01`,
        `/${id}/quota-places?sort=unknown`,
        `/${id}/search?q=kaz`,
      ];
    }),
  );
  return [
    ...new Set([
      "/robots.txt",
      "/sitemap.xml",
      "/api/v1",
      ...ofEveryKind(pages, PAGES_OF_KIND.today),
      ...lists.flat(),
    ]),
  ];
}

function addressesOf(
  { url, filters, parameters, columns }: ResourceEntry,
  values: Record<string, string[]>,
  days: readonly string[],
): string[] {
  if (url.includes("{")) return [];
  const isTable = columns.length > 0;
  if (!isTable) return [url];
  const [first = "", second = first] = columns;
  const queries = [
    "",
    `sort=${first}`,
    `sort=-${second}`,
    `columns=${second},${first}`,
    "limit=3&offset=2",
    "q=ka",
    "unknown=1",
    ...filters.flatMap((filter) => {
      const value = middle(values[filter] ?? []);
      return value === undefined ? [] : [`${filter}=${encodeURIComponent(value)}`];
    }),
    ...(parameters.includes("as-of") ? days.map((day) => `as-of=${day}`) : []),
  ];
  return queries.flatMap((query) =>
    ["json", "csv"].map(
      (format) => `${url}?${[`format=${format}`, query].filter(Boolean).join("&")}`,
    ),
  );
}

/** Two days on which places were won: one early, one late among them. */
async function daysOf(origin: string, url: string): Promise<string[]> {
  const csv = await (await fetch(`${origin}${url}/quota-places?format=csv`)).text();
  const days = [...new Set(csv.match(/\b\d{4}-\d\d-\d\d\b/g) ?? [])].sort();
  const chosen = [1 / 3, 2 / 3].map((part) => days[Math.floor(part * days.length)]);
  return chosen.filter((day) => day !== undefined);
}

async function pagesOf(origin: string): Promise<string[]> {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, each = ""]) => each);
  return addresses.map((address) => new URL(address).pathname);
}

/** Evenly spread pages of each kind; a kind is a Games with the area and the depth of the path. */
function ofEveryKind(paths: readonly string[], most: number): string[] {
  const kinds = new Map<string, string[]>();
  for (const path of paths) {
    const [, games, area, ...below] = path.split("/");
    const kind = below.length > 0 ? `${games}/${area}/${below.length}` : path;
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  return [...kinds.values()].flatMap((all) => spread(all, most));
}

function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

function middle<T>(all: readonly T[]): T | undefined {
  return all[Math.floor(all.length / 2)];
}

async function getJson<T>(origin: string, path: string): Promise<T> {
  const answer = await fetch(origin + path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json() as Promise<T>;
}
