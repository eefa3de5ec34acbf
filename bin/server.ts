import { createServer, type RequestListener } from "node:http";
import next from "next";
import { readAuthSecret } from "../lib/auth/secret";
import { loadedRecords } from "../lib/data/loaded-records";
import { isNotedFull } from "../lib/data/noted-room";
import { servedRevision } from "../lib/data/served-revisions";
import { type Env, EnvError, readEnv } from "../lib/env";
import { logError, logInfo, takeConsole } from "../lib/log";
import { ClientAddresses } from "./server/client-address";
import { answerDirectly } from "./server/direct-answer";
import { EventStreams } from "./server/event-streams";
import { gamesOfAddress } from "./server/games-of-address";
import { closeServer, ListenError, listen, makeHttpServer } from "./server/http-server";
import { findPartsScript, makeLighter } from "./server/light-document";
import { Metrics } from "./server/metrics";
import { OperatorAnswers } from "./server/operator-answers";
import { listOwnFiles } from "./server/own-files";
import { RateLimit } from "./server/rate-limit";
import { Readiness } from "./server/readiness";
import { nameRequests } from "./server/request-id";
import { makeRequestListener } from "./server/request-listener";
import { ResponseCache } from "./server/response-cache";
import { SiteFiles } from "./server/site-files";
import { answerWhole } from "./server/whole-answers";

/** Asked by lib/operations/read-health.ts. */
const CACHE_FIGURES = Symbol.for("qualified.cache-figures");

/** Set by instrumentation.ts: the framework's part of the process has the database. */
const IS_SIGNED_IN = Symbol.for("qualified.is-signed-in");
const ASK_DATABASE = Symbol.for("qualified.ask-database");
const FIND_PENDING_MIGRATIONS = Symbol.for("qualified.find-pending-migrations");
const framework = globalThis as {
  [IS_SIGNED_IN]?: (cookies: string) => Promise<boolean>;
  [ASK_DATABASE]?: () => Promise<void>;
  [FIND_PENDING_MIGRATIONS]?: () => Promise<string[]>;
};

/** Throws where the database lacks migrations; one that is away is asked for by those who watch it. */
async function refuseOlderDatabase(): Promise<void> {
  const pending = (await framework[FIND_PENDING_MIGRATIONS]?.().catch(() => [])) ?? [];
  if (pending.length === 0) return;
  throw new OlderDatabaseError(
    `The database lacks migrations of this version: ${pending.join(", ")}. Run: npm run migrate (or npm start)`,
  );
}

class OlderDatabaseError extends Error {}

function findRevision(url?: string): string | undefined {
  return servedRevision(url === undefined ? null : gamesOfAddress(url));
}

/** What sends traces and metrics, with its packages, only where somebody collects them; else `null`. */
async function startTelemetry({ telemetryUrl, tracedPart }: Env, metrics: Metrics) {
  if (telemetryUrl === null) return null;
  const [{ startTelemetry: start }, { traceRequests }] = await Promise.all([
    import("./server/telemetry/start-telemetry"),
    import("./server/telemetry/trace-requests"),
  ]);
  const { tracer, stop } = start({ metrics, tracedPart });
  return { trace: (listener: RequestListener) => traceRequests(listener, tracer), stop };
}

async function serve(): Promise<void> {
  takeConsole();
  const env = readEnv();
  const { port, host } = env;
  const addresses = new ClientAddresses(env.trustedProxies);
  readAuthSecret(env);
  // The framework answers requests only; given a server of its own, it leaves upgrades of ours alone.
  const app = next({ dev: false, dir: process.cwd(), quiet: true, httpServer: createServer() });
  const handle = app.getRequestHandler();
  const draining = new AbortController();
  const stopping = new AbortController();
  const events = new EventStreams({
    find: (games) => loadedRecords().records.get(games),
    addresses,
    stopping: stopping.signal,
    draining: draining.signal,
  });
  const metrics = new Metrics({
    cache: () => cache,
    streams: () => events.size,
    revisions: () => [...loadedRecords().records].map(([id, { revision }]) => [id, revision]),
    isFull: isNotedFull,
  });
  const askDatabase = async () => framework[ASK_DATABASE]?.();
  const partsScript = findPartsScript();
  const cache = new ResponseCache({
    ...(partsScript === undefined ? {} : { lighten: makeLighter(partsScript) }),
    handle: nameRequests(answerWhole(metrics.countRenders(handle), askDatabase), true),
    answerDirectly: metrics.countMadeAtOnce(answerDirectly),
    findRevision,
  });
  loadedRecords().listeners.add(() => {
    cache.noticeRevision();
    events.announce();
  });
  Object.assign(globalThis, {
    [CACHE_FIGURES]: () => ({ answers: cache.count, bytes: cache.size }),
  });
  const readiness = new Readiness({
    isLoaded: () => loadedRecords().records.size > 0,
    askDatabase,
    draining: draining.signal,
  });
  const telemetry = await startTelemetry(env, metrics);
  const listener = makeRequestListener({
    handle: nameRequests(handle, false),
    cache: metrics.countAnswers(cache),
    findRevision,
    files: listOwnFiles(),
    siteFiles: new SiteFiles({
      listGames: () => [...loadedRecords().records.values()],
      findRevision,
      baseUrl: env.baseUrl,
    }),
    baseUrl: env.baseUrl,
    addresses,
    isSignedIn: async (cookies) => (await framework[IS_SIGNED_IN]?.(cookies)) ?? false,
    rateLimit: new RateLimit(),
    stopping: stopping.signal,
    draining: draining.signal,
    events,
    operator: new OperatorAnswers({ readiness, metrics, metricsToken: env.metricsToken }),
    onError: (error, url, id) => logError(`Failed to answer ${url}`, error, id),
  });
  const server = makeHttpServer(telemetry?.trace(listener) ?? listener);
  server.prependListener("request", (request, response) => metrics.watch(request, response));
  await app.prepare();
  await refuseOlderDatabase();
  // The records are loaded with the first answer; who comes back to a stream of events needs them.
  await Promise.resolve(cache.get("/")).catch(() => {});
  const address = await listen(server, port, host);
  // Where the framework fetches the page that an action leads to, as its own server tells it too;
  // without it, it would ask whoever listens on port 3000, with the visitor's cookies.
  process.env.__NEXT_PRIVATE_ORIGIN = address;

  let skipDraining = () => {};
  const stop = async () => {
    // Told twice: it waits no longer.
    if (draining.signal.aborted) return skipDraining();
    draining.abort();
    await new Promise<void>((resolve) => {
      skipDraining = resolve;
      setTimeout(resolve, env.drainSeconds * 1000);
    });
    stopping.abort();
    await closeServer(server);
    await app.close();
    await telemetry?.stop();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  // Started by another program (npm start, a test): do not outlive it.
  process.on("disconnect", stop);
  logInfo(`Qualified is at ${address}`);
}

serve().catch((error: unknown) => {
  const isExplained =
    error instanceof EnvError ||
    error instanceof ListenError ||
    error instanceof OlderDatabaseError;
  if (isExplained) console.error(error.message);
  else logError("The server could not start", error);
  process.exit(1);
});
