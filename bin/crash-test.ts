/**
 * `npm run crash-test`: a process publishes results in a loop, one after the other, on a copy of the
 * shipped facts; it is killed with SIGKILL at random moments and started again, until 200 are
 * published. After each death the database must hold exactly what was acknowledged, or that and the
 * one publish whose answer was under way, whole; and a request sent again must not publish twice.
 * `--publishes <n>`, `--seed <n>`.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { makePrisma, type PrismaClient } from "@/lib/data/prisma";
import { publish } from "@/lib/operations/publish";
import { type Change, changeRows } from "@/lib/record/change";
import { recordChecks } from "@/lib/record/checks";
import type { Bout, GamesRows } from "@/lib/record/games-record";
import { makeGamesRecord } from "@/lib/record/make-games-record";
import { diffRows } from "@/lib/record/rows-diff";
import { runAsScript } from "./database/run-as-script";
import {
  boutsInOrder,
  dayBefore,
  makePastDatabase,
  type PastDatabase,
  REPLAYING_EDITOR,
  requireRows,
} from "./replay/past-database";

/** A process is killed after so many answers at most, within the time that one more may take. */
const MOST_ANSWERS = 8;

runAsScript(module, async () => {
  const { values } = parseArgs({
    options: {
      publishes: { type: "string", default: "200" },
      seed: { type: "string", default: String(Date.now() % 100_000) },
      child: { type: "string" },
    },
  });
  if (values.child !== undefined) return publishForEver(JSON.parse(values.child));
  await crashTest(Number(values.publishes), Number(values.seed));
});

interface Work {
  databaseUrl: string;
  gamesId: string;
  /** The bouts to enter, and the first that was not acknowledged. */
  bouts: readonly Bout[];
  from: number;
}

function request(gamesId: string, bout: Bout, index: number) {
  const changes: Change[] = [{ kind: "enter-bout", bout }];
  const idempotencyKey = `crash-test-${String(index).padStart(6, "0")}`;
  return { gamesId, changes, base: [], idempotencyKey };
}

/** The child: says each answer as soon as it has it. */
async function publishForEver({ databaseUrl, gamesId, from }: Omit<Work, "bouts">): Promise<void> {
  const prisma = makePrisma({ databaseProvider: "sqlite", databaseUrl });
  const bouts = await new Promise<readonly Bout[]>((resolve) => {
    createInterface({ input: process.stdin }).once("line", (line) => resolve(JSON.parse(line)));
  });
  for (const [index, bout] of bouts.entries()) {
    if (index < from) continue;
    const { outcome, revision } = await publish(
      prisma,
      REPLAYING_EDITOR,
      request(gamesId, bout, index),
    );
    writeSync(1, `${JSON.stringify({ index, outcome, revision })}\n`);
  }
  await prisma.$disconnect();
}

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function crashTest(publishes: number, seed: number): Promise<void> {
  const database = await makePastDatabase(null, ([first]) => dayBefore(first?.startsOn ?? ""));
  try {
    await kill(database, publishes, seed);
  } finally {
    await database.remove();
  }
}

async function kill(database: PastDatabase, publishes: number, seed: number): Promise<void> {
  const { shipped, past, prisma, env } = database;
  const gamesId = past.games.id;
  const bouts = boutsInOrder(shipped, () => true).slice(0, publishes);
  const random = randomFrom(seed);
  // What the rows must be after so many publishes, from the pure functions alone.
  const expected = [past];
  const report = { deaths: 0, acknowledged: 0, repeated: 0, committedUnanswered: 0 };
  let acknowledged = 0;
  console.log(`${bouts.length} publishes, seed ${seed}, from ${past.bouts.length} bouts`);
  while (acknowledged < bouts.length) {
    const work = { databaseUrl: env.databaseUrl, gamesId, from: acknowledged };
    const end = { answers: 1 + Math.floor(random() * MOST_ANSWERS), part: random() };
    const answers = await live(work, bouts, end);
    report.deaths += answers.wasKilled ? 1 : 0;
    for (const { index, outcome, revision } of answers.said) {
      if (index !== acknowledged || revision !== past.revision + index + 1) {
        throw new Error(`Publish ${index} was answered with revision ${revision}`);
      }
      report.repeated += outcome === "repeated" ? 1 : 0;
      acknowledged += 1;
    }
    const stored = await requireRows(prisma, gamesId);
    const published = stored.revision - past.revision;
    if (published !== acknowledged && published !== acknowledged + 1) {
      throw new Error(`${acknowledged} were acknowledged, ${published} are there`);
    }
    report.committedUnanswered += published - acknowledged;
    while (expected.length <= published) expected.push(entered(expected, bouts));
    await compare(prisma, stored, expected[published] ?? past, past.revision);
    const how = answers.wasKilled ? "killed" : "ended";
    console.log(`${how} after ${answers.said.length} answers: ${published} published, all whole`);
  }
  report.acknowledged = acknowledged;
  console.log(
    [
      `Killed ${report.deaths} times.`,
      `${report.acknowledged} publishes acknowledged, all there; none half there.`,
      `${report.committedUnanswered} were committed before their answer was heard; sent again, ${report.repeated} were answered as repeated.`,
      "After each death rows, places, revisions and checks were those of an undisturbed course.",
    ].join("\n"),
  );
}

