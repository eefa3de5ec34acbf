import { once } from "node:events";
import { rmSync } from "node:fs";

const STOPPED_WITHIN_MS = 10_000;

/** After all tests of the e2e project. */
export default async function stopApp() {
  const started = globalThis.startedForEndToEnd;
  if (!started) return;
  started.isStopping = true;
  await started.browser?.close();
  const { server } = started;
  if (server && server.exitCode === null && server.signalCode === null) {
    const ended = once(server, "exit");
    server.disconnect();
    const timer = setTimeout(() => server.kill("SIGKILL"), STOPPED_WITHIN_MS);
    await ended;
    clearTimeout(timer);
  }
  rmSync(started.dataDir, { recursive: true, force: true });
}
