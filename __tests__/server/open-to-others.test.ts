import { RateLimit } from "@/bin/server/rate-limit";
import { bodyValidator } from "../support/open-api";
import { handler, page, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

const json = handler((response) => {
  response.writeHead(200, { "content-type": "application/json", link: "</next>; rel=next" });
  response.end('{"data":[]}');
});

/** Headers of a request that comes from another machine. */
const from = (address: string, more: Record<string, string> = {}) => ({
  headers: { "x-forwarded-for": address, ...more },
});

function serveLimited(most: number, now = () => 0) {
  return serveForTest(json, {
    rateLimit: new RateLimit({ most, windowSeconds: 60, now }),
    trustedProxies: ["127.0.0.1"],
  });
}

describe("scripts of other sites", () => {
  const OPEN = {
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "access-control-expose-headers": expect.stringMatching(/ETag.*Link.*X-Revision.*RateLimit/),
  };

  test("may read the API: answers, kept ones, unchanged ones, refusals and redirects", async () => {
    const { ask } = await serveForTest(json);
    const path = "/api/v1/paris-2024/nations";
    const first = await ask(path);
    expect(first).toMatchObject({ status: 200, headers: OPEN });
    expect(await ask(path)).toMatchObject({ status: 200, headers: OPEN });
    const headers = { "if-none-match": first.headers.etag };
    expect(await ask(path, { headers })).toMatchObject({ status: 304, headers: OPEN });
    expect(await ask(path, { method: "HEAD" })).toMatchObject({ status: 200, headers: OPEN });
    expect(await ask(path, { method: "POST" })).toMatchObject({ status: 405, headers: OPEN });
    expect(await ask(`${path}/`)).toMatchObject({ status: 308, headers: OPEN });
  });

  test("are told before what they may ask", async () => {
    const { ask } = await serveForTest(json);
    const asked = await ask("/api/v1/paris-2024/nations", {
      method: "OPTIONS",
      headers: { origin: "https://example.org", "access-control-request-headers": "if-none-match" },
    });
    expect(asked).toMatchObject({
      status: 204,
      headers: {
        ...OPEN,
        "access-control-allow-methods": "GET, HEAD, OPTIONS",
        "access-control-allow-headers": "*",
        "access-control-max-age": "86400",
      },
    });
  });

  test.each(["/", "/paris-2024/nations", "/api/tables/paris-2024/nations", "/api/v1x", "/admin"])(
    "may not read %s",
    async (path) => {
      const { ask } = await serveForTest(json);
      for (const method of ["GET", "OPTIONS"]) {
        const { headers } = await ask(path, { method });
        expect(Object.keys(headers).filter((name) => /^access-control/.test(name))).toEqual([]);
      }
    },
  );
});

describe("how often one client may ask the API", () => {
  test("is said with every answer, also of those that are kept", async () => {
    const { ask, state } = await serveLimited(3);
    for (const left of [2, 1, 0]) {
      const { status, headers } = await ask("/api/v1", from("203.0.113.5"));
      expect(status).toBe(200);
      expect(headers.ratelimit).toBe(`"client";r=${left};t=60`);
      expect(headers["ratelimit-policy"]).toBe('"client";q=3;w=60');
    }
    expect(state.renders).toBe(1);
  });

  test("is refused above it in the one body of errors, until the time is over", async () => {
    let now = 0;
    const { ask } = await serveLimited(1, () => now);
    await ask("/api/v1", from("203.0.113.5"));
    now = 20_500;
    const refused = await ask("/api/v1", from("203.0.113.5"));
    expect(refused).toMatchObject({
      status: 429,
      headers: {
        "retry-after": "40",
        ratelimit: '"client";r=0;t=40',
        "access-control-allow-origin": "*",
        "cache-control": "no-store",
      },
    });
    const body = JSON.parse(refused.body.toString());
    expect(body.error.code).toBe("too_many_requests");
    expect(bodyValidator("Error")(body)).toBe(true);
    now = 60_000;
    expect((await ask("/api/v1", from("203.0.113.5"))).status).toBe(200);
  });

  test("is counted for each client, of whom the proxy says it", async () => {
    const { ask } = await serveLimited(1);
    for (const address of ["203.0.113.5", "203.0.113.6", "2001:db8:1:1::1", "2001:db8:1:2::1"]) {
      expect((await ask("/api/v1", from(address))).status).toBe(200);
    }
    // What a client says itself stands further left.
    expect((await ask("/api/v1", from("198.51.100.1, 203.0.113.5"))).status).toBe(429);
    // The network of 64 bits is one client.
    expect((await ask("/api/v1", from("2001:db8:1:1:ffff::2"))).status).toBe(429);
    expect((await ask("/api/v1", from("2001:0db8:0001:0001::"))).status).toBe(429);
  });

  test("is said of pictures and downloads too, and they are refused above it", async () => {
    const { ask, state } = await serveLimited(2);
    const paths = ["pictures/card?page=nations/KAZ&format=png", "datapackage.zip", "facts.sqlite"];
    const replies = [];
    for (const path of paths) {
      replies.push(await ask(`/api/v1/paris-2024/${path}`, from("203.0.113.5")));
    }
    expect(replies.map(({ status, headers }) => [status, headers.ratelimit])).toEqual([
      [200, '"client";r=1;t=60'],
      [200, '"client";r=0;t=60'],
      [429, '"client";r=0;t=60'],
    ]);
    expect(state.renders).toBe(2);
  });

  test("of embeds counts those that have to be made: many readers of an article may be one client", async () => {
    const { ask, state } = await serveForTest(page("<h1>Kazakhstan</h1>"), {
      rateLimit: new RateLimit({ most: 2, windowSeconds: 60, now: () => 0 }),
      trustedProxies: ["127.0.0.1"],
    });
    const embed = (noc: string, address = "203.0.113.5") =>
      ask(`/kk/embed/paris-2024/nations/${noc}`, from(address));
    for (let reader = 0; reader < 5; reader++) {
      const { status, headers } = await embed("KAZ");
      expect([status, headers.ratelimit]).toEqual([200, '"client";r=1;t=60']);
    }
    expect((await embed("UZB")).headers.ratelimit).toBe('"client";r=0;t=60');
    const refused = await embed("GER");
    expect(refused).toMatchObject({ status: 429, headers: { "retry-after": "60" } });
    expect(refused.body.toString()).toMatch(/^Too many requests/);
    expect([(await embed("KAZ")).status, (await embed("GER", "203.0.113.6")).status]).toEqual([
      200, 200,
    ]);
    state.revision = "paris-2024:2";
    expect([(await embed("KAZ")).status, state.renders]).toEqual([429, 3]);
  });

  test("is no matter for pages, preflights and the machine itself", async () => {
    const { ask } = await serveLimited(1);
    for (let each = 0; each < 3; each++) {
      expect((await ask("/paris-2024", from("203.0.113.5"))).headers.ratelimit).toBeUndefined();
      const method = { method: "OPTIONS", ...from("203.0.113.5") };
      expect((await ask("/api/v1", method)).status).toBe(204);
      expect((await ask("/api/v1", from("127.0.0.1"))).status).toBe(200);
    }
  });
});

test("what may be kept for a while is told to all who keep answers between", async () => {
  const { ask } = await serveForTest(
    handler((response) => {
      response.writeHead(200, {
        "content-type": "application/json",
        "cache-control": "public, max-age=86400",
      });
      response.end("{}");
    }),
  );
  const path = "/api/v1/paris-2024/nations?revision=1";
  const first = await ask(path);
  expect(first.headers["cache-control"]).toBe("public, max-age=86400");
  const again = await ask(path, { headers: { "if-none-match": first.headers.etag } });
  expect(again).toMatchObject({
    status: 304,
    headers: { "cache-control": "public, max-age=86400" },
  });
});
