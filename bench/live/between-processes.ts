import { makePostgresDatabase } from "@/bin/database/make-postgres-database";
import type { Figure } from "../figures";
import { percentile } from "../measure-latency";
import { startProduct } from "../start-product";
import { LiveProduct, openPages } from "./live-product";

const PUBLISHES = 40;
const WARM_UP = 5;
const TARGET_MS = 250;

/**
 * From the beginning of a publish in one process of the product until an open page of another has it;
 * both serve one database on the PostgreSQL server. Nothing without a server, which is said.
 */
export async function measureBetweenProcesses(
  serverUrl = process.env.TEST_POSTGRES_URL,
): Promise<Figure[]> {
  if (!serverUrl) {
    console.log("Left out: from process to process, as TEST_POSTGRES_URL names no PostgreSQL");
    return [];
  }
  console.log("Live: two processes on one PostgreSQL …");
  const { env, drop } = await makePostgresDatabase(serverUrl);
  const { databaseUrl } = env;
  const stops = [drop];
  try {
    const publisher = await LiveProduct.start({ databaseUrl });
    stops.unshift(() => publisher.stop());
    const reader = await startProduct({ databaseUrl, facts: [] });
    stops.unshift(() => reader.stop());
    const pages = await openPages(reader.url, 1);
    const [publishMs, eventMs, pageMs]: number[][] = [[], [], []];
    for (let publish = -WARM_UP; publish < PUBLISHES; publish++) {
      const published = await publisher.publishTo(pages);
      if (publish < 0) continue;
      publishMs?.push(published.publishMs);
      eventMs?.push(...published.eventMs);
      pageMs?.push(...published.pageMs);
    }
    for (const page of pages) page.close();
    return figuresOf(publishMs ?? [], eventMs ?? [], pageMs ?? []);
  } finally {
    for (const stop of stops) await stop();
  }
}

function figuresOf(publishMs: number[], eventMs: number[], pageMs: number[]): Figure[] {
  const unit = "ms";
  return [
    { what: "Publish on PostgreSQL: the operation, p50", value: percentile(publishMs, 0.5), unit },
    { what: "… event heard of another process, p50", value: percentile(eventMs, 0.5), unit },
    { what: "… new page of another process, p50", value: percentile(pageMs, 0.5), unit },
    {
      what: "… new page of another process, p95",
      value: percentile(pageMs, 0.95),
      unit,
      target: { bound: TARGET_MS, is: "at most" },
    },
  ];
}
