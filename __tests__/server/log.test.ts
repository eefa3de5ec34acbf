import { nameRequests } from "@/bin/server/request-id";
import { logError, logWarning, takeConsole, withRequestId } from "@/lib/log";
import { handler, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

const printed: string[] = [];
const original = { ...console };
beforeEach(() => {
  printed.length = 0;
  const print = (...said: unknown[]) => {
    printed.push(String(said[0]).replace(/\n$/, ""));
    return true;
  };
  for (const name of ["log", "warn", "error"] as const)
    jest.spyOn(console, name).mockImplementation(print);
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, "write").mockImplementation(print);
});
afterEach(() => {
  jest.restoreAllMocks();
  delete process.env.LOG_FORMAT;
});

function failure(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { code: "P1001" });
}

test("a line of text says what failed, why, where, and what caused it", () => {
  logError("Signing in failed", failure("No answer", new TypeError("gone")));
  expect(printed).toEqual([
    expect.stringMatching(
      /^Signing in failed: Error: No answer \(P1001\)\n {4}at [\s\S]*\n {2}caused by TypeError: gone\n {4}at /,
    ),
  ]);
});

test("a line of JSON is one line, with time, level and the id of the request", () => {
  process.env.LOG_FORMAT = "json";
  withRequestId("abc", () => logError("It failed", failure("first\nsecond")));
  logWarning("Mind");
  const [error, warning] = printed.map((line) => JSON.parse(line));
  expect(error).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    level: "error",
    message: "It failed",
    requestId: "abc",
    error: { name: "Error", message: "first\\nsecond", code: "P1001", stack: expect.any(Array) },
  });
  expect(warning).toMatchObject({ level: "warning", message: "Mind" });
  expect(warning).not.toHaveProperty("requestId");
  expect(printed.join("")).not.toContain("\n");
});

test.each(["text", "json"])("what may not stand in a log does not, as %s", (format) => {
  process.env.LOG_FORMAT = format;
  const secrets = {
    "a.person@example.org": "mail to a.person@example.org, or <A.Person@example.org>",
    hunter2: "postgres://user:hunter2@db/q and password=hunter2",
    "abc.def": 'Cookie: qualified.session_token=abc.def; {"token":"abc.def"}',
    "Bearer abc": "authorization: Bearer abcdefgh",
    Сәкен: "GET /kk/paris-2024/search?q=Сәкен&noc=KAZ failed",
    "\u202e": "turned \u202e round \u2066",
    "\r": "one\r\nINFO another line",
  };
  for (const text of Object.values(secrets)) logError(text, failure(text, failure(text)));
  const lines = printed.join("\n");
  for (const secret of Object.keys(secrets))
    expect(lines.toLowerCase()).not.toContain(secret.toLowerCase());
  expect(lines).toContain("/kk/paris-2024/search?q=…&noc=…");
  expect(lines).toContain("postgres://…@db");
  expect(lines).not.toMatch(/^INFO/m);
});

test("what others print is JSON too", () => {
  process.env.LOG_FORMAT = "json";
  takeConsole();
  console.error("⨯", new Error("of the framework"));
  console.warn("an experiment", 1);
  Object.assign(console, original);
  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    { level: "error", message: "⨯", error: { message: "of the framework" } },
    { level: "warning", message: "an experiment 1" },
  ]);
});

describe("the answer of a request that fails", () => {
  const broken = handler((response) => {
    logError("It is broken");
    response.writeHead(500, { "content-type": "text/html" }).end("broken");
  });

  test("names the line that says why, also where answers are kept", async () => {
    const { ask } = await serveForTest(nameRequests(broken, true));
    const { headers } = await ask("/paris-2024");
    expect(headers["x-request-id"]).toMatch(/^[\da-f-]{36}$/);
    expect(printed).toEqual([`It is broken [${headers["x-request-id"]}]`]);
    expect((await ask("/paris-2024")).headers["x-request-id"]).not.toBe(headers["x-request-id"]);
  });

  test("a good answer that is kept for others names nobody; one for a visitor alone does", async () => {
    const good = handler((response) =>
      response.writeHead(200, { "content-type": "text/html" }).end("a"),
    );
    const { ask } = await serveForTest(nameRequests(good, true));
    expect((await ask("/paris-2024")).headers).not.toHaveProperty("x-request-id");
    const own = await serveForTest(nameRequests(good, false));
    expect((await own.ask("/admin")).headers["x-request-id"]).toMatch(/^[\da-f-]{36}$/);
  });

  test("so does one that this server itself has to give", async () => {
    const failing = handler(() => {
      throw new Error("thrown");
    });
    const { ask, errors } = await serveForTest(failing);
    const { status, headers } = await ask("/paris-2024");
    expect([status, errors.length]).toEqual([500, 1]);
    expect(headers["x-request-id"]).toMatch(/^[\da-f-]{36}$/);
  });
});
