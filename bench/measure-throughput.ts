import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import autocannon from "autocannon";

const CONNECTIONS = 32;
const hasWrk = spawnSync("wrk", ["--version"]).error === undefined;

/** The program that sends the requests. */
export const loadTool = hasWrk ? "wrk" : "autocannon";

/** The requests that an address answers in a second, asked as a browser does. */
export async function measureThroughput(url: string, seconds: number): Promise<number> {
  return hasWrk ? runWrk(url, seconds) : runAutocannon(url, seconds);
}

async function runWrk(url: string, seconds: number): Promise<number> {
  const { stdout } = await promisify(execFile)("wrk", [
    ...["-t", "1", "-c", String(CONNECTIONS), "-d", `${seconds}s`],
    ...["-H", "Accept-Encoding: gzip"],
    url,
  ]);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url} fails under load:\n${stdout}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}

async function runAutocannon(url: string, seconds: number): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { "accept-encoding": "gzip" },
  });
  if (result.non2xx + result.errors > 0) throw new Error(`${url} fails under load`);
  return result.requests.average;
}
