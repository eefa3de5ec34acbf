/** Requests to every route and every action of the built product, most of them wrong in some way. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Visitor } from "./people";

export interface FuzzRequest {
  visitor: Visitor;
  /** What is asked, for a list of what was tried. */
  kind: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | FormData;
}

/** Written into values; it stands in no page as it is. */
export const MARKER = "<i data-fuzz";

const read = (file: string) => JSON.parse(readFileSync(`.next/${file}`, "utf8"));

/** Every route of the build, and those that the server answers by itself. */
export const ROUTES: readonly string[] = [
  ...Object.values<string>(read("app-path-routes-manifest.json")),
  "/events/[games]",
  "/robots.txt",
  "/sitemap.xml",
  "/sitemap-1.xml",
];

interface ActionManifest {
  node: Record<string, { exportedName: string; workers: Record<string, unknown> }>;
}

/** Every action of the build with a page that has it. */
export const ACTIONS = Object.entries(
  (read("server/server-reference-manifest.json") as ActionManifest).node,
).map(([id, { exportedName, workers }]) => ({
  id,
  name: exportedName,
  page: `/${Object.keys(workers)[0]}`.replace(/^\/app|\/page$/g, ""),
}));

/** Values of the parts of addresses that there are. */
const KNOWN: Record<string, readonly string[]> = {
  locale: ["en", "kk", "ru"],
  games: ["paris-2024", "la-2028"],
  noc: ["KAZ", "EOR", "UZB"],
  slug: ["saken-bibossinov", "mens-51kg", "womens-60kg", "sarkhan-aliyev"],
  id: ["world-qualifier-1-2024", "mens-51kg-kaz-world-qualifier-1-2024", "KAZ", "nobody"],
  category: ["mens-51kg", "mens-63-5kg", "womens-50kg"],
  tournament: ["world-qualifier-1-2024", "european-games-2023"],
  day: ["2024-03-11", "2024-02-30"],
  table: ["quota-places", "nations", "boxers"],
  resource: ["quota-places", "nations", "boxers", "tournaments", "categories", "bouts", "checks"],
  picture: ["boards.svg", "places-over-time.png", "card.png"],
  file: ["kz.svg", "zz.svg"],
  "...all": ["sign-in/email", "get-session", "two-factor/verify-totp", "list-sessions"],
  "...rest": ["nothing", "v2/places", "a/b/c"],
};

const PARAMETERS = (
  "as-of revision noc gender category route status q holds sort columns limit offset fields since " +
  "continent from to tournament with of boxer what spreadsheet separator theme height token url " +
  "format refused _rsc utm_source"
).split(" ");

const FIELDS = (
  "email password name role id token code newPassword repeated reason seen replace games file files " +
  "revision changes base idempotencyKey next current trust"
).split(" ");

const ODD = [
  "",
  " ",
  "0",
  "-1",
  "1e9",
  "null",
  "[object Object]",
  "__proto__",
  "..",
  "%2e%2e",
  "%",
  "KAZ,UZB",
  "2024-03-11",
  "9999-99-99",
  "Сәкен",
  `">${MARKER}>`,
  "'; --",
  "=1+1",
  "a".repeat(300),
];

const odd = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 20 }) },
);

/** A value that some parameter takes, or none does. */
const value = fc.oneof(
  fc.constantFrom(...Object.values(KNOWN).flat(), "yes", "no", "M", "W", "held", "wonOn", "1"),
  odd,
);

function filled(route: string): fc.Arbitrary<string> {
  const parts = route.split("/").map((part) => {
    const name = /^\[+([^\]]+)\]+$/.exec(part)?.[1];
    if (!name) return fc.constant(part);
    const known = fc.constantFrom(...(KNOWN[name] ?? ["x"]));
    const wrong = odd.map((text) => encodeURIComponent(text) || "-");
    return fc.oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: wrong });
  });
  return fc.tuple(...parts).map((filledParts) => filledParts.join("/") || "/");
}

const query = fc
  .array(fc.tuple(fc.constantFrom(...PARAMETERS), value), { maxLength: 3 })
  .map((pairs) => (pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ""));

