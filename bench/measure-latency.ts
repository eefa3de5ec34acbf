import { Agent, get } from "node:http";

/**
 * The times in milliseconds from the moment that each address was due to be asked for, at a steady
 * rate, to the last byte of its answer. A server that falls behind is not spared the next request.
 * `areVisitorsMany`: each comes on a connection of its own, else connections are used again.
 */
export async function measureLatencies(
  urls: string[],
  perSecond: number,
  { areVisitorsMany = false } = {},
): Promise<number[]> {
  const agent = new Agent({ keepAlive: !areVisitorsMany });
  const start = performance.now();
  const latencies = urls.map(async (url, index) => {
    const due = start + (index * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    // A timer may come up to a millisecond early, which is no merit of the server.
    const from = Math.min(due, performance.now());
    await read(url, agent);
    return performance.now() - from;
  });
  try {
    return await Promise.all(latencies);
  } finally {
    agent.destroy();
  }
}

/** The value that this share of the others does not exceed. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function read(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { "accept-encoding": "gzip" } }, (incoming) => {
      if (incoming.statusCode !== 200) reject(new Error(`${url} answers ${incoming.statusCode}`));
      incoming.resume();
      incoming.on("end", resolve);
      incoming.on("error", reject);
    }).on("error", reject);
  });
}
