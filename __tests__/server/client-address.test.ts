import type { Socket } from "node:net";
import { ClientAddresses } from "@/bin/server/client-address";
import { CLIENT_ADDRESS_HEADER } from "@/lib/auth/client-address";
import { handler, page, serveForTest, stopServers } from "./serve-for-test";

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
  [
    "behind proxies of a network",
    "10.1.2.3",
    "203.0.113.7, 10.9.9.9",
    ["10.0.0.0/8"],
    "203.0.113.7",
  ],
  ["of no proxy beside the network", "11.1.2.3", "203.0.113.7", ["10.0.0.0/8"], "11.1.2.3"],
  ["behind a network of IPv6", "2001:db8::7", "203.0.113.7", ["2001:db8::/32"], "203.0.113.7"],
  ["without its port", "127.0.0.1", "203.0.113.7:51044", ["127.0.0.1"], "203.0.113.7"],
  ["IPv6 without its port", "127.0.0.1", "[2001:db8::1]:443", ["127.0.0.1"], "2001:db8::1"],
  ["IPv6 in brackets", "127.0.0.1", "[2001:db8::1]", ["127.0.0.1"], "2001:db8::1"],
  ["without its zone", "fe80::1%eth0", undefined, ["127.0.0.1"], "fe80::1"],
  ["none where a proxy names nothing", "127.0.0.1", "unknown", ["127.0.0.1"], null],
  ["none of a closed connection", undefined, undefined, [], null],
])("the client's address: %s", (_, connection, forwarded, trusted, address) => {
  const socket = { remoteAddress: connection } as Socket;
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  expect(new ClientAddresses(trusted, () => {}).of({ socket, headers })).toBe(address);
});

afterEach(stopServers);

test.each([
  ["once, where no proxy is trusted", [], 1],
  ["not where one is", ["127.0.0.1"], 0],
])("a proxy's X-Forwarded-For is warned of %s", async (_, trustedProxies, warnings) => {
  const server = await serveForTest(page("x"), { trustedProxies });
  for (const path of ["/admin", "/admin/people"]) await server.ask(path);
  expect(server.warnings).toEqual([]);
  const headers = { "x-forwarded-for": "203.0.113.7" };
  for (const path of ["/admin", "/admin/people"]) await server.ask(path, { headers });
  expect(server.warnings).toHaveLength(warnings);
});

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
