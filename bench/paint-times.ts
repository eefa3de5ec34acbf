/** What the browser's trace says of an event; times in ms. */
interface EventTiming {
  name: string;
  args: { data?: { type: string; timeStamp: number; commitFinishTime?: number } };
}

/**
 * From each key to the end of the page's work on the frame that shows it, as the browser itself takes it for
 * its Event Timing. A message or a task that a page sends itself after the frame comes later where the next
 * key is there already, because keys go first.
 */
export function paintTimes(trace: Buffer): number[] {
  const { traceEvents }: { traceEvents: EventTiming[] } = JSON.parse(trace.toString());
  return traceEvents.flatMap(({ name, args: { data } }) =>
    name === "EventTiming" && data?.type === "keydown" && data.commitFinishTime
      ? [data.commitFinishTime - data.timeStamp]
      : [],
  );
}
