import type { IncomingMessage, ServerResponse } from "node:http";
import { CLIENT_ADDRESS_HEADER, findClientAddress } from "../../lib/auth/client-address";
import { Answer, isEndless } from "./answer";
import { type AnswerHead, CapturedResponse } from "./captured-response";
import { EventStreams } from "./event-streams";
import { isPublicRequest, parseRequestUrl, routerHeadersOf } from "./public-request";
import type { RequestHandler } from "./request-handler";
import { PersonalAnswerError, type ResponseCache } from "./response-cache";
import { SECURITY_HEADERS } from "./security-headers";
import { sendAnswer } from "./send-answer";

interface RequestListenerOptions {
  handle: RequestHandler;
  cache: ResponseCache;
  findRevision: () => string | undefined;
  /** Proxies whose X-Forwarded-For is believed. */
  trustedProxies?: readonly string[];
  /** Ends the streams of events, which would never end of themselves. */
  stopping: AbortSignal;
  /** What is told of every revision. */
  events: EventStreams;
  /** Told of everything that went wrong on the server's side. */
  onError: (error: unknown, url: string) => void;
}

/** Answers each request: from the cache, through it, or by the framework for this visitor alone. */
export function makeRequestListener({
  handle,
  cache,
  findRevision,
  trustedProxies = [],
  stopping,
  events,
  onError,
}: RequestListenerOptions): (request: IncomingMessage, response: ServerResponse) => void {
  async function answerAll(
    request: IncomingMessage,
    response: ServerResponse,
    rendering: Promise<Answer>,
  ) {
    let answer: Answer;
    try {
      answer = await rendering;
    } catch (error) {
      if (!(error instanceof PersonalAnswerError)) throw error;
      return answerOne(request, response);
    }
    await sendAnswer(request, response, answer);
  }

  async function answerOne(request: IncomingMessage, response: ServerResponse) {
    const revision = findRevision();
    const address = findClientAddress(
      request.socket.remoteAddress,
      request.headers["x-forwarded-for"] as string | undefined,
      trustedProxies,
    );
    if (address === null) delete request.headers[CLIENT_ADDRESS_HEADER];
    else request.headers[CLIENT_ADDRESS_HEADER] = address;
    const captured = new CapturedResponse(request, {
      onHead: (head) => (isBuffered(head) ? undefined : startPassing(head, response, stopping)),
    });
    // Nobody is left to render for.
    response.once("close", () => captured.destroy());
    const whole = await captured.fill(handle(request, captured));
    if (!whole) return;
    await sendAnswer(request, response, new Answer(whole, { isShared: false, revision }));
  }

  return (request, response) => {
    // A client that goes away in the middle of an answer is no error of ours.
    response.on("error", () => {});
    const url = parseRequestUrl(request.url);
    if (url === null) return sendPlain(response, 400, "Bad request");
    request.url = url;

    const onFailure = (error: unknown) => {
      if (response.destroyed) return;
      onError(error, url);
      if (response.headersSent) response.destroy();
      else sendPlain(response, 500, "Internal server error");
    };
    try {
      if (EventStreams.isFor(url)) {
        events.answer(request, response, url);
        return;
      }
      if (!isPublicRequest(request, url)) {
        answerOne(request, response).catch(onFailure);
        return;
      }
      const answer = cache.get(url, routerHeadersOf(request));
      if (answer instanceof Answer) sendAnswer(request, response, answer)?.catch(onFailure);
      else answerAll(request, response, answer).catch(onFailure);
    } catch (error) {
      onFailure(error);
    }
  };
}

/** Text is collected, to be compressed and to get its policy; what is large or endless is not. */
function isBuffered(head: AnswerHead): boolean {
  const contentType = String(head.headers["content-type"] ?? "text/plain");
  return (
    !isEndless(head) && /^(text\/|application\/(.+\+)?(json|xml|javascript))/.test(contentType)
  );
}

function startPassing(
  head: AnswerHead,
  response: ServerResponse,
  stopping: AbortSignal,
): ServerResponse {
  response.writeHead(head.status, { ...SECURITY_HEADERS, ...head.headers });
  if (isEndless(head)) {
    const end = () => response.destroy();
    stopping.addEventListener("abort", end);
    response.once("close", () => stopping.removeEventListener("abort", end));
    // A stream of events is silent for as long as nothing happens.
    response.socket?.setTimeout(0);
  }
  return response;
}

function sendPlain(response: ServerResponse, status: number, text: string): void {
  const headers = { ...SECURITY_HEADERS, "content-type": "text/plain; charset=utf-8" };
  response.writeHead(status, { ...headers, "cache-control": "no-store" }).end(`${text}\n`);
}
