import { request } from "node:http";
import type { EventStreams } from "@/bin/server/event-streams";
import { loadedRecords } from "@/lib/data/loaded-records";
import { disconnectPrisma } from "@/lib/data/prisma";
import { refreshRecords } from "@/lib/data/record-store";
import { handler, serveForTest, stopServers } from "../server/serve-for-test";
import { describeDatabase } from "../support/database";
import { EDITOR, GAMES, importDrawn, publishSeen, semiFinal } from "../support/editors";

const REVISION = Symbol.for("qualified.revision");
const STORE = Symbol.for("qualified.record-store");
const globals = globalThis as { [REVISION]?: unknown; [STORE]?: unknown };

/** The first event that comes, and the record of the process at that moment. */
function firstEvent(port: number, path: string) {
  return new Promise<{ note: Record<string, unknown>; held: number | undefined }>((resolve) => {
    const outgoing = request({ port, host: "127.0.0.1", path }, (response) => {
      let text = "";
      response.on("error", () => {});
      response.on("data", (chunk) => {
        text += chunk;
        const data = /^data: (.*)$/m.exec(text)?.[1];
        if (data === undefined) return;
        const held = loadedRecords().records.get(GAMES)?.record.places.length;
        resolve({ note: JSON.parse(data), held });
        outgoing.destroy();
      });
    });
    outgoing.end();
  });
}

describeDatabase("the events of a publish", (database) => {
  const before = process.env.DATABASE_URL;

  beforeEach(async () => {
    process.env.DATABASE_URL = database.env.databaseUrl;
    delete globals[STORE];
    delete globals[REVISION];
    await importDrawn(database.prisma);
    await refreshRecords();
    loadedRecords().refresh = refreshRecords;
  });

  afterEach(async () => {
    await stopServers();
    await disconnectPrisma();
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  });

  async function serve() {
    const served = await serveForTest(
      handler((response) => response.end(String(loadedRecords().records.get(GAMES)?.revision))),
      { events: { find: (games) => loadedRecords().records.get(games) } },
    );
    loadedRecords().listeners.add(() => served.events.announce());
    return served;
  }

  async function untilOpen(events: EventStreams) {
    while (events.size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  test("come when the new record answers, and say which places moved", async () => {
    const { port, events } = await serve();
    const event = firstEvent(port, `/events/${GAMES}`);
    await untilOpen(events);
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
    const { note, held } = await event;
    expect(note).toMatchObject({
      games: GAMES,
      revision: 2,
      places: { gained: 1, lost: 0 },
      gained: [{ noc: "KAZ", category: "M51" }],
      lost: [],
      paths: expect.arrayContaining([`/${GAMES}/nations/KAZ`]),
    });
    expect(held).toBe(1);
    expect(JSON.stringify(note)).not.toContain("Aigerim");
  });

  test("of another process come with the next read of the database", async () => {
    const { port, events } = await serve();
    const event = firstEvent(port, `/events/${GAMES}`);
    await untilOpen(events);
    loadedRecords().refresh = null;
    await publishSeen(database.connect(), EDITOR, [semiFinal("upper")]);
    await refreshRecords();
    expect((await event).note).toMatchObject({ revision: 2 });
  });

  test("that were missed come with the next connection, also after a restart", async () => {
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
    await publishSeen(database.prisma, EDITOR, [semiFinal("lower")]);
    delete globals[STORE];
    delete globals[REVISION];
    await refreshRecords();
    const { port } = await serve();
    const { note } = await firstEvent(port, `/events/${GAMES}?since=1`);
    expect(note).toMatchObject({ revision: 2, gained: [{ noc: "KAZ", category: "M51" }] });
  });
});
