import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";
import { readGivenFile } from "./given-file";

export type DatabaseProvider = "sqlite" | "postgres";

/** What the environment decides. Paths are absolute. */
export interface Env {
  databaseUrl: string;
  databaseProvider: DatabaseProvider;
  /** Where the process listens for what others publish: past a pooler, on which nobody can listen. */
  databaseListenUrl: string;
  /** A PostgreSQL server that repeats what the database does, for what the public reads; null: there is none. */
  databaseReplicaUrl: string | null;
  dataDir: string;
  port: number;
  host: string;
  /** Where visitors reach the server, without a path: "https://example.org"; null: as they address it. */
  baseUrl: string | null;
  /** Signs the cookies of the admin area; null: not given (see lib/auth/secret.ts). */
  authSecret: string | null;
  /** Addresses and networks of the proxies in front, which say for whom they ask. */
  trustedProxies: readonly string[];
  /** How long a process that is told to stop is still open, so that others are sent the requests; seconds. */
  drainSeconds: number;
  /** Opens /metrics to who is not on this machine; null: to nobody. */
  metricsToken: string | null;
  /** Where traces and metrics are sent (OpenTelemetry, OTLP over HTTP); null: nowhere. */
  telemetryUrl: string | null;
  /** Of so large a part of all requests traces are kept, from 0 to 1. */
  tracedPart: number;
}

/** The part of it that says where the database is. */
export type DatabaseEnv = Pick<Env, "databaseUrl" | "databaseProvider">;

type Source = Readonly<Record<string, string | undefined>>;

/** A value from the environment that cannot be used. Never quotes the value, which may hold a password. */
export class EnvError extends Error {
  constructor(
    readonly variable: string,
    problem: string,
    readonly allowed: string,
  ) {
    super(`${variable} ${problem}. Allowed: ${allowed}.`);
    this.name = "EnvError";
  }
}

const ALLOWED = {
  DATABASE_URL:
    'a SQLite file ("file:./.data/qualified.db") or a PostgreSQL address ("postgres://user:password@host:5432/database")',
  DATABASE_LISTEN_URL:
    'the PostgreSQL address of the same database past its pooler ("postgres://user:password@host:5432/database")',
  DATABASE_REPLICA_URL:
    'the address of a streaming replica of the PostgreSQL database in DATABASE_URL ("postgres://user:password@replica:5432/database")',
  DATA_DIR: 'a folder ("./.data")',
  PORT: "a whole number from 1 to 65535, or 0 for any free port",
  HOST: 'a host name or an IP address to listen on ("127.0.0.1", "0.0.0.0", "::")',
  BASE_URL: 'the address that visitors use, without a path ("https://qualified.example.org")',
  BETTER_AUTH_SECRET: "at least 32 characters chosen at random (openssl rand -base64 32)",
  TRUSTED_PROXIES: 'IP addresses and networks with commas between ("127.0.0.1,10.0.0.0/8")',
  DRAIN_SECONDS: "a whole number of seconds from 0 to 300",
  LOG_FORMAT: '"text" or "json"',
  METRICS_TOKEN:
    "16 to 200 letters, digits and signs of ASCII without spaces (openssl rand -hex 32)",
  OTEL_EXPORTER_OTLP_ENDPOINT:
    'the address of a collector that takes OTLP over HTTP ("http://127.0.0.1:4318")',
  OTEL_TRACES_SAMPLER_ARG: "a number from 0 to 1, the part of requests whose traces are kept",
} as const;

/** What the signatures need; the library warns below it. */
const MIN_SECRET_LENGTH = 32;

const noControlCharacters = /^\P{Cc}*$/u;

const PostgresUrl = z
  .string()
  .superRefine((value, context) => {
    const problem = value.startsWith("file:") ? "names a file" : findDatabaseUrlProblem(value);
    if (problem) context.addIssue({ code: "custom", message: problem });
  })
  .nullable();

const EnvVariables = z.object({
  DATA_DIR: z.string().regex(noControlCharacters, "has a control character in it"),
  DATABASE_URL: z.string().superRefine((value, context) => {
    const problem = findDatabaseUrlProblem(value);
    if (problem) context.addIssue({ code: "custom", message: problem });
  }),
  DATABASE_LISTEN_URL: PostgresUrl,
  DATABASE_REPLICA_URL: PostgresUrl,
  PORT: z
    .string()
    .regex(/^\d+$/, "is not a whole number")
    .transform(Number)
    .pipe(z.number().max(65535, "is too large")),
  HOST: z.string().regex(/^[A-Za-z0-9.:_-]+$/, "is not a host name"),
  BASE_URL: z
    .string()
    .superRefine((value, context) => {
      const problem = findBaseUrlProblem(value);
      if (problem) context.addIssue({ code: "custom", message: problem });
    })
    .transform((value) => new URL(value).origin)
    .nullable(),
  BETTER_AUTH_SECRET: z
    .string()
    .min(MIN_SECRET_LENGTH, "is too short")
    .refine((value) => new Set(value).size >= 8, "is too easy to guess")
    .nullable(),
  TRUSTED_PROXIES: z
    .string()
    .transform((value) => value.split(",").map((each) => each.trim()))
    .refine((proxies) => proxies.every(isAddressOrNetwork), "is no list of addresses")
    .nullable(),
  DRAIN_SECONDS: z
    .string()
    .regex(/^\d+$/, "is not a whole number")
    .transform(Number)
    .pipe(z.number().max(300, "is too large")),
  // Read by lib/log.ts, which may have to say what is wrong here.
  LOG_FORMAT: z.enum(["text", "json"], "is neither text nor json"),
  METRICS_TOKEN: z
    .string()
    .min(16, "is too short")
    .regex(/^[!-~]{1,200}$/, "is not a token")
    .nullable(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/[^\s/]+/, "is not an address of http or https")
    .refine((value) => URL.canParse(value), "is not an address")
    .nullable(),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .regex(/^(?:0|1|0?\.\d+|1\.0+|0\.\d*)$/, "is not a number from 0 to 1")
    .transform(Number),
});

