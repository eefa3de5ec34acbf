import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Course } from "@/bin/crash-test/course";
import { publishFromSheet, signIn } from "@/bin/crash-test/sheet";
import { boutsInOrder } from "@/bin/replay/past-database";
import { ask, type Reply } from "./ask";
import type { ServedSeveral } from "./serve-several";

/** `describe`, or its skipped form where something is missing (check-several.ts says what). */
export const describeSeveral = process.env.SEVERAL_SKIPPED ? describe.skip : describe;

jest.setTimeout(60_000);

export const GAMES = "paris-2024";
const METRICS_TOKEN = "a-token-of-the-tests-only-0123456789";

type Process = ServedSeveral["processes"][number];

/** Two processes and nginx on a database of the past, whose results are published one after the other. */
export class SeveralApp {
  readonly nginx: ServedSeveral["nginx"];
  #processes: readonly Process[];
  readonly #course: Course;
  #published = 0;

  private constructor(
    private readonly child: ChildProcess,
    { nginx, processes, past, shipped }: ServedSeveral,
    /** Of an editor's session. */
    readonly cookie: string,
  ) {
    this.#processes = processes;
    this.nginx = nginx;
    this.#course = new Course(
      past,
      boutsInOrder(shipped, () => true),
    );
  }

  static async start(): Promise<SeveralApp> {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "__tests__/support/serve-several.ts"],
      {
        env: { ...process.env, METRICS_TOKEN },
        stdio: ["ignore", "inherit", "inherit", "ipc"],
      },
    );
    const ended = once(child, "exit").then(() => {
      throw new Error("The processes did not start");
    });
    const [served] = (await Promise.race([once(child, "message"), ended])) as [ServedSeveral];
    ended.catch(() => {});
    return new SeveralApp(child, served, await signIn(served.nginx.url, served.credentials));
  }

  get a(): Process {
    return this.#process(0);
  }

  get b(): Process {
    return this.#process(1);
  }

  #process(index: number): Process {
    const found = this.#processes[index];
    if (!found) throw new Error(`There is no process ${index}`);
    return found;
  }

  /** Brings the database to the schema of a newer version; what that printed. */
  async migrate(): Promise<string> {
    this.child.send("migrate");
    const [printed] = (await once(this.child, "message")) as [string];
    return printed;
  }

  /** Stops a process as an operator does, and starts one of a newer version in its place. */
  async restart(index: 0 | 1): Promise<void> {
    this.child.send(index);
    const [processes] = (await once(this.child, "message")) as [Process[]];
    this.#processes = processes;
  }

  /** What answers say that are made from the newest revision. */
  get revision(): string {
    return `${GAMES}:${this.#course.after(this.#published).revision}`;
  }

  /** Publishes the next result as an editor's browser does, and gives what answers say from then on. */
  async publish(url: string): Promise<string> {
    const request = this.#course.request(this.#published);
    const told = await publishFromSheet({ url, cookie: this.cookie }, request);
    if (told?.outcome !== "published") throw new Error(`Not published: ${JSON.stringify(told)}`);
    this.#published += 1;
    return this.revision;
  }

  /** How many answers both processes have rendered for the public. */
  async rendered(): Promise<number> {
    let sum = 0;
    for (const { url } of [this.a, this.b]) {
      const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
      const { body } = await ask(`${url}/metrics`, { headers });
      const counted = /^qualified_response_cache_renders_total (\d+)$/m.exec(body.toString());
      if (!counted) throw new Error(`${url} counts no renderings`);
      sum += Number(counted[1]);
    }
    return sum;
  }

  /** Ends a process at once, as a power cut would. */
  kill({ pid }: Process): void {
    process.kill(pid, "SIGKILL");
  }

  async stop(): Promise<void> {
    const ended = once(this.child, "exit");
    this.child.disconnect();
    await ended;
  }
}

/** What the page on screen asks for its new data with. */
export const FOR_DATA = { rsc: "1", "next-router-state-tree": "%5B%22%22%2C%7B%7D%5D" };

/** The revision that an answer says it was made from. */
export function revisionOf({ headers }: Reply): string {
  return String(headers["x-revision"]).split(";", 1)[0] ?? "";
}

/** Looks again until it is so; jest's deadline ends it. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
