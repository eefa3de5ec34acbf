import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";

/** A server that runs for the length of a benchmark. */
export interface StartedServer {
  url: string;
  /** Takes messages, where the program that it runs does. */
  process: ChildProcess;
  stop(): Promise<void>;
}

/** Starts Node with these arguments and waits until it prints a line with its address. */
export async function startServer(
  args: string[],
  options: SpawnOptions & { addressIn: RegExp },
): Promise<StartedServer> {
  const { addressIn, ...spawnOptions } = options;
  const child = spawn(process.execPath, args, {
    ...spawnOptions,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const url = await findAddress(child, addressIn);
  return {
    url,
    process: child,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

function findAddress(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk;
      const address = pattern.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`The server ended with code ${code}:\n${output}`)));
  });
}

/** Runs Node with these arguments to its end. */
export async function runNode(args: string[], env: Record<string, string> = {}): Promise<void> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`node ${args.join(" ")} ended with code ${code}`);
}
