import { request } from "node:http";
import { connect } from "node:net";
import { gunzipSync } from "node:zlib";
import { handler, page, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

/** Sends these bytes and gives the first line of the answer. */
function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.end(text));
    let answer = "";
    socket.setTimeout(2000, () => socket.destroy(new Error("no answer")));
    socket.on("data", (chunk) => (answer += chunk));
    socket.on("error", reject);
    socket.on("close", () => resolve(answer.split("\r\n")[0] ?? ""));
  });
}

describe("failures", () => {
  test("an error of the framework is a plain 500 and is reported", async () => {
    const { ask, errors } = await serveForTest(async () => {
      throw new Error("secret detail");
    });
    for (const path of ["/", "/admin"]) {
      const { status, body } = await ask(path);
      expect([status, body.toString()]).toEqual([500, "Internal server error\n"]);
    }
    expect(errors).toHaveLength(2);
  });

  test("an error in the middle of a page is a 500, not half a page", async () => {
    const { ask } = await serveForTest(async (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.write("<h1>half");
      throw new Error("secret detail");
    });
    for (const path of ["/", "/admin"]) expect((await ask(path)).status).toBe(500);
  });

  test("a download that breaks off does not look complete", async () => {
    const { ask } = await serveForTest(async (_request, response) => {
      response.writeHead(200, { "content-type": "application/zip" });
      response.write("half");
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error("disk failed");
    });
    await expect(ask("/admin/backup")).rejects.toMatchObject({ code: "ECONNRESET" });
  });

  test("a page whose stream is destroyed is a 500, and is tried again", async () => {
    const { ask, state } = await serveForTest(
      handler((response) => {
        response.write("<h1>half");
        if (state.renders === 1) response.destroy(new Error("render failed"));
        else response.end();
      }),
    );
    expect((await ask("/")).status).toBe(500);
    expect((await ask("/")).status).toBe(200);
  });

  test("a page that never ends does not keep its readers for ever", async () => {
    const { ask } = await serveForTest(
      handler((response) => response.write("half")),
      { renderTimeoutMs: 50 },
    );
    const statuses = await Promise.all([ask("/"), ask("/")]);
    expect(statuses.map(({ status }) => status)).toEqual([500, 500]);
  });
});

describe("clients that go away", () => {
  test("the first reader's leaving does not end the rendering that others wait for", async () => {
    const { ask, port, state } = await serveForTest(async (_request, response) => {
      response.write("first ");
      await new Promise((resolve) => setTimeout(resolve, 150));
      response.end("second");
    });
    const leaving = request({ port, host: "127.0.0.1", path: "/" });
    leaving.on("error", () => {});
    leaving.end();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const staying = ask("/");
    await new Promise((resolve) => setTimeout(resolve, 20));
    leaving.destroy();
    expect((await staying).body.toString()).toBe("first second");
    expect(state.renders).toBe(1);
  });

  test("a visitor's own page is given up when the visitor leaves", async () => {
    let isGivenUp: (value: boolean) => void = () => {};
    const givenUp = new Promise<boolean>((resolve) => (isGivenUp = resolve));
    const { port, errors } = await serveForTest(
      handler((response) => {
        response.once("close", () => isGivenUp(!response.writableFinished));
        response.write("half");
      }),
    );
    const leaving = request({ port, host: "127.0.0.1", path: "/admin" });
    leaving.on("error", () => {});
    leaving.end();
    setTimeout(() => leaving.destroy(), 50);
    expect(await givenUp).toBe(true);
    expect(errors).toEqual([]);
  });
});

