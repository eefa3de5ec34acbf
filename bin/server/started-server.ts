import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";

/** A server in a process of its own, for a benchmark or the crash test. */
export interface StartedServer {
  url: string;
  /** Takes messages, where the program that it runs does. */
  process: ChildProcess;
  /** What it has printed so far. */
  printed(): string;
  /** Lets it finish what it does. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

/**
 * Starts Node, or another program, with these arguments and waits until it prints a line with its address.
 */
export async function startServer(
  args: string[],
  options: SpawnOptions & { addressIn: RegExp; program?: string },
): Promise<StartedServer> {
  const { addressIn, program = process.execPath, ...spawnOptions } = options;
  const child = spawn(program, args, {
    ...spawnOptions,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let printed = "";
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk;
      const address = addressIn.exec(printed)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("error", reject);
    child.on("exit", (code) =>
      reject(new Error(`The server ended with code ${code}:\n${printed}`)),
    );
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return {
    url,
    process: child,
    printed: () => printed,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}
