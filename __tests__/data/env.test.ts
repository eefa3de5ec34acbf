import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { EnvError, readEnv } from "@/lib/env";

function errorOf(source: Record<string, string>): EnvError {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error;
    throw error;
  }
  throw new Error("Nothing was refused");
}

test("an empty environment means a SQLite file in .data, port 3000, this machine only", () => {
  expect(readEnv({})).toEqual({
    databaseUrl: `file:${resolve(".data/qualified.db")}`,
    databaseProvider: "sqlite",
    databaseListenUrl: `file:${resolve(".data/qualified.db")}`,
    databaseReplicaUrl: null,
    telemetryUrl: null,
    tracedPart: 1,
    dataDir: resolve(".data"),
    port: 3000,
    host: "127.0.0.1",
    baseUrl: null,
    authSecret: null,
    trustedProxies: [],
    drainSeconds: 0,
    metricsToken: null,
  });
});

test("an empty variable counts as not given", () => {
  expect(readEnv({ DATABASE_URL: "", DATA_DIR: "", PORT: "", HOST: "" })).toEqual(readEnv({}));
});

test("the default database lies in DATA_DIR", () => {
  expect(readEnv({ DATA_DIR: "/srv/data" })).toMatchObject({
    dataDir: "/srv/data",
    databaseUrl: "file:/srv/data/qualified.db",
  });
});

test.each([
  ["postgres://u:p@db.example.org:5432/qualified", "postgres"],
  ["postgresql://db/qualified?sslmode=require", "postgres"],
  ["file:/srv/q.db", "sqlite"],
])("DATABASE_URL %s is of %s", (DATABASE_URL, databaseProvider) => {
  expect(readEnv({ DATABASE_URL })).toMatchObject({ databaseUrl: DATABASE_URL, databaseProvider });
});

test("BASE_URL is kept as an origin, TRUSTED_PROXIES as a list", () => {
  const source = {
    BASE_URL: "https://Q.example.org/",
    TRUSTED_PROXIES: "127.0.0.1, ::1, 10.0.0.0/8",
  };
  expect(readEnv(source)).toMatchObject({
    baseUrl: "https://q.example.org",
    trustedProxies: ["127.0.0.1", "::1", "10.0.0.0/8"],
  });
});

test("PORT 0 asks for any free port", () => {
  expect(readEnv({ PORT: "0" }).port).toBe(0);
});

