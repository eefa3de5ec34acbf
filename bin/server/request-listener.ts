import type { IncomingMessage, ServerResponse } from "node:http";
import { ORIGIN_HEADER } from "../../lib/api/asked-origin";
import { CLIENT_ADDRESS_HEADER } from "../../lib/auth/client-address";
import { findRefusal, sayOwnHost } from "./admit-request";
import { Answer, isEndless } from "./answer";
import { type AnswerHead, CapturedResponse } from "./captured-response";
import type { ClientAddresses } from "./client-address";
import { chooseEncoding } from "./content-encoding";
import { isEmbedAddress } from "./embed-document";
import { EventStreams } from "./event-streams";
import { KnownHosts } from "./known-hosts";
import { namesSite } from "./names-site";
import { isOpenToOthers, OPEN_HEADERS, PREFLIGHT_HEADERS } from "./open-to-others";
import { OperatorAnswers } from "./operator-answers";
import { type Variant, variantOf } from "./public-request";
import type { RateLimit } from "./rate-limit";
import {
  busyRefusal,
  REFUSALS,
  type Refusal,
  redirect,
  refuse,
  tooManyRefusal,
} from "./refuse-request";
import { BusyError, RenderGate } from "./render-gate";
import { makeAddressReader, type RequestAddress } from "./request-address";
import type { RequestHandler } from "./request-handler";
import { newRequestId, REQUEST_ID } from "./request-id";
import { PersonalAnswerError, type ResponseCache } from "./response-cache";
import {
  FOR_THIS_SITE,
  HTTPS_ONLY,
  makeContentSecurityPolicy,
  SECURITY_HEADERS,
} from "./security-headers";
import { sendAnswer } from "./send-answer";
import { SiteFiles } from "./site-files";
import { siteOrigin } from "./site-origin";

interface RequestListenerOptions {
  handle: RequestHandler;
  cache: Pick<ResponseCache, "get" | "has">;
  findRevision: (url: string) => string | undefined;
  /** The paths of the framework's files; without them there are none. */
  files?: ReadonlySet<string>;
  /** What is made for crawlers. */
  siteFiles?: SiteFiles;
  /** What whole addresses begin with; without it, with the host that is asked. */
  baseUrl?: string | null;
  addresses: ClientAddresses;
  /** Whether the cookies are those of somebody who is signed in; without it nobody is. */
  isSignedIn?: (cookies: string) => Promise<boolean>;
  /** What bounds the requests of one client to the API and to embeds; without it there is no bound. */
  rateLimit?: RateLimit;
  /** Of what is made for one visitor so much is collected at most; what is larger is passed on as it comes. */
  mostCollectedBytes?: number;
  /** Ends the streams of events, which would never end of themselves. */
  stopping: AbortSignal;
  /** What is told of every revision. */
  events: EventStreams;
  /** What this process itself says to those who watch it; without it nothing. */
  operator?: OperatorAnswers;
  /** The process is about to stop: a connection is used for no further request. */
  draining?: AbortSignal;
  /** Told of everything that went wrong on the server's side. */
  onError: (error: unknown, url: string, requestId: string) => void;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** What is said to this client alone, or of this address, as Node's flat list. */
  own: readonly string[];
  /** What whole addresses in the answer begin with; `null`: there are none in it. */
  origin: string | null;
  /** Answers with what went wrong. */
  onFailure: (error: unknown) => void;
}

/** The cookie of lib/auth/auth.ts, with and without the prefix of HTTPS. */
const SESSION_COOKIE = /(?:^|[;\s]|__Secure-)qualified\.session_token=/;

/**
 * People who are signed in do not wait behind a crowd of readers, nor behind strangers at the door of
 * the admin area. A publish may hold its place for as long as the database takes.
 */
const EDITORS = { view: { most: 8, mostWaiting: 64 }, action: { most: 16, mostWaiting: 64 } };
const STRANGERS = { view: { most: 2, mostWaiting: 32 }, action: { most: 8, mostWaiting: 32 } };

