import { request } from "node:http";
import { connect, type IncomingHttpHeaders } from "node:http2";
import { ask, askOften } from "../support/ask";
import {
  describeSeveral,
  FOR_DATA,
  GAMES,
  revisionOf,
  SeveralApp,
  until,
} from "../support/several";
import { testSharedCaches } from "../support/shared-cache";

const PAGE = `/${GAMES}/nations`;
const PUBLISHES = 5;
const READS = 2000;
/** Of one page at six revisions by each of two processes. */
const MOST_RENDERS = 12;

describeSeveral("two processes behind nginx", () => {
  let app: SeveralApp;

  beforeAll(async () => {
    app = await SeveralApp.start();
  });

  afterAll(() => app?.stop());

  test("what is published on one is read on the other, and through nginx", async () => {
    for (const publisher of [app.a, app.b]) {
      await ask(app.nginx.url + PAGE);
      const revision = await app.publish(publisher.url);
      for (const { url } of [app.a, app.b]) {
        const newest = () => ask(url + PAGE, { headers: { "cache-control": "no-cache" } });
        await until(async () => revisionOf(await newest()) === revision);
      }
      // Both know it: an open page's request for its data is answered by either, never from what is old.
      for (let time = 0; time < 8; time++) {
        const data = await ask(app.nginx.url + PAGE, { headers: FOR_DATA });
        expect(data.headers["content-type"]).toBe("text/x-component");
        expect(revisionOf(data)).toBe(revision);
      }
      await until(async () => revisionOf(await ask(app.nginx.url + PAGE)) === revision);
    }
  });

  test("a stream of events comes through nginx event by event", async () => {
    const stream = request(`${app.nginx.url}/events/${GAMES}`);
    let text = "";
    let tell = () => {};
    stream.on("response", (incoming) => {
      incoming.on("data", (chunk) => {
        text += chunk;
        tell();
      });
    });
    stream.on("error", () => {});
    stream.end();
    const heard = (id: string) =>
      new Promise<void>((resolve) => {
        tell = () => text.includes(`id: ${id}\n`) && resolve();
        tell();
      });
    const numberOf = (revision: string) => revision.slice(`${GAMES}:`.length);
    await heard(numberOf(app.revision));
    for (const publisher of [app.a, app.b]) {
      await heard(numberOf(await app.publish(publisher.url)));
    }
    stream.destroy();
  });

  test("an editor reads at once what they published, past every cache", async () => {
    const headers = { cookie: app.cookie };
    for (let time = 0; time < 3; time++) {
      await askOften(app.nginx.url + PAGE, { times: 20, connections: 2 }, () => {});
      const revision = await app.publish(app.nginx.url);
      const read = await ask(app.nginx.url + PAGE, { headers });
      expect(revisionOf(read)).toBe(revision);
      expect(read.headers["x-cache-status"]).toBe("BYPASS");
    }
  });

  test(`${PUBLISHES * READS} requests for a page during ${PUBLISHES} publishes cause at most ${MOST_RENDERS} renderings`, async () => {
    const headers = { "accept-encoding": "gzip" };
    await ask(app.nginx.url + PAGE, { headers });
    const before = await app.rendered();
    const outcomes = new Map<string, number>();
    for (let round = 0; round < PUBLISHES; round++) {
      const reading = askOften(
        app.nginx.url + PAGE,
        { times: READS, connections: 32, headers },
        ({ status, headers: { "x-cache-status": cache } }) => {
          const outcome = `${status} ${cache}`;
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        },
      );
      await app.publish((round % 2 === 0 ? app.a : app.b).url);
      await reading;
    }
    await until(async () => {
      const page = await ask(app.nginx.url + PAGE, { headers });
      return revisionOf(page) === app.revision;
    });
    const renders = (await app.rendered()) - before;
    console.log(`${renders} renderings; ${JSON.stringify(Object.fromEntries(outcomes))}`);
    expect([...outcomes.keys()].filter((outcome) => !outcome.startsWith("200 "))).toEqual([]);
    expect([...outcomes.values()].reduce((sum, each) => sum + each, 0)).toBe(PUBLISHES * READS);
    // Several publishes may come within the second for which nginx keeps a page.
    expect(renders).toBeGreaterThanOrEqual(1);
    expect(renders).toBeLessThanOrEqual(MOST_RENDERS);
  });

  test("visitors are counted by their own addresses, not by nginx's", async () => {
    const from = (address: string) =>
      ask(`${app.nginx.url}/api/v1/${GAMES}/nations`, { headers: { "x-forwarded-for": address } });
    const left = ({ headers }: { headers: IncomingHttpHeaders }) =>
      /r=(\d+)/.exec(String(headers.ratelimit))?.[1];
    // What a client says of itself stands left of what nginx saw: only the nearest address counts.
    expect(left(await from("203.0.113.7"))).toBe("599");
    expect(left(await from("198.51.100.1, 203.0.113.7"))).toBe("598");
    expect(left(await from("203.0.113.8"))).toBe("599");
  });

  test("TLS speaks HTTP/2, and pages come with brotli", async () => {
    const session = connect(app.nginx.tlsUrl, { rejectUnauthorized: false });
    const stream = session.request({ ":path": PAGE, "accept-encoding": "gzip, br" });
    const headers = await new Promise<IncomingHttpHeaders>((resolve) =>
      stream.once("response", resolve),
    );
    expect(session.alpnProtocol).toBe("h2");
    expect(headers).toMatchObject({ ":status": 200, "content-encoding": "br" });
    stream.close();
    session.close();
  });

  testSharedCaches(() => app);

  test("nobody reads the figures of a process through nginx", async () => {
    const { status, body } = await ask(`${app.nginx.url}/metrics`);
    expect([status, body.toString()]).toEqual([404, expect.not.stringContaining("qualified")]);
  });

  test("a new version with a migration is rolled out under load, and no request fails", async () => {
    const pages = ["nations", "boxers", "tournaments", "matrix", "about"];
    const statuses = new Map<number, number>();
    let isOver = false;
    let published = 0;
    const read = async (headers: Record<string, string>) => {
      for (let time = 0; !isOver; time++) {
        // Each a page that nginx does not have: an address of its own, or what is never kept.
        const page = `${pages[time % pages.length]}?as-of=2024-03-${10 + (time % 20)}`;
        const { status } = await ask(`${app.nginx.url}/${GAMES}/${page}`, { headers });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    const publish = async () => {
      // Throws where one is refused or its answer is lost.
      for (; !isOver; published++) {
        await app.publish(app.nginx.url);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    const working = [publish(), ...[{}, {}, FOR_DATA, FOR_DATA].map(read)];
    const before = [app.a.pid, app.b.pid];
    try {
      expect(await app.migrate()).toMatch(/^Applied \d+_added_by_a_test\.$/m);
      await app.restart(0);
      await app.restart(1);
    } finally {
      isOver = true;
      await Promise.all(working);
    }
    const counted = JSON.stringify(Object.fromEntries(statuses));
    console.log(`During the migration and both restarts: ${counted}, ${published} publishes`);
    expect([...statuses.keys()]).toEqual([200]);
    expect([app.a.pid, app.b.pid]).not.toEqual(before);
    expect(statuses.get(200)).toBeGreaterThan(20);
    expect(published).toBeGreaterThan(1);
    for (const { url } of [app.a, app.b]) expect((await ask(`${url}/healthz`)).status).toBe(200);
  });

  test("a process that is away costs no request; without any, the last good page is given", async () => {
    const cached = `${app.nginx.url}/${GAMES}/glossary`;
    expect((await ask(cached)).status).toBe(200);
    app.kill(app.a);
    for (const section of ["nations", "boxers", "tournaments", "categories", "about", "checks"]) {
      const { status } = await ask(`${app.nginx.url}/${GAMES}/${section}`);
      expect([section, status]).toEqual([section, 200]);
    }
    await app.publish(app.nginx.url);
    app.kill(app.b);
    // For a second after it was fetched nginx would have asked nobody.
    await until(async () => (await ask(cached)).headers["x-cache-status"] !== "HIT");
    const { status, headers } = await ask(cached);
    expect([status, headers["x-cache-status"]]).toEqual([
      200,
      expect.stringMatching(/^(STALE|UPDATING)$/),
    ]);
    expect((await ask(`${app.nginx.url}/${GAMES}/press`)).status).toBe(502);
  });
});
