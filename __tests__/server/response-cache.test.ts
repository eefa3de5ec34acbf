import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { gamesOfAddress } from "@/bin/server/games-of-address";
import { handler, page, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

const NEXT_DEFAULT = "private, no-cache, no-store, max-age=0, must-revalidate";
const LONG = "<p>Kazakhstan won 5 of the 28 men's places.</p>".repeat(100);

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

describe("what is kept", () => {
  test("the second reader of an address gets the same bytes without a rendering", async () => {
    const { ask, state } = await serveForTest(
      page("<h1>Quota places</h1>", { "cache-control": NEXT_DEFAULT }),
    );
    const first = await ask("/paris-2024/quota-places?noc=KAZ");
    const second = await ask("/paris-2024/quota-places?noc=KAZ");
    expect(state.renders).toBe(1);
    expect(second.body).toEqual(first.body);
    expect(second.headers).toMatchObject({
      etag: first.headers.etag,
      "content-length": "21",
      "cache-control": "public, max-age=0, s-maxage=1, stale-while-revalidate=1, must-revalidate",
      vary: "rsc, next-router-state-tree, Accept-Encoding",
      "x-revision": "paris-2024:1",
    });
  });

  test("addresses that differ in their query are different answers", async () => {
    const { ask } = await serveForTest(handler((response, { url }) => response.end(url)));
    await ask("/?noc=KAZ");
    expect((await ask("/?noc=UZB")).body.toString()).toBe("/?noc=UZB");
  });

  test("nothing of a visitor reaches an answer that others get", async () => {
    const { ask } = await serveForTest(
      handler((response, { headers }) => response.end(JSON.stringify(headers))),
    );
    const headers = { cookie: "who=me", "accept-language": "kk", host: "evil.example" };
    const { body } = await ask("/", {
      headers: { ...headers, "x-forwarded-host": "evil.example" },
    });
    const own = { host: "localhost", accept: "*/*" };
    const named = { "x-qualified-origin": "http://evil.example" };
    // A page has whole addresses in it, and is another for who asks by another name.
    expect(JSON.parse(body.toString())).toEqual({ ...own, ...named });
    const other = await ask("/", { headers: { host: "site.example" } });
    expect(other.body.toString()).not.toContain("evil");
    const { body: list } = await ask("/api/v1", { headers });
    expect(JSON.parse(list.toString())).toEqual(own);
  });

  test("many readers of an address at once cause one rendering", async () => {
    const { ask, state } = await serveForTest(async (_request, response) => {
      await pause(100);
      response.end("done");
    });
    const replies = await Promise.all(Array.from({ length: 10 }, () => ask("/")));
    expect(replies.map(({ body }) => body.toString())).toEqual(Array(10).fill("done"));
    expect(state.renders).toBe(1);
  });

  test("the data of a page is kept beside its HTML, whatever a router says of itself", async () => {
    const { ask, state } = await serveForTest(
      handler((response, { url, headers }) => {
        const type = headers.rsc ? "text/x-component" : "text/html";
        response.writeHead(200, { "content-type": type, "x-nextjs-stale-time": "300", vary: "a" });
        response.end(JSON.stringify({ url, headers }));
      }),
    );
    const from = (tree: string, more: Record<string, string> = {}) =>
      ask("/?_rsc=1&noc=KAZ", {
        headers: {
          rsc: "1",
          "next-router-state-tree": tree,
          "next-url": "/en",
          cookie: "who=me",
          host: "evil.example",
          ...more,
        },
      });
    await ask("/?_rsc=1&noc=KAZ");
    const data = await from("a");
    expect(JSON.parse(data.body.toString())).toEqual({
      url: "/?noc=KAZ&_rsc=",
      headers: { host: "localhost", accept: "*/*", rsc: "1" },
    });
    expect(data.headers).toMatchObject({
      "x-nextjs-stale-time": "300",
      "cache-control": "public, max-age=0, must-revalidate",
      vary: "rsc, next-router-state-tree, Accept-Encoding",
    });
    for (const tree of ["a", "b", "%5B%22", "[[[[", "x".repeat(9000)]) {
      expect((await from(tree)).body).toEqual(data.body);
    }
    expect((await from("a", { "next-router-prefetch": "1" })).body).toEqual(data.body);
    expect((await ask("/?_rsc=1&noc=KAZ")).headers["content-type"]).toBe("text/html");
    expect(state.renders).toBe(2);
    state.revision = "paris-2024:2";
    await from("a");
    expect(state.renders).toBe(3);
  });

  test("a permanent redirect is kept, and leads to no host", async () => {
    const { ask, state } = await serveForTest(
      handler((response, { headers }) => {
        response.writeHead(308, { location: `http://${headers.host}:3000/paris-2024?a=1#b` }).end();
      }),
    );
    await ask("/old");
    const { status, headers } = await ask("/old");
    expect([status, headers.location, state.renders]).toEqual([308, "/paris-2024?a=1#b", 1]);
  });

  test("a file of the build outlives a revision and says that it never changes", async () => {
    const { ask, state } = await serveForTest(
      handler((response) => {
        response.setHeader("cache-control", "public, max-age=31536000, immutable");
        response.setHeader("content-type", "text/javascript");
        response.end("1");
      }),
    );
    await ask("/_next/static/chunks/a.js");
    state.revision = "paris-2024:2";
    const { headers } = await ask("/_next/static/chunks/a.js");
    expect(state.renders).toBe(1);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  test("a picture that says for how long it is good is not asked for again until then", async () => {
    const { ask } = await serveForTest(
      handler((response) => response.setHeader("cache-control", "public, max-age=86400").end("1")),
    );
    expect((await ask("/flags/kz.svg")).headers["cache-control"]).toBe("public, max-age=86400");
  });

  test("a file of the build that may change is not kept for longer than a revision", async () => {
    const { ask, state } = await serveForTest(page("<p>now</p>"));
    await ask("/_next/static/changing.js");
    await ask("/_next/static/changing.js");
    expect(state.renders).toBe(2);
  });

  test.each(["/_next/static/../paris-2024", "/_next/static/%2e%2e/paris-2024", "/_next/image"])(
    "%s is no file of the build",
    async (path) => {
      const { ask, state } = await serveForTest(page("<p>now</p>"));
      expect((await ask(path)).status).not.toBe(200);
      expect(state.renders).toBe(0);
    },
  );
});

describe("a revision", () => {
  test("of one Games leaves what is kept of the others, not what tells of all", async () => {
    const revisions = new Map([
      ["la-2028", "la-2028:1"],
      ["paris-2024", "paris-2024:1"],
    ]);
    const findRevision = (url?: string) =>
      revisions.get(gamesOfAddress(url ?? "") ?? "") ?? [...revisions.values()].join();
    const rendered: (string | undefined)[] = [];
    const { ask } = await serveForTest(
      handler((response, { url }) => {
        rendered.push(url);
        response.end(url);
      }),
      { findRevision },
    );
    const ofLosAngeles = ["/la-2028", "/la-2028/nations?noc=KAZ", "/api/v1/la-2028/nations"];
    const others = ["/", "/paris-2024", "/la-2028/search?q=a", "/api/v1"];
    for (const url of [...ofLosAngeles, ...others]) await ask(url);
    expect(rendered).toHaveLength(7);
    revisions.set("paris-2024", "paris-2024:2");
    rendered.length = 0;
    for (const url of [...ofLosAngeles, ...others]) await ask(url);
    expect(rendered).toEqual(others);
    expect((await ask("/la-2028")).headers["x-revision"]).toBe("la-2028:1");
  });

  test("that is new brings new answers", async () => {
    const { ask, state } = await serveForTest(
      handler((response) => response.end(`as of ${state.revision}`)),
    );
    await ask("/");
    state.revision = "paris-2024:2";
    const { body, headers } = await ask("/");
    expect(body.toString()).toBe("as of paris-2024:2");
    expect(headers["x-revision"]).toBe("paris-2024:2");
  });

  test("that changes while a page is rendered does not get the older page", async () => {
    let proceed = () => {};
    const { ask, state } = await serveForTest(async (_request, response) => {
      const seen = state.revision;
      if (state.renders === 1) await new Promise<void>((resolve) => (proceed = resolve));
      response.end(`as of ${seen}`);
    });
    const untilRendered = async (renders: number) => {
      while (state.renders < renders) await pause(5);
    };
    const stale = ask("/");
    await untilRendered(1);
    state.revision = "paris-2024:2";
    const fresh = ask("/");
    await untilRendered(2);
    proceed();
    expect((await stale).body.toString()).toBe("as of paris-2024:1");
    expect((await fresh).body.toString()).toBe("as of paris-2024:2");
    expect((await ask("/")).body.toString()).toBe("as of paris-2024:2");
  });

  test("that is not loaded yet keeps nothing", async () => {
    const { ask, state } = await serveForTest(page("<p>loading</p>"));
    state.revision = undefined;
    await ask("/");
    expect((await ask("/")).headers["x-revision"]).toBeUndefined();
    expect(state.renders).toBe(2);
  });

  test("that is gone takes no memory", async () => {
    // Pages may stay a moment longer: see lagging-pages.test.ts.
    const { ask, state, cache } = await serveForTest(page(LONG, { "content-type": "text/csv" }));
    for (let index = 0; index < 20; index++) await ask(`/paris-2024/boxers/b${index}`);
    const before = cache.size;
    state.revision = "paris-2024:2";
    await ask("/");
    expect(cache.size).toBeLessThan(before / 10);
  });
});

describe("what is not kept", () => {
  test.each([
    ["a cookie", { "set-cookie": "a=1" }],
    ["no-store", { "cache-control": "no-store" }],
    ["private", { "cache-control": "private, max-age=60" }],
  ])("an answer with %s is made for each visitor from their own request", async (_, headers) => {
    const { ask } = await serveForTest(
      handler((response, request) => {
        response.writeHead(200, headers).end(`hello ${request.headers.cookie}`);
      }),
    );
    const replies = await Promise.all([
      ask("/paris-2024", { headers: { cookie: "who=one" } }),
      ask("/paris-2024", { headers: { cookie: "who=two" } }),
    ]);
    expect(replies.map(({ body }) => body.toString())).toEqual(["hello who=one", "hello who=two"]);
    for (const reply of replies)
      expect(reply.headers).toMatchObject(
        "set-cookie" in headers ? { "set-cookie": ["a=1"] } : headers,
      );
  });

  test.each([
    ["an admin page", "/kk/admin/bouts", {}],
    ["a session", "/api/auth/get-session", {}],
    ["a server action", "/admin", { method: "POST", headers: { "next-action": "1" }, body: "[]" }],
  ])("%s", async (_, path, init) => {
    const { ask, state } = await serveForTest(
      handler((response, request) => response.end(`${request.method} ${request.headers.cookie}`)),
    );
    const headers = { cookie: "who=me", ...("headers" in init ? init.headers : {}) };
    await ask(path, { ...init, headers });
    const { body } = await ask(path, { ...init, headers });
    expect(body.toString()).toBe(`${"method" in init ? init.method : "GET"} who=me`);
    expect(state.renders).toBe(2);
  });

  test.each([400, 404, 500, 503])("an answer of status %i", async (status) => {
    const { ask, state, cache } = await serveForTest(
      handler((response) => response.writeHead(status).end(LONG)),
    );
    await ask("/none");
    const { headers } = await ask("/none");
    expect(state.renders).toBe(2);
    expect(cache.size).toBe(0);
    expect(headers.etag).toBeUndefined();
    expect(headers["cache-control"]).toBe("no-store");
  });

  test.each([
    ["just as large as is collected is kept", 0, 1],
    ["larger by a byte is passed on as it comes, to each who asks", 1, 3],
  ])("a download %s", async (_, more, renders) => {
    const bytes = 16 * 1024 * 1024 + more;
    let written = 0;
    const { ask, port, state, cache } = await serveForTest(
      async (_request, response) => {
        written = 0;
        response.writeHead(200, { "content-type": "application/zip", "content-length": bytes });
        for (; written < bytes && !response.destroyed; ) {
          const piece = Buffer.alloc(Math.min(256 * 1024, bytes - written), "x");
          written += piece.length;
          if (!response.write(piece)) await new Promise((drain) => response.once("drain", drain));
        }
        response.end();
      },
      { maxBytes: 128 * 1024 * 1024 },
    );
    const path = "/api/v1/paris-2024/datapackage.zip";
    expect((await ask(path)).body.length).toBe(bytes);
    const writtenAtHead = await new Promise<number>((resolve, reject) => {
      const outgoing = request({ port, host: "127.0.0.1", path }, (incoming) => {
        // Its reader takes nothing for a while.
        setTimeout(() => {
          resolve(written);
          incoming.resume();
        }, 100);
      });
      outgoing.on("error", reject).end();
    });
    expect(writtenAtHead < bytes).toBe(more === 1);
    expect(state.renders).toBe(renders);
    expect(cache.count).toBe(more === 1 ? 0 : 1);
  });

  describe("what turns out to be large while it is made", () => {
    const mostCollectedBytes = 10_000;
    const WHOLE = Array.from({ length: 30 }, (_, at) => `${at}`.padStart(1000, ".")).join("");
    const growing = (type: string, isBroken = false) =>
      serveForTest(
        async (_request, response) => {
          response.writeHead(200, { "content-type": type });
          for (let at = 0; at < WHOLE.length; at += 1000) {
            if (isBroken && at === 20_000) throw new Error("a row is damaged");
            const isTaken = response.write(WHOLE.slice(at, at + 1000));
            if (!isTaken) await new Promise((drain) => response.once("drain", drain));
            await pause(0);
          }
          response.end();
        },
        { mostCollectedBytes },
      );
    const ZIP = "/api/v1/paris-2024/datapackage.zip";

    test.each([
      ["application/zip", undefined],
      ["application/json", expect.stringContaining("default-src 'none'")],
    ])("reaches each who asks whole, and is not kept: %s", async (type, policy) => {
      const { ask, state, cache, errors } = await growing(type);
      for (const path of [ZIP, ZIP, `${ZIP}?revision=1`]) {
        const { status, headers, body } = await ask(path);
        expect([status, body.toString() === WHOLE]).toEqual([200, true]);
        expect(headers).toMatchObject({ "content-type": type, "x-revision": "paris-2024:1" });
        expect(headers).toMatchObject({ "access-control-allow-origin": "*" });
        expect(headers["content-security-policy"]).toEqual(policy);
        expect(headers.etag).toBeUndefined();
      }
      // Each address is begun once to be kept, and then once for each who asks.
      expect([state.renders, cache.count, errors]).toEqual([5, 0, []]);
      state.revision = "paris-2024:2";
      await ask(ZIP);
      expect(state.renders).toBe(7);
    });

    test("does not look whole where it breaks off", async () => {
      const { ask, errors } = await growing("application/zip", true);
      await expect(ask(ZIP)).rejects.toThrow();
      expect(errors).toEqual([expect.objectContaining({ message: "a row is damaged" })]);
    });

    test("is refused as a page, whose policy is said before it", async () => {
      const { ask, errors } = await growing("text/html");
      expect((await ask("/paris-2024")).status).toBe(500);
      expect(errors).toEqual([expect.objectContaining({ message: "The answer is too large" })]);
    });
  });

  test("more than the memory that is set aside", async () => {
    const maxBytes = 200_000;
    const { ask, cache } = await serveForTest(page(LONG), { maxBytes });
    for (let index = 0; index < 100; index++) {
      await ask(`/paris-2024/boxers/b${index}`, { headers: { "accept-encoding": "gzip" } });
    }
    expect(cache.size).toBeGreaterThan(maxBytes / 2);
    expect(cache.size).toBeLessThanOrEqual(maxBytes);
  });

  test("an answer that would push out all others", async () => {
    const { ask, cache } = await serveForTest(page("x".repeat(90_000)), { maxBytes: 200_000 });
    await ask("/");
    expect(cache.size).toBe(0);
  });
});

describe("encodings and conditions", () => {
  test("each encoding holds the same page, is counted, and has its own tag", async () => {
    const { ask, cache, state } = await serveForTest(page(LONG));
    const plain = await ask("/");
    const before = cache.size;
    const gzip = await ask("/", { headers: { "accept-encoding": "gzip, deflate" } });
    const brotli = await ask("/", { headers: { "accept-encoding": "gzip, br" } });
    expect(gunzipSync(gzip.body).toString()).toBe(LONG);
    expect(brotliDecompressSync(brotli.body).toString()).toBe(LONG);
    expect(plain.body.toString()).toBe(LONG);
    expect([gzip.headers["content-encoding"], brotli.headers["content-encoding"]]).toEqual([
      "gzip",
      "br",
    ]);
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(cache.size).toBe(before + gzip.body.length + brotli.body.length);
    expect(state.renders).toBe(1);
  });

  test.each([
    ["gzip;q=0, br;q=0", undefined],
    ["identity", undefined],
    ["*", "br"],
    ["GZIP;q=0.5", "gzip"],
    ["br;q=0, *", "gzip"],
  ])("Accept-Encoding: %s is heeded", async (accepted, expected) => {
    const { ask } = await serveForTest(page(LONG));
    const { headers } = await ask("/", { headers: { "accept-encoding": accepted } });
    expect(headers["content-encoding"]).toBe(expected);
  });

  test("what is compressed already, or tiny, is left as it is", async () => {
    const { ask } = await serveForTest(
      handler((response, { url }) => {
        response.setHeader("content-type", url === "/flag.png" ? "image/png" : "text/html");
        response.end(url === "/flag.png" ? LONG : "tiny");
      }),
    );
    for (const path of ["/flag.png", "/tiny"]) {
      const { headers } = await ask(path, { headers: { "accept-encoding": "gzip" } });
      expect(headers["content-encoding"]).toBeUndefined();
    }
  });

  test("a copy that is still good is not sent again", async () => {
    const { ask } = await serveForTest(page(LONG));
    const { headers } = await ask("/", { headers: { "accept-encoding": "gzip" } });
    const tags = [`${headers.etag}`, `W/${headers.etag}`, `"other", ${headers.etag}`, "*"];
    for (const tag of tags) {
      const again = await ask("/", { headers: { "if-none-match": tag, "accept-encoding": "br" } });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers).toMatchObject({
        vary: "rsc, next-router-state-tree, Accept-Encoding",
        "x-revision": "paris-2024:1",
      });
    }
  });

  test("a copy of an older page is replaced", async () => {
    const { ask, state } = await serveForTest(
      handler((response) => response.end(`as of ${state.revision}`)),
    );
    const { headers } = await ask("/");
    state.revision = "paris-2024:2";
    const again = await ask("/", { headers: { "if-none-match": `${headers.etag}` } });
    expect(again.status).toBe(200);
  });

  test("HEAD says what GET would, without the body", async () => {
    const { ask, state } = await serveForTest(page(LONG));
    const head = await ask("/", { method: "HEAD" });
    const get = await ask("/");
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: "" }).toEqual({ ...get.headers, date: "" });
    expect(head.headers["content-length"]).toBe(String(LONG.length));
    expect(state.renders).toBe(1);
  });
});
