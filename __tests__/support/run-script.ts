import { spawnSync } from "node:child_process";

export interface ScriptResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a script of bin/ as npm does. */
export function runScript(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): ScriptResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", script, ...args],
    { env: { ...process.env, ...env }, encoding: "utf8" },
  );
  return { code: status, stdout, stderr };
}
