import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of the project, with no slash at its end. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** A step that did not succeed: what it printed, and what may help. */
export class StepError extends Error {
  /** @param {string} message @param {string} output @param {string} [hint] */
  constructor(message, output, hint) {
    super(message);
    this.output = output;
    this.hint = hint;
  }
}

/**
 * @typedef {object} Step
 * @property {string} name What is being done: "Building".
 * @property {() => Promise<string | undefined>} run Does it; a text is printed in place of the time.
 * @property {string} [hint] What may help when it fails.
 */

/** Runs each step in order, saying which it is and how long it took. Ends the process if one fails.
 * @param {Step[]} steps @param {number} total How many there are with those that follow.
 */
export async function runSteps(steps, total) {
  for (const [index, { name, run, hint }] of steps.entries()) {
    process.stdout.write(`[${index + 1}/${total}] ${name} … `);
    const start = Date.now();
    try {
      const result = await run();
      console.log(result ?? formatSeconds(Date.now() - start));
    } catch (error) {
      console.log(`failed after ${formatSeconds(Date.now() - start)}`);
      const { message, output, hint: own } = /** @type {Partial<StepError>} */ (error);
      console.error([output?.trim(), message, own ?? hint].filter(Boolean).join("\n"));
      process.exit(1);
    }
  }
}

/** @param {number} ms */
function formatSeconds(ms) {
  return `${ms < 9950 ? (ms / 1000).toFixed(1) : Math.round(ms / 1000)} s`;
}

/** Runs Node with these arguments and gives what it prints. Rejects with {@link StepError}.
 * @param {string[]} args @param {NodeJS.ProcessEnv} [env] @returns {Promise<string>}
 */
export function runNode(args, env) {
  return runProgram(process.execPath, args, { env });
}

/** @param {string} program @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options] @returns {Promise<string>}
 */
export function runProgram(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      ...options,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...options.env },
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    const interrupt = (/** @type {NodeJS.Signals} */ signal) => {
      child.kill(signal);
      process.exit(130);
    };
    process.once("SIGINT", interrupt);
    process.once("SIGTERM", interrupt);
    const settle = (/** @type {() => void} */ act) => {
      process.off("SIGINT", interrupt);
      process.off("SIGTERM", interrupt);
      act();
    };
    child.on("error", (error) => settle(() => reject(new StepError(error.message, output))));
    child.on("close", (code, signal) =>
      settle(() => {
        if (code === 0) return resolve(output);
        const end = signal ? `Stopped by ${signal}.` : `Ended with code ${code}.`;
        // A program that said something has said what is wrong.
        reject(new StepError(output.trim() && !signal ? "" : end, output));
      }),
    );
  });
}
