import { type ChildProcess, execFile, spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./figures";
import type { LoadOrder, LoadReport } from "./load/generate-load";
import { processorSeconds } from "./load/processor-time";

const CONNECTIONS = 32;
const isOwnAsked = process.env.LOAD_TOOL === "own";
const hasWrk = !isOwnAsked && spawnSync("wrk", ["--version"]).error === undefined;

/** The program that sends the requests. */
export const loadTool = hasWrk ? "wrk" : "bench/load/generate-load.ts";

/** What a server answered under load, and which of the two sides was busy. */
export interface Throughput {
  perSecond: number;
  /** Of one processor, from 0: the server may use several, it compresses beside. `null`: not known. */
  serverShare: number | null;
  generatorShare: number | null;
}

/**
 * The requests that an address answers in a second, asked as a browser does. `{n}` in the address is
 * another number in every request. Throws where an answer is not 200.
 */
export async function measureThroughput(
  url: string,
  seconds: number,
  server?: ChildProcess,
): Promise<Throughput> {
  const fresh = withFreshNumbers(url);
  const order = { url: fresh, connections: CONNECTIONS, seconds, isCompressed: true };
  return measureOrder(order, hasWrk ? runWrk : runOwn, server);
}

/**
 * The same of addresses of one server that are asked for once each, within so many seconds; taken compressed, as by
 * browsers, or as they are, as by curl, R and Python.
 */
export async function measureOnceEach(
  urls: readonly string[],
  { seconds, isCompressed }: Pick<LoadOrder, "seconds" | "isCompressed">,
  server?: ChildProcess,
): Promise<Throughput> {
  const [first = ""] = urls;
  const { origin } = new URL(first);
  const paths = join(tmpdir(), `qualified-bench-${process.pid}.paths`);
  writeFileSync(paths, urls.map((url) => url.slice(origin.length)).join("\n"));
  try {
    return await measureOrder(
      { url: first, connections: CONNECTIONS, seconds, isCompressed, paths },
      runOwn,
      server,
    );
  } finally {
    rmSync(paths, { force: true });
  }
}

async function measureOrder(
  order: LoadOrder,
  run: (order: LoadOrder) => Promise<LoadReport>,
  server: ChildProcess | undefined,
): Promise<Throughput> {
  const before = processorSeconds(server?.pid);
  const report = await run(order);
  const after = processorSeconds(server?.pid);
  if (report.failures > 0) throw new Error(`${order.url} fails under load`);
  const share = (taken: number) => (Number.isNaN(taken) ? null : taken / report.seconds);
  return {
    perSecond: report.answers / report.seconds,
    serverShare: before === null || after === null ? null : share(after - before),
    generatorShare: share(report.processorSeconds),
  };
}

/**
 * How many times as many requests one answers as the other, of rounds of both, by what a request costs the server,
 * which other programs on the machine change less; "": not known.
 */
export function byProcessorTime(
  rounds: readonly (readonly [Throughput | undefined, Throughput | undefined])[],
): string {
  const cost = (of: 0 | 1) =>
    median(
      rounds.map((each) => (each[of]?.serverShare ?? Number.NaN) / (each[of]?.perSecond ?? 0)),
    );
  const ratio = cost(1) / cost(0);
  return Number.isNaN(ratio) ? "" : `by the server's processor time ${ratio.toFixed(2)} ×`;
}

/** What was asked for in an earlier round is not asked for again. */
function withFreshNumbers(url: string): string {
  return url.replace("{n}", `${Date.now().toString(36)}-{n}`);
}

async function runOwn(order: LoadOrder): Promise<LoadReport> {
  const args = ["--import", "tsx", "bench/load/generate-load.ts", JSON.stringify(order)];
  return JSON.parse(await outputOf(process.execPath, args));
}

async function runWrk({ url, connections, seconds, isCompressed }: LoadOrder): Promise<LoadReport> {
  const { origin } = new URL(url);
  const [before = "", after] = url.slice(origin.length).split("{n}");
  const script = join(tmpdir(), `qualified-bench-${process.pid}.lua`);
  writeFileSync(script, numberedRequests(before, after ?? ""));
  let taken = Number.NaN;
  const watch = (child: ChildProcess) =>
    setInterval(() => (taken = processorSeconds(child.pid) ?? taken), 50);
  try {
    const output = await outputOf(
      "wrk",
      [
        ...["-t", "1", "-c", String(connections), "-d", `${seconds}s`],
        ...(isCompressed ? ["-H", "Accept-Encoding: gzip"] : []),
        ...(after === undefined ? [] : ["-s", script]),
        url.replace("{n}", "0"),
      ],
      watch,
    );
    const [, answers, took, unit] =
      /(\d+) requests in ([\d.]+)(ms|s|m),/.exec(output) ?? fail(`wrk printed:\n${output}`);
    const lasted = Number(took) * (unit === "ms" ? 0.001 : unit === "m" ? 60 : 1);
    const failures = /Non-2xx|Socket errors/.test(output) ? 1 : 0;
    return { answers: Number(answers), failures, seconds: lasted, processorSeconds: taken };
  } finally {
    rmSync(script, { force: true });
  }
}

/** A script of wrk that asks for another number every time. */
function numberedRequests(before: string, after: string): string {
  const quote = (text: string) => JSON.stringify(text);
  return [
    "local n = 0",
    `request = function() n = n + 1; return wrk.format("GET", ${quote(before)} .. n .. ${quote(after)}) end`,
  ].join("\n");
}

function outputOf(
  program: string,
  args: string[],
  watch?: (child: ChildProcess) => NodeJS.Timeout,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, (error, stdout) => {
      clearInterval(watching);
      if (error) reject(error);
      else resolve(stdout);
    });
    const watching = watch?.(child);
  });
}

function fail(message: string): never {
  throw new Error(message);
}