/** The rows after one more publish. */
function entered(expected: readonly GamesRows[], bouts: readonly Bout[]): GamesRows {
  const last = expected.at(-1);
  const bout = bouts[expected.length - 1];
  if (!last || !bout) throw new Error("There are more publishes than bouts");
  const { rows, problems } = changeRows(last, [{ kind: "enter-bout", bout }]);
  if (problems.length > 0) throw new Error(`${bout.id}: ${JSON.stringify(problems)}`);
  return rows;
}

interface Answer {
  index: number;
  outcome: string;
  revision: number;
}

/**
 * One life of the child, which ends after so many answers and a part of the time that the last one
 * took. Resolves once it is dead, with what it had said.
 */
function live(
  work: Omit<Work, "bouts">,
  bouts: readonly Bout[],
  end: { answers: number; part: number },
): Promise<{ said: Answer[]; wasKilled: boolean }> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", __filename, "--child", JSON.stringify(work)],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const said: Answer[] = [];
  let answeredAt = performance.now();
  child.stdin?.write(`${JSON.stringify(bouts)}\n`);
  if (!child.stdout) throw new Error("The child has no output");
  createInterface({ input: child.stdout }).on("line", (line) => {
    said.push(JSON.parse(line));
    const tookMs = performance.now() - answeredAt;
    answeredAt = performance.now();
    if (said.length === end.answers) setTimeout(() => child.kill("SIGKILL"), tookMs * end.part);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code) reject(new Error(`The publishing process ended with ${code}`));
      else resolve({ said, wasKilled: signal === "SIGKILL" });
    });
  });
}

/** Throws where the stored facts are not those of an undisturbed course. */
async function compare(
  prisma: PrismaClient,
  stored: GamesRows,
  expected: GamesRows,
  firstRevision: number,
): Promise<void> {
  const differing = diffRows(expected, stored);
  if (differing.length > 0) {
    const named = differing.map(({ table, key }) => `${table} ${key}`).slice(0, 5);
    throw new Error(`Rows are not as they should be: ${named.join(", ")}`);
  }
  const checksOf = (rows: GamesRows) =>
    JSON.stringify(
      recordChecks(makeGamesRecord(rows)).checks.map(({ kind, subject, actual, holds }) => [
        ...[kind, subject, actual, holds],
      ]),
    );
  if (checksOf(stored) !== checksOf(expected)) throw new Error("The checks are not as they were");
  const revisions = await prisma.revision.findMany({
    where: { gamesId: stored.games.id, number: { gt: firstRevision } },
    orderBy: { number: "asc" },
    select: { number: true, diff: true, effect: true, input: true },
  });
  const isWhole = revisions.every(
    ({ number, diff, effect, input }, index) =>
      number === firstRevision + index + 1 && diff && effect && input,
  );
  if (!isWhole || revisions.length !== stored.revision - firstRevision) {
    throw new Error("The revisions have a gap");
  }
  const broken = await prisma.$queryRaw<unknown[]>`PRAGMA foreign_key_check`;
  const [integrity] = await prisma.$queryRaw<object[]>`PRAGMA integrity_check`;
  if (broken.length > 0 || JSON.stringify(integrity) !== '{"integrity_check":"ok"}') {
    throw new Error(`The database is damaged: ${JSON.stringify([broken, integrity])}`);
  }
}
