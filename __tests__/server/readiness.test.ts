import { OperatorAnswers } from "@/bin/server/operator-answers";
import { Readiness } from "@/bin/server/readiness";
import { handler, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

const unused = handler((response) => response.writeHead(500).end());

async function serve(overrides: Partial<ConstructorParameters<typeof Readiness>[0]> = {}) {
  const draining = new AbortController();
  const state = { isLoaded: true, asked: 0 };
  const readiness = new Readiness({
    isLoaded: () => state.isLoaded,
    askDatabase: async () => {
      state.asked++;
    },
    draining: draining.signal,
    ...overrides,
  });
  const metrics = { write: async () => ({ type: "text/plain", text: "" }) };
  const operator = new OperatorAnswers({ readiness, metrics, metricsToken: null });
  const { ask } = await serveForTest(unused, { operator, draining: draining.signal });
  const said = async (path = "/readyz") => {
    const { status, headers, body } = await ask(path);
    expect(headers["cache-control"]).toBe("no-store");
    return [status, JSON.parse(body.toString())];
  };
  return { ask, said, state, draining };
}

const notReady = (reason: string) => [503, { status: "not ready", reason }];
const READY = [200, { status: "ready" }];

test("a process with a record and a database is ready", async () => {
  const { said, ask } = await serve();
  expect(await said()).toEqual(READY);
  const head = await ask("/readyz", { method: "HEAD" });
  expect([head.status, head.body.length]).toEqual([200, 0]);
  expect((await ask("/readyz", { method: "POST" })).status).toBe(405);
});

test("without a record it is not", async () => {
  const { said, state } = await serve();
  state.isLoaded = false;
  expect(await said()).toEqual(notReady("no record is loaded"));
});

test.each([
  ["refuses", () => Promise.reject(new Error("away"))],
  ["is silent", () => new Promise(() => {})],
])("while the database %s it is not, unless it is not asked", async (_, askDatabase) => {
  const { said } = await serve({ askDatabase, askedWithinMs: 50 });
  expect(await said()).toEqual(notReady("the database does not answer"));
  expect(await said("/readyz?without=database")).toEqual(READY);
});

test("while it stops it is not, whether the database is asked or not, and connections end", async () => {
  const { said, ask, draining } = await serve();
  expect((await ask("/readyz", { headers: { connection: "keep-alive" } })).headers.connection).toBe(
    "keep-alive",
  );
  draining.abort();
  expect(await said()).toEqual(notReady("draining"));
  expect(await said("/readyz?without=database")).toEqual(notReady("draining"));
  expect((await ask("/readyz", { headers: { connection: "keep-alive" } })).headers.connection).toBe(
    "close",
  );
});

test("many who ask at once are one question to the database", async () => {
  let asked = 0;
  const { said } = await serve({
    askDatabase: () => {
      asked++;
      return new Promise((resolve) => setTimeout(resolve, 100));
    },
  });
  const all = await Promise.all(Array.from({ length: 20 }, () => said()));
  expect(all).toEqual(Array(20).fill(READY));
  expect(asked).toBeLessThanOrEqual(2);
});
