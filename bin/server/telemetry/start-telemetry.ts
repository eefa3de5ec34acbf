/**
 * Traces and metrics for a collector that speaks OpenTelemetry's protocol over HTTP (OTLP). Loaded only where
 * `OTEL_EXPORTER_OTLP_ENDPOINT` names one; the exporters read that and its companions (headers, timeout) themselves.
 */
import { context, DiagLogLevel, diag, type Tracer, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from "@opentelemetry/resources";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import { logWarning } from "../../../lib/log";
import { PrometheusProducer, type PrometheusSource } from "./prometheus-producer";
import { WithoutQueries } from "./without-queries";

/** What is sent while the process ends; it waits no longer for a collector. */
const LAST_WORDS_MS = 1000;
/** Often enough to see an evening, and what Prometheus asks by default. */
const METRICS_EVERY_MS = 15_000;

export interface Telemetry {
  tracer: Tracer;
  /** Sends what is left, for a second at most. */
  stop(): Promise<void>;
}

interface TelemetryOptions {
  metrics: PrometheusSource;
  /** Of so large a part of all requests, from 0 to 1, traces are kept. */
  tracedPart: number;
}

/** Begins to send. A collector that is away costs nothing but what it would have got. */
export function startTelemetry({ metrics, tracedPart }: TelemetryOptions): Telemetry {
  sayOnce();
  const resource = defaultResource()
    .merge(resourceFromAttributes({ "service.name": "qualified" }))
    .merge(detectResources({ detectors: [envDetector] }));
  const traces = new TracerProvider({
    resource,
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(tracedPart) }),
    spanProcessors: [
      new WithoutQueries(),
      new BatchSpanProcessor({ exporter: new OTLPTraceExporter() }),
    ],
  });
  // The framework finds both there, and adds what it does to the request's trace.
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(traces);
  const meters = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter(),
        exportIntervalMillis: METRICS_EVERY_MS,
        exportTimeoutMillis: METRICS_EVERY_MS,
        metricProducers: [new PrometheusProducer(metrics)],
      }),
    ],
  });
  return {
    tracer: trace.getTracer("qualified"),
    async stop() {
      const sent = Promise.allSettled([traces.shutdown(), meters.shutdown()]);
      await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MS))]);
    },
  };
}

/** What the exporters complain of is said once: a collector that is away would fill the log. */
function sayOnce(): void {
  let isSaid = false;
  const say = (what: string) => {
    if (isSaid) return;
    isSaid = true;
    logWarning(`OpenTelemetry: ${what}. This is said once.`);
  };
  const quiet = () => {};
  diag.setLogger(
    { error: say, warn: say, info: quiet, debug: quiet, verbose: quiet },
    DiagLogLevel.WARN,
  );
}
