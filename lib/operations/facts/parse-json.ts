import type { z } from "zod";
import { type Problem, problemAt } from "@/lib/problem";
import { problemOf } from "@/lib/schemas/says";
import { JsonLines } from "./json-lines";
import type { ParsedFile } from "./parse-csv";
import { MOST_PROBLEMS, quote } from "./problem";

type Path = readonly PropertyKey[];

const MOST_BYTES = 4 * 1024 * 1024;

/** Reads the bytes of a JSON file (UTF-8), whose whole content is what the schema says: one row. */
export function parseJson<Content>(
  file: string,
  bytes: Buffer,
  schema: z.ZodType<Content>,
): ParsedFile<Content> {
  const failed = (problem: Problem) => ({
    rows: [],
    problems: [{ ...problem, file, line: null, value: null }],
  });
  if (bytes.length > MOST_BYTES) return failed(problemAt("", "json-over-4-mb"));
  let text: string;
  let content: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    content = JSON.parse(text);
  } catch (error) {
    return failed(problemAt("", "not-json", { why: (error as Error).message }));
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return { rows: [{ line: 1, row: parsed.data }], problems: [] };
  const { issues } = parsed.error;
  const lines = new JsonLines(text);
  const problems = issues.slice(0, MOST_PROBLEMS).map((issue) => ({
    ...problemOf(issue),
    file,
    line: lines.lineOf(issue.path),
    value: issue.path.length > 0 ? quote(valueAt(content, issue.path)) : null,
  }));
  return { rows: [], problems, unnamed: issues.length - problems.length };
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value instanceof Object ? Reflect.get(value, key) : undefined),
    content,
  );
}
