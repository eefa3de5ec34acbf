import { stat } from "node:fs/promises";
import { type Actor, isPermitted, type Role, requirePermission } from "@/lib/auth/permissions";
import { type LastBackup, readLastBackup } from "@/lib/data/last-backup";
import { getPrisma, type PrismaClient } from "@/lib/data/prisma";
import { type Env, readEnv } from "@/lib/env";
import { readableOr, readStoredSummary } from "@/lib/schemas/stored/read-stored";
import { lastMigration } from "./backup/migrations";

/** A revision as the list of what was published shows it. */
export interface PublishedRevision {
  gamesId: string;
  number: number;
  kind: string;
  publishedAt: Date;
  /** `null`: a script. */
  actorName: string | null;
  actorRole: Role | null;
  reason: string | null;
  /** How many rows of each list; of an import, how many there are. */
  rows: { list: string; count: number }[];
}

/** A browser in which somebody is signed in. */
export interface OpenSession {
  id: string;
  name: string;
  email: string;
  role: Role;
  signedInAt: Date;
  lastWorkAt: Date;
  expiresAt: Date;
  address: string | null;
  browser: string | null;
}

/** How the installation is. */
export interface Health {
  database: { provider: Env["databaseProvider"]; bytes: number; migration: string };
  /** `null`: none was taken on this machine. */
  lastBackup: LastBackup | null;
  process: { startedAt: Date; memoryBytes: number; cache: CacheFigures | null };
  /** The newest first. */
  revisions: PublishedRevision[];
  imports: PublishedRevision[];
  /** `null`: the reader may not know. */
  sessions: OpenSession[] | null;
}

/** The answers that the process keeps. */
export interface CacheFigures {
  answers: number;
  bytes: number;
}

/** Set by the server in bin/; a process without it keeps no answers. */
const CACHE = Symbol.for("qualified.cache-figures");

const MOST_REVISIONS = 20;
const MOST_IMPORTS = 10;

interface HealthSources {
  prisma?: PrismaClient;
  env?: Pick<Env, "databaseProvider" | "databaseUrl" | "dataDir">;
}

/** How the installation is; who is signed in is told to those only who may manage people. */
export async function readHealth(
  actor: Actor | null,
  { prisma = getPrisma(), env = readEnv() }: HealthSources = {},
): Promise<Health> {
  requirePermission(actor, "read-health");
  const findCache = (globalThis as { [CACHE]?: () => CacheFigures })[CACHE];
  return {
    database: {
      provider: env.databaseProvider,
      bytes: await measureDatabase(prisma, env),
      migration: await lastMigration(prisma),
    },
    lastBackup: await readLastBackup(env.dataDir),
    process: {
      startedAt: new Date(Date.now() - process.uptime() * 1000),
      memoryBytes: process.memoryUsage.rss(),
      cache: findCache?.() ?? null,
    },
    revisions: await listPublished(prisma, { take: MOST_REVISIONS }),
    imports: await listPublished(prisma, { kind: "import", take: MOST_IMPORTS }),
    sessions: isPermitted(actor, "manage-people") ? await listSessions(prisma) : null,
  };
}

async function measureDatabase(
  prisma: PrismaClient,
  { databaseProvider, databaseUrl }: NonNullable<HealthSources["env"]>,
): Promise<number> {
  if (databaseProvider === "postgres") {
    const [row] = await prisma.$queryRaw<{ size: bigint }[]>`
      SELECT pg_database_size(current_database()) AS "size"`;
    return Number(row?.size ?? 0);
  }
  const path = databaseUrl.slice("file:".length);
  const sizes = await Promise.all(
    ["", "-wal"].map((suffix) => stat(path + suffix).catch(() => ({ size: 0 }))),
  );
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

async function listPublished(
  prisma: PrismaClient,
  { kind, take }: { kind?: string; take: number },
): Promise<PublishedRevision[]> {
  const revisions = await prisma.revision.findMany({
    ...(kind ? { where: { kind } } : {}),
    select: {
      gamesId: true,
      number: true,
      kind: true,
      publishedAt: true,
      actorName: true,
      actorRole: true,
      reason: true,
      summary: true,
    },
    orderBy: [{ publishedAt: "desc" }, { gamesId: "asc" }, { number: "desc" }],
    take,
  });
  return revisions.map(({ summary, ...revision }) => ({
    ...revision,
    rows: rowsOf(readableOr(() => readStoredSummary({ ...revision, summary }), {})),
  }));
}

/** The numbers in a summary; other words in it say nothing of rows. */
function rowsOf(counts: Record<string, number | string>): PublishedRevision["rows"] {
  return Object.entries(counts).flatMap(([list, count]) =>
    typeof count === "number" && count > 0 ? [{ list, count }] : [],
  );
}

async function listSessions(prisma: PrismaClient): Promise<OpenSession[]> {
  const sessions = await prisma.session.findMany({
    where: { expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    include: { user: { select: { name: true, email: true, role: true } } },
    orderBy: { updatedAt: "desc" },
  });
  return sessions.map(({ id, user, createdAt, updatedAt, expiresAt, ipAddress, userAgent }) => ({
    id,
    ...user,
    expiresAt,
    signedInAt: createdAt,
    lastWorkAt: updatedAt,
    address: ipAddress || null,
    browser: userAgent || null,
  }));
}
