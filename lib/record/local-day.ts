import type { Day } from "@/lib/qualification/vocabulary";

const NAME = /^[A-Z][\w+-]*(\/[A-Z][\w+-]*)*$/;

/** Whether it is the IANA name of a time zone, written as there: "Europe/Rome", "UTC". */
export function isTimeZone(name: string): boolean {
  if (!NAME.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws a `RangeError` where there is no such time zone. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const made = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", { ...parts, timeZone });
  formats.set(timeZone, made);
  return made;
}

/** The day of the calendar on which a moment is in a time zone; `null`: in UTC. */
export function localDay(moment: Date, timeZone: string | null): Day {
  const parts = formatOf(timeZone ?? "UTC").formatToParts(moment);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}
