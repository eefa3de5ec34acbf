import { cpus } from "node:os";

/** One measured figure or ratio, with the bound that it is held to. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  target?: { bound: number; is: "at least" | "at most" };
  /** The same of each round, where the value is their middle one. */
  rounds?: readonly number[];
  /** What else has to be known to read it. */
  note?: string;
}

/** The figure of several rounds: the middle one, held to its bound, with the spread beside it. */
export function ofRounds(figure: Omit<Figure, "value">, rounds: readonly number[]): Figure {
  return { ...figure, value: median(rounds), rounds };
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
    const { what, value, unit, target, note } = figure;
    const verdict = target
      ? `${target.is} ${target.bound}: ${isMet(figure) ? "met" : "MISSED"}`
      : "";
    const beside = [verdict, spreadOf(figure), note ?? ""].filter(Boolean).join("; ");
    console.log(
      `${what.padEnd(width)} ${format(value).padStart(8)} ${unit.padEnd(11)} ${beside}`.trimEnd(),
    );
  }
}

/** "median of 5, 9.9–10.6": whether a bound was kept or missed by a hair. */
export function spreadOf({ rounds = [] }: Figure): string {
  if (rounds.length < 2) return "";
  const [least, most] = [Math.min(...rounds), Math.max(...rounds)];
  return `median of ${rounds.length}, ${format(least)}–${format(most)}`;
}

/** A figure with as many digits as it is worth. */
export function format(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}
