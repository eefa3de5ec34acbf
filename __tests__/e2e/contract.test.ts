/** Asks the started server what its description says that it answers, and lets others judge the answers. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { appUrl, describeApp, newPage } from "../support/browser";
import {
  accepted,
  bodyValidator,
  type DescribedParameter,
  DOCUMENT,
  parametersAt,
  resolved,
} from "../support/open-api";

const run = promisify(execFile);
const REDOCLY = require.resolve("@redocly/cli/bin/cli.js");
const ENV = {
  ...process.env,
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  REDOCLY_SUPPRESS_NODE_DEPRECATION_WARNING: "true",
};

const QUESTIONS_OF_EACH = 25;
/** The same questions in every run. */
const SEED = 20260729;

interface Exchange {
  path: string;
  url: string;
  status: number;
  type: string;
  headers: [string, string][];
  text: string;
  startedAt: Date;
}

interface DriftReport {
  run: { totalExchanges: number; documentedExchanges: number };
  problems: { target: string; exchangeIndex: number; message: string }[];
}

const JUNK = ["", " ", "0", "-1", "1e9", "null", "KAZ", "%00", "🥊", "'\"<>", "a".repeat(200)];

/** A text of a parameter: one that is described, the example, or something else altogether. */
function someValue({ schema, example }: DescribedParameter): fc.Arbitrary<string[]> {
  const examples = [example].flat().map(String);
  return fc.oneof(
    { weight: 3, arbitrary: "anyOf" in schema ? fc.constant(examples) : accepted(schema) },
    { weight: 3, arbitrary: fc.constant(examples) },
    fc.constantFrom(...JUNK).map((text) => [text]),
  );
}

/** Addresses of a path: some of its parameters, each with some value. */
function addresses(path: string): fc.Arbitrary<string> {
  const parameters = parametersAt(path);
  const parts = parameters.map((parameter) => {
    const given = someValue(parameter).map((values) => ({ parameter, values }));
    return parameter.in === "path" ? given : fc.option(given, { freq: 2 });
  });
  return fc.tuple(...parts).map((asked) => {
    const query = new URLSearchParams();
    let at = path;
    for (const each of asked) {
      if (!each) continue;
      const { parameter, values } = each;
      if (parameter.in === "path") {
        at = at.replace(`{${parameter.name}}`, encodeURIComponent(values[0] || "nothing"));
      } else for (const value of values) query.append(parameter.name, value);
    }
    return query.size > 0 ? `${at}?${query}` : at;
  });
}

/** A file for downloading is looked at by others (downloads.test.ts). */
function isText({ headers }: Response): boolean {
  return /json|text|xml\b/.test(headers.get("content-type") ?? "text");
}

async function ask(path: string, address: string): Promise<Exchange> {
  const url = appUrl(address);
  const startedAt = new Date();
  const answer = await fetch(url, { redirect: "manual" });
  return {
    path,
    url,
    startedAt,
    status: answer.status,
    type: answer.headers.get("content-type")?.split(";")[0] ?? "",
    headers: [...answer.headers],
    text: isText(answer) ? await answer.text() : `${(await answer.arrayBuffer()).byteLength} bytes`,
  };
}

/** What is wrong with an answer by the description; `null`: nothing. */
function wrongWith({ path, status, type, text }: Exchange): string | null {
  if (status >= 500) return `answered ${status}`;
  const described = DOCUMENT.paths[path]?.get.responses[status];
  if (!described) return `${status} is not described`;
  const { content } = resolved<{ content?: Record<string, { schema?: { $ref?: string } }> }>(
    described,
  );
  if (!content) return text === "" ? null : `${status} has a body`;
  const media = content[type];
  if (!media) return `${type} is not described for ${status}`;
  if (type !== "application/json" || !media.schema?.$ref) return null;
  const validate = bodyValidator(media.schema.$ref.split("/").at(-1) ?? "");
  return validate(JSON.parse(text)) ? null : JSON.stringify(validate.errors?.slice(0, 3));
}

/** Requests and answers as browsers record them. */
function asHar(exchanges: readonly Exchange[]): unknown {
  const entries = exchanges.map(({ url, status, type, headers, text, startedAt }) => ({
    startedDateTime: startedAt.toISOString(),
    time: 1,
    request: {
      method: "GET",
      url,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: [],
      queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })),
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status,
      statusText: "",
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: headers.map(([name, value]) => ({ name, value })),
      content: { size: text.length, mimeType: type, ...(/json/.test(type) ? { text } : {}) },
      redirectURL: "",
      headersSize: -1,
      bodySize: text.length,
    },
    cache: {},
    timings: { send: 0, wait: 1, receive: 0 },
  }));
  return { log: { version: "1.2", creator: { name: "contract.test.ts", version: "1" }, entries } };
}

