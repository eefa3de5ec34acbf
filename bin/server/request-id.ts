import { randomUUID } from "node:crypto";
import { withRequestId } from "../../lib/log";
import type { RequestHandler } from "./request-handler";

/** By this an answer names the lines of the log that belong to it. */
export const REQUEST_ID = "x-request-id";

/** What names a request in the log and in its answer. */
export function newRequestId(): string {
  return randomUUID();
}

/**
 * The same framework, each of its answers named in the log. `isKept`: answers are kept for others, so that only a
 * failure, which is not, carries its name.
 */
export function nameRequests(handle: RequestHandler, isKept: boolean): RequestHandler {
  return (request, response) => {
    const id = newRequestId();
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response;
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      if (!isKept || status >= 500) response.setHeader(REQUEST_ID, id);
      return writeHead(status, ...rest);
    }) as typeof response.writeHead;
    return withRequestId(id, () => handle(request, response));
  };
}
