import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { describeApp } from "../support/browser";
import { type OwnApp, startOwnApp } from "../support/own-app";

jest.setTimeout(120_000);

const GAMES = "la-2028";

interface Attribute {
  key: string;
  value: { stringValue?: string; intValue?: number };
}

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  attributes: Attribute[];
}

interface Metric {
  name: string;
  sum?: { dataPoints: { attributes: Attribute[]; asDouble: number }[] };
  histogram?: { dataPoints: { count: number; bucketCounts: number[] }[] };
}

const SERVER_KIND = 2;

/** Takes what OpenTelemetry sends, as JSON. */
class Collector {
  readonly bodies: string[] = [];
  readonly spans: Span[] = [];
  readonly metrics = new Map<string, Metric>();
  services = new Set<string | undefined>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      this.bodies.push(body);
      const { resourceSpans = [], resourceMetrics = [] } = JSON.parse(body);
      for (const { resource, scopeSpans, scopeMetrics } of [...resourceSpans, ...resourceMetrics]) {
        this.services.add(valueFrom(resource.attributes, "service.name"));
        for (const { spans } of scopeSpans ?? []) this.spans.push(...spans);
        for (const { metrics } of scopeMetrics ?? []) {
          for (const each of metrics) this.metrics.set(each.name, each);
        }
      }
      response.setHeader("content-type", "application/json").end("{}");
    });
  }

  static async start(): Promise<Collector> {
    const collector = new Collector();
    collector.#server.listen(0, "127.0.0.1");
    await once(collector.#server, "listening");
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

function valueFrom(attributes: readonly Attribute[], key: string): string | undefined {
  const value = attributes.find((each) => each.key === key)?.value;
  return value && String(value.stringValue ?? value.intValue);
}

describeApp("a server with a collector of OpenTelemetry", () => {
  let collector: Collector;
  let app: OwnApp;

  beforeAll(async () => {
    collector = await Collector.start();
    app = await startOwnApp(GAMES, {
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_TIMEOUT: "300" },
    });
  });
  afterAll(async () => {
    await app?.remove();
    collector?.stop();
  });

  test("sends each request as a trace with what the framework did, and the metrics; the last as it stops", async () => {
    const page = `/${GAMES}/nations`;
    expect((await fetch(`${app.url}${page}?q=typed-by-somebody`)).status).toBe(200);
    expect((await fetch(`${app.url}/api/v1/${GAMES}/none?q=typed-by-somebody`)).status).toBe(404);
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
    await app.stop();
    expect(app.exitCode()).toBe(0);

    expect([...collector.services]).toEqual(["qualified"]);
    const requests = collector.spans.filter(({ name, kind }) => {
      return kind === SERVER_KIND && /^GET (page|api|operator)$/.test(name);
    });
    const seen = requests.map(({ name, attributes }) => [
      name,
      valueFrom(attributes, "url.path"),
      valueFrom(attributes, "http.response.status_code"),
    ]);
    expect(seen).toEqual([
      ["GET page", page, "200"],
      ["GET api", `/api/v1/${GAMES}/none`, "404"],
    ]);
    const [rendered] = requests;
    const within = collector.spans.filter(({ traceId, spanId }) => {
      return traceId === rendered?.traceId && spanId !== rendered.spanId;
    });
    expect(within.map(({ parentSpanId }) => parentSpanId)).toContain(rendered?.spanId);

    const counted = collector.metrics.get("qualified_requests_total")?.sum?.dataPoints ?? [];
    const pages = counted.find(({ attributes }) => valueFrom(attributes, "kind") === "page");
    expect([pages?.asDouble, valueFrom(pages?.attributes ?? [], "status")]).toEqual([1, "200"]);
    const [duration] =
      collector.metrics.get("qualified_request_duration_seconds")?.histogram?.dataPoints ?? [];
    expect(duration?.bucketCounts.reduce((sum, count) => sum + count, 0)).toBe(duration?.count);
    // What people typed is sent to nobody.
    expect(collector.bodies.join()).not.toContain("typed-by-somebody");
  });

  test("does without it: pages come, the log says so once, and it stops", async () => {
    collector.stop();
    await app.start();
    for (let time = 0; time < 2; time++) {
      expect((await fetch(`${app.url}/${GAMES}/tournaments`)).status).toBe(200);
    }
    // What is gathered is sent after five seconds.
    while (!app.printed().includes("OpenTelemetry: "))
      await new Promise((resolve) => setTimeout(resolve, 100));
    await app.stop();
    expect(app.exitCode()).toBe(0);
    expect(app.printed().match(/OpenTelemetry: /g) ?? []).toHaveLength(1);
  });
});
