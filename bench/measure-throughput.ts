import { type ChildProcess, execFile, spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  const before = processorSeconds(server?.pid);
  const order = { url: withFreshNumbers(url), connections: CONNECTIONS, seconds };
  const report = await (hasWrk ? runWrk(order) : runOwn(order));
  const after = processorSeconds(server?.pid);
  if (report.failures > 0) throw new Error(`${url} fails under load`);
  const share = (taken: number) => (Number.isNaN(taken) ? null : taken / report.seconds);
  return {
    perSecond: report.answers / report.seconds,
    serverShare: before === null || after === null ? null : share(after - before),
    generatorShare: share(report.processorSeconds),
  };
}

/** What was asked for in an earlier round is not asked for again. */
function withFreshNumbers(url: string): string {
  return url.replace("{n}", `${Date.now().toString(36)}-{n}`);
}

async function runOwn(order: LoadOrder): Promise<LoadReport> {
  const args = ["--import", "tsx", "bench/load/generate-load.ts", JSON.stringify(order)];
  return JSON.parse(await outputOf(process.execPath, args));
}

async function runWrk({ url, connections, seconds }: LoadOrder): Promise<LoadReport> {
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
        ...["-H", "Accept-Encoding: gzip"],
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
