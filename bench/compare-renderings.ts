import type { StartedServer } from "../bin/server/started-server";
import { type Figure, median, ofRounds } from "./figures";
import { processorSeconds } from "./load/processor-time";

const ROUNDS = 9;
const PAGES = 25;
const WARM_UP = 40;
/** The table that is filtered. */
const TABLE = "/paris-2024/quota-places";

/**
 * The processor time of filtered pages that nobody has asked for before, of this product and of an
 * earlier build in the same run, in turns. Other programs on the machine don't count. Linux only.
 */
export async function compareRenderings(
  product: StartedServer,
  baseline: StartedServer,
): Promise<Figure[]> {
  let asked = 0;
  const renderOn = async (server: StartedServer, pages: number) => {
    const before = processorSeconds(server.process.pid) ?? Number.NaN;
    for (let page = 0; page < pages; page++) await render(server.url + queryOf(asked++));
    return (1000 * ((processorSeconds(server.process.pid) ?? Number.NaN) - before)) / pages;
  };
  for (const server of [product, baseline]) await renderOn(server, WARM_UP);
  const [now, then]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    now.push(await renderOn(product, PAGES));
    then.push(await renderOn(baseline, PAGES));
  }
  const what = "Filtered table, first time, processor time";
  return [
    ofRounds({ what, unit: "ms" }, now),
    ofRounds({ what: "… of the baseline", unit: "ms" }, then),
    {
      what: "… against the baseline",
      value: median(now) / median(then),
      unit: "×",
      // No slower, as far as such a measurement can tell.
      target: { bound: 1.1, is: "at most" },
      note: `rounds ${spread(now.map((each, round) => each / (then[round] ?? Number.NaN)))}`,
    },
  ];
}

function spread(ratios: readonly number[]): string {
  return `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
}

/** A filter as readers choose it, and letters that make it another page each time. */
function queryOf(page: number): string {
  const letters = [page / 676, page / 26, page]
    .map((part) => String.fromCharCode(97 + (Math.floor(part) % 26)))
    .join("");
  const filter = ["", "gender=M&", "continent=ASI&"][page % 3];
  return `${TABLE}?${filter}q=${letters}`;
}

async function render(url: string): Promise<void> {
  const answer = await fetch(url);
  if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}`);
  await answer.arrayBuffer();
}
