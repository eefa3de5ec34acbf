import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { type Figure, ofRounds } from "./figures";
import { now } from "./live/clock";
import { LiveProduct } from "./live/live-product";
import { percentile } from "./measure-latency";

const OPEN = 5000;
/** Readers who leave, and as many who come, in a second. */
const CHURN_PER_SECOND = 250;
const PUBLISHES = 10;
const ROUNDS = 3;
const AT_ONCE = 100;
const HEARD_WITHIN_MS = 10_000;
const GAMES = "paris-2024";

/** One reader's stream of events. */
interface Stream {
  socket: Socket;
  /** When it heard of each revision, in milliseconds of the machine's clock. */
  heard: Map<number, number>;
}

/**
 * Publishes to 5,000 streams of which some end and others begin all the time: how soon those that stay hear of it,
 * whether one of them misses a revision, and what the server's process holds more once all have gone.
 */
export async function measureStreams(): Promise<Figure[]> {
  const product = await LiveProduct.start();
  try {
    const { url } = product;
    // The compiler's and the sockets' own memory is there before the first weighing.
    await closeAll(await openMany(url, OPEN));
    const before = await product.weigh();
    const rounds: { p95: number; missed: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await publishToMany(product, url));
    const after = await product.weigh();
    return [
      ofRounds(
        {
          what: `${OPEN.toLocaleString("en")} streams, ${CHURN_PER_SECOND} going and coming a second: publish → heard, p95`,
          unit: "ms",
        },
        rounds.map(({ p95 }) => p95),
      ),
      {
        what: "… revisions that a stream which stayed did not hear of",
        value: rounds.reduce((sum, { missed }) => sum + missed, 0),
        unit: "",
        target: { bound: 0, is: "at most" },
      },
      {
        what: "… heap that is left once all have gone",
        value: (after.heapBytes - before.heapBytes) / 1e6,
        unit: "MB",
      },
    ];
  } finally {
    await product.stop();
  }
}

async function publishToMany(
  product: LiveProduct,
  url: string,
): Promise<{ p95: number; missed: number }> {
  const streams = await openMany(url, OPEN);
  // The first half stays; the second comes and goes.
  const staying = streams.slice(0, OPEN / 2);
  const passing = streams.slice(OPEN / 2);
  const churn = startChurn(url, passing);
  const times: number[] = [];
  let missed = 0;
  for (let publish = 0; publish < PUBLISHES; publish++) {
    const { revision, startedAt } = await product.publish();
    const deadline = now() + HEARD_WITHIN_MS;
    while (now() < deadline && !staying.every(({ heard }) => heard.has(revision))) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    for (const { heard } of staying) {
      const at = heard.get(revision);
      if (at === undefined) missed += 1;
      else times.push(at - startedAt);
    }
  }
  await churn.stop();
  await closeAll([...staying, ...passing]);
  return { p95: percentile(times, 0.95), missed };
}

/** Lets the oldest of the streams go and another come, evenly, until it is stopped. */
function startChurn(url: string, streams: Stream[]): { stop(): Promise<void> } {
  const coming = new Set<Promise<void>>();
  const timer = setInterval(() => {
    streams.shift()?.socket.destroy();
    const next = openStream(url).then((stream) => void streams.push(stream));
    coming.add(next);
    void next.finally(() => coming.delete(next));
  }, 1000 / CHURN_PER_SECOND);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(coming);
    },
  };
}

async function openMany(url: string, count: number): Promise<Stream[]> {
  const streams: Stream[] = [];
  while (streams.length < count) {
    const next = Array.from({ length: Math.min(AT_ONCE, count - streams.length) }, () =>
      openStream(url),
    );
    streams.push(...(await Promise.all(next)));
  }
  return streams;
}

async function openStream(url: string): Promise<Stream> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.setEncoding("latin1");
  socket.write(`GET /events/${GAMES} HTTP/1.1\r\nhost: qualified.test\r\n\r\n`);
  const [head] = (await once(socket, "data")) as [string];
  if (!head.startsWith("HTTP/1.1 200 ")) throw new Error(`The stream answers ${head}`);
  const heard = new Map<number, number>();
  let text = "";
  socket.on("data", (chunk: string) => {
    text += chunk;
    for (let end = text.indexOf("\n\n"); end !== -1; end = text.indexOf("\n\n")) {
      const revision = /^id: (\d+)\nevent: revision$/m.exec(text.slice(0, end))?.[1];
      text = text.slice(end + 2);
      if (revision !== undefined) heard.set(Number(revision), now());
    }
  });
  return { socket, heard };
}

/** Returns once the server has seen them go. */
async function closeAll(streams: readonly Stream[]): Promise<void> {
  for (const { socket } of streams) socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 1000));
}
