import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
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

/** A connection that sends so much of a request, and when it was closed. */
async function sendPart(address: string, text: string): Promise<{ closed: Promise<void> }> {
  const { port } = new URL(address);
  const socket = connect(Number(port), "127.0.0.1");
  socket.on("error", () => {}).resume();
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  await new Promise<void>((resolve) => socket.write(text, () => resolve()));
  return { closed };
}

describe("a server that stops waits for its own work only:", () => {
  const POST = "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\n";
  // Longer than the test may take: only what cuts them sooner can end them.
  const GRACE_MS = 60_000;

  test.each([
    ["a connection that sends nothing", ""],
    ["half a head", "GET / HTTP/1.1\r\nho"],
    ["half a body", `${POST}half`],
  ])("%s is cut", async (_, text) => {
    const server = makeHttpServer((incoming, response) => {
      incoming.resume().on("end", () => response.end("whole"));
    });
    const { closed } = await sendPart(await listen(server, 0, "127.0.0.1"), text);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await Promise.all([closeServer(server, GRACE_MS), closed]);
  });

  /** An answer of 50 MB, of which nothing is taken yet. */
  async function askForMuch() {
    const server = makeHttpServer((_request, response) => response.end(Buffer.alloc(50_000_000)));
    const address = await listen(server, 0, "127.0.0.1");
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      request(address, resolve).on("error", reject).end();
    });
    return { server, incoming };
  }

  test("an answer that nobody takes is cut", async () => {
    const { server, incoming } = await askForMuch();
    const cut = new Promise((resolve) => incoming.once("error", resolve));
    await closeServer(server, GRACE_MS);
    incoming.resume();
    expect(await cut).toMatchObject({ code: "ECONNRESET" });
  });

  test("an answer that is made and on its way arrives whole", async () => {
    const { server, incoming } = await askForMuch();
    const closed = closeServer(server, GRACE_MS);
    let bytes = 0;
    incoming.on("data", (chunk) => {
      bytes += chunk.length;
    });
    await new Promise((resolve) => incoming.once("close", resolve));
    expect(bytes).toBe(50_000_000);
    await closed;
  });

  test("a connection that rests after its answer is closed", async () => {
    const server = makeHttpServer((_request, response) => response.end("answered"));
    const text = "GET / HTTP/1.1\r\nhost: a\r\n\r\n";
    const { closed } = await sendPart(await listen(server, 0, "127.0.0.1"), text);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await Promise.all([closeServer(server, GRACE_MS), closed]);
  });

  test("an answer to a whole request is made and taken, however long that is", async () => {
    const server = makeHttpServer((_request, response) => {
      response.write("it ");
      setTimeout(() => response.end("took its time"), 2500);
    });
    const underWay = get(await listen(server, 0, "127.0.0.1"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await closeServer(server, GRACE_MS);
    expect(await underWay).toBe("it took its time");
  });
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
