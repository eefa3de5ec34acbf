/**
 * `npm run bench`: what DESIGN.md promises about speed, measured on this machine; `npm run bench --
 * change` measures one part, `-- server --baseline folder` also first renderings against those of an
 * earlier clone, `-- live --baseline folder` compares with that one instead of a new checkout; with
 * `-- --keep` the figures stand in bench/RESULTS.md, too. Figures differ from machine to machine; the
 * ratios are taken within one run, in alternating rounds, and the verdict is of their middle one.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Figure, isMet, machine, print } from "./figures";
import { measureApi } from "./measure-api";
import { measureChange } from "./measure-change";
import { measureCrowd } from "./measure-crowd";
import { measureDownloads } from "./measure-downloads";
import { measureEntry } from "./measure-entry";
import { measureGrid } from "./measure-grid";
import { measureLighthouse } from "./measure-lighthouse";
import { measureLive } from "./measure-live";
import { measureNginx } from "./measure-nginx";
import { measureScale } from "./measure-scale";
import { measureSearch } from "./measure-search";
import { measureServer } from "./measure-server";
import { measureStart } from "./measure-start";
import { measureStreams } from "./measure-streams";
import { loadTool } from "./measure-throughput";
import { keepFigures } from "./results-page";

interface Options {
  /** Another clone of the product, built, to compare with. */
  baseline?: string;
  /** Whether the figures are written to bench/RESULTS.md. */
  keep?: boolean;
}

const PARTS: Record<string, (options: Options) => Promise<Figure[]>> = {
  change: measureChange,
  server: measureServer,
  live: measureLive,
  nginx: measureNginx,
  streams: measureStreams,
  scale: measureScale,
  crowd: measureCrowd,
  entry: measureEntry,
  start: measureStart,
  search: measureSearch,
  api: measureApi,
  downloads: measureDownloads,
  lighthouse: measureLighthouse,
  grid: measureGrid,
};

async function run(names: readonly string[], options: Options): Promise<void> {
  const figures: Figure[] = [];
  for (const name of names) {
    const measure = PARTS[name];
    if (!measure)
      throw new Error(`There is no part ${name}; choose ${Object.keys(PARTS).join(", ")}`);
    const own = await measure(options);
    if (options.keep) keepFigures(name, own);
    figures.push(...own);
  }
  console.log(`\n${loadTool}, ${machine()}\n`);
  print(figures);
  mkdirSync("bench/results", { recursive: true });
  const path = `bench/results/${new Date().toISOString().replaceAll(":", "-")}.json`;
  const results = figures.map((figure) => ({ ...figure, isMet: isMet(figure) }));
  writeFileSync(path, `${JSON.stringify({ node: process.version, loadTool, results }, null, 2)}\n`);
  console.log(`\nWritten to ${path}`);
}

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: { baseline: { type: "string" }, keep: { type: "boolean" } },
});
run(asked.length > 0 ? asked : Object.keys(PARTS), values).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
