import { type IncomingHttpHeaders, type RequestOptions, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ClientAddresses } from "@/bin/server/client-address";
import { EventStreams } from "@/bin/server/event-streams";
import { makeHttpServer } from "@/bin/server/http-server";
import type { makeLighter } from "@/bin/server/light-document";
import type { OperatorAnswers } from "@/bin/server/operator-answers";
import type { RateLimit } from "@/bin/server/rate-limit";
import type { RenderGate } from "@/bin/server/render-gate";
import type { RequestHandler } from "@/bin/server/request-handler";
import { makeRequestListener } from "@/bin/server/request-listener";
import { ResponseCache } from "@/bin/server/response-cache";
import type { SiteFiles } from "@/bin/server/site-files";
import type { NotedRevisions } from "@/lib/change/revision-note";

type EventLimits = Partial<ConstructorParameters<typeof EventStreams>[0]>;

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const BUILD_FILES = new Set(["/_next/static/chunks/a.js", "/_next/static/changing.js"]);

const running: Server[] = [];

/** Stops what {@link serveForTest} started. */
export async function stopServers(): Promise<void> {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** The real listener and cache on a free port, in front of a stand-in for the framework. */
export async function serveForTest(
  handle: RequestHandler,
  options: {
    maxBytes?: number;
    mostCollectedBytes?: number;
    renderTimeoutMs?: number;
    gate?: RenderGate;
    files?: ReadonlySet<string>;
    siteFiles?: SiteFiles;
    baseUrl?: string;
    isSignedIn?: (cookies: string) => Promise<boolean>;
    rateLimit?: RateLimit;
    trustedProxies?: readonly string[];
    operator?: OperatorAnswers;
    draining?: AbortSignal;
    events?: EventLimits;
    answerDirectly?: ConstructorParameters<typeof ResponseCache>[0]["answerDirectly"];
    lighten?: ReturnType<typeof makeLighter>;
    /** What answers are made from, by address; else `state.revision` for all. */
    findRevision?: (url?: string) => string | undefined;
    now?: () => number;
  } = {},
) {
  const state = { revision: "paris-2024:1" as string | undefined, renders: 0 };
  const errors: unknown[] = [];
  const warnings: string[] = [];
  const stopping = new AbortController();
  const findRevision = options.findRevision ?? (() => state.revision);
  const games = new Map<string, NotedRevisions>();
  const addresses = new ClientAddresses(options.trustedProxies, (text) => warnings.push(text));
  const events = new EventStreams({
    find: (id) => games.get(id),
    stopping: stopping.signal,
    addresses,
    ...(options.draining ? { draining: options.draining } : {}),
    ...options.events,
  });
  const counted: RequestHandler = (incoming, response) => {
    state.renders++;
    return handle(incoming, response);
  };
  const cache = new ResponseCache({ handle: counted, findRevision, ...options });
  const server = makeHttpServer(
    makeRequestListener({
      handle: counted,
      cache,
      findRevision,
      stopping: stopping.signal,
      events,
      onError: (error) => errors.push(error),
      files: options.files ?? BUILD_FILES,
      ...(options.baseUrl ? { baseUrl: options.baseUrl } : {}),
      ...(options.rateLimit ? { rateLimit: options.rateLimit } : {}),
      addresses,
      ...(options.operator ? { operator: options.operator } : {}),
      ...(options.draining ? { draining: options.draining } : {}),
      ...(options.isSignedIn ? { isSignedIn: options.isSignedIn } : {}),
      ...(options.mostCollectedBytes ? { mostCollectedBytes: options.mostCollectedBytes } : {}),
      ...(options.siteFiles ? { siteFiles: options.siteFiles } : {}),
    }),
  );
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  function ask(path: string, init: RequestOptions & { body?: string } = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const outgoing = request({ port, host: "127.0.0.1", path, agent: false, ...init });
      outgoing.on("error", reject);
      outgoing.on("response", (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      outgoing.end(init.body);
    });
  }
  return { ask, state, cache, errors, warnings, port, server, stopping, games, events };
}

/** A handler that answers every request with this page. */
export function page(html: string, headers: Record<string, string | string[]> = {}) {
  return handler((response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers });
    response.end(html);
  });
}

/** Makes a synchronous function a handler. */
export function handler(
  answer: (response: Parameters<RequestHandler>[1], request: Parameters<RequestHandler>[0]) => void,
): RequestHandler {
  return async (incoming, response) => answer(response, incoming);
}