/** What a browser says whose reader reloads the page, and a program that will have nothing old. */
const ASKS_FOR_NEWEST = /\b(?:no-cache|max-age=0)\b/;

/** What watches over the server asks here. */
const HEALTH = /^\/healthz(?:\?|$)/;

/** An action asks this server for the page that it leads to, so that one must not wait for the other. */
function makePrivateGates({ view, action }: typeof EDITORS) {
  return { view: new RenderGate(view), action: new RenderGate(action) };
}

/** Answers each request: from the cache, through it, or by the framework for this visitor alone. */
export function makeRequestListener({
  handle,
  cache,
  findRevision,
  files = new Set(),
  siteFiles,
  baseUrl = null,
  addresses,
  isSignedIn = async () => false,
  rateLimit,
  mostCollectedBytes,
  stopping,
  events,
  operator,
  draining,
  onError,
}: RequestListenerOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const readAddress = makeAddressReader((path) => files.has(path) || SiteFiles.isFor(path));
  const always = baseUrl?.startsWith("https:") ? HTTPS_ONLY : [];
  const ofThisSite = [...always, ...FOR_THIS_SITE];
  const knownHosts = new KnownHosts();
  const editors = makePrivateGates(EDITORS);
  const strangers = makePrivateGates(STRANGERS);

  const waiting = new Map<Promise<Answer>, Exchange[]>();

  /** Answers whoever waits for a rendering, all in one go once it is made. */
  function answerAll(exchange: Exchange, rendering: Promise<Answer>): void {
    const known = waiting.get(rendering);
    if (known) {
      known.push(exchange);
      return;
    }
    const exchanges = [exchange];
    waiting.set(rendering, exchanges);
    const accepted = exchange.request.headers["accept-encoding"] as string | undefined;
    rendering
      .then(async (answer) => {
        // Compressed once, before any of them asks for it.
        await answer.body(answer.encodingFor(chooseEncoding(accepted)));
        return answer;
      })
      .finally(() => waiting.delete(rendering))
      .then(
        (answer) => {
          for (const each of exchanges) send(each, answer);
        },
        (error: unknown) => {
          const isPersonal = error instanceof PersonalAnswerError;
          for (const each of exchanges) {
            if (isPersonal) answerInTurn(strangers.view, each).catch(each.onFailure);
            else each.onFailure(error);
          }
        },
      );
  }

  function send({ request, response, own, onFailure }: Exchange, answer: Answer): void {
    try {
      sendAnswer(request, response, answer, own)?.catch(onFailure);
    } catch (error) {
      onFailure(error);
    }
  }

  /**
   * What whole addresses begin with in an answer that has some. Pages have them for social media only: with
   * BASE_URL they know it themselves, and without it they are made for the first few hosts alone.
   */
  function originFor(
    { url, of }: Extract<RequestAddress, { kind: "public" }>,
    host: string | undefined,
    variant: Variant,
  ): string | null {
    if (namesSite(url)) return siteOrigin(baseUrl, host);
    if (baseUrl !== null || of !== "page" || variant !== "html" || isEmbedAddress(url)) return null;
    return knownHosts.originOf(host);
  }

  /** Takes a place among the renderings until the answer is made, or is passed on as it comes. */
  function answerInTurn(gate: RenderGate, exchange: Exchange): Promise<void> {
    return gate.run(
      () =>
        new Promise((done) => {
          answerOne(exchange, done).catch(exchange.onFailure).finally(done);
        }),
    );
  }

  async function answerOne(
    { request, response, own, origin }: Exchange,
    onPassing = () => {},
  ): Promise<void> {
    const revision = findRevision(request.url ?? "/");
    // What the visitor says of itself in these names is nothing.
    sayToFramework(request, CLIENT_ADDRESS_HEADER, addresses.of(request));
    sayToFramework(request, ORIGIN_HEADER, origin);
    sayOwnHost(request, baseUrl);
    const pass = (head: AnswerHead) => {
      onPassing();
      setHeaders(response, own);
      if (revision !== undefined) response.setHeader("x-revision", revision);
      return startPassing(head, response, stopping);
    };
    const captured = new CapturedResponse(request, {
      onHead: (head) => (isBuffered(head) ? undefined : pass(head)),
      // What a page may run is said before it, and is known at its end.
      onLarge: (head) => (isPage(head) ? undefined : pass(head)),
      ...(mostCollectedBytes === undefined ? {} : { maxBytes: mostCollectedBytes }),
    });
    // Nobody is left to render for.
    response.once("close", () => captured.destroy());
    const whole = await captured.fill(handle(request, captured));
    if (!whole) return;
    await sendAnswer(request, response, new Answer(whole, { isShared: false, revision }), own);
  }

  async function answerPrivate(
    exchange: Exchange,
    path: string,
    say: (refusal: Refusal) => void,
  ): Promise<void> {
    const refusal = await findRefusal(exchange.request, { baseUrl, isSignedIn });
    if (refusal) return say(refusal);
    // Somebody watches whether the server lives: never wait for others.
    if (HEALTH.test(path)) return answerOne(exchange);
    const { method, headers } = exchange.request;
    const gates = SESSION_COOKIE.test(headers.cookie ?? "") ? editors : strangers;
    return answerInTurn(
      method === "GET" || method === "HEAD" ? gates.view : gates.action,
      exchange,
    );
  }

  return (request, response) => {
    // A client that goes away in the middle of an answer is no error of ours.
    response.on("error", () => {});
    if (draining?.aborted) response.setHeader("connection", "close");
    const { method = "GET", url: target } = request;
    const address = readAddress(target);
    const isApi = /^\/api(?:[/?]|$)/.test(target ?? "");
    const isOpen = isOpenToOthers(target);
    const counted =
      isOpen && method !== "OPTIONS" ? (rateLimit?.count(addresses.of(request)) ?? null) : null;
    let own = isOpen
      ? [...always, ...OPEN_HEADERS, ...(counted?.headers ?? [])]
      : isForThisSite(address)
        ? ofThisSite
        : always;
    const say = (refusal: Refusal) => {
      setHeaders(response, own);
      refuse(response, refusal, isApi);
    };
    if (method === "TRACE") return say(REFUSALS.trace);
    if (counted?.isRefused) return say(tooManyRefusal(counted.seconds));
    if (address.kind === "unreadable") return say(REFUSALS.unreadable);

    const onFailure = (error: unknown) => {
      if (response.destroyed) return;
      if (error instanceof BusyError && !response.headersSent) {
        return say(busyRefusal(error.retryAfterSeconds));
      }
      const id = newRequestId();
      onError(error, target ?? "", id);
      if (!response.headersSent) response.setHeader(REQUEST_ID, id);
      if (response.headersSent) response.destroy();
      else say(REFUSALS.failed);
    };
    const exchange: Exchange = { request, response, own, origin: null, onFailure };
    try {
      if (address.kind === "private") {
        request.url = address.url;
        if (EventStreams.isFor(address.url)) {
          setHeaders(response, own);
          events.answer(request, response, address.url);
        } else if (OperatorAnswers.isFor(address.url)) {
          setHeaders(response, own);
          if (method !== "GET" && method !== "HEAD") return say(REFUSALS.method);
          if (!operator) return say(REFUSALS.nothing);
          operator
            .answer(request, response, address.url, () => say(REFUSALS.nothing))
            .catch(onFailure);
        } else answerPrivate(exchange, address.url, say).catch(onFailure);
        return;
      }
      const isPrivate = address.kind === "moved" && address.isPrivate;
      if (!isPrivate && method === "OPTIONS") return sayMethods(response, own, isOpen);
      if (!isPrivate && method !== "GET" && method !== "HEAD") return say(REFUSALS.method);
      if (address.kind === "nothing") return say(REFUSALS.nothing);
      if (address.kind === "moved") {
        setHeaders(response, own);
        return redirect(response, address.url, address.isPrivate);
      }
      if (SiteFiles.isFor(address.url)) {
        const file = siteFiles?.find(address.url, request.headers.host);
        if (file instanceof Answer) sendAnswer(request, response, file, own)?.catch(onFailure);
        else say(file === "no host" ? REFUSALS.noHost : REFUSALS.nothing);
        return;
      }
      request.url = address.url;
      const variant = address.of === "page" ? variantOf(request) : "html";
      const origin = originFor(address, request.headers.host, variant);
      if (origin === null && namesSite(address.url)) return say(REFUSALS.noHost);
      if (isEmbedAddress(address.url)) {
        // Many readers behind one address look at the same article: what is kept costs nobody anything.
        const isMade = !cache.has(address.url, variant, origin);
        const asked = rateLimit?.count(addresses.of(request), isMade ? 1 : 0) ?? null;
        own = [...always, ...(asked?.headers ?? [])];
        if (isMade && asked?.isRefused) return say(tooManyRefusal(asked.seconds));
        exchange.own = own;
      }
      const answer = cache.get(address.url, variant, origin, wantsNewest(request));
      if (answer instanceof Answer) send(exchange, answer);
      else answerAll({ ...exchange, origin }, answer);
    } catch (error) {
      onFailure(error);
    }
  };
}

