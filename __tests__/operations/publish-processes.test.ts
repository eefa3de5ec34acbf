import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Actor } from "@/lib/auth/permissions";
import type { Change } from "@/lib/change/change";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import type { PublishInput } from "@/lib/operations/publish";
import type { PublishResult } from "@/lib/operations/publish-result";
import { at } from "../support/at";
import { describeDatabase } from "../support/database";
import {
  EDITOR,
  GAMES,
  importDrawn,
  newRequestKey,
  OTHER_EDITOR,
  semiFinal,
} from "../support/editors";
import { aBoxer } from "../support/record-factory";
import { readStoredRows } from "../support/stored-rows";

type Request = Omit<PublishInput, "gamesId" | "base"> & { actor: Actor };
type Told = Pick<PublishResult, "revision"> & { outcome: string; message?: string };

const SCRIPT = "__tests__/support/publish-input.ts";
const PROCESSES = 3;

// A process starts in a second, on a busy machine in several.
jest.setTimeout(60_000);

describeDatabase("several processes that publish at the same moment", (database) => {
  /** What each process was told of each of its requests; all begin when all are ready. */
  const publishAtOnce = async (requests: readonly (readonly Request[])[]): Promise<Told[][]> => {
    const processes = requests.map((own) => {
      const child = spawn(process.execPath, ["--import", "tsx", SCRIPT], {
        env: { ...process.env, DATABASE_URL: database.env.databaseUrl },
        stdio: ["pipe", "pipe", "inherit"],
      });
      const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const next = async () => JSON.parse((await said.next()).value ?? "null");
      const asked = own.map((each) => ({ gamesId: GAMES, base: [], ...each }));
      return { child, asked, next };
    });
    for (const { next } of processes) expect(await next()).toBe("ready");
    for (const { child, asked } of processes) child.stdin.end(`${JSON.stringify(asked)}\n`);
    return Promise.all(
      processes.map(async ({ child, asked, next }) => {
        const told: Told[] = [];
        for (const _ of asked) told.push(await next());
        if (child.exitCode === null) await once(child, "exit");
        expect(child.exitCode).toBe(0);
        return told;
      }),
    );
  };
  const request = (
    changes: Change[],
    actor = EDITOR,
    idempotencyKey = newRequestKey(),
  ): Request => ({
    changes,
    actor,
    idempotencyKey,
  });
  const revisions = async () => (await readStoredRows(database.prisma)).revisions;

  beforeEach(() => importDrawn(database.prisma));

  test("lose nothing: every boxer is there, revisions count without a gap, each with its own row", async () => {
    const each = 5;
    const asked = Array.from({ length: PROCESSES }, (_, process) =>
      Array.from({ length: each }, (_, n) => {
        const boxer = aBoxer({ slug: `new-${process}-${n}`, noc: "KAZ" });
        return request([{ kind: "save-boxer", boxer }]);
      }),
    );
    const told = (await publishAtOnce(asked)).flat();
    expect(new Set(told.map(({ outcome }) => outcome))).toEqual(new Set(["published"]));
    const numbers = told.map(({ revision }) => revision).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: PROCESSES * each }, (_, index) => index + 2));
    const stored = await revisions();
    expect(stored.map(({ number }) => number)).toEqual([1, ...numbers]);
    const said = stored.slice(1).map(({ diff }) => JSON.parse(diff ?? "[]").length);
    expect(new Set(said)).toEqual(new Set([1]));
    const rows = await loadGamesRows(database.prisma, GAMES);
    const made = rows?.boxers.filter(({ slug }) => slug.startsWith("new-"));
    expect(made).toHaveLength(PROCESSES * each);
  });

  test("of one bout: one is published, the other is told of the conflict, by whom, in which revision", async () => {
    const [first = [], second = []] = await publishAtOnce([
      [request([semiFinal("upper")], EDITOR)],
      [request([semiFinal("upper", "blue")], OTHER_EDITOR)],
    ]);
    const outcomes = [at(first, 0), at(second, 0)];
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["conflict", "published"]);
    const winner = at(first, 0).outcome === "published" ? EDITOR : OTHER_EDITOR;
    const refused = outcomes.find(({ outcome }) => outcome === "conflict");
    expect(refused?.message).toContain(`cup-2023-mens-51kg-sf-upper was changed by ${winner.name}`);
    expect(refused?.message).toContain("in revision 2");
    const { bouts, places } = await readStoredRows(database.prisma);
    expect(bouts).toMatchObject([{ winner: winner === EDITOR ? "RED" : "BLUE" }]);
    expect(places).toMatchObject([{ noc: winner === EDITOR ? "KAZ" : "UZB" }]);
    expect(await revisions()).toHaveLength(2);
  });

  test("of one request: it is published once and all are told the same revision", async () => {
    const twice = request([semiFinal("upper"), semiFinal("lower")]);
    const told = (await publishAtOnce([[twice], [twice], [twice]])).flat();
    expect(told.map(({ outcome }) => outcome).sort()).toEqual([
      "published",
      "repeated",
      "repeated",
    ]);
    expect(new Set(told.map(({ revision }) => revision))).toEqual(new Set([2]));
    expect(await revisions()).toHaveLength(2);
  });

  test("of one key for two things: the second is refused and can be sent with its own", async () => {
    const key = newRequestKey();
    const asked = [request([semiFinal("upper")], EDITOR, key)];
    const other = [
      request([semiFinal("lower")], OTHER_EDITOR, key),
      request([semiFinal("lower")], OTHER_EDITOR),
    ];
    const [first = [], second = []] = await publishAtOnce([asked, other]);
    const outcomes = [...first, ...second].map(({ outcome }) => outcome);
    // Whoever came first has the key.
    expect([
      ["published", "key_used", "published"],
      ["key_used", "published", "unchanged"],
      ["key_used", "published", "conflict"],
    ]).toContainEqual(outcomes);
  });
});
