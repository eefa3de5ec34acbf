import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Published, signIn } from "@/bin/crash-test/sheet";
import { inviteEditor, newSecret } from "@/bin/replay/sign-in";
import { makePrisma } from "@/lib/data/prisma";
import { describeApp } from "../support/browser";
import { BOUT, correct, scoreAt } from "../support/corrected-bout";
import { type OwnApp, startOwnApp } from "../support/own-app";

const GAMES = "paris-2024";
const postgresUrl = process.env.TEST_POSTGRES_URL;

jest.setTimeout(300_000);

interface Answered {
  data: { id: string; score?: string }[];
  meta: { revision: number };
}

async function ask(url: string, resource: string): Promise<Answered> {
  const answer = await fetch(`${url}/api/v1/${GAMES}/${resource}?limit=1000`);
  return answer.json() as Promise<Answered>;
}

/** A new PostgreSQL database while the work lasts. */
async function withPostgres(work: (databaseUrl: string) => Promise<void>): Promise<void> {
  if (!postgresUrl) throw new Error("There is no PostgreSQL server");
  const name = `qualified_restored_${randomUUID().replaceAll("-", "")}`;
  const onServer = async (sql: string) => {
    const server = await new PrismaPg(postgresUrl).connect();
    await server.executeScript(sql).finally(() => server.dispose());
  };
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  await work(url.href).finally(() => onServer(`DROP DATABASE ${name} WITH (FORCE)`));
}

describeApp("a backup taken while an editor publishes over HTTP", () => {
  let app: OwnApp;
  let file: string;
  let credentials: Awaited<ReturnType<typeof inviteEditor>>;
  /** The revision that the backup has. */
  let revision: number;

  beforeAll(async () => {
    app = await startOwnApp(GAMES);
    const databaseUrl = `file:${join(app.dataDir, "qualified.db")}`;
    const prisma = makePrisma({ databaseProvider: "sqlite", databaseUrl });
    credentials = await inviteEditor(prisma, newSecret());
    await prisma.$disconnect();
    const session = { url: app.url, cookie: await signIn(app.url, credentials) };
    file = join(app.dataDir, "while-publishing.jsonl.gz");
    let isTaken = false;
    const taking = app.run("backup", file, "--with-people").finally(() => {
      isTaken = true;
    });
    let last = 1;
    let answer: Published | null;
    do {
      answer = await correct(session, last);
      expect(answer).toEqual({ outcome: "published", revision: last + 1 });
      last += 1;
    } while (!isTaken);
    revision = Number(/paris-2024 at revision (\d+)/.exec(await taking)?.[1]);
    expect(revision).toBeGreaterThanOrEqual(1);
    expect(revision).toBeLessThanOrEqual(last);
    expect(last).toBeGreaterThan(2);
  });
  afterAll(() => app.remove());

  /** What is served from the restored database, and whether its people come in and publish on. */
  async function requireRestored(databaseUrl?: string) {
    const restored = await startOwnApp(GAMES, { backup: file, databaseUrl });
    try {
      const bouts = await ask(restored.url, "bouts");
      expect(bouts.meta.revision).toBe(revision);
      expect(bouts.data.find(({ id }) => id === BOUT.id)?.score).toBe(scoreAt(revision));
      for (const resource of ["quota-places", "nations", "checks", "boxers"]) {
        const { data } = await ask(restored.url, resource);
        expect(data).toEqual((await ask(app.url, resource)).data);
      }
      const wrong = signIn(restored.url, { ...credentials, password: "not the password at all" });
      await expect(wrong).rejects.toThrow("INVALID_EMAIL_OR_PASSWORD");
      const session = { url: restored.url, cookie: await signIn(restored.url, credentials) };
      expect(await correct(session, revision)).toEqual({
        outcome: "published",
        revision: revision + 1,
      });
    } finally {
      await restored.remove();
    }
  }

  test("restores with its people into a new folder: they sign in and publish on", () =>
    requireRestored());

  (postgresUrl ? test : test.skip)("restores with its people into PostgreSQL", () =>
    withPostgres((databaseUrl) => requireRestored(databaseUrl)),
  );
});
