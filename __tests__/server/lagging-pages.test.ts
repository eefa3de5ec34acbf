import { Answer } from "@/bin/server/answer";
import { KeptAnswers } from "@/bin/server/kept-answers";
import { RenderGate } from "@/bin/server/render-gate";
import { handler, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

const DATA = { rsc: "1", "next-router-state-tree": "%5B%5D" };
const FOR_A_MOMENT = "public, max-age=0, s-maxage=1, stale-while-revalidate=1, must-revalidate";
const UNTIL_ASKED_AGAIN = "public, max-age=0, must-revalidate";

/** Pages that name the revision they are of, whose renderings are held back and let go by the test. */
async function serveHeld({ type = "text/html", gate }: { type?: string; gate?: RenderGate } = {}) {
  const clock = { now: 0 };
  let held: (() => void)[] | null = null;
  let outcome: "made" | "failed" = "made";
  const app = await serveForTest(
    async (_, response) => {
      const seen = app.state.revision;
      await new Promise<void>((resolve) => (held ? held.push(resolve) : resolve()));
      if (outcome === "failed") throw new Error("The database is away");
      response.writeHead(200, { "content-type": type }).end(`of ${seen}`);
    },
    { now: () => clock.now, ...(gate ? { gate } : {}) },
  );
  const ask = async (headers: Record<string, string> = {}) => {
    const { status, body, headers: said } = await app.ask("/paris-2024", { headers });
    return { status, text: body.toString(), reuse: said["cache-control"], of: said["x-revision"] };
  };
  const untilHeld = async (count = 1) => {
    while ((held?.length ?? 0) < count) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  return {
    ...app,
    clock,
    ask,
    /** From now on renderings wait. */
    hold: () => (held = []),
    /** Lets those go that wait, once there are so many, and later ones pass. */
    async release(count?: number) {
      await untilHeld(count);
      const waiting = held ?? [];
      held = null;
      for (const resolve of waiting) resolve();
    },
    fail: (how: typeof outcome) => (outcome = how),
    publish(revision: number) {
      app.state.revision = `paris-2024:${revision}`;
      app.cache.noticeRevision();
    },
  };
}

/** The answer, after it was seen to wait for what the test holds back. */
async function waiting<T>(answer: Promise<T>): Promise<{ answer: Promise<T> }> {
  const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 50))]);
  expect(first).toBeUndefined();
  return { answer };
}

const OLD = { text: "of paris-2024:1", of: "paris-2024:1", status: 200 };
const NEW = { text: "of paris-2024:2", of: "paris-2024:2", status: 200 };

describe("while the page of a new revision is rendered", () => {
  test("readers get the one before at once, which no cache in front may keep", async () => {
    const { ask, hold, publish, release, state } = await serveHeld();
    expect(await ask()).toEqual({ ...OLD, reuse: FOR_A_MOMENT });
    hold();
    publish(2);
    for (let reader = 0; reader < 3; reader++) {
      expect(await ask()).toEqual({ ...OLD, reuse: UNTIL_ASKED_AGAIN });
    }
    await release();
    while ((await ask()).of !== NEW.of) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(await ask()).toEqual({ ...NEW, reuse: FOR_A_MOMENT });
    expect(state.renders).toBe(2);
  });

  test("from two seconds after the publish was heard they wait for it", async () => {
    const { ask, clock, hold, publish, release } = await serveHeld();
    await ask();
    hold();
    clock.now = 10_000;
    publish(2);
    // Nobody asks in between: the time does not begin with the first who does.
    clock.now += 1999;
    expect(await ask()).toMatchObject(OLD);
    clock.now += 1;
    const late = await waiting(ask());
    await release();
    expect(await late.answer).toMatchObject(NEW);
  });

  test("what waits for its turn is made once, from the newest revision", async () => {
    const gate = new RenderGate({ most: 1, mostWaiting: 9 });
    const { ask, clock, hold, publish, release, state } = await serveHeld({ gate });
    await ask();
    hold();
    let leave = () => {};
    void gate.run(() => new Promise<void>((resolve) => (leave = resolve)));
    for (const revision of [2, 3, 4]) {
      publish(revision);
      expect(await ask()).toMatchObject(OLD);
    }
    expect([gate.waiting, state.renders]).toEqual([1, 1]);
    clock.now = 2000;
    leave();
    const late = await waiting(ask());
    await release();
    expect((await late.answer).of).toBe("paris-2024:4");
    expect(state.renders).toBe(2);
  });

  test("a second publish gives the page of the first no more time", async () => {
    const { ask, clock, hold, publish, release } = await serveHeld();
    await ask();
    hold();
    publish(2);
    expect(await ask()).toMatchObject(OLD);
    clock.now = 1500;
    publish(3);
    expect(await ask()).toMatchObject(OLD);
    clock.now = 2000;
    const late = await waiting(ask());
    await release(2);
    expect((await late.answer).of).toBe("paris-2024:3");
  });

  test.each([
    ["an editor's session", { cookie: "a=b; qualified.session_token=abc" }],
    ["an editor's session under HTTPS", { cookie: "__Secure-qualified.session_token=abc" }],
    ["a reload", { "cache-control": "max-age=0" }],
    ["no-cache", { "cache-control": "no-cache" }],
    ["an open page that asks for its new data", DATA],
  ])("%s waits for the newest", async (_, headers: Record<string, string>) => {
    const { ask, hold, publish, release } = await serveHeld();
    await ask(headers);
    await ask();
    hold();
    publish(2);
    const newest = await waiting(ask(headers));
    await release();
    expect(await newest.answer).toMatchObject(NEW);
  });

  test("what is no page waits for it", async () => {
    const { ask, hold, publish, release } = await serveHeld({ type: "text/csv" });
    expect((await ask()).reuse).toBe(UNTIL_ASKED_AGAIN);
    hold();
    publish(2);
    const newest = await waiting(ask());
    await release();
    expect(await newest.answer).toMatchObject(NEW);
  });

  test("and fails, the one before is given until its time is over, and the failure is told then", async () => {
    const { ask, clock, errors, fail, publish } = await serveHeld();
    await ask();
    publish(2);
    fail("failed");
    expect(await ask()).toMatchObject(OLD);
    expect(errors).toEqual([]);
    clock.now = 2000;
    expect((await ask()).status).toBe(500);
    expect(errors).toHaveLength(1);
    fail("made");
    expect(await ask()).toMatchObject(NEW);
  });
});

test("pages of a revision that has passed take no memory when their time is over", () => {
  jest.useFakeTimers();
  try {
    let revision = "paris-2024:1";
    const kept = new KeptAnswers({ findRevision: () => revision, maxBytes: 1e6, now: Date.now });
    const page = new Answer(
      { status: 200, headers: { "content-type": "text/html" }, body: Buffer.from("<p>1</p>") },
      { isShared: true, revision },
    );
    kept.noticeRevision();
    kept.keep("/", "/", page);
    revision = "paris-2024:2";
    kept.noticeRevision();
    jest.advanceTimersByTime(1999);
    expect(kept.count).toBe(1);
    jest.advanceTimersByTime(1);
    expect([kept.count, kept.size]).toEqual([0, 0]);
  } finally {
    jest.useRealTimers();
  }
});

test("an embed says how many its client may have made, so that no cache in front keeps it for others", async () => {
  const { ask } = await serveForTest(
    handler((response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<p>1</p>");
    }),
  );
  const { headers } = await ask("/embed/paris-2024/nations/KAZ");
  expect(headers["cache-control"]).toBe(UNTIL_ASKED_AGAIN);
});
