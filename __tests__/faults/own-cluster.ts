import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PROGRAMS = "/usr/lib/postgresql";

/** Why no PostgreSQL of a test's own can be started here; `null`: it can. */
export function whyNoCluster(): string | null {
  if (findPrograms() === null)
    return `there is no initdb below ${PROGRAMS} (apt-get install postgresql)`;
  // PostgreSQL refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  const hasUser = spawnSync("id", ["postgres"], { stdio: "ignore" }).status === 0;
  return isRoot && !hasUser ? "it is run as root, and there is no user postgres" : null;
}

function findPrograms(): string | null {
  if (!existsSync(PROGRAMS)) return null;
  const versions = readdirSync(PROGRAMS).sort((a, b) => Number(b) - Number(a));
  const folders = versions.map((version) => join(PROGRAMS, version, "bin"));
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** Where a server is; without it, on this machine's loopback. */
interface Place {
  /** A network namespace (own-network.ts). */
  machine: string;
  address: string;
}

/** A PostgreSQL server that is a test's own to kill, in a folder and on a port of its own. */
export class OwnCluster {
  readonly #folder: string;
  readonly #programs: string;
  readonly #place: Place | null;

  private constructor(
    readonly port: number,
    { folder, programs, place }: { folder: string; programs: string; place: Place | null },
  ) {
    this.#folder = folder;
    this.#programs = programs;
    this.#place = place;
  }

  static async make(place: Place | null = null): Promise<OwnCluster> {
    const programs = findPrograms();
    if (!programs) throw new Error(whyNoCluster() ?? "");
    const cluster = new OwnCluster(await freePort(), { folder: makeFolder(), programs, place });
    cluster.#run("initdb", ["-D", cluster.#data, "-U", "qualified", "-A", "trust", "--no-sync"]);
    if (place)
      appendFileSync(join(cluster.#data, "pg_hba.conf"), "host all all 10.231.0.0/16 trust\n");
    cluster.start();
    return cluster;
  }

  /** Another server that repeats what this one does; to be removed before it. */
  async makeReplica(place: Place | null = null): Promise<OwnCluster> {
    const port = place ? this.port : await freePort();
    const replica = new OwnCluster(port, { folder: makeFolder(), programs: this.#programs, place });
    const args = ["-D", replica.#data, "--write-recovery-conf", "--checkpoint=fast", "--no-sync"];
    replica.#run("pg_basebackup", [...this.#socket, ...args]);
    replica.start();
    return replica;
  }

  /** Makes a replica a server of its own, to which one may write. */
  promote(): void {
    this.#run("pg_ctl", ["-D", this.#data, "-w", "promote"]);
  }

  /** What a statement says, on its first database or another. */
  ask(sql: string, database = "postgres"): string {
    const args = [...this.#socket, "-d", database, "-Atqc", sql];
    return execFileSync(join(this.#programs, "psql"), args, { encoding: "utf8" }).trim();
  }

  /** Other programs of this machine find it there, whatever the network does. */
  get #socket(): string[] {
    return ["-h", this.#folder, "-p", String(this.port), "-U", "qualified"];
  }

  get #data(): string {
    return join(this.#folder, "data");
  }

  /** The address of its first database, whose role may make others. */
  get url(): string {
    return `postgres://qualified@${this.#address}:${this.port}/postgres`;
  }

  get #address(): string {
    return this.#place?.address ?? "127.0.0.1";
  }

  start(): void {
    // As it is used by everybody: what is acknowledged is on the disk.
    const options = `-p ${this.port} -k ${this.#folder} -c listen_addresses=${this.#address}`;
    const log = join(this.#folder, "log");
    this.#run("pg_ctl", ["-D", this.#data, "-w", "-l", log, "-o", options, "start"]);
  }

  /** Ends it at once, as a power cut would; what was acknowledged is in its journal. */
  kill(): void {
    this.#run("pg_ctl", ["-D", this.#data, "-w", "-m", "immediate", "stop"]);
  }

  /** Stops every process that serves a connection, or lets them go on: they keep it, and say nothing. */
  signalBackends(signal: "SIGSTOP" | "SIGCONT"): number {
    const listed = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
    const backends = listed.flatMap((line) => {
      const [, pid, args = ""] = /^\s*(\d+) (.*)$/.exec(line) ?? [];
      return /^postgres: qualified \S+ 127\.0\.0\.1\(\d+\)/.test(args) && this.#isOwn(Number(pid))
        ? [Number(pid)]
        : [];
    });
    for (const pid of backends) process.kill(pid, signal);
    return backends.length;
  }

  #isOwn(pid: number): boolean {
    const parent = execFileSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" });
    return Number(parent) === this.#postmaster;
  }

  get #postmaster(): number {
    const head = execFileSync("head", ["-1", join(this.#data, "postmaster.pid")], {
      encoding: "utf8",
    });
    return Number(head);
  }

  remove(): void {
    try {
      this.kill();
    } catch {
      // It is down already.
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #there(): string[] {
    return this.#place ? ["ip", "netns", "exec", this.#place.machine] : [];
  }

  #run(program: string, args: readonly string[]): void {
    const path = join(this.#programs, program);
    const [command = "", ...given] =
      process.getuid?.() === 0
        ? [...this.#there, "runuser", "-u", "postgres", "--", path, ...args]
        : [path, ...args];
    // A server that stays must not hold our pipes.
    execFileSync(command, given, { stdio: "ignore", cwd: this.#folder });
  }
}

/** A folder in which the user postgres may write. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "qualified-cluster-"));
  chmodSync(folder, 0o777);
  return folder;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
