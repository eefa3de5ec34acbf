/**
 * `npm run crash-test`: an editor signs in to the built product and publishes results over HTTP, one
 * after the other, on a copy of the shipped facts; the server is killed with SIGKILL at a random
 * moment of some of the requests and started again. After each death the database and the public API
 * must hold exactly what was acknowledged, or that and the one publish whose answer was under way,
 * whole; and a request sent again must not publish twice. `--publishes <n>`, `--deaths <n>`,
 * `--seed <n>`; `--postgres <address>`: on a database of its own on that server.
 */
import { parseArgs } from "node:util";
import { readStored, requireSameAnswers, requireSameRows } from "./crash-test/agreement";
import { Course } from "./crash-test/course";
import { type Published, publishFromSheet, signIn } from "./crash-test/sheet";
import { runAsScript } from "./database/run-as-script";
import {
  boutsInOrder,
  dayBefore,
  makePastDatabase,
  type PastDatabase,
} from "./replay/past-database";
import { inviteEditor, newSecret } from "./replay/sign-in";
import { serveProduct } from "./server/serve-product";
import type { StartedServer } from "./server/started-server";

/** What one publish takes, as long as none was measured. */
const FIRST_GUESS_MS = 200;

/** The latest moment of a death, in parts of what a publish takes. */
const LATEST = 1.2;

runAsScript(module, async () => {
  const { values } = parseArgs({
    options: {
      publishes: { type: "string", default: "200" },
      deaths: { type: "string" },
      seed: { type: "string", default: String(Date.now() % 100_000) },
      postgres: { type: "string" },
    },
  });
  const publishes = Number(values.publishes);
  const deaths = Number(values.deaths ?? Math.ceil(publishes / 6));
  const seed = Number(values.seed);
  const eve = ([first]: readonly { startsOn: string }[]) => dayBefore(first?.startsOn ?? "");
  const database = await makePastDatabase(null, eve, values.postgres ?? null);
  try {
    await crashTest(database, { publishes, deaths, seed });
  } finally {
    await database.remove();
  }
});

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

/** So many different numbers below `most`. */
function chooseNumbers(count: number, most: number, random: () => number): ReadonlySet<number> {
  if (!(count <= most)) throw new Error(`There cannot be ${count} deaths in ${most} publishes`);
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(Math.floor(random() * most));
  return chosen;
}

/** What the moment of a death has left, and how often it was so. */
const LEFT = {
  nothing: "before anything was committed",
  unheard: "after the commit, before its answer was heard",
  answered: "after the answer",
} as const;

async function crashTest(
  database: PastDatabase,
  { publishes, deaths, seed }: { publishes: number; deaths: number; seed: number },
): Promise<void> {
  const { shipped, past, prisma, env } = database;
  const course = new Course(past, boutsInOrder(shipped, () => true).slice(0, publishes));
  const random = randomFrom(seed);
  const deadly = chooseNumbers(deaths, course.length, random);
  const secret = newSecret();
  const credentials = await inviteEditor(prisma, secret);
  // From here on the server alone has the database open, and it alone has to mend it.
  await prisma.$disconnect();
  console.log(
    `${course.length} publishes on ${env.databaseProvider}, ${deaths} deaths, seed ${seed}, from ${past.bouts.length} bouts`,
  );

  let server = await serve(database, secret);
  const session = { url: server.url, cookie: await signIn(server.url, credentials) };
  const took: number[] = [];
  const left = { nothing: 0, unheard: 0, answered: 0 };
  const check = async () => {
    const stored = await readStored(env, past.games.id, past.revision);
    const published = stored.revision - past.revision;
    requireSameRows(stored, course.after(published));
    await requireSameAnswers(server.url, course.after(published));
    return published;
  };
  try {
    for (let index = 0; index < course.length; index += 1) {
      const request = course.request(index);
      if (deadly.has(index)) {
        const afterMs = random() * LATEST * typical(took);
        const killing = setTimeout(() => server.kill(), afterMs);
        const answer = await publishFromSheet(session, request);
        clearTimeout(killing);
        await server.kill();
        if (answer) requireAnswer(answer, "published", course.revision(index));
        server = await serve(database, secret, new URL(session.url).port);
        const published = await check();
        if (published !== index + 1 && (answer || published !== index)) {
          throw new Error(`${index + (answer ? 1 : 0)} were acknowledged, ${published} are there`);
        }
        const how = answer ? "answered" : published > index ? "unheard" : "nothing";
        left[how] += 1;
        console.log(
          `Killed ${Math.round(afterMs)} ms into publish ${index + 1}, ${LEFT[how]}: ${published} are there, all whole`,
        );
        if (answer) continue;
        const again = await publishFromSheet(session, request);
        requireAnswer(again, how === "unheard" ? "repeated" : "published", course.revision(index));
      } else {
        const sent = performance.now();
        const answer = await publishFromSheet(session, request);
        requireAnswer(answer, "published", course.revision(index));
        took.push(performance.now() - sent);
      }
    }
    if ((await check()) !== course.length) throw new Error("Not every publish is there at the end");
  } catch (error) {
    console.error(server.printed());
    throw error;
  } finally {
    await server.stop();
  }
  const moments = Object.entries(left).map(
    ([how, count]) => `${count} ${LEFT[how as keyof typeof left]}`,
  );
  console.log(
    [
      `Killed ${deaths} times: ${moments.join(", ")}.`,
      `${course.length} publishes acknowledged, all there; none half there.`,
      `Sent again, ${left.nothing} were published and ${left.unheard} answered as repeated; none is there twice.`,
      "After each death rows, places, revisions, checks and the public API's answers were those of an undisturbed course.",
    ].join("\n"),
  );
}

function serve({ env, dataDir }: PastDatabase, secret: string, port = "0"): Promise<StartedServer> {
  return serveProduct({ databaseUrl: env.databaseUrl, dataDir, secret, port });
}

/** The middle one of the times. */
function typical(took: readonly number[]): number {
  return took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)] ?? FIRST_GUESS_MS;
}

function requireAnswer(
  answer: Published | null,
  outcome: Published["outcome"],
  revision: number,
): void {
  if (answer?.outcome === outcome && answer.revision === revision) return;
  throw new Error(`Instead of ${outcome} as revision ${revision}: ${JSON.stringify(answer)}`);
}