/** What has a password in it may be in a file instead, named by the same variable with `_FILE` behind it. */
function secretOf(source: Source, name: keyof typeof ALLOWED): string | undefined {
  const path = source[`${name}_FILE`];
  if (source[name] || !path) return source[name];
  const text = readGivenFile(path);
  if (!text) throw new EnvError(`${name}_FILE`, "names no file with text in it", ALLOWED[name]);
  return text;
}

/**
 * Reads the environment; an empty variable counts as not given. Throws {@link EnvError} for the
 * first wrong value. Without HOST only this machine can connect; a container sets `0.0.0.0`.
 */
export function readEnv(source: Source = process.env): Env {
  const dataDir = resolve(/* turbopackIgnore: true */ source.DATA_DIR || ".data");
  const parsed = EnvVariables.safeParse({
    DATABASE_URL: secretOf(source, "DATABASE_URL") || `file:${join(dataDir, "qualified.db")}`,
    DATABASE_LISTEN_URL: secretOf(source, "DATABASE_LISTEN_URL") || null,
    DATABASE_REPLICA_URL: secretOf(source, "DATABASE_REPLICA_URL") || null,
    DATA_DIR: dataDir,
    PORT: source.PORT || "3000",
    HOST: source.HOST || "127.0.0.1",
    BASE_URL: source.BASE_URL || null,
    BETTER_AUTH_SECRET: secretOf(source, "BETTER_AUTH_SECRET") || null,
    TRUSTED_PROXIES: source.TRUSTED_PROXIES || null,
    DRAIN_SECONDS: source.DRAIN_SECONDS || "0",
    LOG_FORMAT: source.LOG_FORMAT || "text",
    METRICS_TOKEN: secretOf(source, "METRICS_TOKEN") || null,
    OTEL_EXPORTER_OTLP_ENDPOINT: source.OTEL_EXPORTER_OTLP_ENDPOINT || null,
    OTEL_TRACES_SAMPLER_ARG: source.OTEL_TRACES_SAMPLER_ARG || "1",
  });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const variable = String(issue?.path[0]) as keyof typeof ALLOWED;
    throw new EnvError(variable, issue?.message ?? "is wrong", ALLOWED[variable]);
  }
  const { DATABASE_URL, PORT, HOST, BASE_URL, BETTER_AUTH_SECRET, TRUSTED_PROXIES } = parsed.data;
  const { DRAIN_SECONDS, METRICS_TOKEN, DATABASE_REPLICA_URL } = parsed.data;
  const isFile = DATABASE_URL.startsWith("file:");
  if (isFile && DATABASE_REPLICA_URL) {
    const name = "DATABASE_REPLICA_URL";
    throw new EnvError(name, "is given beside a SQLite file, which has no replica", ALLOWED[name]);
  }
  const databaseUrl = isFile ? `file:${resolve(DATABASE_URL.slice("file:".length))}` : DATABASE_URL;
  return {
    databaseUrl,
    databaseListenUrl: parsed.data.DATABASE_LISTEN_URL ?? databaseUrl,
    databaseReplicaUrl: DATABASE_REPLICA_URL,
    databaseProvider: isFile ? "sqlite" : "postgres",
    dataDir,
    port: PORT,
    host: HOST,
    baseUrl: BASE_URL,
    authSecret: BETTER_AUTH_SECRET,
    trustedProxies: TRUSTED_PROXIES ?? [],
    drainSeconds: DRAIN_SECONDS,
    metricsToken: METRICS_TOKEN,
    telemetryUrl: parsed.data.OTEL_EXPORTER_OTLP_ENDPOINT,
    tracedPart: parsed.data.OTEL_TRACES_SAMPLER_ARG,
  };
}

/** Refuses a variable that is only sometimes needed, where it is. */
export function missingEnv(variable: keyof typeof ALLOWED, problem: string): EnvError {
  return new EnvError(variable, problem, ALLOWED[variable]);
}

function isAddressOrNetwork(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  );
}

function findBaseUrlProblem(value: string): string | null {
  if (!noControlCharacters.test(value) || !URL.canParse(value)) return "is not an address";
  const { protocol, username, password, pathname, search, hash } = new URL(value);
  if (protocol !== "https:" && protocol !== "http:") return "starts with neither http nor https";
  if (username || password) return "has a user or a password in it";
  if (pathname !== "/" || search || hash) return "has more than scheme, host and port";
  return null;
}

function findDatabaseUrlProblem(value: string): string | null {
  if (!noControlCharacters.test(value)) return "has a control character in it";
  if (value.startsWith("file:")) {
    const path = value.slice("file:".length);
    if (path === "") return "names no file";
    if (path.includes(":memory:")) return "asks for a database in memory, which cannot be shared";
    if (path.includes("?")) return "has parameters, which a SQLite file does not take";
    if (path.endsWith("/")) return "names a folder, not a file";
    return null;
  }
  if (!/^postgres(ql)?:\/\//.test(value)) {
    return 'starts with neither "file:" nor "postgres://"';
  }
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url) return "is not an address that can be read (are special characters percent-encoded?)";
  if (url.pathname.length <= 1) return "names no database after the host";
  return null;
}
