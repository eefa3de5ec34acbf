import { once } from "node:events";
import { connect } from "node:net";
import { describeApp } from "../support/browser";
import { type OwnApp, startOwnApp } from "../support/own-app";

jest.setTimeout(120_000);

const GAMES = "la-2028";

describeApp("a server that is told to stop", () => {
  let app: OwnApp;
  beforeAll(async () => {
    app = await startOwnApp(GAMES, { env: { DRAIN_SECONDS: "2", METRICS_TOKEN: "" } });
  });
  afterAll(() => app.remove());

  const ready = async () => {
    const answer = await fetch(`${app.url}/readyz`);
    return [answer.status, await answer.json()];
  };

  /** A client that has sent half of a request, and when its connection was closed. */
  async function sendHalf(url: string): Promise<{ closed: Promise<unknown> }> {
    const { hostname, port } = new URL(url);
    const half = connect(Number(port), hostname).on("error", () => {});
    await once(half, "connect");
    half.write(`POST /admin HTTP/1.1\r\nhost: ${hostname}\r\ncontent-length: 100\r\n\r\nhalf`);
    return { closed: once(half.resume(), "close") };
  }

  /** What has to be done with a stream until it ends. */
  async function readToEnd(path: string): Promise<string> {
    return (await fetch(app.url + path, { headers: { accept: "text/event-stream" } })).text();
  }

  test("says so first, answers meanwhile, and has ended soon, whatever its clients do", async () => {
    expect(await ready()).toEqual([200, { status: "ready" }]);
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    expect(metrics).toContain(`qualified_revision{games="${GAMES}"} 1`);
    expect(metrics).toMatch(/^qualified_requests_total\{kind="operator",status="200"\} 1$/m);
    expect(metrics).toMatch(/^qualified_response_cache_renders_total [1-9]/m);

    const open = readToEnd(`/events/${GAMES}`);
    await sendHalf(app.url);

    const stopped = app.stop().then(() => Date.now());
    while ((await ready())[0] === 200);
    expect(await ready()).toEqual([503, { status: "not ready", reason: "draining" }]);
    expect((await fetch(`${app.url}/${GAMES}`)).status).toBe(200);
    expect(await readToEnd(`/events/${GAMES}`)).toMatch(/^retry: \d+\n\n$/);
    const closedAt = await open.then(() => Date.now());
    // On a quiet machine 1.6 s; what is under way itself would have been given ten.
    expect((await stopped) - closedAt).toBeLessThan(8000);
    expect(app.exitCode()).toBe(0);
  });

  test("without a time to drain has ended soon, too, and cuts a request that is half sent", async () => {
    const other = await startOwnApp(GAMES, { env: { DRAIN_SECONDS: "0" } });
    try {
      const { closed } = await sendHalf(other.url);
      expect((await fetch(`${other.url}/${GAMES}`)).status).toBe(200);
      const began = Date.now();
      await other.stop();
      const took = Date.now() - began;
      await closed;
      console.log(`Stopped ${took} ms after SIGTERM, a request half sent.`);
      expect(other.exitCode()).toBe(0);
      expect(took).toBeLessThan(8000);
    } finally {
      await other.remove();
    }
  });
});
