import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { makePastDatabase } from "@/bin/replay/past-database";
import { readDataPackage } from "@/lib/api/read-downloads";
import { readResource } from "@/lib/api/read-resource";
import { recordAsOf } from "@/lib/record/as-of";
import type { LiveRecord } from "@/lib/record/games-record";
import { AS_OF } from "@/lib/record/moment";
import { makeGamesRecord, pinRecord } from "@/lib/record/record-of-rows";
import { TABLES } from "@/lib/record/tables";
import { manyGames } from "./change/many-games";
import { type Figure, ofRounds } from "./figures";

const COPIES = 100;
const FIRSTS = 60;
const ROUNDS = 3;
const MB = 1_000_000;
/** After all results. */
const DAY = "2024-08-11";

/** The first XLSX of all places of a revision, and the data package of 100 times the data. */
export async function measureDownloads(): Promise<Figure[]> {
  const { past, remove } = await makePastDatabase(null, () => DAY);
  await remove();
  const firsts = await measureWorkbooks(makeGamesRecord(past));
  const large = makeGamesRecord(manyGames(past, COPIES));
  // Pages and answers of the day have asked for its rows before.
  const day = recordAsOf(large, DAY);
  for (const { rows, reader } of Object.values(TABLES)) if (reader.isOfADay) rows(day);
  return [...firsts, ...(await measurePackage(large))];
}

async function measureWorkbooks(record: LiveRecord): Promise<Figure[]> {
  const ask = new URLSearchParams("format=xlsx");
  const times: number[] = [];
  for (let at = 0; at < FIRSTS; at++) {
    // As after a publish: nothing of the rows is remembered.
    const fresh = pinRecord(record);
    const start = process.cpuUsage();
    await readResource(fresh, "quota-places", ask).arrayBuffer();
    times.push(processorTime(start));
  }
  times.sort((a, b) => a - b);
  const p95 = times[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
  return [
    {
      what: `First XLSX of ${record.places.length} places, p95`,
      value: p95,
      unit: "ms",
      target: { bound: 60, is: "at most" },
    },
  ];
}

async function measurePackage(record: LiveRecord): Promise<Figure[]> {
  setFlagsFromString("--expose_gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  const times: number[] = [];
  const memory: number[] = [];
  let bytes = 0;
  for (let round = -1; round < ROUNDS; round++) {
    collectGarbage();
    const before = memoryInUse();
    let most = before;
    bytes = 0;
    const start = process.cpuUsage();
    // Of a day: a hundred copies of each boxer would make millions of questions whether two are one.
    const body = readDataPackage(record, new URLSearchParams({ [AS_OF]: DAY }), "")
      .body as ReadableStream<Uint8Array>;
    for await (const chunk of body) {
      bytes += chunk.length;
      most = Math.max(most, memoryInUse());
    }
    if (round < 0) continue;
    times.push(processorTime(start));
    memory.push((most - before) / MB);
  }
  return [
    {
      ...ofRounds(
        { what: `Data package of ${COPIES} × the data (${Math.round(bytes / MB)} MB)`, unit: "ms" },
        times,
      ),
      target: { bound: 1000, is: "at most" },
    },
    {
      ...ofRounds({ what: "… more memory meanwhile", unit: "MB" }, memory),
      target: { bound: 150, is: "at most" },
    },
  ];
}

/** In bytes, what is not collected yet included. */
function memoryInUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Since then, in milliseconds of all threads: what else the machine does is not in it. */
function processorTime(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
