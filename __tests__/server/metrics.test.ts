import { Metrics } from "@/bin/server/metrics";
import { OperatorAnswers } from "@/bin/server/operator-answers";
import { Readiness } from "@/bin/server/readiness";
import { requestKind } from "@/bin/server/request-kind";
import { ResponseCache } from "@/bin/server/response-cache";
import { talliesOf, tally } from "@/lib/tally";
import { handler, page, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

const TOKEN = "a-token-of-enough-letters";

function makeMetrics() {
  return new Metrics({
    cache: () => ({ count: 7, size: 4096 }),
    streams: () => 3,
    revisions: () => [["paris-2024", 12]],
    isFull: () => true,
  });
}

async function serve(metrics: Pick<Metrics, "write">, metricsToken: string | null = null) {
  const readiness = new Readiness({
    isLoaded: () => true,
    askDatabase: async () => {},
    draining: new AbortController().signal,
  });
  const operator = new OperatorAnswers({ readiness, metrics, metricsToken });
  const handle = page("<!doctype html>");
  return serveForTest(handle, { operator, trustedProxies: ["127.0.0.1"] });
}

describe("who may read the metrics:", () => {
  test.each([
    [200, "a program of this machine", {}],
    [404, "a visitor whom a proxy on this machine passes on", { "x-forwarded-for": "203.0.113.1" }],
    [404, "one that says so by itself", { "x-forwarded-for": "127.0.0.1" }],
    [404, "one whose proxy says it otherwise", { "x-real-ip": "127.0.0.1" }],
    [404, "one whose proxy passes on the site's name only", { host: "qualified.example.org" }],
    [200, "the token", { host: "app-1:3000", authorization: `Bearer ${TOKEN}` }],
    [
      404,
      "a wrong token",
      { host: "app-1:3000", authorization: "Bearer another-token-of-letters" },
    ],
    [404, "the token as a password", { host: "app-1:3000", authorization: `Basic ${TOKEN}` }],
    [404, "the token by a proxy", { via: "1.1 a", authorization: `Bearer ${TOKEN}` }],
  ])("%d for %s", async (status, _, headers) => {
    const { ask } = await serve(makeMetrics(), TOKEN);
    const answer = await ask("/metrics", { headers });
    expect([answer.status, answer.headers["cache-control"]]).toEqual([status, "no-store"]);
    if (status === 404) expect(answer.body.toString()).toBe("There is nothing at this address\n");
  });

  test("no token opens them where none was set", async () => {
    const { ask } = await serve(makeMetrics());
    const headers = { host: "app-1:3000", authorization: "Bearer null" };
    expect((await ask("/metrics", { headers })).status).toBe(404);
  });
});

test("they are Prometheus's text, with what the process holds", async () => {
  const { ask } = await serve(makeMetrics());
  const { headers, body } = await ask("/metrics");
  expect(headers["content-type"]).toBe("text/plain; version=0.0.4; charset=utf-8");
  const lines = body.toString().split("\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "qualified_response_cache_kept 7",
      "qualified_response_cache_bytes 4096",
      "qualified_event_streams 3",
      'qualified_revision{games="paris-2024"} 12',
    ]),
  );
  for (const name of ["nodejs_eventloop_lag_p99_seconds", "process_resident_memory_bytes"]) {
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${name} \\d`)));
  }
  // Each line of values has a name that is explained, and a number.
  for (const line of lines.filter((each) => each && !each.startsWith("#"))) {
    expect(line).toMatch(/^[a-z_]+[a-z0-9_]*(\{.*\})? (-?[\d.e+-]+|Nan|\+Inf)$/i);
  }
});

test("requests are counted by kind and status, however many addresses are asked for", async () => {
  const metrics = makeMetrics();
  const { ask, server } = await serve(metrics);
  server.prependListener("request", (request, response) => metrics.watch(request, response));
  for (let each = 0; each < 20; each++) await ask(`/paris-2024/nations/X${each}?q=${each}`);
  await ask("/.env");
  const { text } = await metrics.write();
  const counted = text.split("\n").filter((line) => line.startsWith("qualified_requests_total{"));
  expect(counted.sort()).toEqual([
    'qualified_requests_total{kind="file",status="404"} 1',
    expect.stringMatching(/^qualified_requests_total\{kind="page",status="\d+"\} 20$/),
  ]);
  expect(text).toContain('qualified_request_duration_seconds_count{kind="page"} 20');
  expect(text).not.toMatch(/nations|X1/);
});

test("answers of the cache are counted by how it came by them", async () => {
  const metrics = makeMetrics();
  const direct = { status: 200, headers: { "content-type": "application/json" }, body: "{}" };
  const cache = metrics.countAnswers(
    new ResponseCache({
      handle: metrics.countRenders(handler((response) => response.writeHead(200).end("a"))),
      answerDirectly: metrics.countMadeAtOnce((url: string) => (url === "/direct" ? direct : null)),
      findRevision: () => "paris-2024:1",
    }),
  );
  await cache.get("/rendered");
  for (const url of ["/rendered", "/rendered", "/direct", "/direct"]) await cache.get(url);
  const { text } = await metrics.write();
  const lines = text.split("\n").filter((line) => /^qualified_response_cache_(ans|ren)/.test(line));
  expect(lines.sort()).toEqual([
    'qualified_response_cache_answers_total{outcome="awaited"} 1',
    'qualified_response_cache_answers_total{outcome="kept"} 3',
    'qualified_response_cache_answers_total{outcome="made"} 1',
    "qualified_response_cache_renders_total 1",
  ]);
});

test("what is counted where it happens is read, and read again", async () => {
  const metrics = makeMetrics();
  talliesOf("publishes").clear();
  tally("publishes", "paris-2024");
  tally("publishes", "paris-2024");
  tally("signInRefusals", "password");
  await metrics.write();
  const { text } = await metrics.write();
  expect(text).toContain('qualified_publishes_total{games="paris-2024"} 2');
  expect(text).toContain('qualified_sign_in_refusals_total{reason="password"} 1');
});

test.each([
  ["/", "page"],
  ["/kk/paris-2024/nations?noc=KAZ", "page"],
  ["/_next/static/chunks/a.js", "build-file"],
  ["/robots.txt", "file"],
  ["/events/paris-2024?since=3", "events"],
  ["/healthz", "operator"],
  ["/readyz?without=database", "operator"],
  ["/admin/paris-2024", "admin"],
  ["/ru/admin", "admin"],
  ["/admin/sign-in", "sign-in"],
  ["/api/auth/sign-in/email", "sign-in"],
  ["/api/v1/paris-2024/bouts?format=csv", "api"],
  ["/api/v1/paris-2024/pictures/card?format=png", "picture"],
  ["/api/v1/paris-2024/datapackage.zip", "download"],
  ["/embed/paris-2024", "embed"],
])("%s is a request for a %s", (url, kind) => {
  expect(requestKind(url)).toBe(kind);
});