describe("streams", () => {
  const events = handler((response, { url }) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.flushHeaders();
    setTimeout(() => response.write(`data: ${url}\n\n`), 100);
  });

  test("the head of a stream of events arrives before its first event", async () => {
    const { port } = await serveForTest(
      handler((response) => {
        response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
      }),
    );
    const type = await new Promise((resolve, reject) => {
      request({ port, host: "127.0.0.1", path: "/admin/log" }, (incoming) => {
        incoming.on("error", () => {});
        resolve(incoming.headers["content-type"]);
      })
        .on("error", reject)
        .end();
    });
    expect(type).toBe("text/event-stream");
  });

  test.each(["/api/v1/paris-2024/events", "/api/v1/unlisted"])(
    "events of %s arrive while the answer goes on, and end when the server stops",
    async (path) => {
      const { port, stopping } = await serveForTest(events);
      const ended = await new Promise((resolve, reject) => {
        const outgoing = request({ port, host: "127.0.0.1", path }, (incoming) => {
          incoming.once("data", (chunk) => {
            expect(chunk.toString()).toBe(`data: ${path}\n\n`);
            incoming.on("error", () => resolve("cut"));
            stopping.abort();
          });
        });
        outgoing.on("error", reject);
        outgoing.end();
      });
      expect(ended).toBe("cut");
    },
  );

  test("a large download is passed on whole, no faster than it is read", async () => {
    const piece = Buffer.alloc(256 * 1024, "x");
    let written = 0;
    const { port } = await serveForTest(async (_request, response) => {
      response.writeHead(200, { "content-type": "application/zip" });
      for (let index = 0; index < 64; index++) {
        written++;
        if (!response.write(piece)) await new Promise((resolve) => response.once("drain", resolve));
      }
      response.end();
    });
    const received = await new Promise<number>((resolve, reject) => {
      const outgoing = request({ port, host: "127.0.0.1", path: "/admin/backup" }, (incoming) => {
        let bytes = 0;
        // Nothing is read for a while: the sender has to wait.
        setTimeout(() => {
          expect(written).toBeLessThan(64);
          incoming.on("data", (chunk) => (bytes += chunk.length));
          incoming.on("end", () => resolve(bytes));
        }, 200);
      });
      outgoing.on("error", reject);
      outgoing.end();
    });
    expect(received).toBe(64 * piece.length);
  });

  test("a page that is streamed is collected whole", async () => {
    const { ask } = await serveForTest(async (_request, response) => {
      response.setHeader("content-type", "text/html");
      response.flushHeaders();
      for (let index = 0; index < 50; index++) {
        if (!response.write("y".repeat(20_000))) {
          await new Promise((resolve) => response.once("drain", resolve));
        }
      }
      response.end("end");
    });
    expect((await ask("/")).body.length).toBe(1_000_003);
    expect((await ask("/")).headers["content-length"]).toBe("1000003");
  });
});

