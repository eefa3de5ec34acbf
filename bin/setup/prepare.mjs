// What `npm run verify` needs on a clean clone: the packages and the generated clients; with
// `--build` the built product too.
import { checkNode } from "./check-node.mjs";

checkNode();
const { runSteps } = await import("./run-steps.mjs");
const { makeInstallStep } = await import("./install-step.mjs");
const { generateStep } = await import("./database-steps.mjs");
const { buildStep } = await import("./build-step.mjs");

const steps = [
  makeInstallStep("all"),
  generateStep,
  ...(process.argv.includes("--build") ? [buildStep] : []),
];
await runSteps(steps, steps.length);
