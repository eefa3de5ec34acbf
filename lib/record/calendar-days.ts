import type { Day } from "@/lib/qualification/vocabulary";

const MS_PER_DAY = 86_400_000;

/** Days from `from` to `to`; negative where `to` is earlier. A day has no time zone: counted in UTC. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY;
}

/** The day that is `days` after `day`, or before it if negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}
