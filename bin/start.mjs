// `npm start`: everything from a fresh clone to a running server. Plain Node, because at first there
// are no packages; the steps are imported after the check, so that an old Node gets to say so.
import { checkNode } from "./setup/check-node.mjs";

checkNode();
const { ROOT, runSteps } = await import("./setup/run-steps.mjs");
const { makeInstallStep } = await import("./setup/install-step.mjs");
const database = await import("./setup/database-steps.mjs");
const { serverArgs } = await import("./setup/programs.mjs");
const { buildStep } = await import("./setup/build-step.mjs");
const { spawn } = await import("node:child_process");

const steps = [
  makeInstallStep("what the product needs"),
  database.generateStep,
  database.environmentStep,
  database.migrateStep,
  database.importStep,
  buildStep,
];
await runSteps(steps, steps.length + 1);
console.log(`[${steps.length + 1}/${steps.length + 1}] Serving (Ctrl+C to stop)`);

// The channel lets the server notice when this process is killed.
const server = spawn(process.execPath, serverArgs(), {
  cwd: ROOT,
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: {
    // Node 22 and newer keep there what they compiled.
    NODE_COMPILE_CACHE: `${ROOT}/node_modules/.cache/qualified`,
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  },
});
// Closing the channel asks the server to finish, also where there are no signals.
const stop = () => server.connected && server.disconnect();
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
if (process.env.npm_lifecycle_event === "start") {
  // npm passes a signal on to its shell only, which ends and says nothing to us.
  const { ppid } = process;
  setInterval(() => process.ppid !== ppid && stop(), 250).unref();
}
server.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
