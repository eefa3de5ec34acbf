import { type IncomingMessage, request } from "node:http";
import { noteOf } from "@/lib/change/revision-note";
import { handler, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

const GAMES = "paris-2024";
const unused = handler((response) => response.writeHead(500).end());

/** A Games whose revisions from `first` to `revision` are still known. */
function noted(revision: number, first = 1) {
  const numbers = Array.from({ length: revision - first + 1 }, (_, index) => first + index);
  return { revision, notes: numbers.map((number) => noteOf(GAMES, number, null)) };
}

interface Stream {
  response: IncomingMessage;
  text: () => string;
  /** Waits until the pattern has come. */
  until: (pattern: RegExp) => Promise<string>;
  ended: Promise<"end" | "cut">;
  close: () => void;
}

function listen(port: number, path: string, headers: Record<string, string> = {}): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, host: "127.0.0.1", path, headers, agent: false });
    outgoing.on("error", reject);
    outgoing.on("response", (response) => {
      let text = "";
      const waiting = new Set<() => void>();
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
        for (const look of waiting) look();
      });
      const ended = new Promise<"end" | "cut">((done) => {
        response.once("end", () => done("end"));
        response.once("error", () => done("cut"));
      });
      const until = (pattern: RegExp) =>
        new Promise<string>((found, missed) => {
          const timer = setTimeout(() => missed(new Error(`${pattern} is not in ${text}`)), 2000);
          const look = () => {
            if (!pattern.test(text)) return;
            clearTimeout(timer);
            waiting.delete(look);
            found(text);
          };
          waiting.add(look);
          look();
        });
      resolve({ response, text: () => text, until, ended, close: () => outgoing.destroy() });
    });
    outgoing.end();
  });
}

const idsIn = (text: string) =>
  [...text.matchAll(/^id: (\d+)\nevent/gm)].map(([, id]) => Number(id));

describe("the stream of a Games", () => {
  test("begins with when to come back and which revision it is, and nobody may keep it", async () => {
    const { port, games, state } = await serveForTest(unused);
    games.set(GAMES, noted(3));
    const stream = await listen(port, `/events/${GAMES}`);
    await stream.until(/^retry: [1-4]\d{3}\n\nid: 3\n\n$/);
    expect(stream.response.statusCode).toBe(200);
    expect(stream.response.headers).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
    });
    expect(state.renders).toBe(0);
    stream.close();
  });

  test("a revision is told to everybody who follows its Games, and to nobody else", async () => {
    const { port, games, events } = await serveForTest(unused);
    games.set(GAMES, noted(3)).set("la-2028", noted(1));
    const [one, two, other] = await Promise.all([
      listen(port, `/events/${GAMES}`),
      listen(port, `/events/${GAMES}`),
      listen(port, "/events/la-2028"),
    ]);
    await Promise.all([one, two, other].map(({ until }) => until(/id: \d\n\n$/)));
    const effect = { gained: [], lost: [], pages: [`/${GAMES}/quota-places`] };
    const note = noteOf(GAMES, 4, effect as never);
    games.set(GAMES, { revision: 4, notes: [...noted(3).notes, note] });
    events.announce();
    for (const stream of [one, two]) {
      const text = await stream.until(/event: revision\ndata: .*\n\n$/);
      expect(idsIn(text)).toEqual([4]);
      expect(JSON.parse(/data: (.*)/.exec(text)?.[1] ?? "")).toEqual({
        games: GAMES,
        revision: 4,
        places: { gained: 0, lost: 0 },
        gained: [],
        lost: [],
        paths: [`/${GAMES}/quota-places`],
      });
    }
    events.announce();
    expect(idsIn(one.text())).toEqual([4]);
    expect(idsIn(other.text())).toEqual([]);
    for (const stream of [one, two, other]) stream.close();
  });

  test("several revisions at once are told in order", async () => {
    const { port, games, events } = await serveForTest(unused);
    games.set(GAMES, noted(3));
    const stream = await listen(port, `/events/${GAMES}`);
    await stream.until(/id: 3\n\n$/);
    games.set(GAMES, noted(6));
    events.announce();
    expect(idsIn(await stream.until(/id: 6\n/))).toEqual([4, 5, 6]);
    stream.close();
  });

  test.each([
    ["what the page has", "?since=4", {}, [5, 6]],
    [
      "what the browser heard last, not what the page had",
      "?since=1",
      { "last-event-id": "5" },
      [6],
    ],
    ["the newest", "?since=6", {}, []],
    ["what is longer ago than is known: only which it is now", "?since=1", {}, [6]],
    ["more than there is, after a restore", "?since=9", {}, [6]],
    ["no number", "?since=x", {}, []],
  ])("catches up from %s", async (_, query, headers, told) => {
    const { port, games } = await serveForTest(unused);
    games.set(GAMES, noted(6, 4));
    const stream = await listen(port, `/events/${GAMES}${query}`, headers);
    expect(idsIn(await stream.until(/\n\nid: 6\n\n$/))).toEqual(told);
    stream.close();
  });

  test("a silent stream says that it lives", async () => {
    const { port, games } = await serveForTest(unused, { events: { heartbeatMs: 20 } });
    games.set(GAMES, noted(1));
    const stream = await listen(port, `/events/${GAMES}`);
    await stream.until(/\n:\n\n:\n\n/);
    stream.close();
  });

  test("a reader who does not read is let go", async () => {
    const { port, games, events } = await serveForTest(unused);
    games.set(GAMES, noted(1));
    const stream = await listen(port, `/events/${GAMES}`);
    stream.response.pause();
    const paths = Array.from({ length: 200 }, (_, index) => `/${"x".repeat(1000)}/${index}`);
    for (let revision = 2; revision < 80; revision++) {
      const note = noteOf(GAMES, revision, { gained: [], lost: [], pages: paths } as never);
      games.set(GAMES, { revision, notes: [note] });
      events.announce();
      await new Promise(setImmediate);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(events.size).toBe(0);
    stream.close();
  });
});

