import { makePrograms, serverArgs } from "../bin/setup/programs.mjs";
import { differentQuestions, LIST, type ListRow, type Question, WRITTEN } from "./api/questions";
import { startJsonServer, startPocketBase } from "./api/start-peers";
import { weighEmbeds } from "./api/weigh-embeds";
import { type Figure, median, ofRounds } from "./figures";
import { measureDownloads } from "./measure-downloads";
import { measureLatencies, percentile } from "./measure-latency";
import {
  byProcessorTime,
  measureOnceEach,
  measureThroughput,
  type Throughput,
} from "./measure-throughput";
import { startProduct } from "./start-product";

const ROUNDS = 5;
const WARM_SECONDS = 2;
/** In a round, asked for once each, of each server the same; it ends after so many seconds at the latest. */
const COLD_QUESTIONS = 4000;
const COLD = { seconds: 3 };
const COMPARED_QUESTIONS = 100;
const WORKBOOKS = 60;
const WORKBOOKS_PER_SECOND = 5;

/** A server with the rows of the list. */
interface Subject {
  name: string;
  server: Parameters<typeof measureThroughput>[2];
  /** The list under a question. */
  address: (question: Question) => string;
  /** The keys of the rows in an answer. */
  keysIn: (answer: unknown) => unknown[];
}

/**
 * The API's list beside two servers of such lists, with the same rows and the same questions; the first XLSX of
 * all rows; the package of 100 times the data; what an embed loads first. All on this machine. Needs a
 * package registry, Linux on x64, and Chromium.
 */
export async function measureApi(): Promise<Figure[]> {
  await makePrograms();
  const product = await startProduct({ args: serverArgs() });
  const closing = [() => product.stop()];
  try {
    const list = `${product.url}/api/v1/paris-2024/${LIST}`;
    const { data: rows } = (await read(list)) as { data: ListRow[] };
    const jsonServer = await startJsonServer(rows);
    closing.push(() => jsonServer.stop());
    const pocketBase = await startPocketBase(rows);
    closing.push(() => pocketBase.stop());
    const subjects: Subject[] = [
      {
        name: "Ours",
        server: product.process,
        address: (question) => list + WRITTEN.qualified(question),
        keysIn: (answer) => (answer as { data: ListRow[] }).data.map(({ id }) => id),
      },
      {
        name: "json-server",
        server: jsonServer.process,
        address: (question) => jsonServer.list + WRITTEN.jsonServer(question),
        keysIn: (answer) => (answer as ListRow[]).map(({ id }) => id),
      },
      {
        name: "PocketBase",
        server: pocketBase.process,
        address: (question) => pocketBase.list + WRITTEN.pocketBase(question),
        keysIn: (answer) => (answer as { items: { rowId: string }[] }).items.map((r) => r.rowId),
      },
    ];
    const count = COMPARED_QUESTIONS + 2 * (ROUNDS + 1) * COLD_QUESTIONS;
    const questions = differentQuestions(rows, count);
    await compareAnswers(subjects, questions.splice(0, COMPARED_QUESTIONS));
    return [
      ...(await compareThroughput(subjects, rows.length, questions)),
      ...(await timeWorkbooks(list)),
      ...(await weighEmbeds(product.url)),
      ...(await measureDownloads()),
    ];
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function read(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return answer.json();
}

/** Throws where a server answers a question by other rows than the first one does. */
async function compareAnswers(
  subjects: readonly Subject[],
  questions: readonly Question[],
): Promise<void> {
  for (const question of [{}, ...questions]) {
    const [first, ...others] = await Promise.all(
      subjects.map(async ({ address, keysIn }) => keysIn(await read(address(question))).sort()),
    );
    for (const [at, other] of others.entries()) {
      if (`${other}` !== `${first}`) {
        throw new Error(`${subjects[at + 1]?.name} has other rows: ${JSON.stringify(question)}`);
      }
    }
  }
}

async function compareThroughput(
  subjects: readonly Subject[],
  rows: number,
  questions: readonly Question[],
): Promise<Figure[]> {
  const rounds: Record<"warm" | "cold" | "compressed", Throughput[]>[] = [];
  const left = [...questions];
  const [ours] = subjects;
  if (!ours) throw new Error("There is nobody to ask");
  for (let round = -1; round < ROUNDS; round++) {
    const asked = left.splice(0, COLD_QUESTIONS);
    const warm: Throughput[] = [];
    const cold: Throughput[] = [];
    for (const { server, address } of subjects) {
      const seconds = round < 0 ? 1 : WARM_SECONDS;
      warm.push(await measureThroughput(address({}), seconds, server));
      // As they are: the others compress nothing.
      cold.push(
        await measureOnceEach(asked.map(address), { ...COLD, isCompressed: false }, server),
      );
    }
    const others = left.splice(0, COLD_QUESTIONS).map(ours.address);
    const compressed = await measureOnceEach(others, { ...COLD, isCompressed: true }, ours.server);
    if (round >= 0) rounds.push({ warm, cold, compressed: [compressed] });
  }
  const of = (name: keyof (typeof rounds)[number]) => rounds.map((each) => each[name]);
  return [
    ...figuresOf(subjects, `all ${rows} rows, warm`, of("warm"), 5),
    ...figuresOf(subjects, "filters not asked before", of("cold"), 2),
    ...figuresOf([ours], "filters not asked before, compressed", of("compressed"), 2),
  ];
}

/** What each answers in a second, and the first of them against each other. */
function figuresOf(
  subjects: readonly Subject[],
  what: string,
  rounds: readonly (readonly Throughput[])[],
  bound: number,
): Figure[] {
  const perSecond = (at: number) => rounds.map((each) => each[at]?.perSecond ?? Number.NaN);
  const share = (at: number) => median(rounds.map((each) => each[at]?.serverShare ?? Number.NaN));
  return subjects.flatMap(({ name }, at): Figure[] => [
    ofRounds(
      {
        what: `${name}: ${what}`,
        unit: "requests/s",
        note: `processor: server ${Math.round(100 * share(at))} %`,
      },
      perSecond(at),
    ),
    ...(at === 0
      ? []
      : [
          ofRounds(
            {
              what: `… ours against ${name}`,
              unit: "×",
              target: { bound, is: "at least" },
              note: byProcessorTime(rounds.map((each) => [each[0], each[at]])),
            },
            perSecond(at).map((each, round) => (perSecond(0)[round] ?? Number.NaN) / each),
          ),
        ]),
  ]);
}

/** All rows as XLSX in orders that nobody asked for yet: none of it is kept. */
async function timeWorkbooks(list: string): Promise<Figure[]> {
  const columns = ["gender", "category", "boxer", "nation", "route", "status", "wonOn", "basis"];
  const orders = columns.flatMap((first) =>
    columns.flatMap((then) => (first === then ? [] : [`${first},-${then}`, `-${first},${then}`])),
  );
  const urls = orders.map(
    (order) => `${list}?${new URLSearchParams({ format: "xlsx", sort: order })}`,
  );
  await measureLatencies(urls.splice(0, 10), WORKBOOKS_PER_SECOND);
  const times = await measureLatencies(urls.slice(0, WORKBOOKS), WORKBOOKS_PER_SECOND);
  return [
    {
      what: "First XLSX of all rows, as it is served: p50",
      value: percentile(times, 0.5),
      unit: "ms",
    },
    {
      what: "First XLSX of all rows, as it is served: p95",
      value: percentile(times, 0.95),
      unit: "ms",
      target: { bound: 60, is: "at most" },
    },
  ];
}
