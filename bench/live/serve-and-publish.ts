/**
 * The product's server in a process that also publishes what the benchmark asks for: as an admin's
 * action does, in the process that serves.
 */

import type { Change } from "@/lib/change/change";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { getPrisma } from "@/lib/data/prisma";
import { preview } from "@/lib/operations/preview";
import { publish } from "@/lib/operations/publish";
import { now } from "./clock";
import "../../bin/server";

/** What the benchmark asks of the server's process. */
export type Order =
  | { kind: "correct"; gamesId: string; boutId: string; score: string; key: string }
  | { kind: "weigh" };

/** What it answers. */
export type Done =
  | { kind: "published"; revision: number; startedAt: number; tookMs: number }
  | { kind: "weighed"; heapBytes: number; residentBytes: number }
  | { kind: "failed"; message: string };

const ACTOR = { id: "bench", name: "Benchmark", role: "editor" } as const;

async function carryOut(order: Order): Promise<Done> {
  if (order.kind === "weigh") {
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    return { kind: "weighed", heapBytes: heapUsed + external, residentBytes: rss };
  }
  const { gamesId, boutId, score, key } = order;
  const rows = await loadGamesRows(getPrisma(), gamesId);
  const bout = rows?.bouts.find(({ id }) => id === boutId);
  if (!bout) throw new Error(`${gamesId} has no bout ${boutId}`);
  const changes: Change[] = [{ kind: "enter-bout", bout: { ...bout, score } }];
  const { base } = await preview(getPrisma(), ACTOR, { gamesId, changes });
  const input = { gamesId, changes, base, reason: "A benchmark", idempotencyKey: key };
  const startedAt = now();
  const { revision } = await publish(getPrisma(), ACTOR, input);
  return { kind: "published", revision, startedAt, tookMs: now() - startedAt };
}

process.on("message", (order: Order) => {
  carryOut(order)
    .catch((error: unknown): Done => ({ kind: "failed", message: String(error) }))
    .then((done) => process.send?.(done));
});
