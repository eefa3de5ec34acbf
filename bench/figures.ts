import { cpus } from "node:os";

/** One measured figure or ratio, with the bound that it is held to. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  target?: { bound: number; is: "at least" | "at most" };
}

/** Whether the figure keeps its bound; one without a bound always does. */
export function isMet({ value, target }: Figure): boolean {
  if (!target) return true;
  return target.is === "at least" ? value >= target.bound : value <= target.bound;
}

/** The middle one of the values, the upper of two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The machine that the figures are of. */
export function machine(): string {
  return `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`;
}

export function print(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ what }) => what.length));
  for (const figure of figures) {
    const { what, value, unit, target } = figure;
    const number = value.toFixed(value < 100 ? 1 : 0).padStart(8);
    const verdict = target
      ? `${target.is} ${target.bound}: ${isMet(figure) ? "met" : "MISSED"}`
      : "";
    console.log(`${what.padEnd(width)} ${number} ${unit.padEnd(11)} ${verdict}`.trimEnd());
  }
}
