import type { IncomingMessage, ServerResponse } from "node:http";

/** What answers the requests: the framework, or a stand-in in tests. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
