import { writeInEnglish } from "@/lib/i18n/english-problems";
import { problemOfText } from "@/lib/i18n/problem-text";
import type { FactsInvalidError } from "@/lib/operations/facts/problem";

/** What is wrong with the facts, a line each: file and line, column, problem. */
export function problemTable({ problems, more }: FactsInvalidError): string[] {
  const rows = problems.map(({ file, line, path, value, ...problem }) => ({
    place: line === null ? file : `${file}:${line}`,
    column: path || "-",
    message: problemOfText(writeInEnglish, value, problem),
  }));
  const width = (key: "place" | "column") => Math.max(...rows.map((row) => row[key].length));
  const [placeWidth, columnWidth] = [width("place"), width("column")];
  const lines = rows.map(
    ({ place, column, message }) =>
      `${place.padEnd(placeWidth)}  ${column.padEnd(columnWidth)}  ${message}`,
  );
  return more > 0 ? [...lines, `… and ${more} more`] : lines;
}
