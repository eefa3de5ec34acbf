import type { IncomingMessage, ServerResponse } from "node:http";
import { context, SpanKind, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import { requestKind } from "../request-kind";

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Streams would be traces of hours, and who watches the process asks every few seconds. */
const UNTRACED = new Set(["events", "operator", "build-file"]);

/**
 * The same listener, each request a trace of its own, named by its kind; what the framework does for it is a part
 * of it. A trace that the client names is not taken over: strangers would decide what is kept.
 */
export function traceRequests(listener: Listener, tracer: Tracer): Listener {
  return (request, response) => {
    const { method = "GET", url = "/" } = request;
    const kind = requestKind(url);
    if (UNTRACED.has(kind)) return listener(request, response);
    const span = tracer.startSpan(`${method} ${kind}`, {
      kind: SpanKind.SERVER,
      attributes: { "http.request.method": method, "url.path": url.split("?", 1)[0] ?? "/" },
    });
    response.once("close", () => {
      const { statusCode, writableFinished } = response;
      if (writableFinished) span.setAttribute("http.response.status_code", statusCode);
      if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    context.with(trace.setSpan(context.active(), span), () => listener(request, response));
  };
}
