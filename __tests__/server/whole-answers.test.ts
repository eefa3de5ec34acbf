import { answerWhole } from "@/bin/server/whole-answers";
import { noteFailure } from "@/lib/log";
import { handler, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

const HTML = { "content-type": "text/html; charset=utf-8" };
const there = async () => {};
const away = () => Promise.reject(new Error("away"));

/** A framework that answers by turns: a status, or a page of which a part failed. */
function byTurns(...turns: (number | "half")[]) {
  const state = { asked: 0 };
  const handle = handler((response) => {
    const turn = turns[Math.min(state.asked++, turns.length - 1)];
    if (turn === "half") noteFailure();
    response.writeHead(turn === "half" ? 200 : (turn ?? 200), HTML).end(`made ${state.asked}`);
  });
  return { handle, state };
}

test.each([
  ["that failed", 500],
  ["of which a part failed", "half"],
] as const)("a page %s is made once more, and the whole one is kept", async (_, turn) => {
  const { handle, state } = byTurns(turn, 200);
  const { ask } = await serveForTest(answerWhole(handle, there));
  for (let each = 0; each < 2; each++) {
    const { status, body } = await ask("/paris-2024/corrections");
    expect([status, body.toString()]).toEqual([200, "made 2"]);
  }
  expect(state.asked).toBe(2);
});

test.each([
  ["500", there, 500],
  ["500", away, 503],
  ["half", away, 503],
] as const)(
  "one that fails again (%s) says so in its language, without script",
  async (how, askDatabase, status) => {
    const { handle, state } = byTurns(how === "half" ? "half" : 500);
    const { ask } = await serveForTest(answerWhole(handle, askDatabase));
    const answer = await ask("/kk/paris-2024/corrections");
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      "cache-control": "no-store",
      "content-type": HTML["content-type"],
    });
    expect(answer.headers["retry-after"]).toBe(status === 503 ? "5" : undefined);
    const html = answer.body.toString();
    expect(html).toContain('<html lang="kk">');
    expect(html).toContain("Бұл бетті қазір көрсету мүмкін емес");
    expect(html).toContain('<a href="/kk">Басты бет</a>');
    expect(html).not.toMatch(/<script|made/);
    await ask("/kk/paris-2024/corrections");
    expect(state.asked).toBe(4);
  },
);

test("an answer of the API says itself what failed; a file passes as it comes", async () => {
  const json = handler((response) =>
    response.writeHead(503, { "content-type": "application/json" }).end('{"error":{}}'),
  );
  const api = await serveForTest(answerWhole(json, away));
  const answer = await api.ask("/api/v1/paris-2024/corrections");
  expect([answer.status, answer.body.toString()]).toEqual([503, '{"error":{}}']);

  const { handle, state } = byTurns(200);
  const file = handler((response, request) =>
    request.url?.endsWith(".js")
      ? response.writeHead(200, { "content-type": "image/png" }).end("bytes")
      : handle(request, response),
  );
  const { ask } = await serveForTest(answerWhole(file, there));
  expect((await ask("/_next/static/chunks/a.js")).body.toString()).toBe("bytes");
  expect(state.asked).toBe(0);
});