test.each([
  ["DATABASE_URL", "mysql://u:p@host/db", /neither "file:" nor "postgres:/],
  ["DATABASE_URL", "qualified.db", /neither "file:" nor "postgres:/],
  ["DATABASE_URL", "file:", /names no file/],
  ["DATABASE_URL", "file:./data/", /names a folder/],
  ["DATABASE_URL", "file::memory:", /in memory/],
  ["DATABASE_URL", "file:a.db?mode=ro", /parameters/],
  ["DATABASE_URL", "postgres://host", /names no database/],
  ["DATABASE_URL", "postgres://u:a b@ho st/db", /cannot be read|can be read/],
  ["DATA_DIR", "a\u0000b", /control character/],
  ["PORT", "80a", /not a whole number/],
  ["PORT", "-1", /not a whole number/],
  ["PORT", "65536", /too large/],
  ["PORT", "9".repeat(40), /too large/],
  ["HOST", "no host", /not a host name/],
  ["BASE_URL", "qualified.example.org", /not an address/],
  ["BASE_URL", "ftp://example.org", /neither http nor https/],
  ["BASE_URL", "https://example.org/boxing", /more than scheme/],
  ["BASE_URL", "https://u:p@example.org", /user or a password/],
  ["BETTER_AUTH_SECRET", "short", /too short/],
  ["BETTER_AUTH_SECRET", "a".repeat(40), /too easy/],
  ["TRUSTED_PROXIES", "127.0.0.1,proxy", /no list of addresses/],
  ["TRUSTED_PROXIES", "10.0.0.0/33", /no list of addresses/],
  ["TRUSTED_PROXIES", "10.0.0.0/", /no list of addresses/],
  ["DRAIN_SECONDS", "5s", /not a whole number/],
  ["DRAIN_SECONDS", "-1", /not a whole number/],
  ["DRAIN_SECONDS", "301", /too large/],
  ["LOG_FORMAT", "xml", /neither text nor json/],
  ["METRICS_TOKEN", "short", /too short/],
  ["METRICS_TOKEN", "with spaces between them", /not a token/],
])("%s=%j is refused by name, with what is allowed", (variable, value, problem) => {
  const error = errorOf({ [variable]: value });
  expect(error.variable).toBe(variable);
  expect(error.message).toMatch(problem);
  expect(error.message).toContain(`Allowed: ${error.allowed}`);
});

test("a refusal never quotes the value, which may hold a password", () => {
  for (const value of ["postgres://u:hunter2@host", "mysql://u:hunter2@host/db", "hunter2"]) {
    expect(errorOf({ DATABASE_URL: value }).message).not.toContain("hunter2");
  }
});

test("DATABASE_LISTEN_URL is the address past a pooler, else that of the database", () => {
  const pooled = { DATABASE_URL: "postgres://u:p@pooler:6432/q" };
  expect(readEnv(pooled).databaseListenUrl).toBe("postgres://u:p@pooler:6432/q");
  const direct = { ...pooled, DATABASE_LISTEN_URL: "postgres://u:p@db:5432/q" };
  expect(readEnv(direct)).toMatchObject({
    databaseUrl: "postgres://u:p@pooler:6432/q",
    databaseListenUrl: "postgres://u:p@db:5432/q",
  });
  for (const wrong of ["file:/srv/q.db", "mysql://db/q", "postgres://db"]) {
    const { variable } = errorOf({ ...pooled, DATABASE_LISTEN_URL: wrong });
    expect(variable).toBe("DATABASE_LISTEN_URL");
  }
});

test("DATABASE_REPLICA_URL is a PostgreSQL address beside another", () => {
  const primary = { DATABASE_URL: "postgres://u:p@db:5432/q" };
  const replica = "postgres://u:p@replica:5432/q";
  expect(readEnv(primary).databaseReplicaUrl).toBeNull();
  expect(readEnv({ ...primary, DATABASE_REPLICA_URL: replica }).databaseReplicaUrl).toBe(replica);
  const wrong = [
    { ...primary, DATABASE_REPLICA_URL: "file:/srv/q.db" },
    { ...primary, DATABASE_REPLICA_URL: "mysql://db/q" },
    { DATABASE_URL: "file:/srv/q.db", DATABASE_REPLICA_URL: replica },
    { DATABASE_REPLICA_URL: replica },
  ];
  for (const each of wrong) expect(errorOf(each).variable).toBe("DATABASE_REPLICA_URL");
});

test("where traces are sent is an address, and how many a part of all", () => {
  const given = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318/x" };
  expect(readEnv({ ...given, OTEL_TRACES_SAMPLER_ARG: "0.05" })).toMatchObject({
    telemetryUrl: "http://127.0.0.1:4318/x",
    tracedPart: 0.05,
  });
  for (const wrong of ["collector:4318", "grpc://collector", "http://"]) {
    const { variable } = errorOf({ OTEL_EXPORTER_OTLP_ENDPOINT: wrong });
    expect(variable).toBe("OTEL_EXPORTER_OTLP_ENDPOINT");
  }
  for (const wrong of ["2", "-1", "half", "0x1"]) {
    expect(errorOf({ OTEL_TRACES_SAMPLER_ARG: wrong }).variable).toBe("OTEL_TRACES_SAMPLER_ARG");
  }
});

describe("a value in a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "qualified-env-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let files = 0;
  const file = (text: string) => {
    const path = join(folder, `secret-${files++}`);
    writeFileSync(path, text);
    return path;
  };

  test("is read where the variable with _FILE names it, without the line's end", () => {
    const source = {
      DATABASE_URL_FILE: file("postgres://u:p@db/q\n"),
      BETTER_AUTH_SECRET: "0123456789abcdefghijklmnopqrstuv",
    };
    expect(readEnv(source)).toMatchObject({
      databaseUrl: "postgres://u:p@db/q",
      authSecret: source.BETTER_AUTH_SECRET,
    });
    const secret = { BETTER_AUTH_SECRET_FILE: file("abcdefghijklmnopqrstuv0123456789\n") };
    const token = { METRICS_TOKEN_FILE: file("a-token-of-enough-letters\n") };
    expect(readEnv(token).metricsToken).toBe("a-token-of-enough-letters");
    expect(readEnv(secret).authSecret).toBe("abcdefghijklmnopqrstuv0123456789");
  });

  test("gives way to the variable itself", () => {
    const DATABASE_URL_FILE = file("postgres://u:p@db/of-the-file");
    const both = { DATABASE_URL: "postgres://u:p@db/said", DATABASE_URL_FILE };
    expect(readEnv(both).databaseUrl).toBe("postgres://u:p@db/said");
  });

  test("is refused by name where there is none, and neither path nor text is told", () => {
    for (const path of [join(folder, "missing"), file(" \n")]) {
      const { variable, message } = errorOf({ BETTER_AUTH_SECRET_FILE: path });
      expect(variable).toBe("BETTER_AUTH_SECRET_FILE");
      expect(message).not.toContain(folder);
    }
    const { variable } = errorOf({ BETTER_AUTH_SECRET_FILE: file("short") });
    expect(variable).toBe("BETTER_AUTH_SECRET");
  });
});
