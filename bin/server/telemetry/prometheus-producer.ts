import { type HrTime, ValueType } from "@opentelemetry/api";
import { emptyResource } from "@opentelemetry/resources";
import {
  AggregationTemporality,
  type CollectionResult,
  type DataPoint,
  DataPointType,
  type Histogram,
  type MetricData,
  type MetricProducer,
} from "@opentelemetry/sdk-metrics";
import type { MetricObjectWithValues, MetricValue, MetricValueWithName } from "prom-client";

type Labels = Readonly<Record<string, string | number | undefined>>;
type Value = MetricValue<string> & Partial<Pick<MetricValueWithName<string>, "metricName">>;
type Metric = Omit<MetricObjectWithValues<MetricValue<string>>, "type"> & { type: unknown };

/** What has the metrics of `GET /metrics`. */
export interface PrometheusSource {
  list(): Promise<readonly Metric[]>;
}

/** The same metrics as at `/metrics`, by the same names, as OpenTelemetry has them: counted in one place. */
export class PrometheusProducer implements MetricProducer {
  readonly #began = instant(Date.now() - process.uptime() * 1000);

  constructor(private readonly source: PrometheusSource) {}

  async collect(): Promise<CollectionResult> {
    const now = instant(Date.now());
    const metrics = (await this.source.list()).flatMap((each) => {
      const read = this.#read(each, now);
      return read ? [read] : [];
    });
    return {
      resourceMetrics: {
        resource: emptyResource(),
        scopeMetrics: [{ scope: { name: "qualified" }, metrics }],
      },
      errors: [],
    };
  }

  /** `null`: there is nothing in it, or it is of a kind that we do not use. */
  #read({ name, help, type, values }: Metric, endTime: HrTime): MetricData | null {
    if (values.length === 0) return null;
    const times = { startTime: this.#began, endTime };
    const base = {
      descriptor: { name, description: help, unit: "", valueType: ValueType.DOUBLE },
      aggregationTemporality: AggregationTemporality.CUMULATIVE,
    };
    const points = () =>
      values.map(({ labels, value }) => ({ ...times, attributes: attributesOf(labels), value }));
    if (type === "counter") {
      return { ...base, dataPointType: DataPointType.SUM, isMonotonic: true, dataPoints: points() };
    }
    if (type === "gauge") {
      return { ...base, dataPointType: DataPointType.GAUGE, dataPoints: points() };
    }
    if (type !== "histogram") return null;
    const dataPoints = histogramsOf(values).map((each) => ({ ...times, ...each }));
    return { ...base, dataPointType: DataPointType.HISTOGRAM, dataPoints };
  }
}

/** Prometheus counts what is at most so large, OpenTelemetry what is between two bounds. */
function histogramsOf(
  values: readonly Value[],
): Pick<DataPoint<Histogram>, "attributes" | "value">[] {
  const byLabels = new Map<string, Value[]>();
  for (const each of values) {
    const key = JSON.stringify(attributesOf(each.labels));
    byLabels.set(key, [...(byLabels.get(key) ?? []), each]);
  }
  return [...byLabels].map(([key, group]) => {
    const buckets = group.filter(({ metricName }) => metricName?.endsWith("_bucket"));
    const of = (suffix: string) =>
      group.find(({ metricName }) => metricName?.endsWith(suffix))?.value ?? 0;
    return {
      attributes: JSON.parse(key),
      value: {
        buckets: {
          boundaries: buckets.map(({ labels }) => Number(labels.le)).filter(Number.isFinite),
          counts: buckets.map(({ value }, at) => value - (buckets[at - 1]?.value ?? 0)),
        },
        sum: of("_sum"),
        count: of("_count"),
      },
    };
  });
}

function attributesOf({ le: _, ...labels }: Labels): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, String(value)]));
}

/** Milliseconds since 1970, as OpenTelemetry has them: seconds and nanoseconds. */
function instant(ms: number): HrTime {
  return [Math.floor(ms / 1000), Math.round((ms % 1000) * 1e6)];
}