describe("the end of streams", () => {
  /** A stream that a browser leaves for another process: it ends at once, and says when to come back. */
  const leadsElsewhere = {
    status: 200,
    headers: expect.objectContaining({
      "content-type": "text/event-stream; charset=utf-8",
      connection: "close",
    }),
    said: expect.stringMatching(/^retry: [1-4]\d{3}\n\n$/),
  };
  const said = ({ body, ...answer }: { status: number; headers: object; body: Buffer }) => ({
    ...answer,
    said: body.toString(),
  });

  test("all end when the server stops, and who comes is led elsewhere", async () => {
    const { port, games, stopping, ask } = await serveForTest(unused);
    games.set(GAMES, noted(1));
    const stream = await listen(port, `/events/${GAMES}`);
    stopping.abort();
    await expect(stream.ended).resolves.toBe("end");
    expect(said(await ask(`/events/${GAMES}`))).toEqual(leadsElsewhere);
  });

  test("before it stops those that are open hear what is published, and who comes is led elsewhere", async () => {
    const draining = new AbortController();
    const { port, games, events, ask } = await serveForTest(unused, { draining: draining.signal });
    games.set(GAMES, noted(1));
    const stream = await listen(port, `/events/${GAMES}`);
    draining.abort();
    expect(said(await ask(`/events/${GAMES}`))).toEqual(leadsElsewhere);
    games.set(GAMES, noted(2));
    events.announce();
    await stream.until(/id: 2\n/);
    expect(events.size).toBe(1);
    stream.close();
  });

  test("one whose reader has gone is forgotten", async () => {
    const { port, games, events } = await serveForTest(unused, { events: { heartbeatMs: 10 } });
    games.set(GAMES, noted(1));
    const stream = await listen(port, `/events/${GAMES}`);
    expect(events.size).toBe(1);
    stream.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(events.size).toBe(0);
  });
});

describe("what is refused", () => {
  test.each(["/events", "/events?", "/events/rome-1960", "/events/paris-2024/x", "/events?a=1"])(
    "%s names no Games",
    async (path) => {
      const { ask, games } = await serveForTest(unused);
      games.set(GAMES, noted(1));
      const { status, headers } = await ask(path);
      expect([status, headers["cache-control"]]).toEqual([404, "no-store"]);
    },
  );

  test("anything but reading is refused; HEAD says the revision", async () => {
    const { ask, games, events } = await serveForTest(unused);
    games.set(GAMES, noted(7));
    expect((await ask(`/events/${GAMES}`, { method: "POST" })).status).toBe(405);
    const head = await ask(`/events/${GAMES}`, { method: "HEAD" });
    expect([head.status, head.headers["x-games-revision"]]).toEqual([200, "7"]);
    expect(events.size).toBe(0);
  });

  test("more streams of one address than its share; the machine's own are not limited", async () => {
    const { port, games } = await serveForTest(unused, {
      events: { mostPerAddress: 2 },
      trustedProxies: ["127.0.0.1"],
    });
    games.set(GAMES, noted(1));
    const open = async (forwarded?: string) => {
      const headers = forwarded ? { "x-forwarded-for": forwarded } : undefined;
      const stream = await listen(port, `/events/${GAMES}`, headers);
      return { stream, status: stream.response.statusCode };
    };
    const first = await open("203.0.113.1");
    const rest = [await open("198.51.100.9, 203.0.113.1"), await open("203.0.113.1")];
    expect(rest.map(({ status }) => status)).toEqual([200, 429]);
    const others = [await open("203.0.113.2"), await open(), await open(), await open()];
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const network = [await open("2001:db8:1:1::1"), await open("2001:db8:1:1::2")];
    network.push(await open("2001:db8:1:1:f::3"), await open("2001:db8:1:2::1"));
    expect(network.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
    first.stream.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const again = await open("203.0.113.1");
    expect(again.status).toBe(200);
    for (const { stream } of [...rest, ...others, ...network, again]) stream.close();
  });

  test("more streams than the process holds", async () => {
    const { port, games, ask } = await serveForTest(unused, { events: { most: 1 } });
    games.set(GAMES, noted(1));
    const stream = await listen(port, `/events/${GAMES}`);
    const { status, headers } = await ask(`/events/${GAMES}`);
    expect([status, headers["retry-after"]]).toEqual([503, "60"]);
    stream.close();
  });
});
