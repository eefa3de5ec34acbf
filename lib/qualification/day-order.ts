import type { Day } from "./vocabulary";

/** Stands for a day that is not known or not set, where it comes after every other. */
export const AFTER_EVERY_DAY: Day = "9999-12-31";

/** Earlier days first. Days are ISO dates, so their text is in their order. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
