import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type StartedServer, startServer } from "../bin/server/started-server";
import { runNode } from "./run-node";

const FOLDER = "bench/bare-next";
const NEXT = "node_modules/next/dist/bin/next";
const SOURCES = ["app/layout.js", "app/page.js", "instrumentation.js", "next.config.mjs"];

/** The smallest prerendered page on the same Next, as `next start` serves it. */
export async function startBareNext(): Promise<StartedServer> {
  const stampPath = join(FOLDER, ".next/bench-stamp");
  const stamp = makeStamp();
  if (!existsSync(stampPath) || readFileSync(stampPath, "utf8") !== stamp) {
    await runNode([NEXT, "build", FOLDER], { NODE_ENV: "production" });
    writeFileSync(stampPath, stamp);
  }
  return startServer([NEXT, "start", FOLDER, "--port", "0", "--hostname", "127.0.0.1"], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    addressIn: /(http:\/\/127\.0\.0\.1:\d+)[\s\S]*Ready/,
  });
}

function makeStamp(): string {
  const hash = createHash("sha256").update(readFileSync("node_modules/next/package.json"));
  for (const path of SOURCES) hash.update(readFileSync(join(FOLDER, path)));
  return hash.digest("hex");
}
