import type { AttributeValue } from "@opentelemetry/api";
import type { Span, SpanProcessor } from "@opentelemetry/sdk-trace";

/** Keeps what people searched for and typed out of traces: of an address only what stands before the question mark. */
export class WithoutQueries implements SpanProcessor {
  onStart(): void {}

  onEnding(span: Span): void {
    for (const [name, value] of Object.entries(span.attributes)) {
      const kept = withoutQuery(value);
      if (kept !== undefined && kept !== value) span.setAttribute(name, kept);
    }
    span.updateName(withoutQuery(span.name));
  }

  onEnd(): void {}

  async forceFlush(): Promise<void> {}

  async shutdown(): Promise<void> {}
}

function withoutQuery<T extends AttributeValue | undefined>(value: T): T {
  return typeof value === "string" ? (value.replace(/\?[^\s]*/g, "") as T) : value;
}
