import { RenderGate } from "@/bin/server/render-gate";
import { handler, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 20));

/** A page that is made when it is told to be. */
function slowPages() {
  const waiting: (() => void)[] = [];
  const begun: string[] = [];
  const handle = handler((response, { url = "" }) => {
    begun.push(url);
    waiting.push(() => response.end(url));
  });
  const finish = async () => {
    for (const end of waiting.splice(0)) end();
    await turn();
  };
  return { handle, begun, finish };
}

test("only so many pages are made at once; others wait, and more are told when to come again", async () => {
  const { handle, begun, finish } = slowPages();
  const gate = new RenderGate({ most: 2, mostWaiting: 1 });
  const { ask, errors } = await serveForTest(handle, { gate });
  const replies = [];
  for (const id of ["a", "b", "c", "d"]) {
    replies.push(ask(`/paris-2024/boxers/${id}`));
    await turn();
  }
  expect(begun).toHaveLength(2);
  const refused = await replies[3];
  expect([refused?.status, refused?.headers["retry-after"]]).toEqual([503, "3"]);
  expect(refused?.headers["cache-control"]).toBe("no-store");
  await finish();
  expect(begun).toHaveLength(3);
  await finish();
  const statuses = (await Promise.all(replies)).map(({ status }) => status);
  expect(statuses).toEqual([200, 200, 200, 503]);
  // Nobody did anything wrong here.
  expect(errors).toEqual([]);
});

test("a kept page is given while nothing more can be made", async () => {
  const { handle, finish } = slowPages();
  const { ask } = await serveForTest(handle, { gate: new RenderGate({ most: 1, mostWaiting: 0 }) });
  const first = ask("/");
  await turn();
  await finish();
  await first;
  const hanging = ask("/paris-2024/about");
  await turn();
  expect((await ask("/paris-2024/nations")).status).toBe(503);
  expect((await ask("/")).status).toBe(200);
  await finish();
  await hanging;
});

test("one page for many readers takes one place", async () => {
  const { handle, begun, finish } = slowPages();
  const { ask } = await serveForTest(handle, { gate: new RenderGate({ most: 1, mostWaiting: 0 }) });
  const replies = Array.from({ length: 20 }, (_, index) => ask(`/?utm_source=${index}`));
  await turn();
  await finish();
  const statuses = (await Promise.all(replies)).map(({ status }) => status);
  expect([begun, new Set(statuses)]).toEqual([["/"], new Set([200])]);
});

test("people at the admin area do not wait behind readers, and a failure gives its place back", async () => {
  const { ask } = await serveForTest(
    handler((response, { url }) => {
      if (url === "/fails") throw new Error("failed");
      if (url !== "/hangs") response.end("here");
    }),
    { gate: new RenderGate({ most: 1, mostWaiting: 0 }), renderTimeoutMs: 300 },
  );
  const statuses = [];
  for (let time = 0; time < 3; time++) statuses.push((await ask("/fails")).status);
  expect(statuses).toEqual([500, 500, 500]);
  const hanging = ask("/hangs");
  await turn();
  expect((await ask("/paris-2024")).status).toBe(503);
  for (const headers of [{}, { cookie: "qualified.session_token=a" }]) {
    for (const method of ["GET", "POST"]) {
      expect((await ask("/admin", { method, headers })).status).toBe(200);
    }
  }
  expect((await hanging).status).toBe(500);
  expect((await ask("/paris-2024")).status).toBe(200);
});

test("a page on screen that asks for its new data waits where a new reader is refused", async () => {
  const { handle, finish } = slowPages();
  const { ask } = await serveForTest(handle, { gate: new RenderGate({ most: 1, mostWaiting: 0 }) });
  const hanging = ask("/");
  await turn();
  const data = ask("/paris-2024", { headers: { rsc: "1", "next-router-state-tree": "[]" } });
  await turn();
  await finish();
  await finish();
  expect([(await hanging).status, (await data).status]).toEqual([200, 200]);
});
