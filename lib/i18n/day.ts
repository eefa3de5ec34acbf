import type { Day } from "@/lib/qualification/vocabulary";
import { type Language, languageTable } from "./language";

/**
 * How a day is written, in English: long "11 March 2024", medium "11 Mar 2024", short "11 March",
 * brief "11 Mar", month "March 2024", shortMonthOfYear "Mar 2024", shortMonth "Mar", minute "11 March 2024 at 18:30".
 */
export type DayStyle = keyof ReturnType<typeof languageTable>["styles"] | "brief" | "minute";

type Parts = Readonly<Record<string, string | undefined>>;

const fill = (pattern: string, parts: Parts) =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? "");

function partsOf(locale: Language, day: Day, monthNames: number): Parts {
  const [year, month, ofMonth] = day.split("-").map(Number);
  const names = languageTable(locale).months[monthNames]?.split(" ") ?? [];
  return { year: `${year}`, month: names[Number(month) - 1], day: `${ofMonth}` };
}

const dayOf = (instant: Date): Day => instant.toISOString().slice(0, 10);
const timeOf = (instant: Date) => instant.toISOString().slice(11, 16);

/** A calendar day, or the day of an instant in UTC, in words. */
export function formatDay(locale: Language, day: Day | Date, style: DayStyle = "long"): string {
  if (style === "minute") {
    const instant = typeof day === "string" ? new Date(`${day}T00:00:00Z`) : day;
    const date = formatDay(locale, instant);
    return fill(languageTable(locale).minute, { date, time: timeOf(instant) });
  }
  const { styles } = languageTable(locale);
  const [pattern] = styles[style === "brief" ? "short" : style] as [string, number];
  const [, monthNames] = styles[style === "brief" ? "medium" : style] as [string, number];
  return fill(pattern, partsOf(locale, typeof day === "string" ? day : dayOf(day), monthNames));
}

/** "3–11 March 2024", "24 May – 2 June 2024". */
export function formatDays(locale: Language, from: Day, to: Day): string {
  if (from === to) return formatDay(locale, from);
  const { ranges, styles } = languageTable(locale);
  const [, monthNames] = styles.long as [string, number];
  const start = partsOf(locale, from, monthNames);
  const end = partsOf(locale, to, monthNames);
  const [inMonth = "", inYear = "", inYears = ""] = ranges;
  const inOneYear = start.month === end.month ? inMonth : inYear;
  return fill(start.year === end.year ? inOneYear : inYears, {
    ...start,
    dayTo: end.day,
    monthTo: end.month,
    yearTo: end.year,
  });
}

/** An instant to the minute: "10 March 2024, 14:05 UTC". */
export function formatInstant(locale: Language, instant: Date): string {
  return `${formatDay(locale, instant)}, ${timeOf(instant)} UTC`;
}
