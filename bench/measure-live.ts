import { checkOut, EARLIER } from "./earlier-tree";
import { type Figure, ofRounds } from "./figures";
import { measureBetweenProcesses } from "./live/between-processes";
import { LiveProduct, type Published } from "./live/live-product";
import { percentile } from "./measure-latency";

const OPEN = [1, 100, 1000] as const;
const ROUNDS = 9;
/** By each build in each round, one build after the other. */
const PUBLISHES = 3;
const TARGET_MS = 250;

type Target = NonNullable<Figure["target"]>;
const atMost = (bound: number): Target => ({ bound, is: "at most" });

/**
 * From the beginning of a publish until N open pages have heard of it and have the new page; of this
 * product and of an earlier build in the same run (`baseline`: the folder of one, else it is checked out
 * and built), and on PostgreSQL from one process to another.
 */
export async function measureLive({ baseline }: { baseline?: string } = {}): Promise<Figure[]> {
  const ours = await LiveProduct.start();
  try {
    // First, while the process has no memory left over from earlier pages.
    const figures = await weighPages(ours, Math.max(...OPEN));
    await againstEarlier(baseline, async (earlier) => {
      for (const count of OPEN) {
        console.log(`Live: publishing to ${count} open pages …`);
        figures.push(...figuresOf(count, await compareBuilds(ours, earlier, count)));
      }
    });
    return [...figures, ...(await measureBetweenProcesses())];
  } finally {
    await ours.stop();
  }
}

async function againstEarlier(
  baseline: string | undefined,
  compare: (earlier: LiveProduct) => Promise<void>,
): Promise<void> {
  if (baseline === undefined) console.log(`Live: checking out and building ${EARLIER} …`);
  const tree = baseline === undefined ? checkOut(EARLIER) : null;
  try {
    const root = tree?.path ?? baseline ?? ".";
    const earlier = await LiveProduct.start({ root });
    try {
      await compare(earlier);
    } finally {
      await earlier.stop();
    }
  } finally {
    tree?.remove();
  }
}

/** What both builds took in one round. */
interface Round {
  ours: Published[];
  earlier: Published[];
}

async function compareBuilds(
  ours: LiveProduct,
  earlier: LiveProduct,
  count: number,
): Promise<Round[]> {
  const builds = await Promise.all(
    ([ours, earlier] as const).map(async (build) => ({
      build,
      pages: await build.openPages(count),
      published: [] as Published[],
    })),
  );
  const rounds: Round[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    // Each build is the first in every other round.
    for (const each of round % 2 === 0 ? builds : builds.toReversed()) {
      each.published = [];
      while (each.published.length < PUBLISHES) {
        each.published.push(await each.build.publishTo(each.pages));
      }
    }
    const [one, other] = builds.map(({ published }) => published);
    if (round >= 0) rounds.push({ ours: one ?? [], earlier: other ?? [] });
  }
  for (const { pages } of builds) for (const page of pages) page.close();
  return rounds;
}

/** What the server's process holds more with so many open pages, for each of them. */
async function weighPages(product: LiveProduct, count: number): Promise<Figure[]> {
  const [warm] = await product.openPages(1);
  const before = await product.weigh();
  const pages = await product.openPages(count);
  const after = await product.weigh();
  for (const page of pages) page.close();
  warm?.close();
  const each = (bytes: number) => bytes / 1000 / count;
  const heap = each(after.heapBytes - before.heapBytes);
  const resident = each(after.residentBytes - before.residentBytes);
  return [
    {
      what: "Memory of an open page, its stream and a kept connection: heap",
      value: heap,
      unit: "kB",
    },
    { what: "… resident", value: resident, unit: "kB" },
  ];
}

type Measure = (published: readonly Published[]) => number;
const publishP50: Measure = (all) => at(0.5, all, ({ publishMs }) => [publishMs]);
const eventP50: Measure = (all) => at(0.5, all, ({ eventMs }) => eventMs);
const eventP95: Measure = (all) => at(0.95, all, ({ eventMs }) => eventMs);
const pageP50: Measure = (all) => at(0.5, all, ({ pageMs }) => pageMs);
const pageP95: Measure = (all) => at(0.95, all, ({ pageMs }) => pageMs);

function at(
  share: number,
  all: readonly Published[],
  times: (published: Published) => readonly number[],
): number {
  return percentile(all.flatMap(times), share);
}

function figuresOf(count: number, rounds: readonly Round[]): Figure[] {
  const pages = count === 1 ? "1 open page" : `${count.toLocaleString("en")} open pages`;
  const isMost = count === Math.max(...OPEN);
  const all = rounds.flatMap(({ ours }) => ours);
  const ms = (what: string, measure: Measure, target?: Target): Figure => ({
    ...{ what, value: measure(all), unit: "ms" },
    ...(target ? { target } : {}),
  });
  /** The other build's times, and by how much ours are less in each round. */
  const against = (measure: Measure, target: Target | undefined): Figure[] => [
    ofRounds(
      { what: `… of ${EARLIER}`, unit: "ms" },
      rounds.map(({ earlier }) => measure(earlier)),
    ),
    ofRounds(
      { what: `… against ${EARLIER}`, unit: "×", ...(target ? { target } : {}) },
      rounds.map(({ ours, earlier }) => measure(ours) / measure(earlier)),
    ),
  ];
  return [
    ms(`Publish with ${pages}: the operation, p50`, publishP50),
    ...against(publishP50, count === 1 ? atMost(0.5) : undefined),
    ms("… event heard, p50", eventP50),
    ms("… event heard, p95", eventP95),
    ms("… new page there, p50", pageP50),
    ms("… new page there, p95", pageP95, isMost ? atMost(TARGET_MS) : undefined),
    ...against(pageP95, isMost ? atMost(0.6) : undefined),
  ];
}
