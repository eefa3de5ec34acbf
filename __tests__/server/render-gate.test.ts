import { RenderGate } from "@/bin/server/render-gate";
import { handler, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

/** Waits until it is so; a test that waits in vain fails by its time. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** A page that is made when it is told to be. */
function slowPages() {
  const waiting: (() => void)[] = [];
  const begun: string[] = [];
  const handle = handler((response, { url = "" }) => {
    begun.push(url);
    waiting.push(() => response.end(url));
  });
  /** Waits until so many were begun in all, and lets them end. */
  const finish = async (count: number) => {
    await until(() => begun.length === count);
    for (const end of waiting.splice(0)) end();
  };
  return { handle, begun, finish };
}

test("only so many pages are made at once; others wait, and more are told when to come again", async () => {
  const { handle, begun, finish } = slowPages();
  const gate = new RenderGate({ most: 2, mostWaiting: 1 });
  const { ask, errors } = await serveForTest(handle, { gate });
  const made = ["a", "b"].map((id) => ask(`/paris-2024/boxers/${id}`));
  await until(() => begun.length === 2);
  made.push(ask("/paris-2024/boxers/c"));
  await until(() => gate.waiting === 1);
  const refused = await ask("/paris-2024/boxers/d");
  expect([refused.status, refused.headers["retry-after"]]).toEqual([503, "3"]);
  expect(refused.headers["cache-control"]).toBe("no-store");
  expect(begun).toHaveLength(2);
  await finish(2);
  await finish(3);
  expect((await Promise.all(made)).map(({ status }) => status)).toEqual([200, 200, 200]);
  // Nobody did anything wrong here.
  expect(errors).toEqual([]);
});

test("a kept page is given while nothing more can be made", async () => {
  const { handle, begun, finish } = slowPages();
  const { ask } = await serveForTest(handle, { gate: new RenderGate({ most: 1, mostWaiting: 0 }) });
  const first = ask("/");
  await finish(1);
  await first;
  const hanging = ask("/paris-2024/about");
  await until(() => begun.length === 2);
  expect((await ask("/paris-2024/nations")).status).toBe(503);
  expect((await ask("/")).status).toBe(200);
  await finish(2);
  await hanging;
});

test("one page for many readers takes one place", async () => {
  const { handle, begun, finish } = slowPages();
  const { ask } = await serveForTest(handle, { gate: new RenderGate({ most: 1, mostWaiting: 0 }) });
  const replies = Array.from({ length: 20 }, (_, index) => ask(`/?utm_source=${index}`));
  await finish(1);
  const statuses = (await Promise.all(replies)).map(({ status }) => status);
  expect([begun, new Set(statuses)]).toEqual([["/"], new Set([200])]);
});

test("people at the admin area do not wait behind readers, and a failure gives its place back", async () => {
  const begun: (string | undefined)[] = [];
  let end = () => {};
  const { ask } = await serveForTest(
    handler((response, { url }) => {
      if (url === "/fails") throw new Error("failed");
      begun.push(url);
      if (url === "/hangs") end = () => response.end();
      else response.end("here");
    }),
    { gate: new RenderGate({ most: 1, mostWaiting: 0 }) },
  );
  const statuses = [];
  for (let time = 0; time < 3; time++) statuses.push((await ask("/fails")).status);
  expect(statuses).toEqual([500, 500, 500]);
  const hanging = ask("/hangs");
  await until(() => begun.includes("/hangs"));
  expect((await ask("/paris-2024")).status).toBe(503);
  for (const headers of [{}, { cookie: "qualified.session_token=a" }]) {
    for (const method of ["GET", "POST"]) {
      expect((await ask("/admin", { method, headers })).status).toBe(200);
    }
  }
  end();
  expect((await hanging).status).toBe(200);
  expect((await ask("/paris-2024")).status).toBe(200);
});

test("a page on screen that asks for its new data waits where a new reader is refused", async () => {
  const { handle, begun, finish } = slowPages();
  const gate = new RenderGate({ most: 1, mostWaiting: 0 });
  const { ask } = await serveForTest(handle, { gate });
  const hanging = ask("/");
  await until(() => begun.length === 1);
  const data = ask("/paris-2024", { headers: { rsc: "1", "next-router-state-tree": "[]" } });
  await until(() => gate.waiting === 1);
  await finish(1);
  await finish(2);
  expect([(await hanging).status, (await data).status]).toEqual([200, 200]);
});

test.each([
  ["wait for each other", 0],
  // So much as a socket's read does before the next one's.
  ["are asked for one after the other", 20],
])("what else is due has its turn between renderings that %s", async (_, ticks) => {
  const gate = new RenderGate({ most: 1, mostWaiting: 9 });
  let turn = 0;
  let isOver = false;
  const count = () => {
    turn++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const asked: Promise<number>[] = [];
  for (let each = 0; each < 10; each++) {
    asked.push(gate.run(async () => turn));
    for (let tick = 0; tick < ticks; tick++) await null;
  }
  const turns = await Promise.all(asked);
  isOver = true;
  expect(new Set(turns).size).toBe(10);
});