describeApp("the API and its description", () => {
  const folder = mkdtempSync(join(tmpdir(), "qualified-contract-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  const exchanges: Exchange[] = [];

  async function redocly(...args: string[]): Promise<string> {
    const { stdout } = await run(process.execPath, [REDOCLY, ...args], {
      cwd: folder,
      env: ENV,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  }

  test("the description is served, and is valid to others", async () => {
    const answer = await fetch(appUrl("/api/v1/openapi.json"));
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(answer.headers.get("etag")).toMatch(/^"[^"]+"$/);
    const text = await answer.text();
    expect(JSON.parse(text)).toEqual(DOCUMENT);
    writeFileSync(join(folder, "openapi.json"), text);
    await redocly("lint", "openapi.json");
  });

  test.each(Object.keys(DOCUMENT.paths))("%s answers only what is described", async (path) => {
    const [whole] = await Promise.all([ask(path, exampleAddress(path))]);
    expect([whole.url, whole.status]).toEqual([whole.url, 200]);
    const asked = fc.sample(addresses(path), { numRuns: QUESTIONS_OF_EACH, seed: SEED });
    const answers = [whole];
    for (const address of new Set(asked)) answers.push(await ask(path, address));
    exchanges.push(...answers);
    const wrong = answers.flatMap((each) => {
      const why = wrongWith(each);
      return why === null ? [] : [{ url: each.url, why }];
    });
    expect(wrong).toEqual([]);
  });

  test("another tool finds nothing that is not described in what was answered", async () => {
    const statuses = new Set(exchanges.map(({ status }) => status));
    for (const status of [200, 400, 404]) expect(statuses).toContain(status);
    writeFileSync(join(folder, "traffic.har"), JSON.stringify(asHar(exchanges)));
    const args = ["--api", "openapi.json", "--server", appUrl(), "--format", "json"];
    // It fails where it finds something; what a refused question asked is no finding.
    await redocly("drift", "traffic.har", ...args, "--output", "drift.json").catch(() => {});
    const report = JSON.parse(readFileSync(join(folder, "drift.json"), "utf8")) as DriftReport;
    expect(report.run).toMatchObject({
      totalExchanges: exchanges.length,
      documentedExchanges: exchanges.length,
    });
    const wrong = report.problems.filter(
      ({ target, exchangeIndex }) =>
        target !== "request" || exchanges[exchangeIndex]?.status === 200,
    );
    expect(wrong).toEqual([]);
  });

  test("a generated walk through every operation passes", async () => {
    await redocly("generate-arazzo", "openapi.json", "--output-file", "walk.arazzo.yaml");
    // It fails where an answer is not as described.
    const walked = await redocly("respect", "walk.arazzo.yaml", "--server", `openapi=${appUrl()}`);
    const operations = Object.keys(DOCUMENT.paths).length;
    expect(walked).toContain(`Workflows: ${operations} passed, ${operations} total`);
  });

  test("a script of another site reads it, with a header that has to be allowed", async () => {
    const { page } = await newPage();
    const read = await page.evaluate(async (url) => {
      const first = await fetch(url);
      const etag = first.headers.get("etag") ?? "";
      const again = await fetch(url, { cache: "no-store", headers: { "If-None-Match": etag } });
      return [origin, first.status, (await first.json()).meta.total, again.status];
    }, appUrl("/api/v1/paris-2024/quota-places?noc=KAZ"));
    expect(read).toEqual(["null", 200, 10, 304]);
  });
});

/** The address of a path with the examples of what it needs. */
function exampleAddress(path: string): string {
  const given = parametersAt(path).filter((each) => each.in === "path" || each.required);
  const inPath = given.filter((each) => each.in === "path");
  const asked = given.filter((each) => each.in === "query");
  const at = inPath.reduce(
    (to, { name, example }) => to.replace(`{${name}}`, String(example)),
    path,
  );
  const query = new URLSearchParams(asked.map(({ name, example }) => [name, String(example)]));
  return query.size > 0 ? `${at}?${query}` : at;
}
