import { request } from "node:http";
import { closeServer, listen, makeHttpServer } from "@/bin/server/http-server";

function get(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, (incoming) => {
      let body = "";
      incoming.on("data", (chunk) => (body += chunk));
      incoming.on("end", () => resolve(body));
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

test("an answer under way is finished before the server closes, and no more are begun", async () => {
  const server = makeHttpServer((_request, response) => {
    setTimeout(() => response.end("finished"), 200);
  });
  const address = await listen(server, 0, "127.0.0.1");
  const underWay = get(address);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const closed = closeServer(server);
  await expect(get(address)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  expect(await underWay).toBe("finished");
  await closed;
});

test("an answer that does not end is cut after the time of grace", async () => {
  const server = makeHttpServer((_request, response) => {
    response.write("for ever");
  });
  const underWay = get(await listen(server, 0, "127.0.0.1"));
  underWay.catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 50));
  const start = Date.now();
  await closeServer(server, 100);
  expect(Date.now() - start).toBeLessThan(2000);
});

test("a port in use is explained by the name of its variable", async () => {
  const first = makeHttpServer(() => {});
  const { port } = new URL(await listen(first, 0, "127.0.0.1"));
  const second = makeHttpServer(() => {});
  await expect(listen(second, Number(port), "127.0.0.1")).rejects.toThrow(`PORT ${port} is in use`);
  await closeServer(first);
});

test("an address of another machine is explained by the name of its variable", async () => {
  await expect(
    listen(
      makeHttpServer(() => {}),
      0,
      "192.0.2.1",
    ),
  ).rejects.toThrow("HOST 192.0.2.1");
});

test("a server on every address gives one that can be opened", async () => {
  const server = makeHttpServer(() => {});
  expect(await listen(server, 0, "0.0.0.0")).toMatch(/^http:\/\/localhost:\d+$/);
  await closeServer(server);
});
