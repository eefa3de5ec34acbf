import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signIn } from "@/bin/crash-test/sheet";
import { inviteEditor } from "@/bin/replay/sign-in";
import { makePrisma } from "@/lib/data/prisma";
import { describeApp } from "../support/browser";

jest.setTimeout(300_000);

/** The lines of all blocks of commands, in order. */
function listCommands(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
    ([, lines]) => lines ?? "",
  );
  return blocks.flatMap((lines) => lines.split("\n").filter((line) => line.trim() !== ""));
}

const folder = mkdtempSync(join(tmpdir(), "qualified-runbook-"));
const safe = join(folder, "safe");
const dataDir = join(folder, "data");
const started: { child: ChildProcess; url: string }[] = [];
/** The ports that stand in the runbook, and those that the system gave instead. */
const ports = new Map<string, string>();

interface Done {
  code: number | null;
  printed: string;
}

function launch(command: string): { child: ChildProcess; printed: () => string } {
  let here = command.replaceAll("/mnt/safe", safe);
  for (const [written, real] of ports)
    here = here.replaceAll(`localhost:${written}`, `127.0.0.1:${real}`);
  here = here.replace(/^PORT=\d+ /, "");
  const child = spawn("bash", ["-c", `exec ${here}`], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      BETTER_AUTH_SECRET: "",
      BASE_URL: "",
      METRICS_TOKEN: "",
      HOST: "127.0.0.1",
      PORT: "0",
    },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => (printed += chunk));
  return { child, printed: () => printed };
}

async function run(command: string): Promise<Done> {
  const { child, printed } = launch(command);
  const [code] = await once(child, "close");
  return { code, printed: printed() };
}

/** Starts a process that goes on; its address. */
async function start(command: string): Promise<string> {
  const { child, printed } = launch(command);
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /^Qualified is at (\S+)$/m.exec(printed())?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on("data", look);
    child.once("exit", () => reject(new Error(printed())));
  });
  started.push({ child, url });
  ports.set(/^PORT=(\d+)/.exec(command)?.[1] ?? "3000", new URL(url).port);
  return url;
}

async function isThere(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    () => true,
    () => false,
  );
}

/** Stops what was started as whoever runs it would: by a signal to the command. */
async function stopAll(): Promise<void> {
  for (const { child, url } of started.splice(0)) {
    child.kill("SIGTERM");
    // npm has ended before what it started has.
    while (await isThere(url)) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const succeeds = (wanted: RegExp | string) => async (command: string) => {
  const { code, printed } = await run(command);
  expect({ command, code, printed }).toEqual({
    command,
    code: 0,
    printed: expect[typeof wanted === "string" ? "stringContaining" : "stringMatching"](
      wanted as never,
    ),
  });
};

let first = "";

/** What each command of the runbook has to do. One that is not here has no test. */
const COMMANDS: Readonly<Record<string, (command: string) => Promise<void>>> = {
  "npm start": async (command) => {
    first = await start(command);
  },
  "curl -sf http://localhost:3000/readyz": succeeds('{"status":"ready"}'),
  "curl -s http://localhost:3000/healthz": succeeds('"status":"ok"'),
  "curl -s http://localhost:3000/metrics": succeeds('qualified_revision{games="paris-2024"} 1'),
  'npm run create-admin -- --email you@example.org --name "Your Name"': succeeds(/\/admin\/\S+/),
  "PORT=3001 npm start": async (command) => {
    const second = await start(command);
    expect(second).not.toBe(first);
  },
  "curl -sf 'http://localhost:3001/readyz?without=database'": succeeds('{"status":"ready"}'),
  "npm run backup -- --with-people": succeeds(/paris-2024 at revision 1[\s\S]*with people/),
  "npm run migrate": succeeds("Database: up to date."),
  "npm run backup -- /mnt/safe/today.jsonl.gz": succeeds("without people"),
  'npm run restore -- /mnt/safe/today.jsonl.gz --replace --reason "The disk of 11 March"': succeeds(
    "paris-2024 as of revision 1, published as revision 2",
  ),
  "openssl rand -base64 32": succeeds(/^[A-Za-z0-9+/]{43}=\n$/),
  "openssl rand -hex 32": succeeds(/^[0-9a-f]{64}\n$/),
  'npm run create-admin -- --email you@example.org --name "Your Name" --remove-second-factor':
    succeeds(/second factor/i),
};

describeApp("the runbook", () => {
  const commands = listCommands(readFileSync("RUNBOOK.md", "utf8"));
  beforeAll(() => mkdirSync(safe));
  afterAll(async () => {
    await stopAll();
    rmSync(folder, { recursive: true, force: true });
  });

  test("has no command without a test here, nor this test one that it has not", () => {
    expect(commands).toEqual(Object.keys(COMMANDS));
  });

  test.each(commands)("%s", async (command) => {
    await COMMANDS[command]?.(command);
  });

  test("with another secret sessions end, and the password still holds", async () => {
    const file = join(dataDir, "auth-secret");
    const prisma = makePrisma({
      databaseProvider: "sqlite",
      databaseUrl: `file:${join(dataDir, "qualified.db")}`,
    });
    const credentials = await inviteEditor(prisma, readFileSync(file, "utf8").trim());
    await prisma.$disconnect();
    /** Whether a page of the admin area is shown, and does not lead to the form to sign in. */
    const isIn = async (url: string, cookie: string) =>
      (await fetch(`${url}/admin/account`, { headers: { cookie }, redirect: "manual" })).status ===
      200;
    const cookie = await signIn(first, credentials);
    expect([await isIn(first, cookie), await isIn(first, "")]).toEqual([true, false]);

    await stopAll();
    unlinkSync(file);
    const again = await start("npm start");
    expect(await isIn(again, cookie)).toBe(false);
    expect(await isIn(again, await signIn(again, credentials))).toBe(true);
  });
});
