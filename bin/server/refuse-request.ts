import type { ServerResponse } from "node:http";
import { SECURITY_HEADERS } from "./security-headers";

/** An answer of this server itself, in a few words. */
export interface Refusal {
  status: number;
  /** The code in the body of an answer of the API. */
  code: string;
  text: string;
  headers?: Readonly<Record<string, string>>;
}

export const REFUSALS = {
  unreadable: { status: 400, code: "bad_request", text: "Bad request" },
  noHost: { status: 400, code: "bad_request", text: "The Host header names no host" },
  nothing: { status: 404, code: "not_found", text: "There is nothing at this address" },
  method: {
    status: 405,
    code: "method_not_allowed",
    text: "Only GET and HEAD are answered here",
    headers: { allow: "GET, HEAD, OPTIONS" },
  },
  trace: { status: 405, code: "method_not_allowed", text: "TRACE is not answered" },
  failed: { status: 500, code: "internal", text: "Internal server error" },
} as const satisfies Record<string, Refusal>;

/** Too much is being made already; whoever asks again after these seconds may be served. */
export function busyRefusal(retryAfterSeconds: number): Refusal {
  return {
    status: 503,
    code: "busy",
    text: `Too many pages are being made at this moment. Try again in ${retryAfterSeconds} seconds.`,
    headers: { "retry-after": String(retryAfterSeconds) },
  };
}

/** One client asks too often; its count begins anew after these seconds. */
export function tooManyRefusal(retryAfterSeconds: number): Refusal {
  return {
    status: 429,
    code: "too_many_requests",
    text: `Too many requests of one client. Ask again in ${retryAfterSeconds} seconds.`,
    headers: { "retry-after": String(retryAfterSeconds) },
  };
}

/** Refuses a request without asking the framework: as text, or as the API's one body of errors. */
export function refuse(response: ServerResponse, refusal: Refusal, isApi: boolean): void {
  const { status, code, text, headers } = refusal;
  const body = isApi ? JSON.stringify({ error: { code, message: text } }) : text;
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    "content-type": `${isApi ? "application/json" : "text/plain"}; charset=utf-8`,
    "cache-control": "no-store",
    ...headers,
  });
  response.end(`${body}\n`);
}

/** Leads to the address that was meant. */
export function redirect(response: ServerResponse, url: string, isPrivate: boolean): void {
  response.writeHead(308, {
    ...SECURITY_HEADERS,
    location: url,
    "cache-control": isPrivate ? "no-store" : "public, max-age=0, must-revalidate",
  });
  response.end();
}
