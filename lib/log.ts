import { AsyncLocalStorage } from "node:async_hooks";

/** How bad it is; an error is for whoever runs the site to look at. */
type Level = "info" | "warning" | "error";

interface Underway {
  id: string;
  /** Whether a part of it failed, though an answer may come of the rest. */
  hasFailed: boolean;
}

const KEY = Symbol.for("qualified.request-ids");

/** One for all instances of this module, because the framework loads it apart from the server in bin/. */
const globals = globalThis as { [KEY]?: AsyncLocalStorage<Underway> };
globals[KEY] ??= new AsyncLocalStorage();
const requestIds = globals[KEY];

/** Does something for a request; what is logged meanwhile has its id, which its answer carries too. */
export function withRequestId<T>(id: string, work: () => T): T {
  return requestIds.run({ id, hasFailed: false }, work);
}

/** Does it, and says whether meanwhile a part of it failed ({@link noteFailure}). */
export async function watchFailures<T>(work: () => Promise<T>): Promise<[T, boolean]> {
  const underway = { id: requestIds.getStore()?.id ?? "", hasFailed: false };
  const done = await requestIds.run(underway, work);
  return [done, underway.hasFailed];
}

/** Says that the answer which is being made is not whole. */
export function noteFailure(): void {
  const underway = requestIds.getStore();
  if (underway) underway.hasFailed = true;
}

/** Says that something went wrong here, with its reason; `requestId`: where it is not known by itself. */
export function logError(what: string, error?: unknown, requestId?: string): void {
  write("error", what, error, requestId);
}

/** Says what whoever runs the site should change. */
export function logWarning(what: string): void {
  write("warning", what);
}

/** Says how the process is. */
export function logInfo(what: string): void {
  write("info", what);
}

/** From now on what others print is logged as well: a program that reads JSON reads nothing else. */
export function takeConsole(): void {
  if (!isJson()) return;
  for (const [name, level] of [
    ["log", "info"],
    ["info", "info"],
    ["warn", "warning"],
    ["error", "error"],
  ] as const) {
    console[name] = (...said: unknown[]) => {
      const error = said.find((each) => each instanceof Error);
      const words = said.filter((each) => each !== error).map(String);
      write(level, words.join(" ").trim() || "An error was printed", error);
    };
  }
}

function write(level: Level, what: string, error?: unknown, requestId?: string): void {
  const id = requestId ?? (requestIds.getStore()?.id || undefined);
  if (isJson()) {
    const line = {
      time: new Date().toISOString(),
      level,
      message: harmless(what),
      ...(id === undefined ? {} : { requestId: id }),
      ...(error === undefined ? {} : { error: describe(error) }),
    };
    const stream = level === "info" ? process.stdout : process.stderr;
    stream.write(`${JSON.stringify(line)}\n`);
    return;
  }
  const name = id === undefined ? "" : ` [${id}]`;
  const lines = error === undefined ? [] : listLines(describe(error));
  const line = `${harmless(what)}${name}${lines.length > 0 ? ": " : ""}${lines.join("\n")}`;
  if (level === "error") console.error(line);
  else if (level === "warning") console.warn(line);
  else console.log(line);
}

function isJson(): boolean {
  return process.env.LOG_FORMAT === "json";
}

interface Described {
  name: string;
  message: string;
  code?: string;
  /** Where in the program, the nearest first. */
  stack: string[];
  cause?: Described;
}

const MOST_CAUSES = 5;
const MOST_FRAMES = 30;

function describe(error: unknown, depth = 0): Described {
  if (!(error instanceof Error))
    return { name: "Thrown", message: harmless(String(error)), stack: [] };
  const { name, message, stack = "", cause } = error;
  const { code } = error as { code?: unknown };
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: harmless(name),
    message: harmless(message),
    ...(typeof code === "string" ? { code: harmless(code) } : {}),
    stack: frames.slice(0, MOST_FRAMES).map((frame) => harmless(frame.trim())),
    ...(cause === undefined || depth >= MOST_CAUSES ? {} : { cause: describe(cause, depth + 1) }),
  };
}

function listLines({ name, message, code, stack, cause }: Described): string[] {
  const lines = [
    `${name}: ${message}${code ? ` (${code})` : ""}`,
    ...stack.map((frame) => `    ${frame}`),
  ];
  if (cause)
    lines.push(...listLines(cause).map((line, at) => (at === 0 ? `  caused by ${line}` : line)));
  return lines;
}

const LONGEST = 2000;

/** What could be read as another line, or turns the order of letters round. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const EMAIL = /[^\s"'<>()[\]{}:;,=]+@[^\s"'<>()[\]{}:;,=@/]+\.[^\s"'<>()[\]{}:;,=@/]+/gu;
const PASSWORD = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi;
const SECRET =
  /((?:token|secret|password|session_token|authorization|cookie)["']?\s*[=:]\s*["']?)(?:Bearer\s+)?[^\s"'&;,)}]+/gi;
/** What people searched for and typed stands behind the question mark. */
const QUERY = /(\/[^\s"'?]*)\?([^\s"']+)/g;

/** A text without what may not stand in a log: secrets, e-mail addresses, what people typed, other lines. */
function harmless(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(PASSWORD, "$1…@")
    .replace(QUERY, (_, path, query) => `${path}?${namesIn(query)}`)
    .replace(SECRET, "$1…")
    .replace(EMAIL, "…@…")
    .replace(UNPRINTABLE, (sign) => {
      if (sign === "\n") return "\\n";
      return `\\u${sign.codePointAt(0)?.toString(16).padStart(4, "0")}`;
    });
}

/** The names of an address's parameters, without their values. */
function namesIn(query: string): string {
  const names = query.split("&").map((each) => each.split("=", 1)[0] ?? "");
  return names.map((name) => (/^[\w.-]{1,30}$/.test(name) ? `${name}=…` : "…")).join("&");
}
