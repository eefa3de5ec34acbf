import { join, resolve } from "node:path";
import { z } from "zod";

export type DatabaseProvider = "sqlite" | "postgres";

/** What the environment decides. Paths are absolute. */
export interface Env {
  databaseUrl: string;
  databaseProvider: DatabaseProvider;
  dataDir: string;
  port: number;
  host: string;
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
  DATA_DIR: 'a folder ("./.data")',
  PORT: "a whole number from 1 to 65535, or 0 for any free port",
  HOST: 'a host name or an IP address to listen on ("127.0.0.1", "0.0.0.0", "::")',
} as const;

const noControlCharacters = /^\P{Cc}*$/u;

const EnvVariables = z.object({
  DATA_DIR: z.string().regex(noControlCharacters, "has a control character in it"),
  DATABASE_URL: z.string().superRefine((value, context) => {
    const problem = findDatabaseUrlProblem(value);
    if (problem) context.addIssue({ code: "custom", message: problem });
  }),
  PORT: z
    .string()
    .regex(/^\d+$/, "is not a whole number")
    .transform(Number)
    .pipe(z.number().max(65535, "is too large")),
  HOST: z.string().regex(/^[A-Za-z0-9.:_-]+$/, "is not a host name"),
});

/**
 * Reads the environment; an empty variable counts as not given. Throws {@link EnvError} for the
 * first wrong value. Without HOST only this machine can connect; a container sets `0.0.0.0`.
 */
export function readEnv(source: Source = process.env): Env {
  const dataDir = resolve(/* turbopackIgnore: true */ source.DATA_DIR || ".data");
  const parsed = EnvVariables.safeParse({
    DATABASE_URL: source.DATABASE_URL || `file:${join(dataDir, "qualified.db")}`,
    DATA_DIR: dataDir,
    PORT: source.PORT || "3000",
    HOST: source.HOST || "127.0.0.1",
  });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const variable = String(issue?.path[0]) as keyof typeof ALLOWED;
    throw new EnvError(variable, issue?.message ?? "is wrong", ALLOWED[variable]);
  }
  const { DATABASE_URL, PORT, HOST } = parsed.data;
  const isFile = DATABASE_URL.startsWith("file:");
  return {
    databaseUrl: isFile ? `file:${resolve(DATABASE_URL.slice("file:".length))}` : DATABASE_URL,
    databaseProvider: isFile ? "sqlite" : "postgres",
    dataDir,
    port: PORT,
    host: HOST,
  };
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