/** Is it of somebody to whom a page of the revision before would be wrong: an editor, or who says so? */
function wantsNewest({ headers }: IncomingMessage): boolean {
  return (
    SESSION_COOKIE.test(headers.cookie ?? "") ||
    ASKS_FOR_NEWEST.test(headers["cache-control"] ?? "")
  );
}

/** Answers an OPTIONS, of a browser too that asks for the page of another site. */
function sayMethods(response: ServerResponse, own: readonly string[], isOpen: boolean): void {
  setHeaders(response, own);
  const methods = isOpen ? PREFLIGHT_HEADERS : {};
  response.writeHead(204, { ...SECURITY_HEADERS, ...REFUSALS.method.headers, ...methods }).end();
}

/** Whether no page of another site has a use for it: files and embeds are taken in by embeds' frames. */
function isForThisSite(address: RequestAddress): boolean {
  if (address.kind === "private") return !EventStreams.isFor(address.url);
  return address.kind === "public" && address.of !== "file" && !isEmbedAddress(address.url);
}

function sayToFramework({ headers }: IncomingMessage, name: string, value: string | null): void {
  if (value === null) delete headers[name];
  else headers[name] = value;
}

function setHeaders(response: ServerResponse, flat: readonly string[]): void {
  for (const [at, name] of flat.entries()) {
    if (at % 2 === 0) response.setHeader(name, flat[at + 1] ?? "");
  }
}

/** Text is collected, to be compressed and to get its policy; what is large or endless is not. */
function isBuffered(head: AnswerHead): boolean {
  const contentType = String(head.headers["content-type"] ?? "text/plain");
  return (
    !isEndless(head) && /^(text\/|application\/(.+\+)?(json|xml|javascript))/.test(contentType)
  );
}

function isPage({ headers }: AnswerHead): boolean {
  return String(headers["content-type"]).startsWith("text/html");
}

function startPassing(
  head: AnswerHead,
  response: ServerResponse,
  stopping: AbortSignal,
): ServerResponse {
  const policy = isPage(head)
    ? undefined
    : makeContentSecurityPolicy(String(head.headers["content-type"]), Buffer.alloc(0));
  const policed = policy === undefined ? {} : { "content-security-policy": policy };
  const unlessSaid = { ...SECURITY_HEADERS, ...policed, "cache-control": "no-store" };
  response.writeHead(head.status, { ...unlessSaid, ...head.headers });
  if (isEndless(head)) {
    const end = () => response.destroy();
    stopping.addEventListener("abort", end);
    response.once("close", () => stopping.removeEventListener("abort", end));
    // A stream of events is silent for as long as nothing happens.
    response.socket?.setTimeout(0);
  }
  return response;
}
