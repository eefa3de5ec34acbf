import type { Day } from "@/lib/qualification/vocabulary";

/** A calendar day as the instant that formatters take; they print it in UTC. */
export function dayToDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** "11 March 2024" */
export const LONG_DAY = { day: "numeric", month: "long", year: "numeric" } as const;

/** "11 March" */
export const SHORT_DAY = { day: "numeric", month: "long" } as const;
