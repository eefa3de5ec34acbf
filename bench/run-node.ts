import { spawn } from "node:child_process";
import { once } from "node:events";

/** Runs Node with these arguments in a folder to its end. */
export async function runNode(
  args: string[],
  env: Record<string, string> = {},
  cwd = ".",
): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`node ${args.join(" ")} ended with code ${code}`);
}
