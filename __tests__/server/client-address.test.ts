import { CLIENT_ADDRESS_HEADER, findClientAddress } from "@/lib/auth/client-address";
import { handler, serveForTest, stopServers } from "./serve-for-test";

test.each([
  ["the connection's", "203.0.113.7", undefined, [], "203.0.113.7"],
  ["not what the client says", "203.0.113.7", "198.51.100.1", [], "203.0.113.7"],
  ["the one a trusted proxy names", "127.0.0.1", "203.0.113.7", ["127.0.0.1"], "203.0.113.7"],
  ["not what stood before it", "127.0.0.1", "6.6.6.6, 203.0.113.7", ["127.0.0.1"], "203.0.113.7"],
  [
    "behind two proxies",
    "10.0.0.1",
    "203.0.113.7, 10.0.0.2",
    ["10.0.0.1", "10.0.0.2"],
    "203.0.113.7",
  ],
  ["IPv4 on an IPv6 socket", "::ffff:127.0.0.1", "203.0.113.7", ["127.0.0.1"], "203.0.113.7"],
  ["none where a proxy names nothing", "127.0.0.1", "unknown", ["127.0.0.1"], null],
  ["none of a closed connection", undefined, undefined, [], null],
])("the client's address: %s", (_, connection, forwarded, trusted, address) => {
  expect(findClientAddress(connection, forwarded, trusted)).toBe(address);
});

afterEach(stopServers);

test("the framework is told the connection's address, whatever the client claims", async () => {
  const { ask } = await serveForTest(
    handler((response, { headers }) => response.end(`${headers[CLIENT_ADDRESS_HEADER]}`)),
  );
  const claims = { [CLIENT_ADDRESS_HEADER]: "6.6.6.6", "x-forwarded-for": "6.6.6.6" };
  const { body } = await ask("/admin/sign-in", { headers: claims });
  expect(body.toString()).toBe("127.0.0.1");
});

test("nothing of the admin area and of /api/auth is kept for the next who asks", async () => {
  const { ask, state } = await serveForTest(
    handler((response, { headers }) => {
      response.writeHead(200, { "content-type": "text/html" }).end(`for ${headers.cookie}`);
    }),
  );
  for (const path of ["/admin", "/en/admin/people", "/api/auth/get-session"]) {
    for (const cookie of ["a=1", "b=2"]) {
      const { headers, body } = await ask(path, { headers: { cookie } });
      expect(body.toString()).toBe(`for ${cookie}`);
      expect(headers.etag).toBeUndefined();
    }
  }
  expect(state.renders).toBe(6);
});
