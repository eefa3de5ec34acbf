import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Figure, format, isMet, machine, spreadOf } from "./figures";

const PAGE = "bench/RESULTS.md";
const BIOME = "node_modules/@biomejs/biome/bin/biome";

const HEAD = `# What was measured

One section for each part of \`npm run bench\`, written by the last run of that part that was asked to with \`--keep\`.
A ratio is of two things in one run; figures of other days or machines are not to be compared with these.
`;

/** Writes a part's figures into its section of the page, in the place of those that stood there. */
export function keepFigures(part: string, figures: readonly Figure[]): void {
  // Left out, as what it needs is not here.
  if (figures.length === 0) return;
  const page = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : HEAD;
  const [head = HEAD, ...sections] = page.split(/^(?=## )/m);
  const title = `## ${part}\n`;
  const kept = sections.filter((section) => !section.startsWith(title));
  const next = [...kept, sectionOf(title, figures)].toSorted((a, b) => a.localeCompare(b, "en"));
  writeFileSync(
    PAGE,
    [head, ...next]
      .map((each) => each.trimEnd())
      .join("\n\n")
      .concat("\n"),
  );
  execFileSync(process.execPath, [BIOME, "format", "--write", PAGE]);
}

function sectionOf(title: string, figures: readonly Figure[]): string {
  const day = new Date().toISOString().slice(0, 10);
  const rows = figures.map((figure) => {
    const { what, value, unit, target, note = "" } = figure;
    const bound = target ? `${target.is} ${target.bound}` : "";
    const verdict = target ? (isMet(figure) ? "met" : "**missed**") : "";
    const cells = [what, bound, `${format(value)} ${unit}`.trim(), spreadOf(figure), verdict, note];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  return [
    `${title}\n${day}, ${machine()}\n`,
    "| what | target | figure | spread | verdict | beside |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}
