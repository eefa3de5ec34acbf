import { MOST_BODY_BYTES } from "@/bin/server/admit-request";
import { handler, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

const FORMS = ["/admin/sign-in", "/kk/admin/import", "/api/auth/sign-in/email"];
const COOKIE = { cookie: "qualified.session_token=known" };

/** A framework that says what it was sent, and knows one person. */
async function serve(options: Parameters<typeof serveForTest>[1] = {}) {
  const server = await serveForTest(
    handler((response, request) => {
      let bytes = 0;
      request.on("data", (chunk: Buffer) => (bytes += chunk.length));
      request.on("end", () => {
        const { host, "x-forwarded-host": other = "none" } = request.headers;
        response.writeHead(200, { "content-type": "text/plain" });
        response.end(`${bytes} for ${host}, ${other}`);
      });
    }),
    { isSignedIn: async (cookies) => cookies === COOKIE.cookie, ...options },
  );
  const post = (path: string, headers: Record<string, string> = {}, body = "a=1") =>
    server.ask(path, { method: "POST", headers, body });
  return { ...server, post };
}

describe("a body", () => {
  const large = "x".repeat(MOST_BODY_BYTES + 1);

  test.each(FORMS)("of a stranger to %s is 64 kB at most", async (path) => {
    const { post, state } = await serve();
    const { status, body, headers } = await post(path, {}, large);
    expect([status, headers["cache-control"]]).toEqual([413, "no-store"]);
    expect(body.toString()).toContain("64 kB");
    expect((await post(path, { cookie: "qualified.session_token=made-up" }, large)).status).toBe(
      413,
    );
    expect(state.renders).toBe(0);
    expect((await post(path, {}, large.slice(1))).status).toBe(200);
  });

  test("of who is signed in may be larger", async () => {
    const { post } = await serve();
    const { status, body } = await post("/admin/import", COOKIE, large);
    expect([status, body.toString()]).toEqual([
      200,
      expect.stringContaining(`${large.length} for`),
    ]);
  });

  test("whose length nobody says is refused, also of who is signed in", async () => {
    const { post, state } = await serve();
    const chunked = { ...COOKIE, "transfer-encoding": "chunked" };
    expect((await post("/admin/import", chunked)).status).toBe(411);
    expect(state.renders).toBe(0);
  });
});

describe("a form", () => {
  test.each<[string, Record<string, string>, baseUrl?: string]>([
    ["of another site", { origin: "https://elsewhere.example" }],
    [
      "of another port of this machine",
      { origin: "http://site.example:8080", host: "site.example" },
    ],
    ["of a page that has no site", { origin: "null" }],
    ["that a browser says is another site's", { "sec-fetch-site": "cross-site" }],
    [
      "of another name of this site than BASE_URL",
      { origin: "http://site.example", host: "site.example" },
      "https://qualified.example.org",
    ],
    [
      "of a site that a header calls ours",
      { origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" },
    ],
  ])("%s is forbidden", async (_, headers, ...[baseUrl]) => {
    const { post, state } = await serve(baseUrl ? { baseUrl } : {});
    for (const path of FORMS) expect((await post(path, headers)).status).toBe(403);
    expect(state.renders).toBe(0);
  });

  test.each<[string, Record<string, string>, baseUrl?: string]>([
    ["of this site", { origin: "http://site.example:8080", host: "site.example:8080" }],
    ["of this site behind HTTPS", { origin: "https://site.example", host: "site.example" }],
    ["of BASE_URL", { origin: "https://qualified.example.org" }, "https://qualified.example.org"],
    ["of a program, which says nothing", {}],
  ])("%s is taken", async (_, headers, ...[baseUrl]) => {
    const { post } = await serve(baseUrl ? { baseUrl } : {});
    for (const path of FORMS) expect((await post(path, headers)).status).toBe(200);
  });
});

test("the framework hears of no other host than that which is asked, or that of BASE_URL", async () => {
  const headers = { host: "site.example", "x-forwarded-host": "elsewhere.example" };
  const plain = await serve();
  expect((await plain.ask("/admin", { headers })).body.toString()).toBe("0 for site.example, none");
  const named = await serve({ baseUrl: "https://qualified.example.org" });
  expect((await named.ask("/admin", { headers })).body.toString()).toBe(
    "0 for qualified.example.org, none",
  );
});

test.each(["PUT", "DELETE", "PATCH", "PROPFIND"])("%s is answered nowhere", async (method) => {
  const { ask, state } = await serve();
  for (const path of ["/admin", "/api/auth/get-session", "/healthz", "/"]) {
    const { status, headers } = await ask(path, { method });
    expect([status, headers.allow]).toEqual([405, expect.stringContaining("GET, HEAD")]);
  }
  expect(state.renders).toBe(0);
});

test("a router's state that cannot be read is a mistake of the client's", async () => {
  const { ask, state } = await serve();
  const withState = (value: string) =>
    ask("/admin", { headers: { rsc: "1", "next-router-state-tree": value } });
  for (const wrong of ["x", "%", "{}", "[1]", `["${"x".repeat(40_000)}",{}]`.slice(0, 12_000)]) {
    expect((await withState(wrong)).status).toBe(400);
  }
  expect(state.renders).toBe(0);
  const right = encodeURIComponent(JSON.stringify(["", { children: ["admin", {}] }, null, null]));
  expect((await withState(right)).status).toBe(200);
});
