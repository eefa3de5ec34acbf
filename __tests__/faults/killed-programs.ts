import { spawn } from "node:child_process";

interface Killed {
  /** Whether it had ended by itself before. */
  hasEnded: boolean;
  printed: string;
}

/** Runs a script of bin/ and kills it, with whatever it has started, after so many milliseconds. */
export function killAfter(
  ms: number,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Killed> {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    env: { ...process.env, ...env },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (printed += chunk));
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), ms);
    child.on("error", reject);
    child.on("close", (_, signal) => {
      clearTimeout(timer);
      resolve({ hasEnded: signal === null, printed });
    });
  });
}
