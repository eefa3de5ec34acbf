import { namesSite } from "@/bin/server/names-site";
import { askedOrigin } from "@/lib/api/asked-origin";
import { handler, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

const FEED = "/api/v1/paris-2024/feed?format=atom";

/** One byte more than is collected. */
const TOO_LARGE = 16 * 1024 * 1024 + 1;

/** Answers with the origin that the request names. */
const echo = handler((response, { headers }) => {
  response.writeHead(200, { "content-type": "application/atom+xml; charset=utf-8" });
  response.end(`<feed>${headers["x-qualified-origin"] ?? "none"}</feed>`);
});

test.each([
  [FEED, true],
  ["/api/v1/paris-2024/feed", true],
  ["/api/v1/paris-2024/corrections/feed?format=json", true],
  ["/api/v1/paris-2024/calendar", true],
  ["/api/v1/paris-2024/datapackage.zip?as-of=2024-03-11", true],
  ["/api/v1/paris-2024/facts.sqlite", true],
  ["/api/v1/paris-2024/quota-places?noc=KAZ&format=xlsx", true],
  ["/api/v1/paris-2024/count?format=xlsx&what=boxers", true],
  ["/api/v1/paris-2024/quota-places?format=csv", false],
  ["/api/v1/paris-2024/quota-places?q=format%3Dxlsx", false],
  ["/api/v1/paris-2024/corrections", false],
  ["/api/v1/paris-2024/feeder", false],
  ["/api/v1/paris-2024/quota-places?q=/feed", false],
  ["/paris-2024/feed", false],
])("%s: whether the answer has whole addresses in it", (url, is) => {
  expect(namesSite(url)).toBe(is);
});

test("a feed is made once for each name of the site, and for no other address", async () => {
  const { ask, state } = await serveForTest(echo);
  const from = async (host: string, path = FEED) => {
    const headers = { host, "x-qualified-origin": "https://evil.example" };
    return (await ask(path, { headers })).body.toString();
  };
  expect(await from("one.example")).toBe("<feed>http://one.example</feed>");
  expect(await from("two.example:81")).toBe("<feed>http://two.example:81</feed>");
  expect(await from("one.example")).toBe("<feed>http://one.example</feed>");
  expect(state.renders).toBe(2);
  expect(await from("one.example", "/api/v1/paris-2024/nations")).toBe("<feed>none</feed>");
});

test("BASE_URL stands before the host, and without either there is no feed", async () => {
  const { ask } = await serveForTest(echo, { baseUrl: "https://qualified.example" });
  const known = await ask(FEED, { headers: { host: "any.example" } });
  expect(known.body.toString()).toBe("<feed>https://qualified.example</feed>");
  expect(known.headers["content-security-policy"]).toContain("default-src 'none'");
  const { ask: askOther, state } = await serveForTest(echo);
  const unknown = await askOther(FEED, { headers: { host: "not a host" } });
  expect([unknown.status, state.renders]).toEqual([400, 0]);
});

test("what is too large to be kept names the site as the server says, not as the visitor does", async () => {
  const { ask, state } = await serveForTest(
    handler((response, { headers }) => {
      const named = Buffer.alloc(TOO_LARGE);
      named.write(String(headers["x-qualified-origin"]));
      response.writeHead(200, { "content-type": "application/zip", "content-length": TOO_LARGE });
      response.end(named);
    }),
  );
  const headers = { host: "one.example", "x-qualified-origin": "https://evil.example" };
  const said = async (path: string) => {
    const { body } = await ask(`/api/v1/paris-2024/${path}`, { headers });
    return body.subarray(0, body.indexOf(0)).toString("latin1");
  };
  expect(await said("facts.sqlite")).toBe("http://one.example");
  expect(await said("nations")).toBe("undefined");
  // Each is begun once to be kept, and once more for who asks.
  expect(state.renders).toBe(4);
});

test("without the server in front the address that was asked counts", () => {
  const request = new Request("http://localhost:3000/api/v1/paris-2024/feed");
  expect(askedOrigin(request)).toBe("http://localhost:3000");
  request.headers.set("x-qualified-origin", "https://qualified.example");
  expect(askedOrigin(request)).toBe("https://qualified.example");
});
