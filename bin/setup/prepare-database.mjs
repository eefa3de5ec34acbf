// Brings a database to this version's schema, loads the facts where editors have published nothing, and
// ends: what runs once before several processes serve it (deploy/compose.yaml). It writes no file beside
// the database but its own note in DATA_DIR.
import { importStep, migrateStep } from "./database-steps.mjs";
import { runSteps } from "./run-steps.mjs";

const steps = [migrateStep, importStep];
await runSteps(steps, steps.length);
