import type { Day } from "@/lib/qualification/vocabulary";
import type { Locale } from "./routing";

/** English dates are written "11 March 2024", as the rest of the world reads them. */
const DATE_LOCALES: Record<Locale, string> = { en: "en-GB" };

const STYLES = {
  /** "11 March 2024" */
  long: { day: "numeric", month: "long", year: "numeric" },
  /** "11 Mar 2024", for tables */
  medium: { day: "numeric", month: "short", year: "numeric" },
  /** "11 March" */
  short: { day: "numeric", month: "long" },
  /** "March 2024" */
  month: { month: "long", year: "numeric" },
  /** "Mar 2024" */
  shortMonthOfYear: { month: "short", year: "numeric" },
  /** "Mar" */
  shortMonth: { month: "short" },
  /** "11 March 2024 at 18:30" */
  minute: { dateStyle: "long", timeStyle: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DayStyle = keyof typeof STYLES;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: Locale, style: DayStyle): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(DATE_LOCALES[locale], { ...STYLES[style], timeZone: "UTC" });
  formats.set(key, known);
  return known;
}

function dayToDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A calendar day, or the day of an instant in UTC, in words. */
export function formatDay(locale: Locale, day: Day | Date, style: DayStyle = "long"): string {
  return formatOf(locale, style).format(typeof day === "string" ? dayToDate(day) : day);
}

/** "3–11 March 2024", "24 May – 2 June 2024"; no thin spaces, which a search would not find. */
export function formatDays(locale: Locale, from: Day, to: Day): string {
  return formatOf(locale, "long")
    .formatRange(dayToDate(from), dayToDate(to))
    .replace(/^(\d+)\u2009–\u2009(?=\d)/, "$1–")
    .replace(/\u2009/g, " ");
}

/** An instant to the minute: "10 March 2024, 14:05 UTC". */
export function formatInstant(locale: Locale, instant: Date): string {
  const time = new Intl.DateTimeFormat(DATE_LOCALES[locale], {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
  });
  return `${formatDay(locale, instant)}, ${time.format(instant)} UTC`;
}
