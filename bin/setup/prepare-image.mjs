// What an image of the product has in it besides its sources and packages (deploy/Dockerfile): the clients
// of the databases, the build and the programs, so that a start makes nothing.
import { buildStep } from "./build-step.mjs";
import { generateStep } from "./database-steps.mjs";
import { makePrograms } from "./programs.mjs";
import { runSteps } from "./run-steps.mjs";

/** @type {import("./run-steps.mjs").Step} */
const programsStep = {
  name: "Making the programs",
  async run() {
    await makePrograms();
    return undefined;
  },
};

const steps = [generateStep, buildStep, programsStep];
await runSteps(steps, steps.length);
