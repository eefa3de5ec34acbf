import type { Socket } from "node:net";
import { Client } from "pg";
import { type PrismaClient, providerOf } from "./prisma";

/** On PostgreSQL, those who published tell the other processes so; what they published is not told. */
const CHANNEL = "qualified_revision";

const CONNECT_MS = 8000;
/** How often a quiet connection is asked whether it lives, and how long it may take to answer. */
const HEARTBEAT_MS = 5000;
const SILENCE_MS = 5000;
/** How long after a loss the next connection is made. */
const RETRY_MS = 1000;

/** A revision of a Games, as others are told of it. */
export interface ToldRevision {
  games: string;
  revision: number;
}

/** Tells the processes on the same PostgreSQL of new revisions; on SQLite there is nobody to tell. */
export async function tellRevisions(
  prisma: PrismaClient,
  told: readonly ToldRevision[],
): Promise<void> {
  if (providerOf(prisma) !== "postgres") return;
  for (const { games, revision } of told) {
    await prisma.$executeRaw`select pg_notify(${CHANNEL}, ${`${games}:${revision}`})`;
  }
}

/** What a message says; `null`: it is not one of ours. */
export function readMessage(payload: string | undefined): ToldRevision | null {
  const [, games, revision] = /^([a-z0-9-]+):(\d{1,9})$/.exec(payload ?? "") ?? [];
  return games && revision ? { games, revision: Number(revision) } : null;
}

/**
 * Hears of what other processes publish, on a connection of its own; one that is lost or goes silent is
 * made again. `hear` is called with each revision, and with `null` after every connecting: something
 * may have been missed. It keeps no process alive.
 */
export function listenForRevisions(
  databaseUrl: string,
  hear: (told: ToldRevision | null) => void,
): { close: () => Promise<void> } {
  let client: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const connect = async () => {
    const made = new Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: SILENCE_MS,
      keepAlive: true,
    });
    client = made;
    const lose = () => {
      if (client !== made) return;
      client = null;
      clearTimeout(timer);
      drop(made);
      if (!isClosed) timer = setTimeout(connect, RETRY_MS).unref();
    };
    made.on("error", lose);
    made.on("end", lose);
    made.on("notification", ({ payload }) => {
      const told = readMessage(payload);
      if (told) hear(told);
    });
    const ask = async (sql: string) => {
      await made.query(sql);
      if (client === made) {
        timer = setTimeout(() => ask("select 1").catch(lose), HEARTBEAT_MS).unref();
      }
    };
    try {
      await made.connect();
      // Its types lack what the client has.
      (made as Client & { unref: () => void }).unref();
      await ask(`listen ${CHANNEL}`);
      hear(null);
    } catch {
      // The database is away; whoever asks it for records says so.
      lose();
    }
  };
  void connect();

  return {
    close: async () => {
      isClosed = true;
      const last = client;
      client = null;
      clearTimeout(timer);
      if (last) drop(last);
    },
  };
}

/** Closes a connection without waiting for a word of a server that may be silent. */
function drop(client: Client): void {
  client.end().catch(() => {});
  (client as unknown as { connection: { stream: Socket } }).connection.stream.destroySoon();
}