describe("odd requests", () => {
  test.each([
    ["GET http://evil.example/paris-2024?a=1 HTTP/1.1", "HTTP/1.1 200 /paris-2024?a=1"],
    ["GET //evil/a HTTP/1.1", "HTTP/1.1 308 Permanent Redirect"],
    ["GET /% HTTP/1.1", "HTTP/1.1 400 Bad Request"],
    ["GET ftp://a/b HTTP/1.1", "HTTP/1.1 400 Bad Request"],
    ["OPTIONS * HTTP/1.1", "HTTP/1.1 400 Bad Request"],
  ])("%s is answered", async (line, expected) => {
    const { port } = await serveForTest(
      handler((response, { url }) => response.writeHead(200, { "x-url": url }).end()),
    );
    const status = await sendRaw(port, `${line}\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(status).toBe(expected.replace(/200 .*/, "200 OK"));
  });

  test("an upgrade that nobody offers is answered as if not asked for", async () => {
    const { ask } = await serveForTest(page("<p>here</p>"));
    const { status } = await ask("/", { headers: { connection: "Upgrade", upgrade: "h2c" } });
    expect(status).toBe(200);
  });
});

describe("headers", () => {
  test("every answer is marked against misuse, also errors and visitors' own pages", async () => {
    const { ask } = await serveForTest(
      handler((response, { url }) => {
        response.setHeader("content-type", url === "/admin/file" ? "application/zip" : "text/html");
        response.writeHead(url === "/none" ? 404 : 200).end("<p>hello</p>");
      }),
    );
    for (const path of ["/", "/admin", "/none", "/admin/file"]) {
      expect((await ask(path)).headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "strict-origin-when-cross-origin",
      });
    }
  });

  test.each([
    ["https://qualified.example.org", "max-age=31536000"],
    ["http://qualified.example.org", undefined],
    [undefined, undefined],
  ])("where BASE_URL is %s, every answer says of HTTPS: %s", async (baseUrl, said) => {
    const { ask, games } = await serveForTest(page("<p>x</p>"), baseUrl ? { baseUrl } : {});
    games.set("paris-2024", { revision: 1, notes: [] });
    const asked: [string, string?][] = [
      ...["/", "/admin", "/none.php", "/%", "/paris-2024/?utm_source=a", "/embed/paris-2024"].map(
        (path): [string] => [path],
      ),
      ...["/api/v1", "/api/tables/paris-2024/places"].map((path): [string] => [path]),
      ["/events/paris-2024", "HEAD"],
      ["/admin", "PUT"],
      ["/", "OPTIONS"],
    ];
    for (const [path, method = "GET"] of asked) {
      const { headers } = await ask(path, { method });
      expect([path, headers["strict-transport-security"]]).toEqual([path, said]);
    }
    const { etag = "" } = (await ask("/")).headers;
    const again = await ask("/", { headers: { "if-none-match": etag } });
    expect([again.status, again.headers["strict-transport-security"]]).toEqual([304, said]);
  });

  test("pages and what is somebody's own are for this site only, files and the API for others too", async () => {
    const { ask } = await serveForTest(page("<p>x</p>"));
    const of = async (path: string) => (await ask(path)).headers["cross-origin-resource-policy"];
    for (const path of ["/", "/admin", "/api/auth/get-session", "/api/tables/paris-2024/places"]) {
      expect(await of(path)).toBe("same-origin");
    }
    expect(await of("/api/v1")).toBe("cross-origin");
    for (const path of ["/_next/static/chunks/a.js", "/flags/kz.svg", "/embed/paris-2024"]) {
      expect(await of(path)).toBeUndefined();
    }
  });

  test("what is made for one visitor and says nothing of keeping it is not kept", async () => {
    const { ask } = await serveForTest(
      handler((response, { url }) => {
        const type = url === "/admin/file" ? "application/zip" : "text/html";
        response.writeHead(307, { location: "/admin/sign-in", "content-type": type }).end();
      }),
    );
    for (const path of ["/admin", "/admin/file"]) {
      expect((await ask(path)).headers["cache-control"]).toBe("no-store");
    }
  });

  test("a visitor's own page keeps its headers, and is compressed and has a policy", async () => {
    const html = "<script>(self.__next_f=self.__next_f||[]).push([0])</script>".repeat(100);
    const { ask } = await serveForTest(
      page(html, {
        "cache-control": "private, no-store",
        "set-cookie": ["a=1", "b=2"],
        vary: "rsc",
      }),
    );
    const { headers, body } = await ask("/admin", { headers: { "accept-encoding": "gzip" } });
    expect(gunzipSync(body).toString()).toBe(html);
    expect(headers).toMatchObject({
      "cache-control": "private, no-store",
      "set-cookie": ["a=1", "b=2"],
      vary: "rsc, Accept-Encoding",
    });
    expect(headers.etag).toBeUndefined();
    expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'sha256-/);
  });

  test("a policy that a page brings itself is the only one", async () => {
    const { ask } = await serveForTest(
      page("<p>embedded</p>", { "content-security-policy": "frame-ancestors *" }),
    );
    expect((await ask("/")).headers["content-security-policy"]).toBe("frame-ancestors *");
  });

  test("the framework's own headers reach its router and nobody else", async () => {
    const { ask } = await serveForTest(
      page("<p>x</p>", {
        "x-nextjs-stale-time": "300",
        "x-middleware-rewrite": "/en",
        etag: '"a"',
      }),
    );
    const { headers } = await ask("/");
    expect(headers["x-nextjs-stale-time"]).toBeUndefined();
    expect(headers["x-middleware-rewrite"]).toBeUndefined();
    expect(headers.etag).not.toBe('"a"');
    const data = await ask("/", { headers: { rsc: "1", "next-router-state-tree": "[]" } });
    expect(data.headers["x-nextjs-stale-time"]).toBe("300");
  });
});

describe("what the door answers itself", () => {
  const METHODS = ["POST", "PUT", "PATCH", "DELETE"];
  test.each(METHODS)("%s of a public address is refused with what is allowed", async (method) => {
    const { ask, state } = await serveForTest(page("<p>x</p>"));
    for (const path of ["/", "/paris-2024/nations", "/robots.txt", "/none.php"]) {
      const { status, headers } = await ask(path, { method, body: "a=1" });
      expect([path, status, headers.allow]).toEqual([path, 405, "GET, HEAD, OPTIONS"]);
    }
    expect(state.renders).toBe(0);
  });

  test("OPTIONS says what is allowed; TRACE is answered nowhere", async () => {
    const { ask, state } = await serveForTest(page("<p>x</p>"));
    const { status, headers } = await ask("/", { method: "OPTIONS" });
    expect([status, headers.allow]).toEqual([204, "GET, HEAD, OPTIONS"]);
    for (const path of ["/", "/admin"]) {
      expect((await ask(path, { method: "TRACE" })).status).toBe(405);
    }
    expect(state.renders).toBe(0);
  });

  test("a refusal of the API has the body of all its errors", async () => {
    const { ask } = await serveForTest(page("<p>x</p>"));
    const { headers, body } = await ask("/api/v1/paris-2024/nations", { method: "DELETE" });
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(JSON.parse(body.toString())).toEqual({
      error: { code: "method_not_allowed", message: "Only GET and HEAD are answered here" },
    });
  });

  test("an unknown file costs no rendering", async () => {
    const { ask, state } = await serveForTest(page("<p>x</p>"));
    const { status, headers, body } = await ask("/wp-login.php?a=1");
    expect([status, headers["cache-control"], state.renders]).toEqual([404, "no-store", 0]);
    expect(body.length).toBeLessThan(100);
  });

  test.each([
    ["Range", { range: "bytes=0-1" }],
    ["Authorization", { authorization: "Basic eDp5" }],
    ["a prefetch", { "next-router-prefetch": "1", rsc: "1" }],
    ["a prefetch of a part", { "next-router-segment-prefetch": "/_tree", rsc: "1" }],
    ["an action", { "next-action": "a".repeat(42) }],
    ["a middleware's prefetch", { "x-middleware-prefetch": "1" }],
    ["a malformed state of a router", { "next-router-state-tree": "%7B", "next-url": "/a" }],
    ["no-cache", { "cache-control": "no-cache", pragma: "no-cache" }],
    ["cookies", { cookie: "qualified.session_token=a" }],
  ])("a public page with %s is the kept page", async (_, headers) => {
    const { ask, state } = await serveForTest(
      handler((response, request) => {
        response.writeHead(200, { "content-type": "text/html" });
        response.end(JSON.stringify(request.headers));
      }),
    );
    const plain = await ask("/paris-2024/nations");
    const reply = await ask("/paris-2024/nations", { headers });
    expect([reply.status, reply.body, state.renders]).toEqual([200, plain.body, 1]);
  });

  test("a private address in another spelling is led to its own, and is kept nowhere", async () => {
    const { ask, state } = await serveForTest(page("<p>secret</p>"));
    const { status, headers } = await ask("/%61dmin/password?token=abc");
    expect([status, headers.location, headers["cache-control"], state.renders]).toEqual([
      308,
      "/admin/password?token=abc",
      "no-store",
      0,
    ]);
  });
});
