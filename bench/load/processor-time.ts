import { readFileSync } from "node:fs";

/** Linux counts in hundredths of a second, on every machine. */
const TICKS_PER_SECOND = 100;

/** The seconds of processor time that a process has taken; `null`: gone, or no Linux. */
export function processorSeconds(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold anything; user and system time are the 14th and 15th field.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}
