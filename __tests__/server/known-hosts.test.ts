import { KnownHosts } from "@/bin/server/known-hosts";
import { handler, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

test("the first hosts are known, made-up ones beyond them are not", () => {
  const hosts = new KnownHosts();
  expect(hosts.originOf("not a host")).toBeNull();
  for (let n = 0; n < 8; n += 1)
    expect(hosts.originOf(`h${n}.example`)).toBe(`http://h${n}.example`);
  expect(hosts.originOf("h8.example")).toBeNull();
  expect(hosts.originOf("H3.example")).toBe("http://h3.example");
});

test("a page is made for few hosts, with BASE_URL for one", async () => {
  const echo = handler((response, { headers }) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<p>${headers["x-qualified-origin"] ?? "none"}</p>`);
  });
  const from = async (server: Awaited<ReturnType<typeof serveForTest>>, host: string) =>
    (await server.ask("/paris-2024/nations", { headers: { host } })).body.toString();
  const open = await serveForTest(echo);
  for (let n = 0; n < 20; n += 1) await from(open, `h${n}.example`);
  expect(open.state.renders).toBe(9);
  expect(await from(open, "h0.example")).toBe("<p>http://h0.example</p>");
  expect(await from(open, "h19.example")).toBe("<p>none</p>");
  const named = await serveForTest(echo, { baseUrl: "https://qualified.example" });
  expect(await from(named, "a.example")).toBe("<p>none</p>");
  await from(named, "b.example");
  expect(named.state.renders).toBe(1);
});
