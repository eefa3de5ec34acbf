import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasNginx, startNginx } from "../bin/several/nginx";
import { type Figure, ofRounds } from "./figures";
import { loadTool, measureThroughput } from "./measure-throughput";
import { startProduct } from "./start-product";
import { startStaticNginx } from "./static-nginx";

const ROUNDS = 5;
const SECONDS = 2;
const PATHS = ["/", "/paris-2024/quota-places"] as const;

/**
 * Pages of the product behind the nginx of deploy/, and the same bytes from a file of another nginx, in turns.
 * Nothing without nginx, which is said.
 */
export async function measureNginx(): Promise<Figure[]> {
  if (!hasNginx()) {
    console.log("Left out: pages behind nginx, as there is no nginx");
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "qualified-nginx-"));
  const stops: (() => Promise<void>)[] = [
    async () => rmSync(folder, { recursive: true, force: true }),
  ];
  try {
    const product = await startProduct();
    stops.push(() => product.stop());
    const nginx = await startNginx(folder, [product.url, product.url]);
    stops.push(() => nginx.stop());
    const figures: Figure[] = [];
    for (const path of PATHS) {
      const page = Buffer.from(await (await fetch(nginx.url + path)).arrayBuffer());
      const file = await startStaticNginx(page);
      stops.push(() => file.stop());
      figures.push(...(await compare(path, nginx.url + path, file.url)));
    }
    return figures;
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function compare(path: string, ours: string, file: string): Promise<Figure[]> {
  const rounds: { ours: number; file: number }[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const seconds = round < 0 ? 1 : SECONDS;
    const own = await measureThroughput(ours, seconds);
    const theirs = await measureThroughput(file, seconds);
    if (round >= 0) rounds.push({ ours: own.perSecond, file: theirs.perSecond });
  }
  const unit = "requests/s";
  return [
    ofRounds(
      { what: `${path} behind nginx`, unit, note: `asked by ${loadTool}` },
      rounds.map((each) => each.ours),
    ),
    ofRounds(
      { what: "… the same bytes from a file of nginx", unit },
      rounds.map((each) => each.file),
    ),
    ofRounds(
      { what: "… against the file", unit: "×", target: { bound: 0.6, is: "at least" } },
      rounds.map((each) => each.ours / each.file),
    ),
  ];
}
