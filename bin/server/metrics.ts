import type { IncomingMessage, ServerResponse } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { type TallyName, talliesOf } from "../../lib/tally";
import { Answer } from "./answer";
import type { RequestHandler } from "./request-handler";
import { requestKind } from "./request-kind";
import type { ResponseCache } from "./response-cache";

interface MetricsSources {
  /** The answers that are kept, and their bytes. */
  cache: () => { count: number; size: number };
  /** The open streams of events. */
  streams: () => number;
  /** The revision that the process answers from, of each Games. */
  revisions: () => Iterable<readonly [games: string, revision: number]>;
  /** Whether the last thing to be written found no room. */
  isFull: () => boolean;
}

type Cache = Pick<ResponseCache, "get" | "has">;

/** In seconds: a kept answer takes less than a millisecond, a page is given up after 30 s. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What is counted where it happens (lib/tally.ts). */
const COUNTED: Readonly<Record<TallyName, readonly [name: string, help: string, label: string]>> = {
  publishes: ["qualified_publishes_total", "Revisions that this process published", "games"],
  databaseErrors: ["qualified_database_errors_total", "Times the database failed", "code"],
  signInRefusals: [
    "qualified_sign_in_refusals_total",
    "Passwords and codes that were refused",
    "reason",
  ],
  replicaReads: [
    "qualified_replica_reads_total",
    "Reads that a replica was to answer: read there, or from the database because it was behind, ahead, away or resting after that",
    "outcome",
  ],
};

/** What `GET /metrics` says of the process, for Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: "qualified_requests_total",
    help: "Requests answered; status 0: the client went away first",
    labelNames: ["kind", "status"],
    registers: [this.#registry],
  });
  readonly #durations = new Histogram({
    name: "qualified_request_duration_seconds",
    help: "From a request's head to the end of its answer, without streams of events",
    labelNames: ["kind"],
    buckets: DURATIONS,
    registers: [this.#registry],
  });
  readonly #answers = new Counter({
    name: "qualified_response_cache_answers_total",
    help: "Public answers: kept ones, made at once, or waited for until they were rendered",
    labelNames: ["outcome"],
    registers: [this.#registry],
  });
  readonly #renders = new Counter({
    name: "qualified_response_cache_renders_total",
    help: "Public answers that the framework rendered",
    registers: [this.#registry],
  });
  #madeAtOnce = 0;

  constructor(sources: MetricsSources) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    gauge("qualified_response_cache_kept", "Answers kept", () => sources.cache().count);
    gauge("qualified_response_cache_bytes", "Bytes of those answers", () => sources.cache().size);
    gauge("qualified_event_streams", "Open streams of events", sources.streams);
    gauge("qualified_database_full", "1: the last write found no room", () =>
      sources.isFull() ? 1 : 0,
    );
    new Gauge({
      name: "qualified_revision",
      help: "The revision that this process answers from",
      labelNames: ["games"],
      registers,
      collect() {
        this.reset();
        for (const [games, revision] of sources.revisions()) this.set({ games }, revision);
      },
    });
    for (const [tallied, [name, help, label]] of Object.entries(COUNTED)) {
      new Counter({
        name,
        help,
        labelNames: [label],
        registers,
        collect() {
          this.reset();
          const counts = talliesOf(tallied as TallyName);
          for (const [of, count] of counts) this.inc({ [label]: of }, count);
        },
      });
    }
  }

  /** The text of all, and its type. */
  async write(): Promise<{ type: string; text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  /** All of them, each with its values. */
  list(): ReturnType<Registry["getMetricsAsJSON"]> {
    return this.#registry.getMetricsAsJSON();
  }

  /** Counts a request once it is answered. */
  watch({ url = "/" }: IncomingMessage, response: ServerResponse): void {
    const began = performance.now();
    const kind = requestKind(url);
    response.once("close", () => {
      this.#requests.inc({ kind, status: response.writableFinished ? response.statusCode : 0 });
      if (kind !== "events") this.#durations.observe({ kind }, (performance.now() - began) / 1000);
    });
  }

  /** The same framework, its renderings counted. */
  countRenders(handle: RequestHandler): RequestHandler {
    return (request, response) => {
      this.#renders.inc();
      return handle(request, response);
    };
  }

  /** The same function, its answers counted. */
  countMadeAtOnce<Args extends unknown[], Made>(make: (...args: Args) => Made): typeof make {
    return (...args) => {
      const made = make(...args);
      if (made !== null) this.#madeAtOnce++;
      return made;
    };
  }

  /** The same cache, what it gives counted by how it came by it. */
  countAnswers(cache: Cache): Cache {
    return {
      has: (...asked) => cache.has(...asked),
      get: (...asked) => {
        const before = this.#madeAtOnce;
        const answer = cache.get(...asked);
        const isMade = this.#madeAtOnce !== before;
        const outcome = isMade ? "made" : answer instanceof Answer ? "kept" : "awaited";
        this.#answers.inc({ outcome });
        return answer;
      },
    };
  }
}