const address = fc
  .tuple(
    fc.constantFrom(...ROUTES).chain((route) => filled(route).map((path) => ({ route, path }))),
    query,
  )
  .map(([{ route, path }, asked]) => ({ route, path: path + asked }));

const extraHeaders = fc
  .array(
    fc.constantFrom<[string, string]>(
      ["rsc", "1"],
      ["next-router-prefetch", "1"],
      ["next-router-state-tree", "%5B%22%22%5D"],
      ["next-router-state-tree", "not a tree"],
      ["range", "bytes=0-1"],
      ["authorization", "Bearer nobody"],
      ["accept-language", "kk,ru;q=0.5"],
      ["accept-encoding", "identity"],
      ["if-none-match", 'W/"x"'],
      ["if-modified-since", "yesterday"],
      ["x-forwarded-host", "elsewhere.example"],
      ["x-forwarded-for", "198.51.100.7"],
      ["x-request-id", "of-mine"],
      ["accept", "text/html"],
      ["origin", "https://elsewhere.example"],
      ["sec-fetch-site", "cross-site"],
      ["content-type", "application/json"],
    ),
    { maxLength: 2 },
  )
  .map((pairs) => Object.fromEntries(pairs));

const method = fc.oneof(
  { weight: 8, arbitrary: fc.constant("GET") },
  { weight: 2, arbitrary: fc.constantFrom("HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS") },
);

const json: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    value,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...FIELDS, "kind", "bout", "boxer"), tie("any"), { maxKeys: 4 }),
  ),
})).any;

const form = fc
  .array(fc.tuple(fc.constantFrom(...FIELDS), value), { maxLength: 6 })
  .map((pairs) => {
    const data = new FormData();
    for (const [name, text] of pairs) {
      if (name === "files") data.append(name, new Blob([text]), "games.json");
      else data.append(name, text);
    }
    return data;
  });

/** As the browser sends values to an action: a text that begins with the protocol's sign is escaped. */
function asSent(sent: unknown): string {
  return JSON.stringify(sent, (_, each) =>
    typeof each === "string" && each.startsWith("$") ? `$${each}` : each,
  );
}

type Asked = Omit<FuzzRequest, "visitor">;

const asked: fc.Arbitrary<Asked> = fc
  .tuple(address, method, extraHeaders, fc.oneof(json.map(asSent), form))
  .map(([{ route, path }, verb, headers, body]) => ({
    kind: `${verb} ${route}`,
    method: verb,
    path,
    headers: body instanceof FormData ? { ...headers, "content-type": "" } : headers,
    ...(/^(POST|PUT|PATCH|DELETE)$/.test(verb) && { body }),
  }));

/** An action with arguments, called as the page's script does. */
const called: fc.Arbitrary<Asked> = fc.constantFrom(...ACTIONS).chain(({ id, name, page }) =>
  fc
    .tuple(filled(page), fc.array(json, { maxLength: 3 }), extraHeaders)
    .map(([path, args, headers]) => ({
      kind: `action ${name}`,
      method: "POST",
      path,
      headers: { ...headers, "next-action": id, "content-type": "text/plain;charset=UTF-8" },
      body: asSent(args),
    })),
);

/** An action as a form without JavaScript asks for it, or with a state and a form. */
const submitted: fc.Arbitrary<Asked> = fc.constantFrom(...ACTIONS).chain(({ id, name, page }) =>
  fc.tuple(filled(page), form, fc.boolean()).map(([path, data, isPlain]) => {
    const body = new FormData();
    const prefix = isPlain ? "" : "1_";
    if (isPlain) body.append(`$ACTION_ID_${id}`, "");
    else body.append("0", '[{},"$K1"]');
    for (const [field, each] of data) body.append(prefix + field, each);
    const headers: Record<string, string> = isPlain ? {} : { "next-action": id };
    return { kind: `form ${name}`, method: "POST", path, headers, body };
  }),
);

/** One request of a visitor. */
export function requestOf(visitor: Visitor): fc.Arbitrary<FuzzRequest> {
  return fc
    .oneof(
      { weight: 5, arbitrary: asked },
      { weight: 3, arbitrary: called },
      { weight: 2, arbitrary: submitted },
    )
    .map((each) => ({ ...each, visitor }));
}
