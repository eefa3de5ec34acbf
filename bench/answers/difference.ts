/** What a server said to one address, as far as it is compared. */
export interface Said {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Where two answers part: in the status, a header or the body, with the first pieces that differ. */
export interface Difference {
  where: string;
  before: string;
  after: string;
}

/** Headers of the transport, of the time, or that are a digest of a body which is compared itself. */
const NOT_COMPARED = new Set([
  "connection",
  "content-length",
  "date",
  "etag",
  "keep-alive",
  "last-modified",
  "transfer-encoding",
]);

/** The longest part of a piece that is printed. */
const LONGEST = 160;

/** The first difference of two answers after what differs between any two builds is taken out. */
export function firstDifference(before: Said, after: Said): Difference | null {
  if (before.status !== after.status) {
    return { where: "status", before: String(before.status), after: String(after.status) };
  }
  const names = new Set([...Object.keys(before.headers), ...Object.keys(after.headers)]);
  for (const name of [...names].sort()) {
    if (NOT_COMPARED.has(name)) continue;
    const [one, other] = [before, after].map(({ headers }) => plainHeader(headers[name] ?? ""));
    if (one !== other) return { where: `header ${name}`, before: one ?? "", after: other ?? "" };
  }
  const isPage = (before.headers["content-type"] ?? "").startsWith("text/html");
  const [ones, others] = [before, after].map(({ body }) => pieces(body, isPage));
  return firstPiece(ones ?? [], others ?? []);
}

function firstPiece(ones: readonly string[], others: readonly string[]): Difference | null {
  const length = Math.max(ones.length, others.length);
  for (let at = 0; at < length; at++) {
    const [one = "(the end)", other = "(the end)"] = [ones[at], others[at]];
    if (one !== other) return { where: "body", ...fromWherePart(one, other) };
  }
  return null;
}

/** Both pieces, shortened from a little before the place where they part. */
function fromWherePart(one: string, other: string): { before: string; after: string } {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const start = Math.max(0, at - LONGEST / 4);
  return { before: one.slice(start, start + LONGEST), after: other.slice(start, start + LONGEST) };
}

/** Tags and texts of a page; cells of CSV and members of JSON. */
function pieces(body: string, isPage: boolean): string[] {
  const text = withoutTimes(body);
  if (!isPage) return text.split(/(?<=[,\n])/);
  return withoutBuild(text).match(/<[^>]*>|[^<]+/g) ?? [];
}

/** When facts were imported is the clock's, not the answer's. */
function withoutTimes(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, "(time)");
}

/**
 * A page without what names the files and modules of its build: scripts and stylesheets of the
 * framework with their preloads, its data for hydration, which repeats the page by names of components,
 * and the digests in the names of CSS modules' classes.
 */
function withoutBuild(html: string): string {
  return html
    .replace(
      /<script\b[^>]*>(?:self\.__next_[a-z]|\(self\.__next_[a-z]|requestAnimationFrame)[\s\S]*?<\/script>/g,
      "",
    )
    .replace(/<script\b[^>]*src="\/_next\/[^>]*><\/script>/g, "")
    .replace(/<link\b[^>]*href="\/_next\/[^>]*>/g, "")
    .replace(/\/_next\/static\/[^"'\s)<>]+/g, "/_next/static/(file)")
    .replace(/class="([^"]*)"/g, (_, names: string) => `class="${plainClasses(names)}"`)
    .replace(/<!--[\w-]{21}-->/g, "<!--(build)-->");
}

/** `LKfaaW_list` → `list`: a digest of six signs, behind `_` where it begins with a digit. */
function plainClasses(names: string): string {
  return names.replace(/(?<=^| )(?:_(?=[\d-]))?[\w-]{6}_(?=[A-Za-z])/g, "");
}

function plainHeader(value: string): string {
  return withoutTimes(value)
    .replace(/'(?:sha256|nonce)-[^']*'(?:\s+'(?:sha256|nonce)-[^']*')*/g, "(hashes)")
    .replace(/\/_next\/static\/[^>,;\s]+/g, "/_next/static/(file)");
}

interface DifferenceGroup extends Difference {
  addresses: string[];
}

/** Equal differences together, those of the most addresses first. */
export function groupDifferences(
  found: readonly (Difference & { address: string })[],
): DifferenceGroup[] {
  const groups = new Map<string, DifferenceGroup>();
  for (const { address, ...difference } of found) {
    const key = JSON.stringify(difference);
    const group = groups.get(key) ?? { ...difference, addresses: [] };
    group.addresses.push(address);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.addresses.length - a.addresses.length);
}
