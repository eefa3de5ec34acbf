/**
 * Every route and every action of the built product, asked by nobody, an editor and an admin with values
 * that are made up. FUZZ_REQUESTS: how many in all (npm run test:security: 21,000); FUZZ_SEED: others.
 */
import fc from "fast-check";
import type { Role } from "@/lib/auth/permissions";
import { People, type Visitor } from "../support/fuzz/people";
import { ACTIONS, type FuzzRequest, MARKER, ROUTES, requestOf } from "../support/fuzz/requests";
import { type OwnApp, startOwnApp } from "../support/own-app";

const GAMES = "paris-2024";
const VISITORS = ["nobody", "editor", "admin"] as const;
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 900);
const SEED = Number(process.env.FUZZ_SEED ?? 20261130);
/** What the server renders at once is bounded; these are fewer. */
const AT_ONCE = 4;
/** After so many, whoever was signed out or disabled by a request is signed in again. */
const BATCH = 60;

jest.setTimeout(60 * 60_000);

let app: OwnApp;
let people: People;

beforeAll(async () => {
  app = await startOwnApp(GAMES);
  people = new People(app.dataDir);
  await people.make(GAMES);
});

afterAll(async () => {
  await people.prisma.$disconnect();
  await app.remove();
});

async function isAlive(cookies: string): Promise<boolean> {
  const answer = await fetch(`${app.url}/admin`, {
    headers: { cookie: cookies },
    redirect: "manual",
  });
  return answer.status === 200;
}

async function send(
  { method, path, headers, body }: FuzzRequest,
  cookies: string,
): Promise<Response> {
  const own = new Headers();
  if (cookies) own.set("cookie", cookies);
  if (method !== "GET" && method !== "HEAD") own.set("origin", app.url);
  for (const [name, text] of Object.entries(headers)) if (text) own.set(name, text);
  return fetch(app.url + path, {
    method,
    headers: own,
    redirect: "manual",
    signal: AbortSignal.timeout(path.startsWith("/events/") ? 500 : 30_000),
    ...(body !== undefined && { body }),
  });
}

/** The text of an answer; of a stream that has no end, what came until the request was given up. */
async function textOf(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of answer.body ?? []) chunks.push(chunk);
  } catch (error) {
    if ((error as Error).name !== "TimeoutError") throw error;
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** What is wrong with an answer; empty: nothing. */
function wrongWith(visitor: Visitor, answer: Response, text: string): string[] {
  const wrong: string[] = [];
  if (answer.status >= 500) wrong.push(`answered ${answer.status}`);
  const headers = visitor === "nobody" ? [...answer.headers].join("\n") : "";
  for (const leak of people.leaksIn(text + headers, visitor)) wrong.push(`shows ${leak}`);
  if (text.includes(process.cwd()) || /\n\s+at .*:\d+:\d+/.test(text)) wrong.push("shows a stack");
  const type = answer.headers.get("content-type") ?? "";
  if (type.includes("html") && text.includes(MARKER)) wrong.push("holds what was typed as HTML");
  if (answer.headers.get("x-content-type-options") !== "nosniff") wrong.push("may be sniffed");
  return wrong;
}

interface Tried {
  statuses: Map<number, number>;
  kinds: Set<string>;
  wrong: string[];
}

async function tryAs(visitor: Visitor, count: number): Promise<Tried> {
  const tried: Tried = { statuses: new Map(), kinds: new Set(), wrong: [] };
  const requests = fc.sample(requestOf(visitor), { numRuns: count, seed: SEED });
  for (let from = 0; from < requests.length; from += BATCH) {
    const cookies = visitor === "nobody" ? "" : await people.cookies(visitor as Role, isAlive);
    const batch = requests.slice(from, from + BATCH);
    const tryNext = async (): Promise<void> => {
      for (let request = batch.pop(); request; request = batch.pop()) {
        const answer = await send(request, cookies);
        const wrong = wrongWith(visitor, answer, await textOf(answer));
        for (const each of wrong) {
          const { kind, path, headers, body } = request;
          const sent = JSON.stringify({ headers, body: typeof body === "string" ? body : "form" });
          tried.wrong.push(`${kind} ${path} ${each} ${sent.slice(0, 300)}`);
        }
        tried.kinds.add(request.kind.replace(/^(?!action|form)\S+ /, ""));
        tried.statuses.set(answer.status, (tried.statuses.get(answer.status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, tryNext));
  }
  return tried;
}

describe("whatever is asked", () => {
  test.each(VISITORS)("by %s is answered without an error, a leak or a trace", async (visitor) => {
    const before = await people.counts();
    const tried = await tryAs(visitor, Math.ceil(REQUESTS / VISITORS.length));
    const statuses = [...tried.statuses].sort(([a], [b]) => a - b);
    const figures = statuses.map(([status, count]) => `${status}: ${count}`).join(", ");
    console.info(`Asked by ${visitor}: ${figures}; ${tried.kinds.size} kinds of requests`);
    expect(tried.wrong).toEqual([]);
    // Whoever is not signed in changes nothing.
    if (visitor === "nobody") expect(await people.counts()).toEqual(before);
    expect(
      app
        .printed()
        .split("\n")
        .filter((line) => /^\s+at .*:\d+:\d+/.test(line)),
    ).toEqual([]);
  });

  test("every route and every action is there to be asked", () => {
    const made = VISITORS.flatMap((visitor) =>
      fc.sample(requestOf(visitor), { numRuns: Math.max(REQUESTS, 3_000), seed: SEED }),
    );
    const routes = new Set(made.map(({ kind }) => kind.replace(/^\S+ /, "")));
    const missing = [...ROUTES, ...ACTIONS.map(({ name }) => name)].filter(
      (each) => !routes.has(each),
    );
    expect(missing).toEqual([]);
  });
});
