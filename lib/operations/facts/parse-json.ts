import type { z } from "zod";
import type { ParsedFile } from "./parse-csv";
import { quote } from "./problem";

type Path = readonly PropertyKey[];

/** Reads the bytes of a JSON file (UTF-8), whose whole content is what the schema says: one row. */
export function parseJson<Content>(
  file: string,
  bytes: Buffer,
  schema: z.ZodType<Content>,
): ParsedFile<Content> {
  let text: string;
  let content: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    content = JSON.parse(text);
  } catch (error) {
    const message = `is not JSON in UTF-8: ${(error as Error).message}`;
    return { rows: [], problems: [{ file, line: null, column: null, message }] };
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return { rows: [{ line: 1, row: parsed.data }], problems: [] };
  const problems = parsed.error.issues.map(({ path, message }) => ({
    file,
    line: lineOfPath(text, path),
    column: path.join(".") || null,
    message: path.length > 0 ? `${quote(valueAt(content, path))} ${message}` : message,
  }));
  return { rows: [], problems };
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value instanceof Object ? Reflect.get(value, key) : undefined),
    content,
  );
}

/**
 * The line of a value in the text of a JSON file, from 1; of a value that is not there the line of
 * what it should stand in. `null`: of the content as a whole.
 */
export function lineOfPath(text: string, path: Path): number | null {
  const offsets = offsetsByPath(text);
  for (let length = path.length; length > 0; length--) {
    const offset = offsets.get(JSON.stringify(path.slice(0, length).map(String)));
    if (offset !== undefined) return text.slice(0, offset).split("\n").length;
  }
  return null;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Where each member and item of valid JSON begins, by its path. */
function offsetsByPath(text: string): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const path: string[] = [];
  const containers: ("object" | "list")[] = [];
  const note = (offset: number) => {
    const key = JSON.stringify(path);
    if (!offsets.has(key)) offsets.set(key, offset);
  };
  let isKey = false;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === "}" || token === "]") {
      containers.pop();
      path.pop();
      isKey = false;
    } else if (token === ",") {
      const isObject = containers.at(-1) === "object";
      if (!isObject) path.push(String(Number(path.pop()) + 1));
      isKey = isObject;
    } else if (token === ":") {
      isKey = false;
    } else if (isKey) {
      path.splice(-1, 1, JSON.parse(token));
      note(index);
    } else {
      note(index);
      if (token === "{" || token === "[") {
        containers.push(token === "{" ? "object" : "list");
        path.push(token === "{" ? "" : "0");
        isKey = token === "{";
      }
    }
  }
  return offsets;
}
