import { IncomingMessage, type ServerResponse } from "node:http";
import { Socket } from "node:net";
import { messagesOf } from "../../lib/i18n/messages/catalogue";
import { localePath, splitLocale } from "../../lib/i18n/routing";
import { watchFailures } from "../../lib/log";
import { type AnswerHead, type CapturedAnswer, CapturedResponse } from "./captured-response";
import type { RequestHandler } from "./request-handler";

/** A page that failed is made once more at once: a connection that was lost is noticed by using it. */
const ATTEMPTS = 2;

const RETRY_AFTER_SECONDS = "5";

/**
 * The framework for public answers, of which none is half: one of which a part failed is made again, and where that
 * fails too it is a page that says so in the language of its address, as 503 while the database does not answer
 * and else as 500. The framework's own would be blank without JavaScript.
 */
export function answerWhole(
  handle: RequestHandler,
  askDatabase: () => Promise<unknown>,
): RequestHandler {
  return async (request, response) => {
    const url = request.url ?? "/";
    const isForRouter = request.headers.rsc !== undefined;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const asked = attempt < ATTEMPTS ? copyOf(request) : request;
      const [answer, hasFailed] = await watchFailures(() => collect(handle, asked, response));
      // Passed on as it came, or nobody waits for it any more.
      if (answer === undefined || response.destroyed) return;
      const isBroken = answer.status >= 500 || hasFailed;
      if (isBroken && attempt < ATTEMPTS) continue;
      if (!isBroken || isOfApi(answer)) return send(response, answer);
      const isAway = await askDatabase().then(
        () => false,
        () => true,
      );
      return send(response, makeExcuse(url, isAway ? 503 : 500, isForRouter));
    }
  };
}

/** Text and failures are collected; what else there is goes to its reader as it comes: undefined. */
async function collect(
  handle: RequestHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<CapturedAnswer | undefined> {
  const pass = (head: AnswerHead) => response.writeHead(head.status, head.headers);
  const captured = new CapturedResponse(request, {
    onHead: (head) => (isPage(head) || head.status >= 500 ? undefined : pass(head)),
    onLarge: pass,
  });
  const giveUp = () => captured.destroy();
  response.once("close", giveUp);
  try {
    return await captured.fill(handle(request, captured));
  } finally {
    response.off("close", giveUp);
  }
}

function send(response: ServerResponse, { status, headers, body }: CapturedAnswer): void {
  response.writeHead(status, headers);
  response.end(body);
}

function isPage({ headers }: AnswerHead): boolean {
  return /^text\/(html|x-component)/.test(String(headers["content-type"]));
}

function isOfApi({ headers }: AnswerHead): boolean {
  return String(headers["content-type"]).startsWith("application/json");
}

/** A request without a body, as it is before the framework has changed it. */
function copyOf({ method, url, headers, rawHeaders }: IncomingMessage): IncomingMessage {
  const copy = new IncomingMessage(new Socket());
  Object.assign(copy, {
    method,
    url,
    httpVersion: "1.1",
    httpVersionMajor: 1,
    httpVersionMinor: 1,
  });
  copy.headers = { ...headers };
  copy.rawHeaders = [...rawHeaders];
  copy.complete = true;
  copy.push(null);
  return copy;
}

/** The page that stands for one which cannot be made; a program that asks for data gets its words. */
function makeExcuse(url: string, status: 500 | 503, isForRouter: boolean): CapturedAnswer {
  const [locale] = splitLocale(url.split("?", 1)[0] ?? "/");
  const { unavailableTitle: title, unavailable: text, home } = messagesOf(locale).errors;
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">',
    `<meta name="color-scheme" content="light dark"><title>${title}</title></head>`,
    `<body><main><h1>${title}</h1><p>${text}</p>`,
    `<p><a href="${localePath(locale, "/")}">${home}</a></p></main></body></html>\n`,
  ].join("\n");
  const headers = {
    "content-type": `text/${isForRouter ? "plain" : "html"}; charset=utf-8`,
    ...(status === 503 ? { "retry-after": RETRY_AFTER_SECONDS } : {}),
  };
  return { status, headers, body: Buffer.from(isForRouter ? `${title}\n` : html) };
}
