/**
 * What the public reads comes from a replica where there is one (DATABASE_REPLICA_URL), and only where it has
 * replayed what is asked for: otherwise, and where it is away, from the database that is written to.
 */
import "server-only";
import { AppError } from "@/lib/errors";
import { logError, logInfo, logWarning } from "@/lib/log";
import type { LiveRecord } from "@/lib/record/games-record";
import { tally } from "@/lib/tally";
import { askDatabase } from "./ask-database";
import { loadedRecords } from "./loaded-records";
import {
  getPrisma,
  getReplica,
  type PrismaClient,
  type PrismaTransaction,
  readSnapshot,
} from "./prisma";
import { within } from "./within";

/** How long a replica may take to say at which revision it is; a reader waits no longer for it. */
const ANSWER_MS = 2000;
/** So long it is not asked again after it failed. */
const REST_MS = 10_000;
/** What was published so long ago, and is not there, is said to be missing. */
const LAG_MS = 10_000;

/** So long every reader tries it to the end; then they ask first whether it is back, and wait so long for that. */
const AWAY_MS = 10_000;
const ASKED_MS = 1000;

/** A revision of a Games and its moment: after an older state was restored a number may come a second time. */
interface State {
  gamesId: string;
  revision: number;
  /** An instant in ISO 8601. */
  publishedAt: string;
}

type Read<T> = (tx: PrismaTransaction) => Promise<T>;

/** Whether the replica is used; one for all instances of this module, which the framework may load twice. */
interface Use {
  /** It is not asked before; milliseconds since 1970. */
  restsUntil: number;
  /** What the log said last. */
  said: "used" | "away" | "behind";
}

const KEY = Symbol.for("qualified.replica-use");
const holder = globalThis as { [KEY]?: Use };

function use(): Use {
  holder[KEY] ??= { restsUntil: 0, said: "used" };
  return holder[KEY];
}

/**
 * Reads what was published of a Games, as this process answers of it. `from`: a database that is read without
 * asking whether there is a replica.
 */
export async function readPublished<T>(
  gamesId: string,
  read: Read<T>,
  from?: PrismaClient,
): Promise<T> {
  if (from) return read(from);
  const held = loadedRecords().records.get(gamesId)?.record;
  const replica = held && getReplica();
  const got = replica && (await readAt(replica, stateOf(held), read));
  if (got) return got.value;
  await refuseAway();
  return read(getPrisma());
}

function stateOf({ games, revision, publishedAt }: LiveRecord): State {
  return { gamesId: games.id, revision, publishedAt };
}

/** Throws `database_unavailable` where the database has been away for long, and does not answer at once now. */
async function refuseAway(): Promise<void> {
  const { awaySince } = loadedRecords();
  if (awaySince === null || Date.now() - awaySince < AWAY_MS) return;
  try {
    await within(ASKED_MS, askDatabase());
  } catch (cause) {
    const message = "The database has not answered for a while";
    throw new AppError("database_unavailable", message, { cause });
  }
}

/**
 * Reads a Games from the replica, where that is at the revision which the database has just said to be the
 * newest; `null`: it is not, or there is none.
 */
export async function readReplica<T>(
  prisma: PrismaClient,
  { gamesId, revision }: Omit<State, "publishedAt">,
  read: Read<T>,
): Promise<T | null> {
  const replica = getReplica();
  if (!replica) return null;
  const publishedAt = await momentOf(prisma, gamesId, revision);
  const got =
    publishedAt === null ? null : await readAt(replica, { gamesId, revision, publishedAt }, read);
  return got?.value ?? null;
}

/** What a replica says in a moment in which it is at exactly this state; `null`: it cannot be read there. */
async function readAt<T>(
  replica: PrismaClient,
  state: State,
  read: Read<T>,
): Promise<{ value: T } | null> {
  if (Date.now() < use().restsUntil) {
    tally("replicaReads", "resting");
    return null;
  }
  try {
    const got = await readInTime(replica, state, read);
    tally("replicaReads", got.outcome);
    if (got.outcome === "read") say("used");
    else if (got.outcome === "behind" && isOld(state)) say("behind");
    return got.outcome === "read" ? got : null;
  } catch (error) {
    use().restsUntil = Date.now() + REST_MS;
    tally("replicaReads", "away");
    say("away", error);
    return null;
  }
}

type Outcome<T> = { outcome: "read"; value: T } | { outcome: "behind" | "ahead" };

/** A reader waits for the answer where it is, not for one of a replica that says nothing. */
async function readInTime<T>(replica: PrismaClient, state: State, read: Read<T>) {
  let tell = () => {};
  const found = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const limits = { maxWait: ANSWER_MS, timeout: 30_000 };
  const reading = readSnapshot<Outcome<T>>(
    replica,
    async (tx) => {
      const outcome = await compare(tx, state);
      tell();
      return outcome === "same" ? { outcome: "read", value: await read(tx) } : { outcome };
    },
    limits,
  );
  await within(ANSWER_MS, Promise.race([found, reading])).catch((error) => {
    reading.catch(() => {});
    throw error;
  });
  return reading;
}

async function compare(
  tx: PrismaTransaction,
  { gamesId, revision, publishedAt }: State,
): Promise<"same" | "behind" | "ahead"> {
  const games = await tx.games.findUnique({ where: { id: gamesId }, select: { revision: true } });
  if (games && games.revision > revision) return "ahead";
  if (games?.revision !== revision) return "behind";
  return (await momentOf(tx, gamesId, revision)) === publishedAt ? "same" : "behind";
}

async function momentOf(tx: PrismaTransaction, gamesId: string, number: number) {
  const found = await tx.revision.findUnique({
    where: { gamesId_number: { gamesId, number } },
    select: { publishedAt: true },
  });
  return found?.publishedAt.toISOString() ?? null;
}

function isOld({ publishedAt }: State): boolean {
  return Date.now() - Date.parse(publishedAt) > LAG_MS;
}

const SAYS: Readonly<Record<Use["said"], string>> = {
  used: "The replica is read again.",
  away: "The replica cannot be read; its database is read instead",
  behind: `The replica lacks what was published more than ${LAG_MS / 1000} s ago; its database is read instead`,
};

/** Once for every turn. */
function say(what: Use["said"], error?: unknown): void {
  const current = use();
  if (current.said === what) return;
  current.said = what;
  if (what === "used") logInfo(SAYS.used);
  else if (what === "away") logError(SAYS.away, error);
  else logWarning(`${SAYS.behind}.`);
}
